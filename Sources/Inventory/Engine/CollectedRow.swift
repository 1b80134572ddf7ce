import Equations
import Quantities
import Tables

/// A row whose evaluation waits for others: members of its list, other years, other methods.
package struct CollectedRow: Sendable {
  package let row: Row
  package let region: String
  /// Of the last of its years.
  package let recipe: Recipe
  /// One, or those with the same factors that follow from a later one.
  package let years: ClosedRange<Int>
  /// By input, as typed; NaN where the row gives nothing.
  let values: [Double]

  /// The member of the method's list that the row is about; nil for a row without one.
  package var member: String? { recipe.member }

  /// Whether a year was not typed, but follows from a later one.
  func isDerived(in year: Int) -> Bool { row.backCast.map { year < $0.typed } ?? false }

  /// The year that was typed; nil where all of its years follow from one of another stretch.
  package var typedYear: Int? { isDerived(in: years.upperBound) ? nil : years.upperBound }

  /// As it stands for one of its years.
  func row(in year: Int) -> Row { isDerived(in: year) ? row.derived(in: year) : row }

  /// What a number of the row counts in one of its years.
  func share(ofInput index: Int, in year: Int) -> Double {
    row(in: year).share(ofInput: index, in: recipe.compiled)
  }

  /// File and line.
  var place: String {
    let location = row.records.location(row.record, 0)
    return "\(location.file):\(location.line)"
  }

  /// Nil when a number is refused.
  static func read(
    _ row: Row, _ region: String, _ recipe: Recipe, _ years: ClosedRange<Int>, into log: inout DiagnosticLog
  ) -> CollectedRow? {
    var values: [Double] = []
    values.reserveCapacity(recipe.bindings.count)
    var isRefused = false
    func read(_ column: Int, _ conversion: Conversion, _ input: Input) {
      let value = CellReader.value(row, column, conversion, .init(input), into: &log)
      if value.isNaN { isRefused = true }
      values.append(value)
    }
    for (index, binding) in recipe.bindings.enumerated() {
      switch binding {
      case .cell(let column, let conversion): read(column, conversion, recipe.compiled.inputs[index])
      case .quantity(let conversion): read(row.quantityColumn ?? 0, conversion, recipe.compiled.inputs[index])
      case .factor(let value, _): values.append(value)
      case .assumed, .absent, .flow: values.append(.nan)
      }
    }
    if isRefused { return nil }
    return CollectedRow(row: row, region: region, recipe: recipe, years: years, values: values)
  }
}
