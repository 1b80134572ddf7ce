import Quantities
import Synchronization
import Tables

/// An embedded table of factors. Its rows are read when something first asks for their parameter, category and gas: a
/// run needs few of the thousands.
final class FactorTable: Sendable {
  private let name: String
  private let units: FactorUnits
  private let rows = Mutex<FactorRows?>(nil)

  init(_ name: String, _ units: FactorUnits) {
    self.name = name
    self.units = units
  }

  /// Those of a parameter that hold for a category and a gas, in the order of the table. Those of no gas hold for any;
  /// without a gas all are asked for.
  func factors(
    of parameter: String, for category: String, gas: Gas?, vocabulary: (String) -> Vocabulary?,
    regions: Regions
  ) -> [EmissionFactor] {
    withRows { rows in
      rows.factors(in: rows.positions(of: parameter, for: category, gas), vocabulary, regions)
    }
  }

  /// None for a name that is no table of factors.
  func factors(vocabulary: (String) -> Vocabulary?, regions: Regions) -> [EmissionFactor] {
    withRows { rows in rows.factors(in: Array(0..<rows.count), vocabulary, regions) }
  }

  private func withRows(_ body: (inout FactorRows) -> [EmissionFactor]) -> [EmissionFactor] {
    rows.withLock { known in
      guard var rows = known.take() ?? FactorRows(name, units) else { return [] }
      defer { known = rows }
      return body(&rows)
    }
  }
}

/// The rows of a table in groups, those that were asked for read.
private struct FactorRows {
  private var reader: FactorReader
  /// Of each parameter, by its name in `parameters`.
  private var groups: [[Group]] = []
  private var parameters: [String: Int] = [:]
  private var known: [Known]

  /// Rows of one parameter, the same categories and one gas.
  private struct Group {
    let codes: [String]
    /// Nil for rows of no gas, or of one that is refused when they are read.
    let gas: Gas?
    var rows: [Int]

    func holds(for category: String, _ asked: Gas?) -> Bool {
      (asked == nil || gas == nil || gas == asked) && codes.contains { isAncestor($0, orEqualTo: category) }
    }
  }

  private enum Known {
    case unread
    /// Nil for a row with a mistake.
    case read(EmissionFactor?)
  }

  /// Nil for a name that is no table of factors.
  init?(_ name: String, _ units: FactorUnits) {
    guard let table = EmbeddedTables.table(name), table.column(named: "parameter") != nil,
      table.column(named: "category") != nil
    else { return nil }
    reader = FactorReader(table, name: name, isProject: false, units: units)
    guard reader.readHeading() else { return nil }
    known = Array(repeating: .unread, count: table.rowCount)
    sort(reader.source)
  }

  var count: Int { known.count }

  /// Puts the rows into groups by the bytes of their cells; a text is made of the first of a group alone.
  private mutating func sort(_ source: FactorSource) {
    let columns: [FactorSource.Column] = [.category, .gas]
    var place = (list: 0, group: 0)
    for row in known.indices {
      func isLike(_ other: Int) -> Bool { columns.allSatisfy { source.agree(row, other, $0) } }
      // Rows of one parameter mostly stand together.
      if row == 0 || !source.agree(row, row - 1, .parameter) {
        place.list = list(of: source.text(row, .parameter))
      } else if isLike(row - 1) {
        groups[place.list][place.group].rows.append(row)
        continue
      }
      if let group = groups[place.list].lastIndex(where: { isLike($0.rows[0]) }) {
        place.group = group
        groups[place.list][group].rows.append(row)
      } else {
        place.group = groups[place.list].count
        groups[place.list].append(
          Group(
            codes: listed(source.text(row, .category)).map(dotted), gas: Gas(named: source.text(row, .gas)),
            rows: [row]))
      }
    }
  }

  private mutating func list(of parameter: String) -> Int {
    if let known = parameters[parameter] { return known }
    parameters[parameter] = groups.count
    groups.append([])
    return groups.count - 1
  }

  func positions(of parameter: String, for category: String, _ gas: Gas?) -> [Int] {
    let holding = (parameters[parameter].map { groups[$0] } ?? []).filter { $0.holds(for: category, gas) }
    return holding.count == 1 ? holding[0].rows : holding.flatMap(\.rows).sorted()
  }

  mutating func factors(
    in rows: [Int], _ vocabulary: (String) -> Vocabulary?, _ regions: Regions
  ) -> [EmissionFactor] {
    var factors: [EmissionFactor] = []
    factors.reserveCapacity(rows.count)
    for row in rows {
      if case .unread = known[row] {
        known[row] = .read(reader.factor(row, vocabulary: vocabulary, regions: regions))
      }
      if case .read(let factor?) = known[row] { factors.append(factor) }
    }
    return factors
  }
}
