import Equations
import Quantities
import Tables

/// A row whose evaluation waits for others: members of its list, other years, other methods.
package struct CollectedRow: Sendable {
  package let row: Row
  package let region: String
  package let recipe: Recipe
  /// The member of the method's list that the row is about; nil for a row without one.
  package let member: String?
  /// By input; nil where the row gives nothing.
  package let values: [Double?]

  /// File and line.
  var place: String {
    let location = row.records.location(row.record, 0)
    return "\(location.file):\(location.line)"
  }

  /// Nil when a number is refused.
  static func read(
    _ row: Row, _ region: String, _ recipe: Recipe, into log: inout DiagnosticLog
  ) -> CollectedRow? {
    let member = recipe.member
    var values: [Double?] = []
    for (index, binding) in recipe.bindings.enumerated() {
      let input = recipe.method.inputs[index]
      switch binding {
      case .cell(let column, let conversion):
        let value = CellReader.value(row, column, conversion, .init(input), into: &log)
        values.append(value * row.share(ofInput: index, in: recipe.compiled))
      case .quantity(let conversion):
        let value = CellReader.value(row, row.quantityColumn ?? 0, conversion, .init(input), into: &log)
        values.append(value * row.share(ofInput: index, in: recipe.compiled))
      case .factor(let value, _): values.append(value)
      case .assumed, .absent, .flow: values.append(nil)
      }
    }
    if values.contains(where: { $0?.isNaN == true }) { return nil }
    return CollectedRow(row: row, region: region, recipe: recipe, member: member, values: values)
  }
}

/// One evaluation: the rows of one identity in one year, taken together.
package struct MergedYear: Sendable {
  package let recipe: Recipe
  package let rows: [CollectedRow]
  /// In the order in which they were given.
  package let members: [String]
  /// By input and, for inputs of the list, by member; nil where nothing is given.
  package let values: [[Double?]]
  /// For each of `values`, the row that gave it.
  package let givers: [[Int?]]

  package var first: Row { rows[0].row }
  package var region: String { rows[0].region }

  /// The row that gave a number; nil where none did.
  func giver(of input: Int, _ member: String?) -> CollectedRow? {
    let place = member.map { members.firstIndex(of: $0) } ?? 0
    return place.flatMap { givers[input][$0] }.map { rows[$0] }
  }

  /// Refuses two rows for one member, and numbers that contradict each other.
  static func merge(_ rows: [CollectedRow], into log: inout DiagnosticLog) -> MergedYear {
    var members: [String] = []
    for row in rows {
      guard let member = row.member else { continue }
      if members.contains(member) {
        if let overlap = Self.overlap(rows.filter { $0.member == member }) {
          log.add(overlap)
          continue
        }
        log.add(
          row.row.diagnostic(
            "duplicate-identity", "\(member) occurs twice for this source and year", .category,
            help: "add the quantities up, or tell the sources apart in the column source"))
      } else {
        members.append(member)
      }
    }
    let inputs = rows[0].recipe.method.inputs
    var values: [[Double?]] = []
    var givers: [[Int?]] = []
    for (index, input) in inputs.enumerated() {
      let width = input.set == nil ? 1 : members.count
      values.append(Array(repeating: nil, count: width))
      givers.append(Array(repeating: nil, count: width))
      for (position, row) in rows.enumerated() {
        guard let value = row.values[index] else { continue }
        let place = input.set == nil ? 0 : row.member.flatMap { members.firstIndex(of: $0) }
        guard let place else { continue }
        if let other = values[index][place], other != value {
          log.add(conflict(row, input, index, other, value))
        }
        values[index][place] = values[index][place] ?? value
        givers[index][place] = givers[index][place] ?? position
      }
    }
    return MergedYear(recipe: rows[0].recipe, rows: rows, members: members, values: values, givers: givers)
  }

  /// Refuses a year that is back-cast and has a row as well; nil where none is back-cast.
  static func overlap(_ rows: [CollectedRow]) -> Diagnostic? {
    guard let cast = rows.first(where: { $0.row.backCast != nil }),
      let other = rows.first(where: { $0.place != cast.place || $0.row.backCast == nil }) ?? rows.last
    else { return nil }
    return cast.row.backCastOverlap(with: other.place, year: cast.recipe.year)
  }

  private static func conflict(
    _ row: CollectedRow, _ input: Input, _ index: Int, _ one: Double, _ other: Double
  ) -> Diagnostic {
    var column = 0
    if case .cell(let cell, _) = row.recipe.bindings[index] { column = cell }
    if case .quantity = row.recipe.bindings[index] { column = row.row.quantityColumn ?? 0 }
    return row.row.diagnostic(
      "conflicting-input",
      "\(input.name) is \(other.shortestDecimal) here and \(one.shortestDecimal) in an earlier row of the same source",
      column: column, help: "give it once, or the same in every row of the source and year")
  }
}
