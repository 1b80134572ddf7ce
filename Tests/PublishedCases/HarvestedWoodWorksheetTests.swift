import Equations
import Inventory
import Tables
import Testing

/// The run that the IPCC worksheet for harvested wood products ships with: Brazil, 1961 to 2015, with a history from 1900.
@Suite struct HarvestedWoodWorksheetTests {
  private let published: PublishedCase

  init() throws {
    published = try PublishedCase("hwp-worksheet-2006")
  }

  @Test("55 years of carbon reproduce in every approach")
  func carbon() throws {
    #expect(published.log.rendered() == "")
    let expected = try published.expected("carbon")
    #expect(expected.rowCount == 55)
    for row in 0..<expected.rowCount {
      let year = try #require(try expected.number(row, "year").map { Int($0) })
      for approach in ["stock-change", "atmospheric-flow", "production"] {
        let carbon = try #require(try expected.number(row, approach))
        // Tg C that the pool gains; the emission is in Gg CO2.
        try expect(approach, year, -carbon * 1000 * 44 / 12)
      }
    }
  }

  @Test("The contributions of the sheet of results reproduce in every approach")
  func contributions() throws {
    let expected = try published.expected("contributions")
    #expect(expected.rowCount == 21)
    for row in 0..<expected.rowCount {
      let year = try #require(try expected.number(row, "year").map { Int($0) })
      for approach in ["stock-change", "atmospheric-flow", "production", "simple-decay"] {
        try expect(approach, year, try #require(try expected.number(row, approach)))
      }
    }
  }

  /// Wood and paper of one approach; traded wood goes with the atmospheric flow.
  private func expect(_ approach: String, _ year: Int, _ answer: Double) throws {
    let lines = published.lines.filter {
      $0.year == year
        && ($0.source == approach || (approach == "atmospheric-flow" && $0.source.hasPrefix("traded")))
    }
    let ours = lines.compactMap(\.value)
    try #require(!ours.isEmpty, "\(approach) \(year)")
    let sum = ours.reduce(0, +)
    let largest = ours.map(abs).max() ?? 0
    #expect(
      abs(sum - answer) <= 1e-9 * max(largest, abs(answer)),
      "\(approach) \(year): \(sum), published \(answer)")
  }

  @Test(
    "Stocks at the beginning of every year reproduce, the history from 1900 included",
    arguments: [
      ("solid wood, stock-change", "solid-wood-consumption", "consumption solid"),
      ("paper, stock-change", "paper-consumption", "consumption paper"),
      ("solid wood, production", "solid-wood-production", "harvest solid"),
      ("paper, production", "paper-production", "harvest paper"),
    ])
  func pools(method id: String, file: String, column: String) throws {
    let method = try #require(Registry.methods.first { $0.id == "3.D.1 " + id })
    let program = Program(method, steps: true)
    var log = DiagnosticLog()
    let document = try Document(path: published.folder + "/project/\(file).csv")
    let rows = try #require(Table.read(document, numbers: .point, into: &log))
    let products = id.hasPrefix("solid") ? ["sawnwood", "wood-based panels"] : ["paper and paperboard"]
    let approach = String(id.split(separator: ", ")[1])
    let workspace = Workspace(program, rows: 1, members: [[products.count]])
    let step = try #require(method.steps.firstIndex { $0.symbol == "C(i)" })
    let expected = try published.expected("pools")
    for year in 1961...2004 {
      let mine = try products.map { product in
        try #require(
          (0..<rows.rowCount).first { row in
            (try? rows.number(row, "year")) == Double(year) && (try? rows.text(row, "method")) == approach
              && (try? rows.text(row, "wood product")) == product
          })
      }
      for (index, input) in method.inputs.enumerated() {
        let values = unsafe workspace[program.inputs[index]]
        for member in 0..<values.count {
          unsafe values[member] = try number(rows, mine[min(member, mine.count - 1)], input, method, index)
        }
      }
      workspace.run()
      let stocks = unsafe workspace[program.steps[step]]
      let ours = products.indices.reduce(0) { sum, member in unsafe sum + stocks[member] } / 1e6
      let answer = try #require(try expected.number(year - 1961, column))
      #expect(agree(ours, answer, within: 1e-9), "\(id) \(year): \(ours), published \(answer)")
    }
  }

  private func number(
    _ rows: Table, _ row: Int, _ input: Input, _ method: Method, _ index: Int
  ) throws -> Double {
    if index == method.quantity { return try #require(try rows.number(row, "quantity")) }
    if let column = rows.header.firstIndex(where: { $0.hasPrefix(input.name + " [") }),
      let value = rows.number(row, column).value
    {
      return value
    }
    // What the sheet does not type: the growth of Latin America, and what the guideline assumes.
    if input.symbol == "U" { return 0.022 }
    if case .assumed(let value) = input.presence { return value }
    return .nan
  }
}
