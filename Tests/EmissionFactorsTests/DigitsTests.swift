import Testing

@testable import EmissionFactors

/// Digits against the printed page, one or more rows of every table.
@Suite struct DigitsTests {
  struct Printed: Sendable, CustomTestStringConvertible {
    var id: String
    var value: Double?
    var lower: Double?
    var upper: Double?
    var unit: String
    var testDescription: String { id }

    init(_ id: String, _ value: Double?, _ unit: String, _ lower: Double? = nil, _ upper: Double? = nil) {
      self.id = id
      self.value = value
      self.unit = unit
      self.lower = lower
      self.upper = upper
    }
  }

  private static let rows: [String: EmissionFactor] = {
    let library = FactorLibrary(editions: FactorLibrary.knownEditions)
    let all = FactorLibrary.tableNames.flatMap { library.factors(inTable: $0) }
    return Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }()

  private func check(_ printed: Printed) throws {
    let row = try #require(Self.rows[printed.id])
    #expect(row.value == printed.value)
    #expect(row.lower == printed.lower)
    #expect(row.upper == printed.upper)
    #expect(row.unitText == printed.unit)
  }

  @Test(arguments: [
    Printed("2006-v4-t10.10-buffalo-developed-countries-ef", 55, "kg CH4/head/yr", 27.5, 82.5),
    Printed("2006-v4-t10.11-dairy-cattle-western-europe-ef", 117, "kg CH4/head/yr", 58.5, 175.5),
    Printed("2019-v4-t10.11-dairy-cattle-latin-america-ef", 87, "kg CH4/head/yr", 43.5, 130.5),
    Printed("2019-v4-t10.11-dairy-cattle-asia-ef", 78, "kg CH4/head/yr", 39, 117),
    Printed("2006-v4-t10.12-dairy-cows-and-their-young-ym", 6.5, "% of gross energy", 5.5, 7.5),
    Printed("2006-v4-t10.12-feedlot-90pct-concentrate-or-more-ym", 3, "% of gross energy", 2, 4),
    Printed("2019-v4-t10.13-sheep-ym", 6.7, "% of gross energy", 5.8, 7.6),
    Printed("2019-v4-t10.12-feedlot-other-grains-ym", 4, "% of gross energy", 3.2, 4.8),
    Printed("2019-v4-t10.13a-swine-eastern-europe-vsrate", 4, "kg VS/(1000 kg animal mass)/day"),
    Printed("2019-v4-t10.13a-poultry-broilers-asia-vsrate", 15.7, "kg VS/(1000 kg animal mass)/day"),
    Printed("2006-v4-t10.14-dairy-cattle-middle-east-26-ef", 2, "kg CH4/head/yr", 1.4, 2.6),
    Printed("2006-v4-t10.14-market-swine-western-europe-22-ef", 14, "kg CH4/head/yr", 9.8, 18.2),
    Printed("2006-v4-t10.17-deep-bedding-gt1-month-le10-mcf", 17, "% of B0"),
    Printed("2006-v4-t10.17-deep-bedding-lt1-month-warm-mcf", 30, "% of B0"),
    Printed("2006-v4-t10.19-other-cattle-africa-nrate", 0.63, "kg N/(1000 kg animal mass)/day", 0.315, 0.945),
    Printed("2006-v4-t10.19-poultry-broilers-asia-nrate", 1.1, "kg N/(1000 kg animal mass)/day", 0.55, 1.65),
    Printed("2019-v4-t10.19-poultry-broilers-latin-america-nrate", 1.23, "kg N/(1000 kg animal mass)/day"),
    Printed(
      "2019-v4-t10.19-horses-and-mules-and-asses-north-america-nrate", 0.3, "kg N/(1000 kg animal mass)/day"),
    Printed("2006-v4-t10.21-solid-storage-ef3", 0.005, "kg N2O-N/kg N excreted", 0.0025, 0.01),
    Printed("2006-v4-t10.21-daily-spread-ef3", 0, "kg N2O-N/kg N excreted"),
    Printed(
      "2019-v4-t10.21-poultry-manure-without-litter-ef3", 0.001, "kg N2O-N/kg N excreted", 0.0005, 0.002),
    Printed("2019-v4-t10.21-uncovered-anaerobic-lagoon-ef3", 0, "kg N2O-N/kg N excreted"),
    Printed("2006-v4-t10.23-other-deep-bedding-fraclossms", 0.35, "fraction of N in MMS", 0.15, 0.4),
    Printed(
      "2006-v4-t10.22-poultry-poultry-manure-without-litter-fracgasms", 0.55, "fraction of N in MMS", 0.4, 0.7
    ),
    Printed("2006-v4-eq10.6-castrates-c", 1, "dimensionless"),
    Printed("2006-v4-t10.4-cattle-buffalo-bulls-cfi", 0.37, "MJ/day"),
    Printed("2019-v4-t10.5-pasture-ca", 0.17, "dimensionless"),
    Printed("2019-v4-t10.5-grazing-large-areas-ca", 0.36, "dimensionless"),
    Printed("2019-v4-t10a.5-poultry-africa-low-tam", 0.8, "kg"),
    Printed("2019-v4-t10a.5-poultry-broilers-middle-east-high-tam", 1, "kg"),
    Printed("2006-v4-3.c.2-dolomite-ef", 0.13, "t C/t dolomite"),
    Printed("2006-v4-3.c.2-limestone-ef", 0.12, "t C/t limestone"),
    Printed("2006-v4-t11.1-forest-land-poor-temperate-boreal-ef2", 0.1, "kg N2O-N/ha/yr", 0.02, 0.3),
    Printed("2006-v4-t11.1-so-ef3prp", 0.01, "kg N2O-N/kg N", 0.003, 0.03),
    Printed("2019-v4-t11.1-ef1fr", 0.004, "kg N2O-N/kg N", 0, 0.029),
    Printed("2019-v4-t11.1-cpp-dry-ef3prp", 0.002, "kg N2O-N/kg N", 0, 0.006),
    Printed("2006-v4-t11.3-fracgasf", 0.1, "kg (NH3-N + NOx-N)/kg N applied", 0.03, 0.3),
    Printed("2006-v4-t11.3-ef4", 0.01, "kg N2O-N/kg (NH3-N + NOx-N) volatilised", 0.002, 0.05),
    Printed("2019-v4-t11.3-urea-fracgasf", 0.15, "kg (NH3-N + NOx-N)/kg N applied", 0.03, 0.43),
    Printed("2019-v4-t11.3-fracgasm", 0.21, "kg (NH3-N + NOx-N)/kg N applied or deposited", 0, 0.31),
    Printed("2006-v4-t5.11-efc", 1.3, "kg CH4/ha/day", 0.8, 2.2),
    Printed("2019-v4-t5.11-southern-asia-efc", 0.85, "kg CH4/ha/day", 0.58, 1.26),
    Printed("2019-v4-t5.11-south-america-efc", 1.27, "kg CH4/ha/day", 0.86, 1.88),
    Printed("2019-v4-t5.11-southeast-asia-efc", 1.22, "kg CH4/ha/day", 0.83, 1.81),
    Printed("2019-v4-t5.11a-cultivation-period", 113, "days", 74, 152),
    Printed("2019-v4-t5.11a-north-america-cultivation-period", 139, "days", 110, 165),
    Printed("2006-v4-t5.12-drought-prone-sfw", 0.25, "ratio", 0.18, 0.36),
    Printed("2006-v4-t5.12-continuously-flooded-sfw", 1, "ratio", 0.79, 1.26),
    Printed("2019-v4-t5.12-single-drainage-sfw", 0.71, "ratio", 0.53, 0.94),
    Printed("2019-v4-t5.12-regular-rainfed-sfw", 0.54, "ratio", 0.39, 0.74),
    Printed("2006-v4-t5.13-flooded-gt30-d-sfp", 1.9, "ratio", 1.65, 2.18),
    Printed("2006-v4-t5.13-not-known-sfp", 1.22, "ratio", 1.07, 1.4),
    Printed("2019-v4-t5.13-non-flooded-gt365-d-sfp", 0.59, "ratio", 0.41, 0.84),
    Printed("2019-v4-t5.13-flooded-gt30-d-sfp", 2.41, "ratio", 2.13, 2.73),
    Printed("2006-v4-t5.14-straw-lt30-d-cfoa", 1, "ratio", 0.97, 1.04),
    Printed("2006-v4-t5.14-green-manure-cfoa", 0.5, "ratio", 0.3, 0.6),
    Printed("2019-v4-eq5.3-x", 0.59, "dimensionless"),
    Printed("2019-v4-t5.14-straw-gt30-d-cfoa", 0.19, "ratio", 0.11, 0.28),
  ])
  func afolu(_ printed: Printed) throws { try check(printed) }

  @Test(arguments: [
    Printed("2006-v2-t1.2-paraffin-waxes-ncv", 40.2, "TJ/Gg", 33.7, 48.2),
    Printed("2006-v2-t1.2-gas-coke-ncv", 28.2, "TJ/Gg", 25.1, 30.2),
    Printed("2006-v2-t1.2-anthracite-ncv", 26.7, "TJ/Gg", 21.6, 32.2),
    Printed("2006-v2-t1.3-aviation-gasoline-carbon", 19.1, "kg C/GJ", 18.4, 19.9),
    Printed("2006-v2-t1.3-other-kerosene-carbon", 19.6, "kg C/GJ", 19.3, 20.1),
    Printed("2006-v2-t1.3-natural-gas-carbon", 15.3, "kg C/GJ", 14.8, 15.9),
    Printed("2006-v2-t1.4-lubricants-co2", 73300, "kg/TJ", 71900, 75200),
    Printed("2006-v2-t1.4-lubricants-oxidation", 1, "fraction"),
    Printed("2006-v2-t1.4-gas-diesel-oil-co2", 74100, "kg/TJ", 72600, 74800),
    Printed("2006-v2-t2.2-coke-oven-gas-ch4", 1, "kg/TJ", 0.3, 3),
    Printed("2006-v2-t2.2-charcoal-n2o", 4, "kg/TJ", 1.5, 15),
    Printed("2006-v2-t2.3-lubricants-n2o", 0.6, "kg/TJ", 0.2, 2),
    Printed("2006-v2-t2.3-landfill-gas-ch4", 1, "kg/TJ", 0.3, 3),
    Printed("2006-v2-t2.4-lignite-n2o", 1.5, "kg/TJ", 0.5, 5),
    Printed("2006-v2-t2.4-other-liquid-biofuels-co2", 79600, "kg/TJ", 67100, 95300),
    Printed("2006-v2-t2.5-natural-gas-n2o", 0.1, "kg/TJ", 0.03, 0.3),
    Printed("2006-v2-t2.5-petroleum-coke-n2o", 0.6, "kg/TJ", 0.2, 2),
    Printed("2006-v2-t3.2.1-other-kerosene-co2", 71900, "kg/TJ", 70800, 73700),
    Printed("2006-v2-t3.2.1-lubricants-co2", 73300, "kg/TJ", 71900, 75200),
    Printed("2006-v2-t3.2.2-natural-gas-n2o", 3, "kg/TJ", 1, 77),
    Printed("2006-v2-t3.2.2-motor-gasoline-uncontrolled-ch4", 33, "kg/TJ", 9.6, 110),
    Printed("2006-v2-t3.3.1-gas-diesel-oil-agriculture-ch4", 4.15, "kg/TJ", 1.67, 10.4),
    Printed("2006-v2-t3.3.1-gas-diesel-oil-household-n2o", 28.6, "kg/TJ", 14.3, 85.8),
    Printed("2006-v2-t3.4.1-gas-diesel-oil-co2", 74100, "kg/TJ", 72600, 74800),
    Printed("2006-v2-t3.4.1-gas-diesel-oil-n2o", 28.6, "kg/TJ", 14.3, 85.8),
    Printed("2006-v2-t3.5.2-other-kerosene-co2", 71900, "kg/TJ", 70800, 73600),
    Printed("2006-v2-t3.5.2-liquefied-petroleum-gases-co2", 63100, "kg/TJ", 61600, 65600),
    Printed("2006-v2-t3.6.5-nox", 250, "kg/TJ", 187.5, 312.5),
    Printed("2006-v2-t3.6.5-ch4", 0.5, "kg/TJ", 0.215, 1),
    Printed("2006-v2-eq4.1.3-underground-mining-ch4-average", 18, "m3/t raw coal", 9, 36),
    Printed("2019-v2-eq4.1.3a-underground-mining-co2-high", 12.3, "m3/t raw coal", 6.15, 24.6),
    Printed("2006-v2-t4.1.6-2005-closed1901-1925", 0.256, "million m3/mine/yr"),
    Printed("2019-v2-t4.1.6-2050-closed2026-2050", 0.507, "million m3/mine/yr"),
    Printed("2006-v2-t4.2.4-dev-wt-co2", 0.009, "Gg per 10^3 m3 total oil production", 0.0045, 0.0135),
    Printed("2006-v2-t4.2.4-dev-ot-ship-ch4", nil, "Gg per 10^3 m3 oil transported by tanker ship"),
    Printed(
      "2006-v2-t4.2.5-dvg-op-dwt-vent-ch4-midpoint", 0.01035, "Gg per 10^3 m3 total oil production", 0.0087,
      0.012),
    Printed(
      "2019-v2-t4.2.4-unconv-noflare-perwelldrilled-ch4", 6.63,
      "t CH4/unconventional onshore oil well drilled in a year", 4.641, 8.619),
    Printed("2019-v2-t4.3.3-charcoal-co2", 1570, "g/kg charcoal produced", 973.4, 2512),
    Printed(
      "2006-v2-t5.2-pipeline_medium-co2", 0.0014, "Gg CO2/(year x km of transmission pipeline)", 0.0007,
      0.0028),
  ])
  func energy(_ printed: Printed) throws { try check(printed) }

  @Test(arguments: [
    Printed("2006-v3-t2.1-rhodochrosite-ef", 0.38286, "t CO2/t carbonate"),
    Printed("2006-v3-t2.1-ankerite-ef", nil, "t CO2/t carbonate", 0.40822, 0.47572),
    Printed("2006-v3-t2.1-calcite-ef", 0.43971, "t CO2/t carbonate"),
    Printed("2006-v3-2.a.2-cflkd", 1.02, "fraction"),
    Printed("2006-v3-2.a.2-high-calcium-sr", 0.785, "t CO2/t CaO"),
    Printed("2006-v3-2.a.3-container-amber-green-cr", 0.55, "fraction", 0.3, 0.8),
    Printed("2006-v3-2.a.3-fibreglass-insulation-cr", 0.3, "fraction", 0.1, 0.5),
    Printed("2006-v3-2.a.1-portland-ccl", nil, "fraction", 0.95, 0.97),
    Printed("2006-v3-2.a.1-portland-with-up-to-5pct-limestone-ccl", nil, "fraction", 0.9, 0.92),
    Printed("2006-v3-2.a.1-clinker-efclc", 0.52, "t CO2/t clinker"),
    Printed("2006-v3-2.a.1-cfckd", 1.02, "fraction", 1.015, 1.2),
  ])
  func ippu(_ printed: Printed) throws { try check(printed) }

  @Test(arguments: [
    Printed("vn2626-IV.2-2.8", 0, "g N2O/kg"),
    Printed("vn2626-IV.2-2.7", 0, "g N2O/kg"),
    Printed("vn2626-III.3-3.6", 2.3, "g CH4/kg d.m."),
    Printed("vn2626-III.3-3.5", 0.07, "g N2O/kg d.m."),
    Printed("vn2626-I.1-1.8", 3, "kg/TJ"),
    Printed("vn2626-I.1-1.7", 73300, "kg/TJ"),
    Printed("vn2626-I.2-2.18", 0.000000025, "kt/10^6 m3 gas produced"),
    Printed("vn2626-I.2-2.4", 0.1697, "m3/t"),
    Printed("vn2626-IV.3-3.11", 70, "%"),
    Printed("vn2626-IV.3-3.15", 100, "%"),
    Printed("vn2626-II-2.2", 37.5, "GJ/t NH3"),
    Printed("vn2626-II-1.5", 0.77, "t CO2/t lime"),
    Printed("vn2626-III.2-2.10", 4.7, "t C/ha/yr"),
    Printed("vn2626-III.2-2.6", 1.36, "t C/ha/yr"),
    Printed("vn2626-III.1-1.7", 1, "kg CH4/head/yr"),
    Printed("vn2626-III.1-1.1", 78, "kg CH4/head/yr"),
    Printed("vn2626-III.3-3.44", 0.43, "t/ha"),
    Printed("vn2626-III.3-3.52", 1.83, "kg CH4/ha/d"),
    Printed("vn2626-III.3-3.47", 1.61, "kg CH4/ha/d"),
    Printed("vn2626-III.3-3.27", 8, "kg N2O-N/ha/yr"),
    Printed("vn2626-III.3-3.15", 0.25, "10^-2 kg N2O-N/kg N"),
    Printed("vn2626-IV.1-1.8", 0.6, "1"),
    Printed("vn2626-IV.1-1.7", 0.7, "1"),
    Printed("vn2626-IV.4-4.1", 0.6, "kg CH4/kg BOD"),
    Printed("vn2626-IV.4-4.6", 0.25, "kg CH4/kg COD"),
    Printed("vn-grid-2023", 0.6592, "t CO2/MWh"),
    Printed("vn-grid-2021", 0.7221, "t CO2/MWh"),
    Printed("vn-grid-2022", 0.6766, "t CO2/MWh"),
    Printed("vn3505-liquefied-petroleum-gases-toe-per-mass", 1.09, "toe/t"),
    Printed("vn3505-electricity-toe-per-electricity", 0.0001543, "toe/kWh"),
  ])
  func vietNam(_ printed: Printed) throws { try check(printed) }

  @Test(arguments: [
    Printed("2006-v5-t2.1-eastern-asia-treatment-share-landfill", 0.55, "fraction of MSW"),
    Printed("2006-v5-t2.1-eastern-asia-msw-generation-rate", 0.37, "t/cap/yr"),
    Printed("2019-v5-t2.1-central-america-treatment-share-incineration", 0, "fraction of MSW"),
    Printed("2019-v5-t2.1-western-europe-treatment-share-incineration", 0.4, "fraction of MSW"),
    Printed("2006-v5-t2.3-caribbean-paper-cardboard", 17, "% of wet weight"),
    Printed("2006-v5-t2.3-southeast-asia-other-inert-waste", 16.3, "% of wet weight"),
    Printed("2019-v5-t2.3-central-asia-glass", 5.9, "% of wet weight"),
    Printed("2019-v5-t2.3-south-america-food-waste", 54.1, "% of wet weight"),
    Printed("2006-v5-t2.4-paper-cardboard-doc-dry", 44, "% of dry waste", 40, 50),
    Printed("2006-v5-t2.4-other-inert-waste-dm", 90, "% of wet weight"),
    Printed("2006-v5-t2.4-food-waste-doc", 15, "% of wet waste", 8, 20),
    Printed("2006-v5-delay", 6, "months", 0, 6),
    Printed("2006-v5-docf", 0.5, "fraction", 0.4, 0.6),
    Printed("2019-v5-docf-high", 0.7, "fraction", 0.49, 0.91),
    Printed("2019-v5-f", 0.5, "volume fraction", 0.475, 0.525),
    Printed("2006-v5-t3.1-unmanaged-deep-mcf", 0.8, "fraction", 0.64, 0.96),
    Printed("2006-v5-t3.1-uncategorised-mcf", 0.6, "fraction", 0.3, 0.96),
    Printed("2019-v5-t3.1-unmanaged-deep-mcf", 0.8, "fraction", 0.64, 0.96),
    Printed("2019-v5-t3.1-unmanaged-shallow-mcf", 0.4, "fraction", 0.28, 0.52),
    Printed("2006-v5-t3.2-not-oxidising-ox", 0, "fraction"),
    Printed("2006-v5-t3.2-oxidising-ox", 0.1, "fraction"),
    Printed("2019-v5-t3.2-not-oxidising-ox", 0, "fraction"),
    Printed("2019-v5-t3.2-oxidising-ox", 0.1, "fraction"),
    Printed("2006-v5-t3.3-food-sludge-boreal-and-temperate-dry-k", 0.06, "1/yr", 0.05, 0.08),
    Printed("2006-v5-t3.3-wood-boreal-and-temperate-wet-k", 0.03, "1/yr", 0.02, 0.04),
    Printed("2006-v5-t3.3-food-sludge-tropical-moist-and-wet-k", 0.4, "1/yr", 0.17, 0.7),
    Printed("2019-v5-t3.3-wood-tropical-dry-k", 0.025, "1/yr", 0.02, 0.04),
    Printed("2019-v5-t3.3-bulk-boreal-and-temperate-dry-k", 0.05, "1/yr", 0.04, 0.06),
    Printed("2006-v5-t3.4-bulk-tropical-moist-and-wet-half-life", 4, "yr", 3, 5),
    Printed("2006-v5-t3.4-garden-tropical-dry-half-life", 11, "yr", 9, 14),
    Printed("2019-v5-t3.4-food-sludge-boreal-and-temperate-wet-half-life", 4, "yr", 3, 6),
    Printed("2019-v5-t3.4-bulk-boreal-and-temperate-wet-half-life", 7, "yr", 6, 9),
    Printed("2006-v5-t4.1-anaerobic-digestion-dry-n2o", 0, "g N2O/kg waste treated"),
    Printed("2006-v5-t4.1-anaerobic-digestion-wet-ch4", 0.8, "g CH4/kg waste treated", 0, 8),
    Printed("2006-v5-t5.2-municipal-waste-of-4.c.2", 58, "% of carbon input", 49, 67),
    Printed("2006-v5-t5.6-4.c.1-sewage-sludge-wet-n2o", 900, "g N2O/t waste wet weight", 0, 1800),
    Printed(
      "2019-v5-t5.3-4.c.1-municipal-waste-continuous-fluidised-bed-wet-ch4", 0, "kg CH4/Gg waste wet weight",
      0, 0),
    Printed("2019-v5-t5.2-municipal-waste-of-4.c.2", 71, "% of carbon input", 65.32, 76.68),
  ])
  func waste(_ printed: Printed) throws { try check(printed) }

  @Test(arguments: [
    Printed("2019-v5-t2a.2-viet-nam-food-waste", 42.7, "% of wet weight"),
    Printed("2006-v5-t6.5-indonesia-rural-latrine-t", 0.47, "fraction of income group"),
    Printed("2019-v5-t6.5-china-rural-none-t", 0.3, "fraction of income group"),
    Printed("2019-v5-t6.6a-mixed-sludge-krem", 0.8, "kg BOD/kg dry mass sludge", 0.65, 0.95),
    Printed("2019-v5-t6.10a-southern-asia-southeast-asia-fpc", 0.96, "fraction"),
    Printed("2006-v5-t5.5-germany-industrial-waste-n2o", 420, "g N2O/t waste wet weight"),
    Printed("2006-v5-b5.1-open-dump-bfrac", 0.6, "fraction"),
    Printed("2006-v5-t2.5-rubber-fossil-carbon-of-wet-waste", 17, "% of wet waste"),
  ])
  func wasteTables(_ printed: Printed) throws { try check(printed) }

  @Test(arguments: [
    Printed("2006-v3-t3.1-natural-gas-average-ef", 2.104, "t CO2/t NH3", 1.95672, 2.25128),
    Printed("2006-v3-t3.3-high-pressure-ef", 9, "kg N2O/t HNO3 (100% acid)", 5.4, 12.6),
    Printed("2006-v3-t4.1-basic-oxygen-furnace-ef", 1.46, "t CO2/t steel", 1.095, 1.825),
    Printed("2006-v3-t4.5-ferrosilicon-75pct-si-ef", 4, "t CO2/t product", 3, 5),
    Printed("2006-v3-t4.15-side-worked-prebake-cf4", 1.6, "kg CF4/t Al", 0.96, 4),
    Printed("2006-v3-2.d.1-total-odu", 0.2, "fraction", 0.1, 0.3),
    Printed("2006-v5-t6.2-4.d.1-b0-bod", 0.6, "kg CH4/kg BOD", 0.42, 0.78),
    Printed("2006-v5-t6.3-septic-tank-mcf", 0.5, "fraction", 0.5, 0.5),
    Printed("2006-v5-t6.11-efeffluent", 0.005, "kg N2O-N/kg N", 0.0005, 0.25),
    Printed("2019-v5-t6.3-discharge-to-water-mcf", 0.11, "fraction", 0.004, 0.27),
    Printed("2019-v5-t6.8a-aerobic-treatment-plant-efplants", 0.016, "kg N2O-N/kg N", 0.00016, 0.045),
    Printed("2006-v5-t6.9-beer-malt-cod", 2.9, "kg COD/m3", 2, 7),
    Printed("2019-v5-t6.12-beer-malt-tn", 0.055, "kg N/m3", 0.025, 0.08),
    Printed("2006-v5-t2a.1-viet-nam-msw-generation-rate", 0.2, "t/cap/yr"),
    Printed("2019-v5-t2a.1-viet-nam-msw-generation-rate", 0.53, "t/cap/yr"),
    Printed("2006-v4-t10a-4-dairy-cows-north-america-tam", 604, "kg", 543.6, 664.4),
    Printed("2019-v4-t10.16-swine-t1-b0", 0.29, "m3 CH4/kg VS", 0.2465, 0.3335),
    Printed("2019-v4-t10.17-uncovered-anaerobic-lagoon-warm-temperate-moist-mcf", 73, "% of B0"),
    Printed(
      "2019-v4-t10.22-swine-liquid-slurry-without-crust-fracgasms", 0.48, "fraction of N excreted in MMS",
      0.15, 0.6),
    Printed("2006-v4-t11.2-grains-rbg-bio", 0.22, "kg d.m./kg d.m.", 0.1848, 0.2552),
    Printed("2019-v4-t11.1a-generic-nag", 0.008, "kg N/kg d.m.", 0.002, 0.014),
    Printed("2006-v4-t2.5-agricultural-residues-ch4", 2.7, "g CH4/kg d.m. burnt"),
  ])
  func furtherTables(_ printed: Printed) throws { try check(printed) }
}
