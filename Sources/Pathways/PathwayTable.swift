import Inventory
import Tables
import Uncertainty

/// A table that a planner writes: its columns by name, in English or Vietnamese.
struct PathwayTable {
  let table: Table
  private let columns: [String: Int]
  /// Columns that are none of the table's own: conditions on the rows of the inventory.
  private(set) var others: [(name: String, column: Int)] = []

  /// Nil where a column is missing; a column that the table does not know is told unless `takesOthers`.
  init?(
    _ table: Table, _ known: [String], requires: [String], takesOthers: Bool = false,
    into log: inout DiagnosticLog
  ) {
    self.table = table
    var columns: [String: Int] = [:]
    let errors = log.errorCount
    for (column, text) in table.header.enumerated() where !text.isEmpty {
      let name = ColumnWords.english(Title(text).name)
      if known.contains(name) {
        columns[name] = column
      } else if takesOthers {
        others.append((name, column))
      } else if !ColumnWords.remarks.contains(name) {
        log.add(
          table.heading.diagnostic(
            .error, "unknown-column", "this table has no column \(text)", column: column,
            help: closest(to: name, in: known).map { "did you mean \($0)? remarks go into the column note" }
              ?? "columns are \(known.joined(separator: ", ")); remarks go into the column note"))
      }
    }
    others.removeAll { ColumnWords.remarks.contains($0.name) }
    self.columns = columns
    for name in requires where columns[name] == nil {
      log.add(
        table.heading.diagnostic(
          .error, "missing-column", "there is no column \(name)", column: 0,
          help: "add a column headed \(name)"))
    }
    if log.errorCount > errors { return nil }
  }

  var rows: Range<Int> { 0..<table.rowCount }

  func has(_ name: String) -> Bool { columns[name] != nil }

  /// Empty where there is no such column.
  func text(_ row: Int, _ name: String) -> String { columns[name].map { table.text(row, $0) } ?? "" }

  /// Nil where the cell is empty or refused; what is no number is told.
  func number(_ row: Int, _ name: String, into log: inout DiagnosticLog) -> Double? {
    guard let column = columns[name] else { return nil }
    switch table.number(row, column) {
    case .value(let number): return number
    case .empty: return nil
    case .ambiguous(let help):
      log.add(
        error("ambiguous-number", "\(text(row, name)) may be read in two ways", row, name, help: help))
    case .invalid:
      log.add(
        error(
          "bad-number", "\(text(row, name)) is not a number", row, name,
          help: "write digits with one decimal mark; the unit goes into the column unit"))
    }
    return nil
  }

  /// Nil where the cell is empty or refused.
  func year(_ row: Int, _ name: String, into log: inout DiagnosticLog) -> Int? {
    let text = text(row, name)
    if text.isEmpty { return nil }
    if let year = Int(text), YearRange.possible.contains(year) { return year }
    log.add(error("bad-year", "\(text) is not a year", row, name, help: "write a year such as 2030"))
    return nil
  }

  /// The 95 % interval of a number, from columns that are called lower and upper, after the name of another column
  /// where they are not those of the value. Nil where it is certain or refused.
  func range(
    _ row: Int, of typed: Double, _ name: String, after column: String = "", into log: inout DiagnosticLog,
    _ convert: (Double) -> Double = { $0 }
  ) -> NumberRange? {
    let columns = ["lower", "upper"].map { column.isEmpty ? $0 : "\(column) \($0)" }
    let lower = number(row, columns[0], into: &log)
    let upper = number(row, columns[1], into: &log)
    if lower == nil, upper == nil { return nil }
    guard let lower, let upper else {
      let missing = columns[lower == nil ? 0 : 1]
      if text(row, missing).isEmpty {
        log.add(
          error(
            "half-an-interval", "\(name) has \(lower == nil ? "an upper" : "a lower") bound only", row,
            missing,
            help: "give lower and upper"))
      }
      return nil
    }
    if lower > upper {
      log.add(
        error(
          "lower-above-upper", "lower is above upper for \(name)", row, columns[0], help: "exchange the two"))
    } else if typed < lower || typed > upper {
      log.add(
        error(
          "interval-without-value",
          "\(name) is \(typed.shortestDecimal), outside its interval \(lower.shortestDecimal) to \(upper.shortestDecimal)",
          row, columns[typed < lower ? 0 : 1], help: "bounds are in the unit of the number"))
    }
    return NumberRange(convert(typed), lower: convert(lower), upper: convert(upper))
  }

  func error(
    _ name: String, _ message: String, _ row: Int, _ column: String, help: String? = nil
  ) -> Diagnostic {
    diagnostic(.error, name, message, row, column, help: help)
  }

  func diagnostic(
    _ severity: Diagnostic.Severity, _ name: String, _ message: String, _ row: Int, _ column: String,
    help: String? = nil
  ) -> Diagnostic {
    table.diagnostic(severity, name, message, row: row, column: columns[column] ?? 0, help: help)
  }
}

/// The columns of these tables in Vietnamese.
package enum ColumnWords {
  /// Columns for the reader alone.
  package static let remarks = ["source", "reference", "assumption", "note", "policy", "name"]

  package static let vietnamese: [(english: String, vietnamese: String)] = [
    ("driver", "động lực"), ("year", "năm"), ("value", "giá trị"), ("unit", "đơn vị"),
    ("ramp", "dạng đường"), ("formula", "công thức"), ("lower", "cận dưới"), ("upper", "cận trên"),
    ("minimum", "tối thiểu"), ("maximum", "tối đa"), ("category", "danh mục"), ("region", "vùng"),
    ("source", "nguồn"), ("input", "đầu vào"), ("elasticity", "độ co giãn"), ("how", "cách"),
    ("from", "từ"), ("to", "sang"), ("stratum", "tầng"), ("measure", "biện pháp"), ("kind", "loại"),
    ("start", "bắt đầu"), ("full", "đạt mức đầy đủ"), ("ceiling", "trần"), ("lifetime", "tuổi thọ"),
    ("service", "dịch vụ"), ("efficiency", "hiệu suất"), ("to efficiency", "hiệu suất mới"),
    ("capital cost", "chi phí đầu tư"), ("running cost", "chi phí vận hành"), ("saving", "tiết kiệm"),
    ("discount rate", "tỷ lệ chiết khấu"), ("currency", "tiền tệ"), ("scenario", "kịch bản"),
    ("parent", "kịch bản gốc"), ("level", "mức"), ("becomes", "thay bằng"),
    ("rows without a rule", "dòng không có quy tắc"), ("target", "mục tiêu"), ("document", "văn bản"),
    ("scope", "phạm vi"), ("gases", "khí"), ("base year", "năm cơ sở"), ("GWP set", "bộ GWP"), ("id", "mã"),
    ("part of", "thuộc"),
    ("base", "giá trị cơ sở"), ("reference", "tài liệu"), ("assumption", "giả định"), ("note", "ghi chú"),
    ("policy", "chính sách"), ("item", "hạng mục"), ("technology", "công nghệ"), ("name", "tên"),
    ("conditionality", "điều kiện"), ("baseline", "kịch bản cơ sở"),
    ("to source", "nguồn mới"), ("to category", "danh mục mới"), ("to region", "vùng mới"),
    ("cost lifetime", "tuổi thọ chi phí"), ("capital cost lower", "chi phí đầu tư cận dưới"),
    ("capital cost upper", "chi phí đầu tư cận trên"), ("running cost lower", "chi phí vận hành cận dưới"),
    ("running cost upper", "chi phí vận hành cận trên"), ("saving lower", "tiết kiệm cận dưới"),
    ("saving upper", "tiết kiệm cận trên"),
  ]

  /// The heading itself where there is no other.
  package static func vietnamese(of heading: String) -> String {
    vietnamese.first { $0.english == heading }?.vietnamese ?? heading
  }

  static func english(_ heading: String) -> String {
    let folded = heading.lowercased()
    return byWord[folded] ?? folded
  }

  private static let byWord: [String: String] = {
    var words: [String: String] = [:]
    for (english, vietnamese) in vietnamese {
      words[english.lowercased()] = english
      words[vietnamese] = words[vietnamese] ?? english
    }
    return words
  }()
}
