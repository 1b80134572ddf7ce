import Quantities
import Testing

@Suite("Conversions and algebra")
struct ConversionTests {
  @Test(
    "A conversion is exact to the last bit",
    arguments: [
      (74100, "kg", "Gg", 0.0741), (0.1, "t", "kg", 100), (3, "kWh", "MJ", 10.8), (1, "toe", "GJ", 41.868),
      (1, "tce", "GJ", 29.3076), (1, "ktoe", "TJ", 41.868), (1, "TBtu", "TJ", 1055.05585262),
      (1, "bbl", "L", 158.987294928),
      (1, "kcal", "kJ", 4.1868), (1, "acre", "m2", 4046.8564224), (12, "months", "yr", 1), (48, "h", "d", 2),
      (43, "TJ/Gg", "GJ/t", 43), (56100, "kg CO2/TJ", "t CO2/GJ", 0.0561),
      (1.3, "kg CH4/ha/d", "t CH4/km2/d", 0.13),
      (0.6592, "t CO2/MWh", "kg CO2/kWh", 0.6592), (5, "%", "1", 0.05), (1, "MW·h", "MWh", 1),
      (7, "tạ/ha", "t/ha", 0.7),
      (1, "TOE", "kcal", 1e7),
    ])
  func exact(value: Double, from: String, to: String, expected: Double) throws {
    let conversion = try #require(try Unit(parsing: from).conversion(to: Unit(parsing: to)))
    #expect(conversion(value) == expected)
  }

  @Test(
    "Equal units convert by the identity",
    arguments: [("t", "Mg"), ("GJ/t", "TJ/Gg"), ("kt", "Gg"), ("L", "dm3")])
  func identity(left: String, right: String) throws {
    let (left, right) = (try Unit(parsing: left), try Unit(parsing: right))
    #expect(left == right)
    #expect(left.hashValue == right.hashValue)
    #expect(left.conversion(to: right)?.isIdentity == true)
  }

  @Test(
    "Different things never convert",
    arguments: [
      ("t", "t CO2"), ("t C", "t CO2"), ("kg N", "kg N2O-N"), ("t d.m.", "t"), ("yr", "d"),
      ("head", "person"), ("m3", "Nm3"),
      ("Nm3", "Sm3"), ("VND", "USD"), ("TJ", "Gg"), ("kWh", "kW"), ("well", "well drilled"),
      ("GJ", "GJ (GCV)"), ("t CH4", "t CO2e"),
      ("kg BOD", "kg COD"), ("month", "d"),
    ])
  func incommensurable(left: String, right: String) throws {
    let (left, right) = (try Unit(parsing: left), try Unit(parsing: right))
    #expect(!left.isCommensurable(with: right))
    #expect(left.conversion(to: right) == nil)
  }

  @Test("A yearly quantity may lack its /yr where the caller says so")
  func annual() throws {
    let (area, yearly) = (try Unit(parsing: "nghìn ha"), try Unit(parsing: "ha/yr"))
    #expect(area.conversion(to: yearly) == nil)
    #expect(area.conversion(to: yearly, annual: true)?(2) == 2000)
    #expect(yearly.isCommensurable(with: area, ignoringPerYear: true))
    #expect(!area.isCommensurable(with: try Unit(parsing: "ha/d"), ignoringPerYear: true))
  }

  @Test("A bare mass stands for a material, never for a gas, an element or dry matter")
  func materials() throws {
    let tonne = Unit.tonne
    #expect(
      tonne.conversion(to: try Unit(parsing: "kt clinker/yr"), annual: true, materials: true)?(1000) == 1)
    for other in ["t CO2", "t C", "t d.m."] {
      #expect(tonne.conversion(to: try Unit(parsing: other), annual: true, materials: true) == nil)
    }
    let cement = try Unit(parsing: "t cement")
    #expect(cement.conversion(to: try Unit(parsing: "t clinker"), annual: true, materials: true) == nil)
  }

  @Test(
    "A product is written readably and reads back",
    arguments: [
      ("t C/t d.m.", "t d.m./ha", "t C/ha"), ("kg CO2/TJ", "TJ", "kg CO2"),
      ("kg CO2/TJ", "GJ", "10^-3 kg CO2"),
      ("kg CH4/ha/d", "ha", "kg CH4/d"), ("ha/yr", "d", "ha·d/yr"), ("10^3 t", "10^3 m3/t", "10^6 m3"),
      ("1/yr", "yr", "1"), ("m", "m", "m2"), ("kg N", "kg N", "(kg N)^2"), ("%", "t", "%·t"),
      ("TJ/Gg", "kt", "TJ"),
    ])
  func product(left: String, right: String, expected: String) throws {
    let product = try Unit(parsing: left) * Unit(parsing: right)
    #expect(product.symbol == expected)
    #expect(try Unit(parsing: product.symbol) == product)
  }

  @Test("A quotient is the product with the inverse")
  func quotient() throws {
    let unit = try Unit(parsing: "kg CH4/ha/d")
    #expect(unit / unit == .one)
    #expect((.one / unit).power(-1) == unit)
    #expect(unit.power(0) == .one)
    #expect((Unit.cubicMetre * Unit.cubicMetre.power(-1)).isDimensionless)
  }

  @Test("A substance is attached to the first mass, once")
  func attaching() throws {
    let factor = try Unit(parsing: "kg/TJ").attaching(.carbonDioxide)
    #expect(factor.symbol == "kg CO2/TJ")
    #expect(factor.attaching(.carbonDioxide) == factor)
    #expect(factor.attaching(.methane) == factor)
    #expect(Unit.one.attaching(.carbon).symbol == "kg C/kg")
    #expect(try Unit(parsing: "m3/t").attaching(.methane) == Unit(parsing: "m3 CH4/t"))
    #expect(Unit.gigagrams(.methane).symbol == "Gg CH4")
  }

  @Test("A substance is substituted without touching the size")
  func substituting() throws {
    let carbon = try Unit(parsing: "Gg C/yr")
    #expect(carbon.substituting(.methane, for: .carbon).symbol == "Gg CH4/yr")
    #expect(carbon.substituting(.methane, for: .nitrogen) == carbon)
    let nitrogen = try Unit(parsing: "kg N2O-N/kg N")
    #expect(
      try nitrogen.substituting(.nitrousOxide, for: .nitrousOxideNitrogen) == Unit(parsing: "kg N2O/kg N"))
  }
}
