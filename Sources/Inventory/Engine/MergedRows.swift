import Equations
import Tables

/// The rows of one series that hold in a stretch of years, taken together.
package struct MergedRows: Sendable {
  package let years: ClosedRange<Int>
  package let rows: [CollectedRow]
  /// In the order in which they were given.
  package let members: [String]
  /// Input after input, of the list one for each member, as typed; NaN where nothing is given.
  let values: [Double]
  /// For each of `values`, the row that gave it; −1 where none did.
  let givers: [Int32]

  package var first: Row { rows[0].row }
  package var region: String { rows[0].region }
  /// Of the first row.
  package var recipe: Recipe { rows[0].recipe }

  private func range(_ input: Int) -> Range<Int> {
    rows[0].recipe.compiled.places.range(input, members: members.count)
  }

  /// As typed; nil where nothing is given.
  /// - Parameter place: of the member, for an input of the list.
  func value(_ input: Int, _ place: Int = 0) -> Double? {
    let value = values[range(input).lowerBound + place]
    return value.isNaN ? nil : value
  }

  /// The row that gave a number.
  func giver(_ input: Int, _ place: Int = 0) -> Int? {
    let giver = Int(givers[range(input).lowerBound + place])
    return giver < 0 ? nil : giver
  }

  func givesNothing(for input: Int) -> Bool { values[range(input)].allSatisfy(\.isNaN) }

  /// What an amount of a row counts in each of the years; nil where it is the whole in all.
  func shares(ofRow position: Int) -> [Double]? {
    guard let backCast = rows[position].row.backCast, years.lowerBound < backCast.typed else { return nil }
    return backCast.shares(in: years)
  }

  /// What is given of an input in one of the years.
  func numbers(of input: Int, in year: Int) -> [Double] {
    range(input).compactMap { place in
      guard !values[place].isNaN, givers[place] >= 0 else { return nil }
      return values[place] * rows[Int(givers[place])].share(ofInput: input, in: year)
    }
  }

  /// Refuses two rows for one member, and numbers that contradict each other.
  static func merge(_ rows: [CollectedRow], in years: ClosedRange<Int>, into log: inout DiagnosticLog)
    -> MergedRows
  {
    let layout = rows[0].recipe.compiled.places
    let (members, places) = members(of: rows, in: years, into: &log)
    let count = layout.count(members: members.count)
    var values = [Double](repeating: .nan, count: count)
    var givers = [Int32](repeating: -1, count: count)
    var twofold: [Twofold] = []
    for position in rows.indices {
      for (input, value) in rows[position].values.enumerated() where !value.isNaN {
        var place = layout.start(input, members: members.count)
        if layout.isOfList[input] {
          if places[position] < 0 { continue }
          place += places[position]
        }
        if givers[place] < 0 {
          values[place] = value
          givers[place] = Int32(truncatingIfNeeded: position)
        } else {
          twofold.append(Twofold(input: input, row: position, first: Int(givers[place])))
        }
      }
    }
    if !twofold.isEmpty { refuseConflicts(twofold, rows, years, &log) }
    return MergedRows(years: years, rows: rows, members: members, values: values, givers: givers)
  }

  /// The members in the order in which they are given, and the place of each row's; −1 for a row without one.
  private static func members(
    of rows: [CollectedRow], in years: ClosedRange<Int>, into log: inout DiagnosticLog
  ) -> (members: [String], places: [Int]) {
    var members: [String] = []
    var places: [Int] = []
    places.reserveCapacity(rows.count)
    for index in rows.indices {
      guard let member = rows[index].member else {
        places.append(-1)
        continue
      }
      if let known = members.firstIndex(of: member) {
        places.append(known)
        log.add(
          overlap(rows.filter { $0.member == member }, in: years)
            ?? rows[index].row.diagnostic(
              "duplicate-identity", "\(member) occurs twice for this source and year", .category,
              help: "add the quantities up, or tell the sources apart in the column source"))
      } else {
        places.append(members.count)
        members.append(member)
      }
    }
    return (members, places)
  }

  /// Refuses years that are back-cast and have a row as well; nil where none is back-cast.
  static func overlap(_ rows: [CollectedRow], in years: ClosedRange<Int>) -> Diagnostic? {
    let year = years.lowerBound
    guard let cast = rows.first(where: { $0.isDerived(in: year) }),
      let other = rows.first(where: { $0.place != cast.place || !$0.isDerived(in: year) }) ?? rows.last
    else { return nil }
    return cast.row.backCastOverlap(with: other.place, year: year)
  }

  /// A number that an earlier row gives too.
  private struct Twofold {
    let input: Int
    let row: Int
    let first: Int
  }

  private static func refuseConflicts(
    _ twofold: [Twofold], _ rows: [CollectedRow], _ years: ClosedRange<Int>, _ log: inout DiagnosticLog
  ) {
    for one in twofold.sorted(by: { ($0.input, $0.row) < ($1.input, $1.row) }) {
      let (earlier, later) = (rows[one.first], rows[one.row])
      let given = earlier.values[one.input] * earlier.share(ofInput: one.input, in: years.lowerBound)
      let here = later.values[one.input] * later.share(ofInput: one.input, in: years.lowerBound)
      if given != here { log.add(conflict(later, one.input, given, here)) }
    }
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
