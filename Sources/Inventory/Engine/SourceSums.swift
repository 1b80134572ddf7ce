import Equations

/// What sources emit that were computed where they were read, by method, category, region, gas and year.
struct SourceSums: Sendable {
  let years: ClosedRange<Int>
  /// In the order of their first source.
  private(set) var cells: [Cell] = []
  private var numbers: [Cell: Int] = [:]
  /// By cell and year.
  private(set) var sums: [LedgerSum] = []

  struct Cell: Hashable {
    let method: ObjectIdentifier
    let category: Int
    let region: String
    let gas: BookedGas
  }

  init(years: ClosedRange<Int>) { self.years = years }

  /// Where the sums of a cell begin.
  mutating func start(of cell: Cell) -> Int {
    if let known = numbers[cell] { return known * years.count }
    numbers[cell] = cells.count
    cells.append(cell)
    sums += Array(repeating: LedgerSum(), count: years.count)
    return sums.count - years.count
  }

  /// Hands over the sums, by cell and year.
  mutating func withSums(_ body: (UnsafeMutableBufferPointer<LedgerSum>) -> Void) {
    unsafe sums.withUnsafeMutableBufferPointer { unsafe body($0) }
  }

  mutating func add(_ other: SourceSums) {
    for (index, cell) in other.cells.enumerated() {
      let start = start(of: cell)
      for year in 0..<years.count where !other.sums[index * years.count + year].isEmpty {
        sums[start + year].add(other.sums[index * years.count + year])
      }
    }
  }

  func has(_ method: CompiledMethod) -> Bool {
    cells.contains { $0.method == ObjectIdentifier(method) }
  }

  /// Books what sources of a method emit.
  func book(_ method: CompiledMethod, into ledger: inout Ledger) {
    for (index, cell) in cells.enumerated() where cell.method == ObjectIdentifier(method) {
      let column = ledger.column(cell.category, cell.gas)
      for (year, sum) in zip(years, sums[(index * years.count)...]) where !sum.isEmpty {
        ledger.add(sum, place: ledger.place(cell.region, year), column: column)
      }
    }
  }
}

/// Sources that were computed from one record each.
struct SoleSources {
  /// Those that were known to have other records, and were left out.
  let known: Set<UInt64>
  private(set) var names = FingerprintSet()
  private(set) var sums: SourceSums
  /// Those that were found to have another one.
  private(set) var apart: Set<UInt64> = []

  init(years: ClosedRange<Int>, except known: Set<UInt64>) {
    self.known = known
    sums = SourceSums(years: years)
  }

  mutating func add(_ result: SoleResult) {
    names.insert(result.names) { apart.insert($0) }
    sums.add(result.sums)
  }
}
