import Inventory
import Tables
import Testing

@testable import Pathways

/// Rows to come are those of year 0 again with other numbers. They must be what an inventory with these rows is.
@Suite struct CarriedRowsTests {
  private final class Lines: ResultConsumer {
    var values: [String: Double] = [:]

    func take(_ line: ResultLine) {
      values["\(line.category) \(line.year) \(line.source) \(line.gas.label)"] = line.value ?? -1
    }
  }

  private static let fuel = "category,year,source,fuel,quantity,unit,EF CO2 [kg/TJ],uncertainty %,note\n"
  private static let plain = "category,year,source,fuel,quantity,unit\n"

  /// Output doubles every year. From 2024 on fuel in homes and shops emits half as much CO2, and coal in industry 50 t a
  /// TJ.
  private static let planned = [
    "inventory.csv": "setting,value\ncountry,Viet Nam\nyears,2021..2022\nhorizon,2024\n",
    "fuel.csv": fuel + """
      1.A.4.b,2021,homes,anthracite,8,TJ,,10,
      1.A.4.b,2022,homes,anthracite,8,TJ,,10,"typed, by hand"
      1.A.4.b,2022,shops,LPG,4,TJ,63000,,

      """,
    "plain.csv": plain + "1.A.2.a,2022,works,anthracite,3,TJ\n1.A.2.b,2022,smelter,anthracite,NO,\n",
    "wide.csv":
      "category,source,fuel,unit,2021,2022\n1.A.4.a,offices,LPG,TJ,1,2\n1.A.4.c.i,farms,diesel,TJ,1,NO\n",
    "cast.csv":
      "category,year,source,fuel,quantity,unit,since,growth rate [%]\n1.A.2.c,2022,boats,diesel,5,TJ,2021,0\n",
    "rules.csv": "category,driver\n1,output\n",
    "drivers.csv": "driver,year,value,unit,ramp\noutput,2022,1,,\noutput,2024,4,,exponential\n",
    "measures.csv": """
    measure,kind,category,input,value,unit,start
    cleaner,factor,1.A.4.b,EF CO2,-50,%,2024
    cleaner,factor,1.A.2.a,EF CO2,50000,kg/TJ,2024

    """,
    "scenarios.csv": "scenario,parent,measure\nBAU,,\nWM,BAU,cleaner\n",
  ]

  /// The same rows as a person would type them.
  private static let typed = [
    "inventory.csv": "setting,value\ncountry,Viet Nam\nyears,2021..2024\n",
    "fuel.csv": fuel + """
      1.A.4.b,2023,homes,anthracite,16,TJ,,10,
      1.A.4.b,2024,homes,anthracite,32,TJ,49150,10,
      1.A.4.b,2023,shops,LPG,8,TJ,63000,,
      1.A.4.b,2024,shops,LPG,16,TJ,31500,,
      1.A.2.a,2024,works,anthracite,12,TJ,50000,,

      """,
    "plain.csv": plain + """
      1.A.2.a,2023,works,anthracite,6,TJ
      1.A.2.b,2023,smelter,anthracite,NO,
      1.A.2.b,2024,smelter,anthracite,NO,
      1.A.4.a,2023,offices,LPG,4,TJ
      1.A.4.a,2024,offices,LPG,8,TJ
      1.A.4.c.i,2023,farms,diesel,NO,
      1.A.4.c.i,2024,farms,diesel,NO,
      1.A.2.c,2023,boats,diesel,10,TJ
      1.A.2.c,2024,boats,diesel,20,TJ

      """,
  ]

  @Test func asTyped() throws {
    let model = try Scratch.model(try Scratch.folder("carried", Self.planned))
    let (planned, typed) = (Lines(), Lines())
    var log = DiagnosticLog()
    let story = model.storyline(try #require(model.scenarios.named("WM")))
    #expect(try model.run(story, into: &log, consumer: planned) != nil, "\(log.rendered())")
    let project = try #require(
      try Project.open(try Scratch.folder("carried-typed", Self.typed), into: &log), "\(log.rendered())")
    let run = InventoryRun(project.context)
    try project.read(by: run, into: typed)
    try run.finish(into: typed)
    #expect(!run.log.hasErrors, "\(run.log.rendered())")
    let future = planned.values.filter { $0.key.contains(" 2023 ") || $0.key.contains(" 2024 ") }
    #expect(Set(future.keys) == Set(typed.values.keys) && future.count > 20)
    for (key, value) in typed.values {
      #expect(abs((future[key] ?? .nan) - value) <= 1e-14 * abs(value), "\(key)")
    }
  }

  @Test("A mistake that a year brings is told once, at the row of year 0")
  func mistake() throws {
    var files = Self.planned
    files["drivers.csv"] = "driver,year,value,unit,ramp\noutput,2022,1,,\noutput,2024,-3,,linear\n"
    let model = try Scratch.model(try Scratch.folder("carried-mistake", files))
    var log = DiagnosticLog()
    #expect(try model.run(model.storyline(model.scenarios.scenarios[0]), into: &log) == nil)
    #expect(log.errorCount == 5)
    let text = log.rendered()
    #expect(text.contains("fuel.csv:3:") && text.contains("[negative-number]"))
    #expect(text.contains("(as it is projected to 2023 in BAU)"), "\(text)")
  }

  @Test("Scenarios that convert the same land share its rows; each is what it is by itself")
  func sharedLand() throws {
    let path = "\(Scratch.root)/emission-factors/examples/province-2050"
    let together = try Scratch.model(path)
    for name in together.scenarios.names {
      let (alone, shared) = (try Scratch.model(path).result(name), try together.result(name))
      let (one, other) = (alone.ledger.bookedCells, shared.ledger.bookedCells)
      #expect(one.map(\.key) == other.map(\.key))
      #expect(one.map { $0.cell.value?.bitPattern } == other.map { $0.cell.value?.bitPattern })
    }
  }
}
