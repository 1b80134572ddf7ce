extension ReferenceSpellings {
  /// Column `unit` of all other tables, first half of the alphabet.
  static let toK = """
    %
    % (+/-)
    % by mass
    % of B0
    % of N applied (N2O-N)
    % of area
    % of bank per year
    % of body weight/day
    % of carbon input
    % of dry matter
    % of dry waste
    % of dry weight
    % of greenspace
    % of gross energy
    % of households
    % of initial charge
    % of initial charge per year
    % of original charge
    % of original charge per year
    % of refrigerant market
    % of total carbon
    % of wet waste
    % of wet weight
    % per year
    % reduction
    % wet weight
    (kg CF4/t Al)/(AE-minutes/cell-day)
    (kg CF4/t Al)/mV
    -
    1/yr
    1000 t/yr
    10^6 kWh
    GJ (NCV)/t NH3
    GJ feedstock/t H2
    GJ feedstock/t methanol
    GJ/t
    GJ/t NH3
    Gg CO2/(year x km of transmission pipeline)
    Gg CO2/year
    Gg/m3
    MJ/day/kg
    MJ/day/kg^0.75
    MJ/kg
    MJ/kg CH4
    MJ/kg dry matter
    MJ/kg^2
    MJ/m3
    MW
    Mg d.m./ha
    Mt
    MtCO2/yr
    MtCO2e
    MtCO2e (net)
    MtCO2e cumulative
    Mtoe
    TJ/Gg
    TJ/Gg (=GJ/t)
    TOE/yr
    TWh
    VND/tCO2e
    bãi
    con
    cơ sở
    days
    deg C
    dimensionless
    fraction
    fraction of MSW
    fraction of N excreted in MMS
    fraction of N in MMS
    fraction of N2O supplied
    fraction of SF6 consumption by manufacturers
    fraction of SF6 purchased to fill windows
    fraction of area
    fraction of capacity of existing windows per year
    fraction of emitted mass
    fraction of income group
    fraction of initial charge per year
    fraction of nameplate capacity
    fraction of population
    fraction per year of nameplate capacity of all equipment installed
    g BOD5/person/day
    g C2F6/t RE metal
    g C3F8/t RE metal
    g CF4/t RE metal
    g CH4/kg DMI
    g CH4/kg VS
    g CH4/kg d.m. burnt
    g CH4/kg waste treated
    g CH4/t coke
    g CH4/t waste wet weight
    g CO-C/kg d.m. burnt
    g CO/kg d.m. burnt
    g CO2-C/kg d.m. burnt
    g CO2/kg d.m. burnt
    g N2O/kg d.m. burnt
    g N2O/kg waste treated
    g N2O/person/yr
    g N2O/t waste dry weight
    g N2O/t waste wet weight
    g NOx/kg d.m. burnt
    g/circuit board
    g/kg dm
    g/kg waste
    g/m2
    g/m2 array input glass
    g/m2 substrate
    g/mol
    g/t waste
    g/t wet waste
    ha
    hr/day
    """
}
