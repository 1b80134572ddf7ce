import Quantities
package import Tables

/// A row of activity data made of a cell of a balance.
package struct BalanceRow: Sendable {
  package let category: String
  package let region: String
  package let year: Int
  package let source: String
  package let fuel: String
  package let supplyFlow: String
  package let quantity: Double
  package let unit: String
  /// File, line and column of the cell.
  package let reference: String
  package let note: String
}

/// Says of every cell of a balance where it goes: into rows, or aside with a reason.
package struct BalanceRows {
  package private(set) var rows: [BalanceRow] = []
  package private(set) var account = BalanceAccount()
  private let balance: BalanceTable
  private let map: BalanceMap
  private let totals: BalanceTotals
  private let path: String
  /// Fuels that stand in several columns.
  private let sharedFuels: Set<String>
  /// Lines that print what goes into plants as negative numbers.
  private let negativeInputs: Set<[Int]>
  /// What goes into plants and is printed as a negative number.
  private var turned: [BalanceTable.Cell] = []
  private var supplied: Set<[String]> = []

  /// - Parameter path: of the balance, as it stands in the column reference.
  package static func of(
    _ balance: BalanceTable, _ map: BalanceMap, path: String, into log: inout DiagnosticLog
  ) -> BalanceRows? {
    let errors = log.errorCount
    var totals = BalanceTotals(balance, map)
    totals.check(into: &log)
    var rows = BalanceRows(balance, map, totals, path)
    for cell in balance.cells { rows.take(cell, into: &log) }
    rows.tellTurned(into: &log)
    return log.errorCount == errors ? rows : nil
  }

  private init(_ balance: BalanceTable, _ map: BalanceMap, _ totals: BalanceTotals, _ path: String) {
    self.balance = balance
    self.map = map
    self.totals = totals
    self.path = path
    let fuels = balance.headings.filter { $0.product.role == .fuel }.map(\.product.fuel)
    sharedFuels = Set(fuels.filter { fuel in fuels.count { $0 == fuel } > 1 })
    negativeInputs = Set(
      balance.cells.filter { cell in
        cell.value < 0 && balance.lines[cell.line].flow.role == .transformation
          && balance.headings[cell.heading].product.role == .fuel
      }
      .map { [$0.line, $0.group] })
  }

  private func flow(_ cell: BalanceTable.Cell) -> BalanceFlow { balance.lines[cell.line].flow }

  private func fuel(_ cell: BalanceTable.Cell) -> String { balance.headings[cell.heading].product.fuel }

  private mutating func take(_ cell: BalanceTable.Cell, into log: inout DiagnosticLog) {
    if totals.isTotal(cell) { return account.countTotal() }
    let flow = flow(cell)
    let product = balance.headings[cell.heading].product
    account.read(cell, balance)
    if cell.value == 0 { return }
    if product.role == .noFuel { return setAside(cell, product.note) }
    switch flow.role {
    case .supply: supply(cell, flow, &log)
    case .transformation: transform(cell, flow)
    case .final: final(cell, flow, &log)
    case .nonEnergy: nonEnergy(cell, flow, &log)
    case .difference:
      setAside(cell, "statistical difference")
      log.add(
        balance.diagnostic(
          .note, "statistical-difference",
          "the balance does not explain \(cell.value.shortestDecimal) \(balance.units[cell.unit].text) of \(product.fuel)",
          cell))
    case .ignore: setAside(cell, flow.note.isEmpty ? "left out by \(BalanceMap.fileName)" : flow.note)
    case .total: return
    }
  }

  // MARK: Supply

  private mutating func supply(
    _ cell: BalanceTable.Cell, _ flow: BalanceFlow, _ log: inout DiagnosticLog
  ) {
    var supplyFlow = flow.supplyFlow
    switch supplyFlow {
    case BalanceFlow.stockChange:
      supplyFlow = (cell.value > 0) == totals.drawIsPositive ? "stock draw" : "stock increase"
    case "exports", "international bunkers": break
    default: if isNegative(cell, &log) { return }
    }
    if !flow.category.isEmpty { write(cell, flow.category, note: "") }
    if map.isBiogenic(fuel(cell)) {
      return flow.category.isEmpty
        ? setAside(cell, "biomass is no part of the reference approach") : account.write(cell, flow.category)
    }
    writeSupply(cell, supplyFlow, note: "")
    account.write(cell, ReferenceApproach.category)
  }

  private mutating func writeSupply(_ cell: BalanceTable.Cell, _ supplyFlow: String, note: String) {
    let group = balance.groups[cell.group]
    var source = balance.headings[cell.heading].typed
    let key = [group.region, "\(group.year)", fuel(cell), supplyFlow, balance.units[cell.unit].text]
    if !supplied.insert(key + [source]).inserted {
      source += ", \(balance.lines[cell.line].typed)"
      supplied.insert(key + [source])
    }
    rows.append(row(cell, ReferenceApproach.category, source, supplyFlow, note))
  }

  // MARK: Uses

  /// What goes into a plant is burnt in it, or becomes another fuel.
  private mutating func transform(_ cell: BalanceTable.Cell, _ flow: BalanceFlow) {
    if negativeInputs.contains([cell.line, cell.group]) {
      if cell.value > 0 { return setAside(cell, "made of other fuels: the fuels it was made of are counted") }
    }
    if isReductant(cell) { return exclude(cell, "reductant (Table 6.2): reported in 2.C") }
    if flow.category.isEmpty { return setAside(cell, flow.note) }
    if cell.value < 0 { turned.append(cell) }
    write(cell, flow.category, note: flow.note)
    account.write(cell, flow.category)
  }

  private mutating func final(
    _ cell: BalanceTable.Cell, _ flow: BalanceFlow, _ log: inout DiagnosticLog
  ) {
    if isNegative(cell, &log) { return }
    if isReductant(cell) { return exclude(cell, "reductant (Table 6.2): reported in 2.C") }
    if Self.neverBurnt.contains(fuel(cell)) { return exclude(cell, "all deliveries (Table 6.2)") }
    guard !flow.category.isEmpty else {
      log.add(
        balance.diagnostic(
          .error, "undivided-total",
          "\(balance.lines[cell.line].typed) stands without its parts, so nobody can say what burnt it", cell,
          help: "give its parts, or a category in \(BalanceMap.fileName): flow,category"))
      return
    }
    write(cell, flow.category, note: flow.note)
    account.write(cell, flow.category)
  }

  private mutating func nonEnergy(
    _ cell: BalanceTable.Cell, _ flow: BalanceFlow, _ log: inout DiagnosticLog
  ) {
    if isNegative(cell, &log) { return }
    if map.isBiogenic(fuel(cell)) { return setAside(cell, "biomass is no part of the reference approach") }
    exclude(cell, flow.note.isEmpty ? "not burnt (Table 6.2)" : flow.note)
  }

  /// Fuels whose deliveries are excluded as a whole: Vol 2 Ch 6 Table 6.2.
  private static let neverBurnt: Set<String> = [
    "bitumen", "lubricants", "paraffin waxes", "white spirit and SBP",
  ]
  /// Where their use emits: Vol 3 Ch 5.
  private static let products = ["lubricants": "2.D.1", "paraffin waxes": "2.D.2"]

  /// Coke delivered to iron and steel and to non-ferrous metals: Table 6.2.
  private func isReductant(_ cell: BalanceTable.Cell) -> Bool {
    fuel(cell) == "coke oven coke"
      && ["iron and steel", "non-ferrous metals", "blast furnaces"].contains(flow(cell).word)
  }

  private mutating func exclude(_ cell: BalanceTable.Cell, _ note: String) {
    if let category = Self.products[fuel(cell)] { write(cell, category, note: "") }
    writeSupply(cell, BalanceFlow.excludedUse, note: note)
    account.write(cell, "\(ReferenceApproach.category), excluded carbon")
  }

  // MARK: Writing

  private mutating func write(_ cell: BalanceTable.Cell, _ category: String, note: String) {
    var source = balance.lines[cell.line].typed
    if sharedFuels.contains(fuel(cell)) { source += ", \(balance.headings[cell.heading].typed)" }
    rows.append(row(cell, category, source, "", note))
  }

  private func row(
    _ cell: BalanceTable.Cell, _ category: String, _ source: String, _ supplyFlow: String, _ note: String
  ) -> BalanceRow {
    let group = balance.groups[cell.group]
    let place = balance.table.location(cell.row, cell.column)
    return BalanceRow(
      category: category, region: group.region, year: group.year, source: source, fuel: fuel(cell),
      supplyFlow: supplyFlow, quantity: abs(cell.value), unit: balance.units[cell.unit].text,
      reference: "\(path):\(place.line):\(place.column)", note: note)
  }

  private mutating func setAside(_ cell: BalanceTable.Cell, _ reason: String) {
    account.setAside(cell, reason)
  }

  private func isNegative(_ cell: BalanceTable.Cell, _ log: inout DiagnosticLog) -> Bool {
    guard cell.value < 0 else { return false }
    log.add(
      balance.diagnostic(
        .error, "negative-number", "\(balance.lines[cell.line].typed) cannot be negative", cell,
        help: "look for a slip, or for a row that stands under another name"))
    return true
  }

  private func tellTurned(into log: inout DiagnosticLog) {
    guard let first = turned.first else { return }
    let lines = turned.map { balance.lines[$0.line].typed }
      .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    log.add(
      balance.diagnostic(
        .note, "turned-positive",
        "what goes into plants is printed negative and written positive: \(turned.count) cells of "
          + lines.joined(separator: ", "), first))
  }
}
