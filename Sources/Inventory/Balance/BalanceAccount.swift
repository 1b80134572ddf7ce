import Quantities

/// What of a balance went where. All that was read must be found again.
package struct BalanceAccount: Sendable {
  package struct Entry: Sendable {
    package let name: String
    package let isMapped: Bool
    package fileprivate(set) var cells = 0
    /// By the base unit of their kind: TJ, t, m3.
    fileprivate(set) var sums: [String: CompensatedSum] = [:]

    package func sum(_ unit: String) -> Double? { sums[unit]?.value }
  }

  package static let bases = ["TJ", "t", "m3"]

  package private(set) var entries: [Entry] = []
  /// All that was read, before it was sent anywhere; totals are not among it.
  package private(set) var read = Entry(name: "", isMapped: true)
  package private(set) var totals = 0
  private var units: [Int: (base: String, conversion: Conversion)] = [:]

  mutating func countTotal() { totals += 1 }

  mutating func read(_ cell: BalanceTable.Cell, _ balance: BalanceTable) {
    if units[cell.unit] == nil {
      let unit = balance.units[cell.unit].unit
      for base in Self.bases where units[cell.unit] == nil {
        let conversion = (try? Unit(parsing: base)).flatMap { unit.conversion(to: $0) }
        if let conversion { units[cell.unit] = (base, conversion) }
      }
    }
    if cell.value != 0 { add(cell, to: &read) }
  }

  mutating func write(_ cell: BalanceTable.Cell, _ category: String) { book(cell, category, isMapped: true) }

  mutating func setAside(_ cell: BalanceTable.Cell, _ reason: String) { book(cell, reason, isMapped: false) }

  private mutating func book(_ cell: BalanceTable.Cell, _ name: String, isMapped: Bool) {
    let index = entries.firstIndex { $0.name == name && $0.isMapped == isMapped } ?? entries.count
    if index == entries.count { entries.append(Entry(name: name, isMapped: isMapped)) }
    add(cell, to: &entries[index])
  }

  private func add(_ cell: BalanceTable.Cell, to entry: inout Entry) {
    entry.cells += 1
    guard let (base, conversion) = units[cell.unit] else { return }
    entry.sums[base, default: CompensatedSum()].add(abs(conversion(cell.value)))
  }

  /// Units that anything was read in.
  package var usedBases: [String] { Self.bases.filter { read.sum($0) != nil } }

  package func sum(_ unit: String, mapped: Bool) -> Double {
    var sum = CompensatedSum()
    for entry in entries where entry.isMapped == mapped { sum.add(entry.sum(unit) ?? 0) }
    return sum.value
  }

  /// Whether all that was read is mapped or set aside.
  package var agrees: Bool {
    entries.reduce(0) { $0 + $1.cells } == read.cells
      && usedBases.allSatisfy { unit in
        let out = sum(unit, mapped: true) + sum(unit, mapped: false)
        return abs(out - (read.sum(unit) ?? 0)) <= 1e-9 * (read.sum(unit) ?? 0)
      }
  }
}
