import EmissionFactors
package import Tables

/// What the rows and columns of energy balances mean: `emission-factors/energy-balance`, and before it a
/// project's own `balance-map.csv`.
package struct BalanceMap: Sendable {
  private var flows: [String: [BalanceFlow]] = [:]
  private var ownFlows: [String: BalanceFlow] = [:]
  private var products: [String: BalanceProduct] = [:]
  private var ownFuels: [String: String] = [:]
  private var parents: [String: String] = [:]
  private var flowWords: [String] = []
  private var productWords: [String] = []
  let fuels: Vocabulary?

  package static let fileName = "balance-map.csv"

  package init() {
    fuels = Vocabulary.embedded("fuel")
    productWords = fuels?.words ?? []
    if let table = EmbeddedTables.table("energy-balance/flows") { readFlows(table) }
    if let table = EmbeddedTables.table("energy-balance/fuels") { readProducts(table) }
  }

  private mutating func readFlows(_ table: Table) {
    for row in 0..<table.rowCount {
      guard let role = BalanceFlow.Role(rawValue: table.text(row, "role")) else { continue }
      let flow = BalanceFlow(
        word: table.text(row, "word"), role: role, category: table.text(row, "category"),
        supplyFlow: table.text(row, "supply flow"), partOf: table.text(row, "part of"),
        note: table.text(row, "note"))
      parents[flow.word] = flow.partOf
      for text in [flow.word, table.text(row, "vi")] + table.words(row, "aliases") where !text.isEmpty {
        flows[spelling(text), default: []].append(flow)
        flowWords.append(text)
      }
    }
  }

  private mutating func readProducts(_ table: Table) {
    for row in 0..<table.rowCount {
      guard let role = BalanceProduct.Role(rawValue: table.text(row, "role")) else { continue }
      let product = BalanceProduct(
        word: table.text(row, "word"), role: role, fuels: table.words(row, "fuels"),
        note: table.text(row, "note"))
      for text in [product.word, table.text(row, "vi")] + table.words(row, "aliases") where !text.isEmpty {
        products[spelling(text)] = product
        productWords.append(text)
      }
    }
  }
}

// MARK: - Reading the words of a balance

extension BalanceMap {
  enum FlowReading {
    case flow(BalanceFlow)
    /// The same word stands under several totals: `non-specified`.
    case ambiguous([BalanceFlow])
    case unknown(suggestion: String?)
  }

  /// - Parameter section: the total under which the row stands, which tells apart rows of one name.
  func flow(_ typed: String, under section: String) -> FlowReading {
    let key = spelling(Self.plain(typed))
    if let own = ownFlows[key] { return .flow(own) }
    let found = flows[key] ?? []
    if let here = found.first(where: { $0.partOf == section && !section.isEmpty }) { return .flow(here) }
    if found.count == 1 { return .flow(found[0]) }
    if let itself = found.first(where: { spelling($0.word) == key }) { return .flow(itself) }
    if found.count > 1 { return .ambiguous(found) }
    return .unknown(suggestion: closest(to: typed, in: flowWords))
  }

  enum ProductReading {
    case product(BalanceProduct)
    case unknown(suggestion: String?)
  }

  func product(_ typed: String) -> ProductReading {
    let key = spelling(Self.plain(typed))
    if let own = ownFuels[key] ?? fuels?.word(for: typed) ?? fuels?.word(for: Self.plain(typed)) {
      return .product(BalanceProduct(word: own, role: .fuel, fuels: [own], note: ""))
    }
    if let known = products[key] { return .product(known) }
    return .unknown(suggestion: closest(to: typed, in: productWords))
  }

  /// The flows that sum a flow, nearest first.
  func ancestors(of word: String) -> [String] {
    Array(sequence(first: parents[word] ?? "") { parents[$0] ?? "" }.prefix { !$0.isEmpty }.prefix(8))
  }

  /// Whether others may be parts of the flow.
  func isSection(_ word: String) -> Bool { parents.values.contains(word) }

  func isBiogenic(_ fuel: String) -> Bool { fuels?.attribute("origin", of: fuel) == "biogenic" }

  /// Without a number before it and the marks of a footnote: `2.1 Industry`, `- Coal mines`, `Industry*`.
  static func plain(_ typed: String) -> String {
    let start = typed.drop { "0123456789.-–•+)( \t".contains($0) }
    let text = start.isEmpty || start.count == typed.count ? Substring(typed) : start
    let balanced = text.contains(")") && !text.contains("(") ? Substring(typed) : text
    return String(balanced.reversed().drop { "*: ".contains($0) }.reversed())
  }
}

// MARK: - A project's own words

extension BalanceMap {
  /// Takes `balance-map.csv`: rows of `flow, category` (and `role`, `supply flow`) or of `heading, fuel`.
  package mutating func add(_ table: Table, _ tree: CategoryTree, into log: inout DiagnosticLog) {
    let known = ["flow", "category", "role", "supply flow", "heading", "fuel", "note"]
    for (column, name) in table.header.enumerated() where !known.contains(name.lowercased()) {
      log.add(
        table.heading.diagnostic(
          .error, "unknown-column", "\(name) is no column of \(Self.fileName)", column: column,
          help: "columns are \(known.joined(separator: ", "))"))
    }
    for row in 0..<table.rowCount {
      if !table.text(row, "flow").isEmpty { addFlow(table, row, tree, &log) }
      if !table.text(row, "heading").isEmpty { addFuel(table, row, &log) }
    }
  }

  private mutating func addFlow(
    _ table: Table, _ row: Int, _ tree: CategoryTree, _ log: inout DiagnosticLog
  ) {
    let typed = table.text(row, "flow")
    let key = spelling(Self.plain(typed))
    let usual = flows[key]?.first
    var category = table.text(row, "category")
    if !category.isEmpty {
      guard case .category(let index) = tree.read(category) else {
        return refuse(
          table, row, "category", "unknown-category", "\(tree.name) has no category \(category)",
          closest(to: category, in: tree.categories.map(\.code)), &log)
      }
      category = tree.categories[index].code
    }
    let typedRole = table.text(row, "role").lowercased()
    // A category alone says that the fuel is burnt there.
    let burnt: [BalanceFlow.Role] = [.supply, .transformation, .final, .nonEnergy]
    let usualRole = usual.map { burnt.contains($0.role) ? $0.role : .final } ?? .final
    guard let role = typedRole.isEmpty ? usualRole : BalanceFlow.Role(rawValue: typedRole) else {
      return refuse(
        table, row, "role", "unknown-role", "\(typedRole) is not a role of a flow",
        closest(to: typedRole, in: BalanceFlow.Role.allCases.map(\.rawValue)), &log)
    }
    let supply = table.text(row, "supply flow")
    let words = Vocabulary.embedded("supply flow")
    guard supply.isEmpty || supply == BalanceFlow.stockChange || words?.word(for: supply) != nil else {
      return refuse(
        table, row, "supply flow", "unknown-word", "there is no supply flow \(supply)",
        words?.suggestion(for: supply), &log)
    }
    ownFlows[key] = BalanceFlow(
      word: usual?.word ?? typed, role: role, category: category.isEmpty ? usual?.category ?? "" : category,
      supplyFlow: supply.isEmpty ? usual?.supplyFlow ?? "" : words?.word(for: supply) ?? supply,
      partOf: usual?.partOf ?? "", note: table.text(row, "note"))
    flowWords.append(typed)
  }

  private mutating func addFuel(_ table: Table, _ row: Int, _ log: inout DiagnosticLog) {
    let typed = table.text(row, "fuel")
    guard let fuel = fuels?.word(for: typed) else {
      return refuse(
        table, row, "fuel", "unknown-fuel", "there is no fuel called \(typed)", fuels?.suggestion(for: typed),
        &log)
    }
    ownFuels[spelling(Self.plain(table.text(row, "heading")))] = fuel
    productWords.append(table.text(row, "heading"))
  }

  private func refuse(
    _ table: Table, _ row: Int, _ column: String, _ name: String, _ message: String, _ near: String?,
    _ log: inout DiagnosticLog
  ) {
    log.add(
      table.diagnostic(
        .error, name, message, row: row, column: table.column(named: column) ?? 0,
        help: near.map { "did you mean \($0)?" }))
  }
}
