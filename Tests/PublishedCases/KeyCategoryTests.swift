import CommandLine
import Tables
import Testing

/// Finland 1990 and 2003: Tables 4.5 to 4.11 of the 2006 Guidelines, Vol 1 Ch 4, by the command.
@Suite struct KeyCategoryTests {
  private static let folder = PublishedCase.root + "finland-2003-key-categories"

  /// A table that `ghg key-categories` prints as CSV.
  private func table(_ project: String, _ options: [String]) throws -> Table {
    let (output, talk) = (ByteSink(), ByteSink())
    let words = ["key-categories", "\(Self.folder)/\(project)", "--format", "csv"] + options
    let code = runProgram(words, Streams(output: output, error: talk))
    #expect(code.rawValue == 0, "\(String(decoding: talk.bytes, as: UTF8.self))")
    var log = DiagnosticLog()
    let document = Document(name: "stdout", bytes: Array(output.bytes))
    return try #require(Table.read(document, numbers: .point, into: &log), "\(log.rendered())")
  }

  private func expected(_ name: String) throws -> Table {
    var log = DiagnosticLog()
    let document = try Document(path: "\(Self.folder)/expected/\(name).csv")
    return try #require(Table.read(document, numbers: .point, into: &log), "\(log.rendered())")
  }

  /// The rows of one assessment by what they are of.
  private func rows(_ table: Table, _ assessment: String, year: Int = 2003) throws -> [String: Int] {
    var rows: [String: Int] = [:]
    for row in 0..<table.rowCount where try table.text(row, "assessment") == assessment {
      guard try table.number(row, "assessed_year") == Double(year) else { continue }
      rows[try name(table, row, "detail")] = row
    }
    return rows
  }

  private func name(_ table: Table, _ row: Int, _ detail: String) throws -> String {
    [try table.text(row, "category"), try table.text(row, detail), try table.text(row, "gas")]
      .joined(separator: "|")
  }

  private struct Comparison {
    let file: String
    let assessment: String
    /// Columns of the page, and what the command calls them.
    let columns: [(page: String, ours: String, tolerance: Double)]
    /// Of two lines that are so near, either may come first.
    var rank = 1e-4
  }

  /// - Returns: lines of the page.
  private func compare(_ ours: Table, _ comparison: Comparison) throws -> Int {
    let page = try expected(comparison.file)
    let found = try rows(ours, comparison.assessment)
    let byRank = Dictionary(
      uniqueKeysWithValues: try found.values.map { (try #require(try ours.number($0, "rank")), $0) })
    for row in 0..<page.rowCount {
      let name = try name(page, row, "source")
      let line = try #require(found[name], "\(comparison.file) has \(name)")
      let rank = try #require(try page.number(row, "rank"))
      let there = try #require(byRank[rank])
      for column in comparison.columns {
        let printed = try #require(try page.number(row, column.page))
        // A cumulative total belongs to the rank, whichever of two equal lines stands there.
        let place = column.page == "cumulative" ? there : line
        let value = try #require(try ours.number(place, column.ours))
        #expect(
          abs(value - printed) <= column.tolerance, "\(comparison.file): \(name), \(column.page), \(value)")
      }
      let gap = abs(
        (try ours.number(there, "contribution") ?? 0) - (try ours.number(line, "contribution") ?? 0))
      #expect(gap <= comparison.rank, "\(comparison.file): \(name) is not of rank \(rank)")
      let isKey = page.column(named: "key").map { page.text(row, $0) == "Y" } ?? true
      #expect(try ours.text(line, "key") == (isKey ? "yes" : "no"), "\(comparison.file): \(name)")
    }
    let keys = try found.values.count { try ours.text($0, "key") == "yes" }
    let printed = (0..<page.rowCount).count { row in
      page.column(named: "key").map { page.text(row, $0) == "Y" } ?? true
    }
    #expect(keys == printed, "\(comparison.file): \(keys) lines are key")
    return page.rowCount
  }

  private static let level: [(page: String, ours: String, tolerance: Double)] = [
    ("L", "value", 0.0006), ("cumulative", "cumulative", 0.0006),
  ]
  private static let trend: [(page: String, ours: String, tolerance: Double)] = [
    ("T", "value", 0.0006), ("contribution", "contribution", 0.0006), ("cumulative", "cumulative", 0.0006),
  ]

  @Test("Level and trend, all 98 lines (Tables 4.5 and 4.6)") func approach1() throws {
    let ours = try table("level-and-trend", ["--by", "gas,source"])
    #expect(try compare(ours, Comparison(file: "level", assessment: "L1", columns: Self.level)) == 98)
    #expect(try compare(ours, Comparison(file: "trend", assessment: "T1", columns: Self.trend)) == 98)
  }

  @Test("Level and trend without LULUCF (Tables 4.7 and 4.8)") func withoutLand() throws {
    let ours = try table("level-and-trend", ["--by", "gas,source", "--lulucf", "without"])
    let level = Comparison(file: "level-without-land", assessment: "L1", columns: Self.level)
    let trend = Comparison(file: "trend-without-land", assessment: "T1", columns: Self.trend)
    #expect(try compare(ours, level) == 24)
    #expect(try compare(ours, trend) == 25)
  }

  @Test("Level and trend with uncertainties, the lines that are printed (Tables 4.9 and 4.10)")
  func approach2() throws {
    let ours = try table("with-uncertainties", ["--by", "gas,source", "--approach", "2"])
    let level = Comparison(
      file: "level-with-uncertainty", assessment: "L2",
      columns: [("LU_share", "value", 0.01), ("cumulative", "cumulative", 0.01)], rank: 0.01)
    let trend = Comparison(
      file: "trend-with-uncertainty", assessment: "T2",
      columns: [
        ("TU", "value", 0.03), ("contribution", "contribution", 0.01), ("cumulative", "cumulative", 0.01),
      ], rank: 0.001)
    #expect(try compare(ours, level) == 16)
    #expect(try compare(ours, trend) == 14)
  }

  @Test("The suggested aggregation finds the lines of the page (Table 4.11)") func summary() throws {
    let page = try expected("summary")
    let ours = try table("level-and-trend", ["--summary", "--lulucf", "both"])
    var found: [String: (whole: String, subset: String)] = [:]
    for row in 0..<ours.rowCount {
      found[try name(ours, row, "detail")] = (
        try ours.text(row, "criteria"), try ours.text(row, "criteria_without_lulucf")
      )
    }
    for row in 0..<page.rowCount {
      let name = try name(page, row, "source")
      let criteria = try page.text(row, "criteria")
      let line = try #require(found[name], "\(name)")
      #expect(line.whole == (criteria == "Tsub" ? "" : criteria), "\(name)")
      if criteria == "Tsub" { #expect(line.subset == "T1", "\(name)") }
    }
    #expect(found.values.count { !$0.whole.isEmpty } == 29)
    #expect(found.values.count { $0.whole.isEmpty && $0.subset.contains("T1") } == 4)
  }

  @Test("Sums of Tables 4.5 and 4.6") func totals() throws {
    let ours = try table("level-and-trend", ["--by", "gas,source"])
    let lines = try rows(ours, "T1").values
    func sum(_ value: (Int) throws -> Double?) rethrows -> Double {
      try lines.reduce(0) { $0 + (try value($1) ?? 0) }
    }
    #expect(abs(try sum { try ours.number($0, "base_co2e") } - 47_604) < 10)
    #expect(abs(try sum { try ours.number($0, "co2e") } - 67_729) < 10)
    #expect(abs(try sum { abs(try ours.number($0, "co2e") ?? 0) } - 110_438) < 10)
    #expect(abs(try sum { try ours.number($0, "value") } - 0.531) < 0.0006)
  }
}
