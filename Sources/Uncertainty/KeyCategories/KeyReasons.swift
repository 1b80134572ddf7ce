import EmissionFactors
package import Inventory
package import Quantities
package import Tables

/// Categories that are key for reasons that no figure shows: expected growth, mitigation, completeness (2006
/// Guidelines, Vol 1 Ch 4, section 4.3.3). A project's `key-categories.csv`: category, gas, reason.
package struct KeyReasons: Sendable {
  package struct Reason: Sendable {
    package let category: Int
    /// Nil for every gas of the category.
    package let gas: Gas?
    package let text: String
  }

  package private(set) var all: [Reason] = []

  package init() {}

  package static func read(
    _ table: Table, _ tree: CategoryTree, into log: inout DiagnosticLog
  ) -> KeyReasons {
    var reasons = KeyReasons()
    guard let columns = columns(table, &log) else { return reasons }
    for row in 0..<table.rowCount {
      func text(_ heading: String) -> String { columns[heading].map { table.text(row, $0) } ?? "" }
      func refuse(_ name: String, _ message: String, _ heading: String, _ help: String?) {
        log.add(
          table.diagnostic(.error, name, message, row: row, column: columns[heading] ?? 0, help: help))
      }
      let code = text("category")
      if code.isEmpty, text("reason").isEmpty { continue }
      guard case .category(let category) = tree.read(code) else {
        refuseCategory(tree.read(code), code, tree) { refuse($0, $1, "category", $2) }
        continue
      }
      let typed = text("gas")
      let gas = Gas(named: typed)
      if !typed.isEmpty, gas == nil {
        let near = Gas.suggestions(for: typed).first
        refuse("unknown-gas", "there is no gas \(typed)", "gas", near.map { "did you mean \($0)?" })
      } else if text("reason").isEmpty {
        refuse(
          "missing-reason", "nothing says why \(code) is key", "reason",
          "write the reason in short: expected growth of rice husk gasifiers")
      } else {
        reasons.all.append(Reason(category: category, gas: gas, text: text("reason")))
      }
    }
    return reasons
  }

  private static func refuseCategory(
    _ reading: CategoryTree.Reading, _ code: String, _ tree: CategoryTree,
    _ refuse: (String, String, String?) -> Void
  ) {
    switch reading {
    case .category: break
    case .ambiguous(let codes):
      refuse(
        "ambiguous-category", "\(code) may be \(codes.joined(separator: " or "))",
        "write the code with its dots")
    case .unknown(let suggestion):
      refuse(
        code.isEmpty ? "missing-category" : "unknown-category",
        code.isEmpty ? "the row names no category" : "\(tree.name) has no category \(code)",
        suggestion.map { "did you mean \($0)?" } ?? "ghg help categories lists them")
    }
  }

  /// Headings in either language. `note` is for the reader.
  private static let headings = [
    ("category", ["danh mục"]), ("gas", ["khí"]), ("reason", ["lý do"]), ("note", ["ghi chú"]),
  ]

  /// Nil when the table cannot be read.
  private static func columns(_ table: Table, _ log: inout DiagnosticLog) -> [String: Int]? {
    var columns: [String: Int] = [:]
    let errors = log.errorCount
    for (column, name) in table.header.enumerated() where !name.isEmpty {
      let found = headings.first { heading, others in
        ([heading] + others).contains { spelling($0) == spelling(name) }
      }
      guard let heading = found?.0 else {
        let near = closest(to: name, in: headings.flatMap { [$0.0] + $0.1 })
        log.add(
          table.heading.diagnostic(
            .error, "unknown-column", "key categories have no column \(name)", column: column,
            help: near.map { "did you mean \($0)?" } ?? "columns are category, gas, reason and note"))
        continue
      }
      columns[heading] = columns[heading] ?? column
    }
    for heading in ["category", "reason"] where columns[heading] == nil {
      log.add(
        table.heading.diagnostic(
          .error, "missing-column", "there is no column \(heading)", column: 0,
          help: "begin the file with the line: category,gas,reason"))
    }
    return log.errorCount == errors ? columns : nil
  }
}
