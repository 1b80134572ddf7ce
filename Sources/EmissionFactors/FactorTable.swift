import Tables

/// An embedded table of factors. Its rows are read when something first asks for their parameter and category: a run
/// needs few of the thousands.
final class FactorTable {
  private var reader: FactorReader
  /// By parameter, its rows by the categories that they hold for.
  private var lists: [String: [RowList]] = [:]
  private var known: [Known]

  private struct RowList {
    /// As the table writes them.
    let text: String
    let codes: [String]
    var rows: [Int]
  }

  private enum Known {
    case unread
    /// Nil for a row with a mistake.
    case read(EmissionFactor?)
  }

  /// Nil for a name that is no table of factors.
  init?(_ name: String, _ units: FactorUnits) {
    guard let table = EmbeddedTables.table(name), let parameter = table.column(named: "parameter"),
      let category = table.column(named: "category")
    else { return nil }
    reader = FactorReader(table, name: name, isProject: false, units: units)
    guard reader.readHeading() else { return nil }
    known = Array(repeating: .unread, count: table.rowCount)
    for row in 0..<table.rowCount { list(row, table.text(row, parameter), table.text(row, category)) }
  }

  private func list(_ row: Int, _ parameter: String, _ categories: String) {
    var mine = lists[parameter] ?? []
    lists[parameter] = nil
    // Rows of the same categories mostly stand together.
    if let index = mine.lastIndex(where: { $0.text == categories }) {
      mine[index].rows.append(row)
    } else {
      mine.append(RowList(text: categories, codes: listed(categories).map(dotted), rows: [row]))
    }
    lists[parameter] = mine
  }

  /// Those of a parameter that hold for a category, in the order of the table.
  func factors(
    of parameter: String, for category: String, vocabulary: (String) -> Vocabulary?, regions: Regions
  ) -> [EmissionFactor] {
    let holding = (lists[parameter] ?? []).filter { list in
      list.codes.contains { isAncestor($0, orEqualTo: category) }
    }
    let rows = holding.count == 1 ? holding[0].rows : holding.flatMap(\.rows).sorted()
    return rows.compactMap { factor($0, vocabulary, regions) }
  }

  func factors(vocabulary: (String) -> Vocabulary?, regions: Regions) -> [EmissionFactor] {
    known.indices.compactMap { factor($0, vocabulary, regions) }
  }

  private func factor(
    _ row: Int, _ vocabulary: (String) -> Vocabulary?, _ regions: Regions
  ) -> EmissionFactor? {
    if case .read(let factor) = known[row] { return factor }
    let factor = reader.factor(row, vocabulary: vocabulary, regions: regions)
    known[row] = .read(factor)
    return factor
  }
}
