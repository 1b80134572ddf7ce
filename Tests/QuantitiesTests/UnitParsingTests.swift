import Quantities
import Testing

@Suite("Reading units")
struct UnitParsingTests {
  @Test(
    "A spelling reads to its normal symbol",
    arguments: [
      ("kg CH4/ha/day", "kg CH4/ha/d"),
      ("kg CH4/(ha d)", "kg CH4/ha/d"),
      ("kg CH4 ha-1 d-1", "kg CH4/ha/d"),
      ("kg CH4 ha⁻¹ d⁻¹", "kg CH4/ha/d"),
      ("kg CH4 per ha per day", "kg CH4/ha/d"),
      ("kgCH4/ha/ngày", "kg CH4/ha/d"),
      ("t C/t d.m.", "t C/t d.m."),
      ("tC/t dm", "t C/t d.m."),
      ("t CO2e", "t CO2e"),
      ("tCO2e", "t CO2e"),
      ("tCO2tđ", "t CO2e"),
      ("tco2e", "t CO2e"),
      ("kg N2O-N/kg N", "kg N2O-N/kg N"),
      ("kg N/(1000 kg animal mass)/day", "kg N/10^3 kg live mass/d"),
      ("m^3", "m3"),
      ("m³", "m3"),
      ("10³ m³", "10^3 m3"),
      ("1000 t", "10^3 t"),
      ("0.5 t", "0.5 t"),
      ("25 kg/ha", "25 kg/ha"),
      ("m2·m", "m2·m"),
      ("(kg N)^2/ha", "(kg N)^2/ha"),
      ("-", "1"),
      ("fraction", "1"),
      ("% of wet weight", "%"),
      ("1/yr", "1/yr"),
      ("/yr", "1/yr"),
      ("25 ha-1", "25/ha"),
      ("MJ/day/kg^0.75", "MJ/d/kg^0.75"),
      ("nghìn tỷ đồng", "10^12 VND"),
      ("gCO2/kWh", "g CO2/kWh"),
      ("  kg   CH4 / head / yr ", "kg CH4/head/yr"),
      ("TJ/Gg (=GJ/t)", "TJ/Gg"),
    ])
  func symbol(text: String, expected: String) throws {
    let unit = try Unit(parsing: text)
    #expect(unit.symbol == expected)
    #expect(try Unit(parsing: unit.symbol) == unit)
  }

  @Test(
    "Office spellings are accepted where they can mean one unit only",
    arguments: [
      ("KWh", "kWh"), ("kwh", "kWh"), ("mwh", "MWh"), ("Tj", "TJ"), ("gj", "GJ"), ("TOE", "toe"),
      ("KTOE", "ktoe"),
      ("Kg", "kg"), ("KG", "kg"), ("gg", "Gg"), ("HA", "ha"), ("Km2", "km2"), ("M3", "m3"),
      ("mmbtu", "MMBtu"),
    ])
  func officeSpelling(text: String, expected: String) throws {
    #expect(try Unit(parsing: text) == Unit(parsing: expected))
  }

  @Test(
    "A spelling with two meanings is refused and lists both",
    arguments: ["MT", "MG", "ton", "Mm3", "mJ", "mWh", "MV", "MBtu", "Cal"])
  func ambiguous(text: String) {
    let error = #expect(throws: UnitError.self) { try Unit(parsing: text) }
    #expect(error?.reason == .ambiguous)
    #expect(error?.suggestions.isEmpty == false)
  }

  @Test(
    "An unknown word is named with its place and the nearest known one",
    arguments: [
      ("kg CH5/ha", "CH5", 3, "CH4"), ("tấnn/ha", "tấnn", 0, "tấn"), ("kg/haa", "haa", 3, "ha"),
      ("t clinkr", "clinkr", 2, "clinker"), ("tCO2q", "tCO2q", 0, "t CO2e"),
      ("nghin tấn", "nghin", 0, "nghìn"),
    ])
  func unknown(text: String, part: String, offset: Int, suggestion: String) {
    let error = #expect(throws: UnitError.self) { try Unit(parsing: text) }
    #expect(error?.reason == .unknownSymbol)
    #expect(error?.part == part)
    #expect(error?.offset == offset)
    #expect(error?.suggestions.contains(suggestion) == true)
    #expect(error?.help.contains(suggestion) == true)
  }

  @Test(
    "A broken arrangement is malformed, not unknown",
    arguments: [
      "kg/ha d", "kg/ha·d", "(kg", "kg)", "kg/", "kg//ha", "kg ·", "CO2", "kg CO2 CH4", "1.2.3 t", "0 t",
      "(((kg^24)^24)^24)^24", "12 12 t",
      "10^400 t", "()", "t (=kg)", "123456789012345678 t",
    ])
  func malformed(text: String) {
    let error = #expect(throws: UnitError.self) { try Unit(parsing: text) }
    guard case .malformed = error?.reason else {
      Issue.record("\(text): \(String(describing: error?.reason))")
      return
    }
  }

  @Test("Nothing typed is empty", arguments: ["", "  ", "\u{a0}"])
  func empty(text: String) {
    #expect(throws: UnitError.self) { try Unit(parsing: text) }
  }

  @Test("What is known of a spelling is what reading it gives, errors included")
  func known() throws {
    for _ in 0..<2 {
      #expect(try KnownUnits.unit("tấn/ha").get() == Unit(parsing: "t/ha"))
      #expect(throws: UnitError.self) { try KnownUnits.unit("tấnn").get() }
    }
  }

  @Test("A gallon is not a gram of aluminium")
  func noLuckyGlue() {
    #expect(throws: UnitError.self) { try Unit(parsing: "gal") }
  }

  @Test("Random units, products and quotients read back from their symbols")
  func randomUnits() throws {
    let units = [
      "kg", "t", "ha", "m3", "TJ", "toe", "ha-1", "m⁻³", "t^2", "%", "Nm3", "(kg d)^2", "month", "fraction",
    ]
    let words = ["", "", " CH4", " d.m.", " clinker", " (NH3-N + NOx-N)", " of wet weight", " HFO-1234ze(E)"]
    let numbers = ["", "", "10^3 ", "25 ", "0.5 ", "nghìn tỷ "]
    let joints = ["/", " ", "·", " per ", " x "]
    var state: UInt64 = 20_261_125
    func pick(_ choices: [String]) -> String {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return choices[Int(state >> 33) % choices.count]
    }
    var previous = Unit.kilogram
    for _ in 0..<300 {
      let text =
        pick(numbers) + pick(units) + pick(words) + pick(joints) + pick(numbers) + pick(units) + pick(words)
      guard let unit = try? Unit(parsing: text) else { continue }
      for result in [unit, unit * previous, unit / previous, unit.power(-2), unit.attaching(.carbon)] {
        #expect(try Unit(parsing: result.symbol) == result, "\(text) and \(previous) give \(result)")
      }
      previous = unit
    }
  }

  @Test(
    "Words that could run past the end are refused",
    arguments: ["oven-dry", "kg/oven-dry", "25 x ", "kg (=", "t per"])
  func cutShort(text: String) {
    #expect(throws: UnitError.self) { try Unit(parsing: text) }
  }
}
