import Tables

/// An embedded table of factors. Its rows are read when something first asks for their parameter and category: a run
/// needs few of the thousands.
struct FactorTable {
  private var reader: FactorReader
  /// By parameter, in the order of the table.
  private var rows: [String: [Int]] = [:]
  /// What was read; nil within for a row with a mistake.
  private var known: [Int: EmissionFactor?] = [:]
  private var categories: [String: [String]] = [:]

  /// Nil for a name that is no table of factors.
  init?(_ name: String) {
    guard let table = EmbeddedTables.table(name), let parameter = table.column(named: "parameter") else {
      return nil
    }
    reader = FactorReader(table, name: name, isProject: false)
    guard reader.readHeading() else { return nil }
    for row in 0..<table.rowCount { rows[table.text(row, parameter), default: []].append(row) }
  }

  /// Those of a parameter that hold for a category.
  mutating func factors(
    of parameter: String, for category: String, vocabulary: (String) -> Vocabulary?, regions: Regions
  ) -> [EmissionFactor] {
    (rows[parameter] ?? []).compactMap { row in
      holds(row, for: category) ? factor(row, vocabulary, regions) : nil
    }
  }

  mutating func factors(vocabulary: (String) -> Vocabulary?, regions: Regions) -> [EmissionFactor] {
    (0..<reader.table.rowCount).compactMap { factor($0, vocabulary, regions) }
  }

  private mutating func factor(
    _ row: Int, _ vocabulary: (String) -> Vocabulary?, _ regions: Regions
  ) -> EmissionFactor? {
    if let known = known[row] { return known }
    let factor = reader.factor(row, vocabulary: vocabulary, regions: regions)
    known[row] = .some(factor)
    return factor
  }

  private mutating func holds(_ row: Int, for category: String) -> Bool {
    let text = reader.table.text(row, "category")
    let codes = categories[text] ?? listed(text).map(dotted)
    categories[text] = codes
    return codes.contains { isAncestor($0, orEqualTo: category) }
  }
}
