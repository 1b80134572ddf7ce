import Inventory
import Tables
import Testing

/// Sources that stand between other words are found with them: nothing may show where the column stands, or how many
/// sources there are.
@Suite struct JoinedWordsTests {
  /// A row by its number: fuels and units go through their words, some rows have words in quotes or none.
  private struct Source {
    let name: String
    let fuel: String
    let quantity: String
    let unit: String

    init(_ row: Int, of sources: Int) {
      name = row % 7 == 0 ? "\"plant \(row % sources), north\"" : "plant \(row % sources)"
      fuel = ["anthracite", "natural gas", "\"lignite\"", "wood"][row % 4]
      quantity = row % 997 == 5 ? "many" : "\(row % 50).5"
      unit = ["TJ", "GWh", "GJ"][row % 3]
    }
  }

  private func run(_ name: String, _ heading: String, _ rows: [String]) throws -> (
    lines: [String], log: [String]
  ) {
    let collector = Collector()
    let run = try ScratchProject.run(
      "joined-\(name)", ["rows.csv": ([heading] + rows).joined(separator: "\n") + "\n"], threads: 2,
      into: collector)
    let lines = collector.lines.map {
      "\($0.category) \($0.year) \($0.source) \($0.gas.label) \($0.value ?? -1)"
    }
    return (lines, run.log.diagnostics.map(\.message))
  }

  @Test("Sources between words and sources apart", arguments: [30, 3_000, 40_000])
  func places(sources: Int) throws {
    let rows = (0..<40_000).map { Source($0, of: sources) }
    let years = rows.indices.map { 1990 + $0 / sources % 30 }
    let between = try run(
      "\(sources)", "category,region,year,source,fuel,quantity,unit",
      zip(rows, years).map { "1.A.1.a.i,Viet Nam,\($1),\($0.name),\($0.fuel),\($0.quantity),\($0.unit)" })
    let apart = try run(
      "\(sources)", "category,region,year,fuel,quantity,source,unit",
      zip(rows, years).map { "1.A.1.a.i,Viet Nam,\($1),\($0.fuel),\($0.quantity),\($0.name),\($0.unit)" })
    #expect(!between.lines.isEmpty && !between.log.isEmpty)
    #expect(between.lines == apart.lines)
    #expect(between.log == apart.log)
  }
}
