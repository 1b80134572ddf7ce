import Inventory
import Tables
import Testing

@testable import Pathways

/// Draws of scenarios, held against what follows from the draws of one number.
@Suite struct DrawTests {
  private func simulation(_ model: PathwayModel, _ name: String) throws -> ScenarioSimulation {
    let scenario = try #require(model.scenarios.named(name))
    var log = DiagnosticLog()
    return try #require(
      try ScenarioSimulation(model, model.storyline(scenario), into: &log), "\(log.rendered())")
  }

  private func wanted(_ model: PathwayModel) -> WantedSums {
    var sums = WantedSums()
    for scope in Scope.sectors + [.total] { sums.add(scope, model.years) }
    return sums
  }

  /// 100 kt from a quantity known to 20 %, and a sink of 100 kt that is certain.
  private let plain = [
    "inventory.csv": "setting,value\nregion,A\nregions,A\nyears,2022..2022\n",
    "reported.csv": """
    category,region,year,gas,quantity,unit,source,AD uncertainty %
    1,A,2022,CO2,100,kt,energy,20
    3.B,A,2022,CO2,-100,kt,land,

    """,
    "rules.csv": "category,driver\n1,output\n3.B,constant\n",
    "drivers.csv":
      "driver,year,value,unit,ramp,lower,upper\noutput,2022,1,,,,\noutput,2050,2,,linear,1,3\n",
    "measures.csv":
      "measure,kind,category,value,unit,start,full,ramp,lower,upper\nsaving,activity,1,-50,%,2050,2050,step,-60,-40\n",
    "scenarios.csv": "scenario,parent,measure\nBAU,,\nWM,BAU,saving\n",
  ]

  @Test("A quantity and all that is projected from it are one draw, in all scenarios")
  func carried() throws {
    let model = try Scratch.model(try Scratch.folder("carried", plain), horizon: 2050)
    let energy = Scope.sectors[0]
    let one = try simulation(model, "BAU").draws(wanted(model), .inventory, count: 2000, seed: 7)
    let other = try simulation(model, "WM").draws(wanted(model), .inventory, count: 2000, seed: 7)
    let start = try #require(one.draws(energy, 2022))
    let last = try #require(one.draws(energy, 2050))
    let saved = try #require(other.draws(energy, 2050))
    for draw in start.indices {
      #expect(abs(last[draw] - 2 * start[draw]) < 1e-9)
      #expect(abs(saved[draw] - start[draw]) < 1e-9)
    }
    // A normal distribution of 100 ± 20 (95 %): the standard error of its 97.5th percentile is 0.57.
    let ends = one.percentiles(energy, 2022, [0.025, 0.5, 0.975]).compactMap(\.self)
    #expect(abs(ends[0] - 80) < 2)
    #expect(abs(ends[1] - 100) < 1)
    #expect(abs(ends[2] - 120) < 2)
  }

  @Test("What varies with the scenario stands apart from what varies with the inventory")
  func apart() throws {
    let model = try Scratch.model(try Scratch.folder("apart", plain), horizon: 2050)
    let energy = Scope.sectors[0]
    let simulation = try simulation(model, "BAU")
    #expect(simulation.kinds == ScenarioSimulation.Kind.allCases)
    let scenario = simulation.draws(wanted(model), .scenario, count: 4000, seed: 1)
    #expect(scenario.draws(energy, 2022)?.allSatisfy { $0 == 100 } ?? false)
    // The driver grows straight from a certain 1 to 2 ± 1: half way its interval is half as wide.
    for (year, middle, half) in [(2036, 150.0, 50.0), (2050, 200, 100)] {
      let ends = scenario.percentiles(energy, year, [0.025, 0.5, 0.975]).compactMap(\.self)
      for (value, expected) in zip(ends, [middle - half, middle, middle + half]) {
        #expect(abs(value - expected) < 0.05 * half, "\(year): \(value) \(expected)")
      }
    }
    // Both together: the product of two independent numbers of relative deviation 0.2 and 1 over 1.96.
    let both = simulation.draws(wanted(model), .both, count: 4000, seed: 1)
    let values = try #require(both.draws(energy, 2050))
    let mean = values.reduce(0, +) / 4000
    let deviation = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 4000).squareRoot()
    let (a, b) = (0.2 / 1.959964, 0.5 / 1.959964)
    let expected = 200 * (a * a + b * b + a * a * b * b).squareRoot()
    #expect(abs(mean - 200) < 4 * expected / 4000.0.squareRoot())
    #expect(abs(deviation / expected - 1) < 0.05)
  }

  @Test("A measure with a range is one draw in all years; its probability is counted")
  func measureRange() throws {
    var files = plain
    files["drivers.csv"] = "driver,year,value,unit\noutput,2022,1,\noutput,2050,1,\n"
    files["targets.csv"] =
      "target,kind,scope,year,value,unit,GWP set,baseline\nhalf,absolute,Energy,2050,50,kt,AR5,\nless,absolute,Energy,2050,56,kt,AR5,\nzero,net zero,Total,2050,,,AR5,\nbelow BAU,against BAU,Energy,2050,45,%,AR5,\nas WM,against BAU,Energy,2050,0,%,AR5,WM\n"
    let model = try Scratch.model(try Scratch.folder("measure-range", files), horizon: 2050)
    var log = DiagnosticLog()
    let file = try #require(model.project.pathwayFiles["targets"])
    let table = try #require(Table.read(try Document(path: file), numbers: .point, into: &log))
    let targets = try #require(TargetBook(table, into: &log)).targets
    var sums = wanted(model)
    for target in targets { sums.add(target, model) }
    let bau = try simulation(model, "BAU")
    let measured = try simulation(model, "WM")
    let one = bau.draws(sums, .scenario, count: 4000, seed: 3)
    let other = measured.draws(sums, .scenario, count: 4000, seed: 3)
    let finder = GapFinder(
      model, baseline: EmissionBook(bau.result.ledger, model.context),
      others: ["wm": EmissionBook(measured.result.ledger, model.context)])
    let values = DriverValues(model.drivers, years: model.years, into: &log)
    let gaps = targets.map { finder.gap($0, EmissionBook(measured.result.ledger, model.context), values) }
    let found = model.probabilities(gaps, other, baseline: one, others: ["wm": other])
    // 50 ± 10: half of the draws reach 50; 56 lies 0.6 × 1.96 deviations above; 45 % below BAU is 55.
    let expected = [0.5, 0.880_2, 1, 0.836_5, 1]
    for (value, expected) in zip(found, expected) {
      #expect(abs((value ?? -1) - expected) < 0.025, "\(value ?? -1) \(expected)")
    }
    let both = bau.draws(sums, .both, count: 4000, seed: 3)
    let zero = try #require(NetZeroDraws(both, model.years))
    // 100 ± 20 against a sink of 100: half of the draws are at zero from the first year on, the others never.
    #expect(abs(zero.probability - 0.5) < 0.025)
    #expect(zero.byYear.allSatisfy { $0.probability == zero.probability })
    #expect(zero.years == [2022, zero.probability >= 0.5 ? 2022 : nil, nil])
  }

  @Test("A share that is caught is caught of what arises in each draw")
  func recovery() throws {
    var random = SplitMix(state: 5)
    var files = RandomInventory.files(&random)
    files["measures.csv"] =
      "measure,kind,category,source,input,value,unit,start,full\ncaught,recovery,4.A,,recovered CH4,60,%,2023,2030\n"
    files["scenarios.csv"] = "scenario,parent,measure\nBAU,,\nWM,BAU,caught\n"
    let rows = (files["waste.csv"] ?? "").split(separator: "\n").map { line in
      line.hasPrefix("category") ? "\(line),uncertainty %" : "\(line),40"
    }
    files["waste.csv"] = rows.joined(separator: "\n") + "\n"
    files["rules.csv"] = "category,input,driver\n,,constant\n4.A,recovered CH4,constant\n"
    files["energy.csv"] = nil
    files["land.csv"] = nil
    let model = try Scratch.model(try Scratch.folder("drawn-recovery", files), horizon: 2031)
    let waste = Scope.sectors[4]
    let one = try simulation(model, "BAU").draws(wanted(model), .inventory, count: 1024, seed: 2)
    let other = try simulation(model, "WM").draws(wanted(model), .inventory, count: 1024, seed: 2)
    for year in [2025, 2030, 2031] {
      let left = 1 - min(Double(year - 2022) / 8, 1) * 0.6
      let all = try #require(one.draws(waste, year))
      let rest = try #require(other.draws(waste, year))
      let isRight = zip(all, rest).allSatisfy { abs($1 - $0 * left) <= 1e-9 * abs($0) }
      #expect(isRight, "\(year)")
      #expect(Set(all).count > 1000)
    }
  }

  @Test("Reported rows follow their drivers and measures draw by draw")
  func courses() throws {
    let files = [
      "inventory.csv": "setting,value\nregion,A\nregions,A\nyears,2022..2022\n",
      "reported.csv": """
      category,region,year,gas,quantity,unit,source
      1,A,2022,CO2,60,kt,a
      1,A,2022,CO2,40,kt,b
      2.A,A,2022,CO2,30,kt,old
      2.B,A,2022,CO2,0,kt,new
      3.C,A,2022,CO2,50,kt,
      4,A,2022,CO2,7,kt,
      5,A,2022,CO2,80,kt,

      """,
      "drivers.csv":
        "driver,year,value,unit,ramp,lower,upper,formula\noutput,2022,2,kt,,,,\noutput,2050,4,,linear,3,5,\ntwice,,,kt,,,,2 * output\n",
      "rules.csv":
        "category,driver,elasticity,how\n1,twice,0.5,\n2,output,,\n3.C,output,,\n4,output,,equals\n5,constant,,\n",
      "measures.csv": """
      measure,kind,category,value,unit,start,full,ramp,lower,upper,service,to category,ceiling
      saving,efficiency,3.C,40,%,2030,2040,linear,20,60,,,
      saving,efficiency,5,40,%,2030,2040,linear,20,60,,,
      less,activity,5,-50,%,2030,2030,step,-80,-20,,,30
      moved,shift,2.A,50,%,2030,2050,linear,30,70,product,2.B,

      """,
      "scenarios.csv": "scenario,parent,measure\nBAU,,\nWM,BAU,saving\nWM,,less\nWM,,moved\n",
    ]
    let model = try Scratch.model(try Scratch.folder("courses", files), horizon: 2050)
    let simulation = try simulation(model, "WM")
    #expect(simulation.kinds == [.scenario])
    let count = 1500
    let draws = simulation.draws(wanted(model), .scenario, count: count, seed: 11)
    let sectors = try Scope.sectors.map { scope in
      try model.years.map { try #require(draws.draws(scope, $0)) }
    }
    for (place, year) in model.years.enumerated() {
      for draw in 0..<count {
        let output = year == 2022 ? 2 : sectors[4][place][draw]
        let energy = 100 * (output / 2).squareRoot()
        #expect(abs(sectors[0][place][draw] - energy) <= 1e-12 * energy)
        // What leaves one row comes to the other.
        #expect(abs(sectors[1][place][draw] - 30 * output / 2) <= 1e-12 * 30 * output)
        // A saving of all years, and at most 30 % less where it is less by a drawn share.
        let saved = sectors[2][place][draw] / (50 * output / 2)
        let less = sectors[5][place][draw] / 80 / saved
        #expect(less == 1 || year >= 2030 && less >= 0.7 - 1e-12 && less <= 1 + 1e-12)
        if year < 2030 { #expect(abs(saved - 1) <= 1e-12) }
      }
    }
    // 4 ± 1 and 40 ± 20 % at their ends: a mean of n draws has the deviation over √n as its standard error.
    let last = model.years.count - 1
    let mean = sectors[4][last].reduce(0, +) / Double(count)
    #expect(abs(mean - 4) < 4 * 0.5102 / Double(count).squareRoot())
    let saved = (0..<count).map { 1 - sectors[2][last][$0] / (25 * sectors[4][last][$0]) }
    #expect(abs(saved.reduce(0, +) / Double(count) - 0.4) < 4 * 0.10204 / Double(count).squareRoot())
    #expect(Set(saved).count > count - 10)
  }

  @Test("Nothing drawn and nothing changed is the estimate, in every method of the random inventories")
  func still() throws {
    var random = SplitMix(state: 4)
    let model = try Scratch.model(
      try Scratch.folder("still", RandomInventory.files(&random)), horizon: 2028)
    for name in model.scenarios.names {
      let simulation = try simulation(model, name)
      let draws = simulation.draws(wanted(model), .scenario, count: 16, seed: 1)
      let book = EmissionBook(simulation.result.ledger, model.context)
      for scope in Scope.sectors + [.total] {
        for year in model.years {
          let value = book.sum(scope, year)
          let drawn = draws.draws(scope, year)?.first ?? .nan
          #expect(abs(drawn - value) <= 1e-9 * max(abs(value), 1e-3), "\(name) \(scope.name) \(year)")
        }
      }
    }
  }

  @Test("Draws are the same on any number of threads, and whatever number of them follows")
  func threads() throws {
    var random = SplitMix(state: 9)
    for files in [plain, RandomInventory.files(&random)] {
      let model = try Scratch.model(try Scratch.folder("threads", files), horizon: 2028)
      for name in model.scenarios.names {
        let simulation = try simulation(model, name)
        for kind in simulation.kinds {
          func bits(_ count: Int, threads: Int) -> [[UInt64]] {
            let draws = simulation.draws(wanted(model), kind, count: count, seed: 3, threads: threads)
            return model.years.map { (draws.draws(.total, $0) ?? []).map(\.bitPattern) }
          }
          let all = bits(600, threads: 1)
          #expect(bits(600, threads: 3) == all, "\(name) \(kind)")
          #expect(bits(300, threads: 2) == all.map { Array($0[..<300]) }, "\(name) \(kind)")
        }
      }
    }
  }

  @Test("A range without its value is refused", arguments: ["drivers", "measures"])
  func refused(_ table: String) throws {
    var files = plain
    files["\(table).csv"] = files["\(table).csv"]?.replacing(
      table == "drivers" ? ",1,3" : ",-60,-40", with: ",5,6")
    var log = DiagnosticLog()
    let folder = try Scratch.folder("refused-\(table)", files)
    #expect(try PathwayModel.open(folder, horizon: 2050, into: &log) == nil)
    #expect(log.diagnostics.contains { $0.name == "interval-without-value" }, "\(log.rendered())")
  }

  @Test("Formulas that begin alike share what they begin with, to the last bit")
  func heads() throws {
    var files = plain
    files["drivers.csv"] = """
      driver,year,value,unit,ramp,formula
      output,2022,1,,,
      output,2050,2,,linear,
      a,2022,1.1,,,
      a,2050,1.7,,linear,
      b,2022,0.3,,,
      b,2050,0.9,,linear,
      x,,,,,a * b * output
      y,,,,,a * b * b
      z,,,,,a * b + a ^ 2
      w,,,,,a * (b * output)

      """
    let model = try Scratch.model(try Scratch.folder("heads", files), horizon: 2050)
    var log = DiagnosticLog()
    let values = DriverValues(model.drivers, years: model.years, into: &log)
    let all = model.drivers.names.indices
    let variants = DriverVariants(values, differing: Set(all), asked: Array(all))
    var drawn = variants.drawn(
      2, [(0, [nil, [2.5, 1.5]]), (1, [nil, [1.3, 2.3]]), (2, [[0.2, 0.4], nil])])
    func column(_ name: String) throws -> [Double] {
      let driver = try #require(model.drivers.position(of: name))
      let found = drawn.column(of: driver)
      return try #require(found)
    }
    let (output, a, b) = (try column("output"), try column("a"), try column("b"))
    #expect(Set(a).count > 29)
    for index in a.indices {
      #expect(try column("x")[index] == a[index] * b[index] * output[index])
      #expect(try column("y")[index] == a[index] * b[index] * b[index])
      #expect(try column("w")[index] == a[index] * (b[index] * output[index]))
    }
    let formula = try Formula("a * b + a ^ 2")
    #expect(try column("z") == formula.column([a, b, a], variants: 2, count: a.count))
  }
}
