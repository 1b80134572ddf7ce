import Inventory
import Tables
import Testing

@testable import Pathways

@Suite struct WedgeTests {
  @Test func sharesOfThreePlayers() {
    // The glove game: one left glove (player 0), two right ones; a pair is worth 1. Shapley: 2/3, 1/6, 1/6.
    let value = { (subset: Int) in subset & 1 != 0 && subset & 6 != 0 ? 1.0 : 0 }
    let shares = (0..<3).map { PathwayModel.shapley($0, 3, value) }
    #expect(zip(shares, [2.0 / 3, 1.0 / 6, 1.0 / 6]).allSatisfy { abs($0 - $1) < 1e-15 })
  }

  @Test("Wedges add up to the difference, in every year and whatever the order of the table") func sum()
    throws
  {
    var random = SplitMix(state: 11)
    var files = RandomInventory.files(&random)
    let one = try wedges("wedges", files)
    let lines = (files["measures.csv"] ?? "").split(separator: "\n").map(String.init)
    files["measures.csv"] = (lines.prefix(1) + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
    let other = try wedges("wedges-reversed", files)
    for year in one.years.indices {
      let position = one.years.distance(from: one.years.startIndex, to: year)
      let change = one.after[position] - one.before[position]
      let sum = one.values.reduce(0) { $0 + $1[position] }
      #expect(abs(sum - change) <= 1e-9 * max(abs(change), 1))
      for (index, name) in one.names.enumerated() {
        let same = other.values[try #require(other.names.firstIndex(of: name))][position]
        #expect(abs(one.values[index][position] - same) <= 1e-9 * max(abs(change), 1), "\(name)")
      }
    }
  }

  @Test("Combinations in one block are those of runs of their own") func combinations() throws {
    var random = SplitMix(state: 12)
    var files = RandomInventory.files(&random)
    files["drivers.csv"]? += "GDP high,2022,100,,\nGDP high,2050,7,%,growth\n"
    files["scenarios.csv"] =
      "scenario,parent,measure,level,driver,becomes\nBAU,,,,,\nWM,BAU,less,70,GDP,GDP high\nWM,,gas,,,\nWM,,caught,,,\nWM,,stop,,,\n"
    let model = try Scratch.model(try Scratch.folder("combinations", files), horizon: 2027)
    let stories = model.scenarios.scenarios.map(model.storyline)
    var log = DiagnosticLog()
    let wedges = try #require(
      try model.wedges(from: stories[0], to: stories[1], scope: .total, into: &log), "\(log.rendered())")
    #expect(wedges.names.count == 5)
    var sums: [[Double]] = []
    for subset in 0..<32 {
      func isTaken(_ name: String) -> Bool {
        wedges.names.firstIndex(of: name).map { subset & (1 << $0) != 0 } ?? false
      }
      let story = Storyline(
        name: "mixed", levels: stories[1].levels.filter { isTaken($0.measure) },
        replaced: isTaken(Wedges.changedDrivers) ? stories[1].replaced : [:], holdsConstant: false,
        root: "BAU")
      let result = try #require(try model.run(story, into: &log), "\(log.rendered())")
      let book = EmissionBook(result.ledger, model.context)
      sums.append(model.years.map { book.sum(.total, $0) })
    }
    for player in wedges.names.indices {
      for year in sums[0].indices {
        let expected = PathwayModel.shapley(player, 5) { sums[$0][year] }
        #expect(abs(wedges.values[player][year] - expected) <= 1e-9 * max(abs(sums[0][year]), 1))
      }
    }
  }

  private func wedges(_ name: String, _ files: [String: String]) throws -> Wedges {
    let model = try Scratch.model(try Scratch.folder(name, files), horizon: 2027)
    let stories = model.scenarios.scenarios.map(model.storyline)
    var log = DiagnosticLog()
    return try #require(
      try model.wedges(from: stories[0], to: stories[1], scope: .total, into: &log), "\(log.rendered())")
  }

  @Test func annualCost() {
    // 1000 over 10 years at 8 %: 149.029 a year; running 20, saved 50.
    let cost = MeasureCost(
      capital: 1000, running: 20, saving: 50, lifetime: 10, discountRate: 0.08, currency: "USD")
    #expect(abs(cost.annual - (149.029_488_7 + 20 - 50)) < 1e-6)
  }
}
