import Tables

/// Reads a tree, and refuses what would make its sums wrong: two nodes of one code, a parent that is not
/// there, a circle, a role that is none.
struct CategoryTreeReader {
  private let table: Table
  private let name: String
  private var rows: [String: Int] = [:]
  private var parents: [Int?] = []

  init(_ table: Table, name: String) {
    self.table = table
    self.name = name
  }

  consuming func read(into log: inout DiagnosticLog) -> CategoryTree {
    guard let code = column("code", &log), let parent = column("parent", &log),
      let title = column("name", &log)
    else { return CategoryTree(name: name, []) }
    for row in 0..<table.rowCount { note(row, code, &log) }
    parents = (0..<table.rowCount).map { findParent($0, parent, &log) }
    var order: [Int: Int] = [:]
    var categories: [Category] = []
    for row in 0..<table.rowCount where rows[table.text(row, code)] == row {
      place(row, code, title, &order, &categories, &log)
    }
    return CategoryTree(name: name, categories)
  }

  private func column(_ heading: String, _ log: inout DiagnosticLog) -> Int? {
    if let column = table.column(named: heading) { return column }
    log.add(
      table.heading.diagnostic(
        .error, "missing-column", "a tree of categories needs the column \(heading)", column: 0,
        help: "name the columns code, parent, name, maps to, role"))
    return nil
  }

  private mutating func note(_ row: Int, _ code: Int, _ log: inout DiagnosticLog) {
    let text = table.text(row, code)
    if text.isEmpty {
      log.add(
        table.diagnostic(
          .error, "missing-code", "this category has no code", row: row, column: code, help: nil))
    } else if let first = rows[text] {
      log.add(
        table.diagnostic(
          .error, "duplicate-category", "\(text) stands in line \(table.location(first, code).line) already",
          row: row, column: code, help: "give each category a code of its own"))
    } else {
      rows[text] = row
    }
  }

  private func findParent(_ row: Int, _ column: Int, _ log: inout DiagnosticLog) -> Int? {
    let text = table.text(row, column)
    if text.isEmpty { return nil }
    if let parent = rows[text] { return parent }
    let near = closest(to: text, in: Array(rows.keys).sorted())
    log.add(
      table.diagnostic(
        .error, "unknown-category", "no category has the code \(text)", row: row, column: column,
        help: near.map { "did you mean \($0)?" }))
    return nil
  }

  /// Parents first, whatever their order in the file.
  private func place(
    _ row: Int, _ code: Int, _ title: Int, _ order: inout [Int: Int], _ categories: inout [Category],
    _ log: inout DiagnosticLog
  ) {
    var path: [Int] = []
    var next: Int? = row
    while let current = next, order[current] == nil {
      if path.contains(current) {
        log.add(
          table.diagnostic(
            .error, "circular-category", "\(table.text(current, code)) is its own ancestor", row: current,
            column: code,
            help: "follow the column parent and break the circle"))
        break
      }
      path.append(current)
      next = parents[current]
    }
    for current in path.reversed() {
      let parent = parents[current].flatMap { order[$0] }
      order[current] = categories.count
      categories.append(category(current, parent, code, title, &log))
    }
  }

  private func category(
    _ row: Int, _ parent: Int?, _ code: Int, _ title: Int, _ log: inout DiagnosticLog
  ) -> Category {
    func text(_ heading: String) -> String? {
      table.column(named: heading).map { table.text(row, $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    var role = Category.Role.total
    if let word = text("role"), let column = table.column(named: "role") {
      if let known = Category.Role(rawValue: word.lowercased()) {
        role = known
      } else {
        log.add(
          table.diagnostic(
            .error, "unknown-role", "\(word) is not the role of a category", row: row, column: column,
            help: "write total (has categories below it), detail (has none) or memo (counts nowhere)"))
      }
    }
    return Category(
      code: table.text(row, code), name: table.text(row, title), nameVietnamese: text("name_vi") ?? "",
      parent: parent, role: role,
      guideline: text("maps to") ?? text("maps_to") ?? table.text(row, code))
  }
}
