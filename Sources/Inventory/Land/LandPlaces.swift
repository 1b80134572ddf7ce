package import Tables

/// Where in the table of land a mistake stands that was found in a row made of it. A row of the table makes many;
/// what is wrong with it is told once.
package final class LandPlaces {
  private let table: LandTable
  /// The row of the table that each made row comes from, the heading apart.
  private let rows: [Int]
  private var told: Set<String> = []

  init(_ table: LandTable, rows: [Int]) {
    self.table = table
    self.rows = rows
  }

  package func place(_ found: Diagnostic) -> Diagnostic? {
    guard let line = found.location?.line else { return found }
    let marked = found.excerpt.map { String($0.text.dropFirst($0.caret).prefix(max($0.length, 0))) } ?? ""
    var placed = found
    if line == 1 {
      guard let column = table.table.header.firstIndex(of: marked) else { return found }
      let there = table.table.heading.diagnostic(found.severity, found.name, found.message, column: column)
      (placed.location, placed.excerpt) = (there.location, there.excerpt)
    } else if rows.indices.contains(line - 2) {
      let row = rows[line - 2]
      let same = table.table.header.indices.first { !marked.isEmpty && table.table.text(row, $0) == marked }
      let there = table.table.diagnostic(
        found.severity, found.name, found.message, row: row, column: same ?? table.columns.from)
      (placed.location, placed.excerpt) = (there.location, there.excerpt)
    }
    let key = "\(found.name) \(placed.location?.description ?? "") \(found.help ?? "")"
    return told.insert(key).inserted ? placed : nil
  }
}
