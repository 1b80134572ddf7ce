extension ReferenceSpellings {
  /// Column `unit` of the fugitive emission tables (2006 and 2019, Volume 2 Chapter 4).
  static let oilAndGas = """
    % of net production
    % of throughput
    % of working gas capacity
    Gg per 10^3 m3 LPG
    Gg per 10^3 m3 condensate and pentanes plus
    Gg per 10^3 m3 conventional oil production
    Gg per 10^3 m3 heavy oil production
    Gg per 10^3 m3 oil refined
    Gg per 10^3 m3 oil transported by pipeline
    Gg per 10^3 m3 oil transported by tanker ship
    Gg per 10^3 m3 oil transported by tanker truck
    Gg per 10^3 m3 oil upgraded
    Gg per 10^3 m3 product distributed
    Gg per 10^3 m3 product transported
    Gg per 10^3 m3 synthetic crude production from oil sands
    Gg per 10^3 m3 synthetic crude production from oil shale
    Gg per 10^3 m3 thermal bitumen production
    Gg per 10^3 m3 total oil production
    Gg per 10^6 m3 gas flared
    Gg per 10^6 m3 gas production
    Gg per 10^6 m3 gas vented
    Gg per 10^6 m3 of marketable gas
    Gg per 10^6 m3 of utility sales
    Gg per 10^6 m3 raw gas feed
    g/kg biochar produced
    g/kg charcoal produced
    kg C/GJ COG flared
    kg/GJ COG flared
    kg/TJ natural gas input
    kg/TJ total output
    kg/t coke
    m3/MW/yr
    m3/appliance/yr
    m3/km/yr
    m3/station/yr
    t CH4/10^3 m3 crude bitumen from surface mining
    t CH4/10^3 m3 crude oil feed
    t CH4/10^3 m3 offshore oil production
    t CH4/10^3 m3 oil loaded onto tanker ship
    t CH4/10^3 m3 oil refined
    t CH4/10^3 m3 oil transported by pipeline
    t CH4/10^3 m3 oil transported by tanker truck or rail car
    t CH4/10^3 m3 onshore conventional oil production
    t CH4/10^3 m3 onshore oil production
    t CH4/10^3 m3 onshore unconventional oil production
    t CH4/10^3 m3 synthetic crude oil production
    t CH4/10^6 m3 gas consumed
    t CH4/10^6 m3 gas consumption
    t CH4/10^6 m3 gas processed
    t CH4/10^6 m3 gas produced
    t CH4/10^6 m3 gas stored
    t CH4/10^6 m3 non-residential and commercial gas consumed
    t CH4/10^6 m3 offshore gas production
    t CH4/10^6 m3 onshore conventional gas production
    t CH4/10^6 m3 onshore gas production
    t CH4/10^6 m3 onshore unconventional gas production
    t CH4/10^6 m3 sour gas processed
    t CH4/abandoned well
    t CH4/active gas well
    t CH4/active onshore oil well
    t CH4/appliance
    t CH4/car
    t CH4/km pipeline
    t CH4/onshore conventional gas well drilled in a year
    t CH4/onshore conventional gas well in the population
    t CH4/onshore conventional oil well drilled in a year
    t CH4/onshore conventional oil well in the population
    t CH4/station
    t CH4/unconventional onshore gas well drilled in a year
    t CH4/unconventional onshore gas well in the population
    t CH4/unconventional onshore oil well drilled in a year
    t CH4/unconventional onshore oil well in the population
    t CO2/10^3 m3 crude bitumen from surface mining
    t CO2/10^3 m3 offshore oil production
    t CO2/10^3 m3 oil loaded onto tanker ship
    t CO2/10^3 m3 oil refined
    t CO2/10^3 m3 oil transported by pipeline
    t CO2/10^3 m3 oil transported by tanker truck or rail car
    t CO2/10^3 m3 onshore conventional oil production
    t CO2/10^3 m3 onshore oil production
    t CO2/10^3 m3 onshore unconventional oil production
    t CO2/10^3 m3 synthetic crude oil production
    t CO2/10^6 m3 gas consumed
    t CO2/10^6 m3 gas consumption
    t CO2/10^6 m3 gas processed
    t CO2/10^6 m3 gas produced
    t CO2/10^6 m3 gas stored
    t CO2/10^6 m3 non-residential and commercial gas consumed
    t CO2/10^6 m3 offshore gas production
    t CO2/10^6 m3 onshore conventional gas production
    t CO2/10^6 m3 onshore gas production
    t CO2/10^6 m3 onshore unconventional gas production
    t CO2/10^6 m3 sour gas processed
    t CO2/active gas well
    t CO2/active onshore oil well
    t CO2/appliance
    t CO2/car
    t CO2/km pipeline
    t CO2/onshore conventional gas well drilled in a year
    t CO2/onshore conventional gas well in the population
    t CO2/onshore conventional oil well drilled in a year
    t CO2/onshore conventional oil well in the population
    t CO2/station
    t CO2/unconventional onshore gas well drilled in a year
    t CO2/unconventional onshore gas well in the population
    t CO2/unconventional onshore oil well drilled in a year
    t CO2/unconventional onshore oil well in the population
    t N2O/10^3 m3 crude bitumen from surface mining
    t N2O/10^3 m3 offshore oil production
    t N2O/10^3 m3 oil loaded onto tanker ship
    t N2O/10^3 m3 oil refined
    t N2O/10^3 m3 onshore conventional oil production
    t N2O/10^3 m3 onshore oil production
    t N2O/10^3 m3 onshore unconventional oil production
    t N2O/10^3 m3 synthetic crude oil production
    t N2O/10^6 m3 gas processed
    t N2O/10^6 m3 gas produced
    t N2O/10^6 m3 offshore gas production
    t N2O/10^6 m3 onshore conventional gas production
    t N2O/10^6 m3 onshore gas production
    t N2O/10^6 m3 onshore unconventional gas production
    t N2O/10^6 m3 sour gas processed
    t N2O/active gas well
    t N2O/active onshore oil well
    t N2O/onshore conventional gas well drilled in a year
    t N2O/onshore conventional gas well in the population
    t N2O/onshore conventional oil well drilled in a year
    t N2O/onshore conventional oil well in the population
    t N2O/unconventional onshore gas well drilled in a year
    t N2O/unconventional onshore gas well in the population
    t N2O/unconventional onshore oil well drilled in a year
    t N2O/unconventional onshore oil well in the population
    t NMVOC/10^3 m3 crude bitumen from surface mining
    t NMVOC/10^3 m3 offshore oil production
    t NMVOC/10^3 m3 oil loaded onto tanker ship
    t NMVOC/10^3 m3 oil refined
    t NMVOC/10^3 m3 oil transported by pipeline
    t NMVOC/10^3 m3 oil transported by tanker truck or rail car
    t NMVOC/10^3 m3 onshore conventional oil production
    t NMVOC/10^3 m3 onshore oil production
    t NMVOC/10^3 m3 onshore unconventional oil production
    t NMVOC/10^3 m3 product consumed
    t NMVOC/10^3 m3 synthetic crude oil production
    t NMVOC/10^6 m3 gas consumed
    t NMVOC/10^6 m3 gas consumption
    t NMVOC/10^6 m3 gas processed
    t NMVOC/10^6 m3 gas produced
    t NMVOC/10^6 m3 gas stored
    t NMVOC/10^6 m3 non-residential and commercial gas consumed
    t NMVOC/10^6 m3 offshore gas production
    t NMVOC/10^6 m3 onshore conventional gas production
    t NMVOC/10^6 m3 onshore gas production
    t NMVOC/10^6 m3 onshore unconventional gas production
    t NMVOC/10^6 m3 sour gas processed
    t NMVOC/active gas well
    t NMVOC/active onshore oil well
    t NMVOC/appliance
    t NMVOC/car
    t NMVOC/km pipeline
    t NMVOC/onshore conventional gas well drilled in a year
    t NMVOC/onshore conventional gas well in the population
    t NMVOC/onshore conventional oil well drilled in a year
    t NMVOC/onshore conventional oil well in the population
    t NMVOC/unconventional onshore gas well drilled in a year
    t NMVOC/unconventional onshore gas well in the population
    t NMVOC/unconventional onshore oil well drilled in a year
    t NMVOC/unconventional onshore oil well in the population
    """
}
