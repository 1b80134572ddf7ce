import Equations
import Tables

/// The rows of one series that hold in a stretch of years, taken together.
package struct MergedRows: Sendable {
  package let years: ClosedRange<Int>
  package let rows: [CollectedRow]
  /// In the order in which they were given.
  package let members: [String]
  /// By input and, for inputs of the list, by member, as typed; nil where nothing is given.
  package let values: [[Double?]]
  /// For each of `values`, the row that gave it.
  package let givers: [[Int?]]

  package var first: Row { rows[0].row }
  package var region: String { rows[0].region }
  /// Of the first row.
  package var recipe: Recipe { rows[0].recipe }

  /// What an amount of a row counts in each of the years; nil where it is the whole in all.
  func shares(ofRow position: Int) -> [Double]? {
    guard let backCast = rows[position].row.backCast, years.lowerBound < backCast.typed else { return nil }
    return backCast.shares(in: years)
  }

  /// What is given of an input in one of the years.
  func numbers(of input: Int, in year: Int) -> [Double] {
    zip(values[input], givers[input]).compactMap { value, giver in
      guard let value, let giver else { return nil }
      return value * rows[giver].share(ofInput: input, in: year)
    }
  }

  /// Refuses two rows for one member, and numbers that contradict each other.
  static func merge(_ rows: [CollectedRow], in years: ClosedRange<Int>, into log: inout DiagnosticLog)
    -> MergedRows
  {
    var members: [String] = []
    for row in rows {
      guard let member = row.member else { continue }
      if members.contains(member) {
        if let overlap = Self.overlap(rows.filter { $0.member == member }, in: years) {
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
    let places = rows.map { row in row.member.flatMap { members.firstIndex(of: $0) } }
    let inputs = rows[0].recipe.compiled.inputs
    var values: [[Double?]] = []
    var givers: [[Int?]] = []
    for (index, input) in inputs.enumerated() {
      let width = input.set == nil ? 1 : members.count
      var mine = [Double?](repeating: nil, count: width)
      var from = [Int?](repeating: nil, count: width)
      for (position, row) in rows.enumerated() {
        let value = row.values[index]
        guard !value.isNaN, let place = input.set == nil ? 0 : places[position] else { continue }
        guard let other = mine[place], let giver = from[place] else {
          (mine[place], from[place]) = (value, position)
          continue
        }
        let one = other * rows[giver].share(ofInput: index, in: years.lowerBound)
        let two = value * row.share(ofInput: index, in: years.lowerBound)
        if one != two { log.add(conflict(row, index, one, two)) }
      }
      values.append(mine)
      givers.append(from)
    }
    return MergedRows(years: years, rows: rows, members: members, values: values, givers: givers)
  }

  /// Refuses years that are back-cast and have a row as well; nil where none is back-cast.
  static func overlap(_ rows: [CollectedRow], in years: ClosedRange<Int>) -> Diagnostic? {
    let year = years.lowerBound
    guard let cast = rows.first(where: { $0.isDerived(in: year) }),
      let other = rows.first(where: { $0.place != cast.place || !$0.isDerived(in: year) }) ?? rows.last
    else { return nil }
    return cast.row.backCastOverlap(with: other.place, year: year)
  }

  private static func conflict(
    _ row: CollectedRow, _ index: Int, _ one: Double, _ other: Double
  ) -> Diagnostic {
    var column = 0
    if case .cell(let cell, _) = row.recipe.bindings[index] { column = cell }
    if case .quantity = row.recipe.bindings[index] { column = row.row.quantityColumn ?? 0 }
    let name = row.recipe.compiled.inputs[index].name
    return row.row.diagnostic(
      "conflicting-input",
      "\(name) is \(other.shortestDecimal) here and \(one.shortestDecimal) in an earlier row of the same source",
      column: column, help: "give it once, or the same in every row of the source and year")
  }
}
