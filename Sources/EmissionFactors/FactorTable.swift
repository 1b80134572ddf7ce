import Tables

/// An embedded table of factors. Its rows are read when something first asks for their parameter and category: a run
/// needs few of the thousands.
final class FactorTable {
  private var reader: FactorReader
  private var parameters: [String: Int] = [:]
  /// By parameter, its rows by the categories that they hold for.
  private var lists: [[RowList]] = []
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
    let records = table.records
    var list = 0
    var sublist = 0
    for row in 0..<table.rowCount {
      // Rows of one parameter mostly stand together, and so do those of the same categories.
      let isOfLatest = row > 0 && records.agree(row, row - 1, parameter)
      if !isOfLatest {
        let text = table.text(row, parameter)
        list = parameters[text] ?? lists.count
        if list == lists.count {
          parameters[text] = list
          lists.append([])
        }
      }
      if !isOfLatest || !records.agree(row, row - 1, category) {
        sublist = place(of: table.text(row, category), in: list)
      }
      lists[list][sublist].rows.append(row)
    }
  }

  private func place(of categories: String, in list: Int) -> Int {
    if let index = lists[list].lastIndex(where: { $0.text == categories }) { return index }
    lists[list].append(RowList(text: categories, codes: listed(categories).map(dotted), rows: []))
    return lists[list].count - 1
  }

  /// Those of a parameter that hold for a category, in the order of the table.
  func factors(
    of parameter: String, for category: String, vocabulary: (String) -> Vocabulary?, regions: Regions
  ) -> [EmissionFactor] {
    let holding = (parameters[parameter].map { lists[$0] } ?? []).filter { list in
      list.codes.contains { isAncestor($0, orEqualTo: category) }
    }
    let rows = holding.count == 1 ? holding[0].rows : holding.flatMap(\.rows).sorted()
    return factors(in: rows, vocabulary, regions)
  }

  func factors(vocabulary: (String) -> Vocabulary?, regions: Regions) -> [EmissionFactor] {
    factors(in: known.indices, vocabulary, regions)
  }

  private func factors(
    in rows: some Collection<Int>, _ vocabulary: (String) -> Vocabulary?, _ regions: Regions
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
