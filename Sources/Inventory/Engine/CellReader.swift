import Equations
import Quantities
import Tables

/// Reads the numbers of cells and refuses those that cannot be: no number, ambiguous, out of range.
enum CellReader {
  /// What a number may be, and how to speak of it.
  struct Expected {
    let name: String
    let unit: Unit
    let range: ClosedRange<Double>

    init(_ name: String, _ unit: Unit, _ range: ClosedRange<Double>) {
      self.name = name
      self.unit = unit
      self.range = range
    }

    init(_ input: Input) {
      self.init(input.name, input.unit, input.range)
    }
  }

  /// NaN where the cell is refused.
  static func value(
    _ row: Row, _ column: Int, _ conversion: Conversion, _ input: Expected, into log: inout DiagnosticLog
  ) -> Double {
    switch row.records.number(row.record, column) {
    case .value(let number):
      let value = conversion(number)
      if input.range.contains(value) { return value }
      log.add(outOfRange(row.records.text(row.record, column), row, column, input))
    case .empty:
      log.add(row.diagnostic("missing-input", "\(input.name) is missing", column: column))
    case .ambiguous(let help):
      let text = row.records.text(row.record, column)
      log.add(
        row.diagnostic("ambiguous-number", "\(text) may be read in two ways", column: column, help: help))
    case .invalid:
      let text = row.records.text(row.record, column)
      let isKey = NotationKeys(parsing: text) != nil
      log.add(
        row.diagnostic(
          "bad-number", "\(text) is not a number", column: column,
          help: isKey ? "notation keys go into a column notation" : "write digits with one decimal mark"))
    }
    return .nan
  }

  /// - Parameter text: the number as it was written, and where, if not in this row.
  static func outOfRange(_ text: String, _ row: Row, _ column: Int, _ input: Expected) -> Diagnostic {
    let lower = input.range.lowerBound
    let upper = input.range.upperBound
    if lower == 0, upper == .infinity {
      return row.diagnostic(
        "negative-number", "\(input.name) is \(text), which cannot be below zero", column: column,
        help: "check the sign")
    }
    return row.diagnostic(
      "out-of-range",
      "\(input.name) is \(text), possible is \(limit(lower, input)) to \(limit(upper, input))",
      column: column, help: "check the number and its unit")
  }

  private static func limit(_ value: Double, _ input: Expected) -> String {
    input.unit.isDimensionless ? value.shortestDecimal : "\(value.shortestDecimal) \(input.unit.symbol)"
  }
}
