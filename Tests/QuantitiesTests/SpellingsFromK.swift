extension ReferenceSpellings {
  /// Column `unit` of all other tables, second half of the alphabet.
  static let fromK = """
    kg
    kg (NH3-N + NOx-N)/kg N applied
    kg (NH3-N + NOx-N)/kg N applied or deposited
    kg BOD/kg dry mass sludge
    kg C/GJ
    kg C/GJ (NCV)
    kg C/kg N
    kg C/kg material
    kg C2F6/kg C4F6
    kg C2F6/kg C5F8
    kg C2F6/kg CF4
    kg C2F6/kg CHF3
    kg C2F6/kg c-C4F8
    kg C2F6/t Al
    kg C3F8/kg C4F8O
    kg CF4/kg C2F6
    kg CF4/kg C3F8
    kg CF4/kg C4F6
    kg CF4/kg C4F8O
    kg CF4/kg C5F8
    kg CF4/kg CH2F2
    kg CF4/kg CHF3
    kg CF4/kg COF2
    kg CF4/kg F2
    kg CF4/kg NF3
    kg CF4/kg c-C4F8
    kg CF4/t Al
    kg CH4-C/ha/yr
    kg CH4/Gg waste wet weight
    kg CH4/ha/day
    kg CH4/ha/yr
    kg CH4/head/yr
    kg CH4/kg BOD
    kg CH4/kg COD
    kg CH4/t VCM
    kg CH4/t acrylonitrile
    kg CH4/t carbide produced
    kg CH4/t carbon black
    kg CH4/t coke
    kg CH4/t ethylene
    kg CH4/t ethylene oxide
    kg CH4/t methanol
    kg CH4/t petroleum coke used
    kg CH4/t product
    kg CH4/t sinter
    kg CHF3/kg c-C4F8
    kg CO2/ha/day
    kg COD/m3
    kg HFC-23/kg HCFC-22 produced
    kg N retained/kg N intake
    kg N/(1000 kg animal mass)/day
    kg N/head/yr
    kg N/kg N additions or deposition
    kg N/kg d.m.
    kg N/kg live weight gain
    kg N/kg protein
    kg N/m3
    kg N2-N/kg N2O-N
    kg N2O-N/ha/yr
    kg N2O-N/kg (NH3-N + NOx-N) volatilised
    kg N2O-N/kg N
    kg N2O-N/kg N excreted
    kg N2O-N/kg N leached/runoff
    kg N2O-N/kg fish produced
    kg N2O/t HNO3 (100% acid)
    kg N2O/t adipic acid
    kg N2O/t caprolactam
    kg SF6/(kg charge x year)
    kg SF6/(plane x year)
    kg SF6/accelerator
    kg SF6/kg SF6 produced
    kg SF6/plane
    kg SF6/t Mg casting
    kg VS/(1000 kg animal mass)/day
    kg VS/1000 kg live mass/day
    kg VS/head/day
    kg d.m./kg d.m.
    kg d.m./kg fresh weight
    kg feed/head/day
    kg gas/kg fluorochemical produced
    kg gas/kg produced
    kg lignin/kg d.m.
    kg product/t acrylonitrile
    kg product/t feedstock
    kg/1000 pieces (kpcs)
    kg/Gg wet waste
    kg/LTO
    kg/TJ
    kg/day
    kg/kg blend
    kg/m2
    kg/m2 silicon
    kg/m2 substrate
    kg/t Al
    kgC/GJ
    kgCH4/ha/day
    kgCH4/head/yr
    kgCH4/kgBOD
    kgCH4/kgCOD
    kgCO2e/t
    kgN/1000 kg live mass/day
    kgN2O-N/(kgNH3-N+NOx-N)
    kgN2O-N/ha/yr
    kgN2O-N/kgN
    kgN2O/t HNO3
    khách hàng
    km2
    kt
    kt/10^3 m3 oil produced
    kt/10^6 m3 gas produced
    kt/10^6 m3 raw gas feed
    ktCO2
    ktCO2e
    lò
    m3 CH4/kg VS
    m3/ha/yr
    m3/t
    m3/t product
    m3/t raw coal
    m3CH4/kgVS
    mg/km
    mg/start
    million m3/mine/yr
    million m3/yr
    months
    nghìn ha
    nghìn tấn CO2tđ
    nghìn tỷ đồng
    người
    oven-dry t/moist m3
    ratio
    ratio over-bark/under-bark
    ratio to reference
    stems/ha
    stems/km
    t
    t C/(ha crown cover)/yr
    t C/GJ feedstock
    t C/ha
    t C/ha/yr
    t C/km
    t C/km/yr
    t C/m3
    t C/m3 air-dry peat
    t C/m3 air-dry volume
    t C/t Al
    t C/t air-dry
    t C/t air-dry peat
    t C/t d.m.
    t C/t dolomite
    t C/t limestone
    t C/t material
    t C/t oven-dry
    t C/t substance
    t C/t urea
    t C/t volatiles
    t C/tree/yr
    t CO2-C/ha/yr
    t CO2/TJ
    t CO2/t Al
    t CO2/t CH4
    t CO2/t CaO
    t CO2/t CaO.MgO
    t CO2/t DRI
    t CO2/t EDC
    t CO2/t NH3
    t CO2/t RE metal
    t CO2/t VCM
    t CO2/t acrylonitrile
    t CO2/t alumina
    t CO2/t carbide produced
    t CO2/t carbide used
    t CO2/t carbon black
    t CO2/t carbonate
    t CO2/t clinker
    t CO2/t clinker per % MgO
    t CO2/t coke
    t CO2/t ethylene
    t CO2/t ethylene oxide
    t CO2/t glass
    t CO2/t hot metal
    t CO2/t lead
    t CO2/t lime
    t CO2/t methanol
    t CO2/t natural soda ash
    t CO2/t pellet
    t CO2/t petroleum coke used
    t CO2/t pig iron
    t CO2/t primary Mg
    t CO2/t product
    t CO2/t reducing agent
    t CO2/t sinter
    t CO2/t soda ash
    t CO2/t steel
    t CO2/t trona
    t CO2/t urea
    t CO2/t zinc
    t EAF dust/t zinc
    t H/t green anode
    t N2O/GJ BFG
    t N2O/GJ LDG
    t N2O/t BFG
    t N2O/t LDG
    t N2O/t product
    t biomass/m3 wood volume
    t clay/t product
    t coke/t EAF dust
    t d.m. below-ground/t d.m. above-ground
    t d.m./ha
    t d.m./ha/yr
    t dm/ha
    t dm/m3
    t ethylene/t EDC
    t ethylene/t VCM
    t ethylene/t ethylene oxide
    t oven-dry/m3
    t oven-dry/m3 air-dry volume
    t oven-dry/t air-dry
    t propylene/t acrylonitrile
    t root d.m./t shoot d.m.
    t/cap/yr
    t/ha
    t/t baked anode
    t/t green anode
    t/yr
    tC/ha
    tC/ha/yr
    tC/t
    tC/t dm
    tCO2
    tCO2/MWh
    tCO2/t clinker
    tCO2/t glass
    tCO2/t lime
    tCO2/t steel
    tCO2e
    tCO2e/MWh
    tCO2e/tỷ đồng
    tCO2e/yr
    triệu con
    triệu kWh
    triệu m3
    triệu m3/năm
    triệu người
    triệu tCO2/năm
    triệu tấn
    triệu tấn/năm
    triệu đồng
    tạ/ha
    tấn
    tấn/ngày
    tỷ đồng
    volume fraction
    xe
    year
    years
    yr
    """
}
