import CommandLine
import Inventory
import Tables
import Testing

@testable import Uncertainty

/// Table 3.4 of the 2006 Guidelines, Vol 1 Ch 3, through the command; and two small sheets by the formulas.
@Suite struct PropagationTests {
  private static let letters: [(ours: String, page: String, tolerance: Double)] = [
    ("combined", "G_combined_pct", 1), ("variance", "H_variance_fraction", 7e-5),
    ("type_a", "I_typeA", 1e-4), ("type_b", "J_typeB", 1e-4), ("trend_ef", "K_trend_ef_pct", 0.03),
    ("trend_ad", "L_trend_ad_pct", 0.3),
  ]

  @Test("Finland 1990–2003: 100 lines in every column, and the totals")
  func finland() throws {
    let sheet = try Self.table(of: [
      "uncertainty", PublishedCase.root + "finland-2003-uncertainty/project", "--layout", "ipcc", "--by",
      "category,gas,source", "--format", "csv",
    ])
    let printed = try Self.expected("finland-2003-uncertainty/expected/rows_published.csv")
    let exact = try Self.expected("finland-2003-uncertainty/expected/recomputed_rows.csv")
    #expect(printed.rowCount == 100 && exact.rowCount == 100)
    var byNumber: [Int: Int] = [:]
    for row in 0..<sheet.rowCount {
      if let number = Int(try sheet.text(row, "source").prefix(3)) { byNumber[number] = row }
    }
    for row in 0..<printed.rowCount {
      let number = try #require(Int(try printed.text(row, "row")))
      let mine = try #require(byNumber[number])
      for (ours, page, tolerance) in Self.letters {
        let value = try #require(try sheet.number(mine, ours))
        let answer = try #require(try printed.number(row, page))
        #expect(abs(value - answer) <= tolerance, "row \(number) \(page): \(value), printed \(answer)")
        let unrounded = try #require(try exact.number(row, page))
        // H to the last digits but for the total, whose lines are summed in another order.
        #expect(abs(value - unrounded) <= 1e-9 * max(1, abs(unrounded)), "row \(number) \(page)")
      }
    }
    let last = sheet.rowCount - 1
    #expect(abs(try #require(try sheet.number(last - 1, "base")) - 47604) <= 1)
    #expect(abs(try #require(try sheet.number(last - 1, "current")) - 67730) <= 10)
    #expect(abs(try #require(try sheet.number(last, "variance")) - 15.9) <= 0.1)
    #expect(abs(try #require(try sheet.number(last, "trend_variance")) - 18.7) <= 0.1)
  }

  @Test("New Zealand 2002: twelve rows beside the rest of the inventory, type A with its sign")
  func newZealand() throws {
    let input = try Self.expected("small-uncertainty-sheets/nz2002_input.csv")
    let expected = try Self.expected("small-uncertainty-sheets/nz2002_expected.csv")
    let totals = try Self.expected("small-uncertainty-sheets/nz2002_totals_inferred.csv")
    var lines = try (0..<input.rowCount).map { row in
      PropagationLine(
        base: try #require(try input.number(row, "base_1990_GgCO2e")),
        current: try #require(try input.number(row, "year_2002_GgCO2e")),
        activity: try #require(try input.number(row, "ad_uncertainty_pct")),
        factor: try #require(try input.number(row, "ef_uncertainty_pct")))
    }
    let known = ErrorPropagation(lines)
    lines.append(
      PropagationLine(
        base: try #require(try totals.number(0, "value")) - known.base,
        current: try #require(try totals.number(1, "value")) - known.current, activity: 0, factor: 0))
    let sheet = ErrorPropagation(lines)
    #expect(expected.rowCount == 12)
    for row in 0..<expected.rowCount {
      let line = lines[row]
      let figures = [
        ("combined_pct", line.combined, 0.5),
        ("share_of_total_pct", sheet.variance(line).squareRoot() * 100, 0.04),
        ("typeA_signed", sheet.typeA(line), 5e-4), ("typeB", sheet.typeB(line), 1e-4),
        ("trend_ef_pct", sheet.trendByFactor(line), 0.02),
        ("trend_ad_pct", sheet.trendByActivity(line), 2e-4),
        ("trend_pct", sheet.trendVariance(line).squareRoot(), 0.03),
      ]
      for (name, ours, tolerance) in figures {
        // The page prints the uncertainty of the activity alone for landfills and wastewater.
        if name == "combined_pct", row >= 10 { continue }
        let answer = try #require(try expected.number(row, name))
        // The page carries the sign of type A on to K.
        let isSame =
          abs(ours - answer) <= tolerance || name == "trend_ef_pct" && abs(ours - abs(answer)) <= tolerance
        #expect(isSame, "row \(row + 1) \(name): \(ours), printed \(answer)")
      }
    }
  }

  @Test("Non-road machinery of Denmark 2004: three blocks with their overall uncertainty")
  func denmark() throws {
    let input = try Self.expected("small-uncertainty-sheets/dk2004_input.csv")
    let totals = try Self.expected("small-uncertainty-sheets/dk2004_expected_totals.csv")
    #expect(totals.rowCount == 3)
    for block in 0..<totals.rowCount {
      let name = try totals.text(block, "block")
      let rows = try (0..<input.rowCount).filter { try input.text($0, "block") == name }
      let lines = try rows.map { row in
        let value = try #require(try input.number(row, "year_value"))
        return PropagationLine(
          base: value, current: value, activity: try #require(try input.number(row, "ad_uncertainty_pct")),
          factor: try #require(try input.number(row, "ef_uncertainty_pct")))
      }
      let answer = try #require(try totals.number(block, "overall_uncertainty_pct"))
      #expect(abs(ErrorPropagation(lines).uncertainty - answer) <= 0.005, "\(name)")
    }
  }

  static func table(of words: [String]) throws -> Table {
    let output = ByteSink()
    let streams = Streams(output: output, error: ByteSink())
    try #require(runProgram(words, streams).rawValue == 0)
    var log = DiagnosticLog()
    let document = Document(name: "out.csv", bytes: output.bytes)
    return try #require(Table.read(document, numbers: .point, into: &log), "\(log.rendered())")
  }

  private static func expected(_ path: String) throws -> Table {
    var log = DiagnosticLog()
    let document = try Document(path: PublishedCase.root + path)
    return try #require(Table.read(document, numbers: .point, into: &log), "\(log.rendered())")
  }
}
