import Quantities
import Tables

/// Tells the sums that a balance prints from what they sum, and holds them against it.
struct BalanceTotals {
  private let balance: BalanceTable
  private let map: BalanceMap
  /// Lines that others are parts of, with those.
  private(set) var parts: [Int: [Int]] = [:]
  /// Columns that sum others, with those.
  private(set) var members: [Int: [Int]] = [:]
  /// True where stock taken out is printed as a positive number, as the IEA does.
  private(set) var drawIsPositive = true
  private let hasNegativeExports: Bool
  private let cells: [[Int]: BalanceTable.Cell]

  init(_ balance: BalanceTable, _ map: BalanceMap) {
    self.balance = balance
    self.map = map
    cells = Dictionary(
      balance.cells.map { ([$0.line, $0.heading, $0.group], $0) }, uniquingKeysWith: { first, _ in first })
    hasNegativeExports = balance.cells.contains { cell in
      cell.value < 0
        && ["exports", "international bunkers"].contains(balance.lines[cell.line].flow.supplyFlow)
    }
    let words = Set(balance.lines.map(\.flow.word))
    for (index, line) in balance.lines.enumerated() {
      guard let parent = map.ancestors(of: line.flow.word).first(where: words.contains) else { continue }
      for (other, candidate) in balance.lines.enumerated() where candidate.flow.word == parent {
        parts[other, default: []].append(index)
      }
    }
    for (index, heading) in balance.headings.enumerated() where heading.product.role == .total {
      members[index] = balance.headings.indices.filter { other in
        let product = balance.headings[other].product
        guard product.role != .total else { return false }
        return heading.product.fuels == ["*"] || heading.product.fuels.contains(product.fuel)
      }
    }
  }

  func isTotal(_ cell: BalanceTable.Cell) -> Bool {
    isTotal(line: cell.line) || balance.headings[cell.heading].product.role == .total
  }

  private func isTotal(line: Int) -> Bool {
    // A total that its project gives a category is no total.
    let flow = balance.lines[line].flow
    return flow.role == .total || !(parts[line] ?? []).isEmpty
  }

  mutating func check(into log: inout DiagnosticLog) {
    chooseStockSign(&log)
    for cell in balance.cells {
      let line = balance.lines[cell.line]
      let heading = balance.headings[cell.heading]
      if cell.value != 0, isTotal(line: cell.line), (parts[cell.line] ?? []).isEmpty {
        log.add(
          balance.diagnostic(
            .error, "undivided-total",
            "\(line.typed) stands without its parts, so nobody can say what burnt it",
            cell, help: "give its parts, or a category in \(BalanceMap.fileName): flow,category"))
      } else if let fault = lineFault(cell) {
        log.add(fault)
      }
      if heading.product.role == .total, let fault = headingFault(cell) { log.add(fault) }
    }
  }

  // MARK: Rows

  /// As it counts in a sum of its column.
  private func signed(_ cell: BalanceTable.Cell) -> Double {
    switch balance.lines[cell.line].flow.supplyFlow {
    case "exports", "international bunkers": hasNegativeExports ? cell.value : -cell.value
    case "stock increase": -abs(cell.value)
    case "stock draw": abs(cell.value)
    case BalanceFlow.stockChange: drawIsPositive ? cell.value : -cell.value
    default: cell.value
    }
  }

  private func lineFault(_ total: BalanceTable.Cell) -> Diagnostic? {
    guard let lines = parts[total.line], !lines.isEmpty, balance.lines[total.line].flow.role != .ignore else {
      return nil
    }
    let found = lines.compactMap { cells[[$0, total.heading, total.group]] }
    let isWithout = { (cell: BalanceTable.Cell) in balance.lines[cell.line].flow.role != .nonEnergy }
    // Final consumption is printed with non-energy use or without it.
    if agrees(total, found) || agrees(total, found.filter(isWithout)) { return nil }
    return fault(total, found, balance.lines[total.line].typed)
  }

  private func agrees(_ total: BalanceTable.Cell, _ parts: [BalanceTable.Cell]) -> Bool {
    abs(sum(parts, in: total) - total.value) <= tolerance(total, parts)
  }

  private func sum(_ parts: [BalanceTable.Cell], in total: BalanceTable.Cell) -> Double {
    var sum = CompensatedSum()
    let unit = balance.units[total.unit].unit
    for part in parts {
      let conversion = balance.units[part.unit].unit.conversion(to: unit)
      sum.add(conversion.map { $0(signed(part)) } ?? .nan)
    }
    return sum.value
  }

  /// Half of the last printed digit of each number, as rounding leaves it.
  private func tolerance(_ total: BalanceTable.Cell, _ parts: [BalanceTable.Cell]) -> Double {
    let unit = balance.units[total.unit].unit
    return ([total] + parts).reduce(1e-9 * abs(total.value)) { sum, cell in
      let half = (0..<cell.decimals).reduce(0.5) { half, _ in half / 10 }
      return sum + (balance.units[cell.unit].unit.conversion(to: unit).map { $0(half) } ?? 0)
    }
  }

  private func fault(_ total: BalanceTable.Cell, _ parts: [BalanceTable.Cell], _ name: String) -> Diagnostic {
    let unit = balance.units[total.unit].text
    let sum = sum(parts, in: total)
    return balance.diagnostic(
      .error, "total-mismatch",
      "\(name) is \(total.value.shortestDecimal) \(unit), but its parts sum to \(Self.short(sum)) \(unit)",
      total,
      help: "look for a part that is missing or mistyped; a total that sums something else is left out by "
        + "\(BalanceMap.fileName): flow,role with the role ignore")
  }

  private static func short(_ value: Double) -> String {
    let rounded = (value * 1e6).rounded() / 1e6
    return (abs(value) < 1e9 ? rounded : value).shortestDecimal
  }

  // MARK: Columns

  private func headingFault(_ total: BalanceTable.Cell) -> Diagnostic? {
    let heading = balance.headings[total.heading]
    let columns = members[total.heading] ?? []
    if columns.isEmpty {
      if total.value == 0 || isTotal(line: total.line) { return nil }
      let fuels = heading.product.fuels.prefix(6).joined(separator: ", ")
      return balance.diagnostic(
        .error, "several-fuels", "\(heading.typed) is several fuels: \(fuels), …", total,
        help:
          "give them in columns of their own, or say which one it is in \(BalanceMap.fileName): heading,fuel")
    }
    let found = columns.compactMap { cells[[total.line, $0, total.group]] }
    let unit = balance.units[total.unit].unit
    let isComparable = found.allSatisfy { balance.units[$0.unit].unit.isCommensurable(with: unit) }
    guard isComparable else {
      return balance.diagnostic(
        .warning, "unchecked-total", "\(heading.typed) sums columns of other units, so it is not checked",
        total,
        help: "print the balance in one unit of energy to have its totals checked")
    }
    var sum = CompensatedSum()
    for cell in found { sum.add(balance.units[cell.unit].unit.conversion(to: unit)?(cell.value) ?? .nan) }
    if abs(sum.value - total.value) <= tolerance(total, found) { return nil }
    return balance.diagnostic(
      .error, "total-mismatch",
      "\(heading.typed) is \(total.value.shortestDecimal), but its columns sum to \(Self.short(sum.value))",
      total,
      help: "look for a column that is missing or a number that is mistyped")
  }

  // MARK: The sign of stock changes

  /// The printed total of the supply tells whether stock taken out is positive (IEA) or negative (IPCC).
  private mutating func chooseStockSign(_ log: inout DiagnosticLog) {
    let changes = balance.cells.filter {
      balance.lines[$0.line].flow.supplyFlow == BalanceFlow.stockChange && $0.value != 0
        && balance.headings[$0.heading].product.role == .fuel
    }
    guard let first = changes.first else { return }
    let totals = balance.cells.filter { cell in
      (parts[cell.line] ?? []).contains { balance.lines[$0].flow.supplyFlow == BalanceFlow.stockChange }
    }
    if totals.isEmpty {
      if hasNegativeExports { return }
      log.add(
        balance.diagnostic(
          .error, "stock-sign", "nothing says whether a positive stock change fills the stock or empties it",
          first,
          help: "add the row total primary energy supply, or write stock draw or stock increase in "
            + "\(BalanceMap.fileName): flow,supply flow"))
      return
    }
    let asDraw = totals.count { lineFault($0) != nil }
    drawIsPositive = false
    let asIncrease = totals.count { lineFault($0) != nil }
    drawIsPositive = asDraw <= asIncrease
  }
}
