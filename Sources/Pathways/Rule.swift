package import Inventory
package import Tables

/// Which numbers of which rows follow which driver.
package final class Rule: Sendable {
  enum How: Sendable {
    /// As much more than in year 0 as the driver.
    case follows
    /// The value of the driver itself.
    case equals
    case constant
  }

  let row: Int
  let selector: RowSelector
  /// Nil for all amounts of the row; else `quantity` or the name of an input.
  let input: String?
  let how: How
  let driver: String
  /// Among the drivers; nil for a constant.
  let position: Int?
  let elasticity: Double
  /// Among the rules.
  let place: Int
  /// How closely it says what it means; the greater, the closer.
  let rank: [Int]

  fileprivate init(
    _ row: Int, _ selector: RowSelector, input: String?, _ how: How, _ driver: String, _ position: Int?,
    _ elasticity: Double, place: Int
  ) {
    self.row = row
    self.selector = selector
    self.input = input
    self.how = how
    self.driver = driver
    self.position = position
    self.elasticity = elasticity
    self.place = place
    rank = [input == nil ? 0 : 1] + selector.precision
  }

  /// Whether numbers that follow it are not the same when these drivers are not.
  func follows(_ drivers: Set<Int>) -> Bool { how != .constant && position.map(drivers.contains) ?? false }
}

/// The rules of a project, the closest first.
package struct RuleBook: Sendable {
  let table: PathwayTable?
  private(set) var rules: [Rule] = []
  private var index = SelectorIndex()
  /// Inputs that rules name, in their order.
  private(set) var inputs: [String] = []

  /// Without a table: no rule.
  package init() { table = nil }

  package static let columns = SelectorReader.columns + ["input", "driver", "elasticity", "how"]
  package static let constant = "constant"

  /// Nil where a heading is refused.
  package init?(
    _ table: Table, _ context: InventoryContext, _ drivers: DriverBook, into log: inout DiagnosticLog
  ) {
    guard let read = PathwayTable(table, Self.columns, requires: ["driver"], takesOthers: true, into: &log),
      let selectors = SelectorReader(read, context, Self.columns, into: &log)
    else { return nil }
    self.table = read
    for row in read.rows {
      guard let selector = selectors.read(row, into: &log),
        let rule = Self.rule(row, selector, read, drivers, place: rules.count, &log)
      else { continue }
      index.add(selector, rules.count)
      rules.append(rule)
    }
    inputs = Set(rules.compactMap(\.input)).sorted()
  }

  private static func rule(
    _ row: Int, _ selector: RowSelector, _ table: PathwayTable, _ drivers: DriverBook, place: Int,
    _ log: inout DiagnosticLog
  ) -> Rule? {
    guard let input = input(row, table, &log) else { return nil }
    let driver = table.text(row, "driver")
    let isConstant = [constant, "không đổi"].contains(driver.lowercased())
    let how: Rule.How
    switch table.text(row, "how").lowercased() {
    case "", "follows", "theo": how = isConstant ? .constant : .follows
    case "equals", "bằng": how = .equals
    case let word:
      log.add(
        table.error(
          "unknown-word", "a number cannot go with its driver by \(word)", row, "how",
          help: "write follows (as much more as the driver) or equals (the value of the driver)"))
      return nil
    }
    let position = isConstant ? nil : drivers.position(of: driver)
    if !isConstant, position == nil {
      log.add(Self.unknownDriver(driver, row, "driver", table, drivers))
      return nil
    }
    let elasticity = table.number(row, "elasticity", into: &log) ?? 1
    return Rule(
      row, selector, input: input.isEmpty ? nil : input, how, driver, position, elasticity, place: place)
  }

  static func unknownDriver(
    _ name: String, _ row: Int, _ column: String, _ table: PathwayTable, _ drivers: DriverBook
  ) -> Diagnostic {
    table.error(
      "unknown-driver", name.isEmpty ? "this row names no driver" : "there is no driver called \(name)", row,
      column,
      help: closest(to: name, in: drivers.names).map { "did you mean \($0)?" }
        ?? "add it to drivers.csv, or write \(constant)")
  }

  /// Empty for all amounts, nil where the name is refused.
  static func input(_ row: Int, _ table: PathwayTable, _ log: inout DiagnosticLog) -> String? {
    let text = table.text(row, "input")
    if text.isEmpty || ["quantity", "area"].contains(text.lowercased()) { return text.lowercased() }
    if HeadingNames.means(text, .quantity) { return "quantity" }
    if let known = RowWords.input(named: text) { return known }
    log.add(
      table.error(
        "unknown-input", "no method has an input called \(text)", row, "input",
        help: closest(to: text, in: RowWords.inputs).map { "did you mean \($0)?" }
          ?? "inputs are the headings of ghg template CATEGORY"))
    return nil
  }

  /// Rules that may speak of a row.
  func near(_ row: BaseRow) -> [Rule] { index.near(row).map { rules[$0] } }

  /// The rule for a number, or nil. Two rules of equal precision are told.
  /// - Parameter near: all rules that may speak of it.
  func rule(
    for input: String, isScaled: Bool, among near: [Rule], _ takes: (RowSelector) -> Bool,
    into log: inout DiagnosticLog
  ) -> Rule? {
    let fitting = near.filter { rule in
      (rule.input == nil ? isScaled : rule.input == input) && takes(rule.selector)
    }
    if fitting.count < 2 { return fitting.first }
    guard let best = fitting.max(by: { $0.rank.lexicographicallyPrecedes($1.rank) }) else { return nil }
    let equals = fitting.filter { $0.rank == best.rank }
    if equals.count > 1, let table {
      log.add(
        table.error(
          "ambiguous-rule",
          "this rule and that of line \(table.table.records.line(equals[0].row)) hold for the same rows",
          equals[1].row, "driver",
          help: "name the category, region, source or input more closely in one of the two"))
    }
    return best
  }
}
