import Pathways
import Tables
import Testing

/// Additive and multiplicative LMDI-I against a published sheet.
@Suite struct DecompositionTests {
  private static let folder = PublishedCase.root + "lmdi-subsectors/"

  private func table(_ name: String) throws -> Table {
    var log = DiagnosticLog()
    return try #require(
      Table.read(try Document(path: Self.folder + name), numbers: .point, into: &log), "\(log.rendered())")
  }

  /// By subsector, in the order of the table.
  private func factors(_ table: Table, _ rows: [Int], _ names: [String]) throws -> [String: [Double]] {
    try rows.reduce(into: [:]) { result, row in
      result[try table.text(row, "subcategory")] = try names.map { name in
        let column = try #require(table.column(named: name))
        return try #require(table.number(row, column).value)
      }
    }
  }

  private func parts(
    _ table: Table, _ dataset: String, _ yearColumn: String, _ from: String, _ to: String, _ names: [String]
  ) throws -> [Decomposition.Part] {
    func rows(_ year: String) throws -> [Int] {
      try (0..<table.rowCount).filter {
        try table.text($0, "dataset") == dataset && table.text($0, yearColumn) == year
      }
    }
    let before = try factors(table, rows(from), names)
    let after = try factors(table, rows(to), names)
    return Set(before.keys).union(after.keys).sorted().map { name in
      // What is not there has a part of zero in all, and the other factors of its neighbour.
      let known = before[name] ?? after[name] ?? []
      let gone = known.dropLast() + [0]
      return Decomposition.Part(before: before[name] ?? Array(gone), after: after[name] ?? Array(gone))
    }
  }

  private func near(_ value: Double, _ expected: Double, _ tolerance: Double) -> Bool {
    abs(value - expected) <= tolerance * max(abs(expected), 1)
  }

  @Test(arguments: [
    ("uk_useful_energy", "1972-1973"), ("ghana_useful_energy", "2002-2003"),
    ("ghana_useful_energy", "2003-2004"),
  ])
  func usefulEnergy(_ dataset: String, _ period: String) throws {
    let names = ["E_ktoe", "eta", "phi_i", "phi_ij"]
    let years = period.split(separator: "-").map(String.init)
    let parts = try parts(try table("input.csv"), dataset, "period", years[0], years[1], names)
    let effects = Decomposition.effects(parts)
    let ratios = Decomposition.multiplicative(parts)
    let expected = try table("expected/effects.csv")
    for row in 0..<expected.rowCount
    where try expected.text(row, "dataset") == dataset && expected.text(row, "period") == period {
      let factor = try expected.text(row, "factor")
      let index = names.firstIndex(of: factor)
      let effect = index.map { effects[$0] } ?? effects.reduce(0, +)
      let ratio = index.map { ratios[$0] } ?? ratios.reduce(1, *)
      func number(_ name: String) throws -> Double? {
        expected.number(row, try #require(expected.column(named: name))).value
      }
      // The sheet was saved with fewer digits in the United Kingdom's data; all agree to 1e-9.
      #expect(near(effect, try #require(try number("dV_published")), 1e-9), "\(factor)")
      #expect(near(effect, try #require(try number("dV_recomputed")), 1e-9), "\(factor)")
      #expect(near(ratio, try #require(try number("D_recomputed")), 1e-9), "\(factor)")
      if let published = try number("D_published") { #expect(near(ratio, published, 1e-9), "\(factor)") }
    }
    let change =
      parts.reduce(0) { $0 + $1.after.reduce(1, *) } - parts.reduce(0) { $0 + $1.before.reduce(1, *) }
    #expect(abs(effects.reduce(0, +) - change) < 1e-9)
  }

  @Test func simple() throws {
    let names = ["factor1", "factor2", "factor3"]
    let parts = try parts(try table("simple-input.csv"), "simple", "year", "1971", "1972", names)
    let effects = Decomposition.effects(parts)
    let ratios = Decomposition.multiplicative(parts)
    for (index, (effect, ratio)) in [
      (69.79006598, 1.761117821), (-9.455125793, 0.926191306), (39.66505981, 1.379410116),
    ].enumerated() {
      #expect(abs(effects[index] - effect) < 1e-8)
      #expect(abs(ratios[index] - ratio) < 1e-9)
    }
    #expect(abs(effects.reduce(0, +) - 100) < 1e-12)
  }
}
