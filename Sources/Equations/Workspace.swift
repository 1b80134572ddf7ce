/// The columns in which a program computes a block of rows, year after year.
///
/// Fill `input` columns, call `run()`, read the results; with stocks, repeat for the next year. No
/// allocation happens after `init`. Not for sharing between threads: give each its own.
@safe package final class Workspace {
  package let program: Program
  package let rows: Int
  /// For each domain, how many values a column has.
  private let lengths: [Int]
  /// Where the members of each row begin; one entry more than rows. Empty for the domain of rows.
  private let offsets: [[Int32]]
  private let columns: [UnsafeMutablePointer<Double>]
  private let histories: [UnsafeMutablePointer<Double>]
  /// Years run so far.
  package private(set) var year = 0

  /// - Parameter members: for each list of the method, how many members each row has.
  package init(_ program: Program, rows: Int, members: [[Int]] = []) {
    let offsets = [[]] + members.map(Self.offsets)
    let lengths = [rows] + members.map { $0.reduce(0, +) }
    self.program = program
    self.rows = rows
    self.offsets = offsets
    self.lengths = lengths
    unsafe columns = unsafe zip(program.registerCounts, lengths).map { registers, length in
      unsafe Self.zeroed(registers * length)
    }
    unsafe histories = unsafe program.stocks.map { stock in
      let length = lengths[stock.end.domain] * (stock.lag + 1)
      let column = unsafe Self.zeroed(length)
      unsafe column.update(repeating: stock.initial, count: length)
      return unsafe column
    }
    for (slot, value) in program.constants {
      unsafe self[slot].update(repeating: value)
    }
  }

  deinit {
    for index in unsafe columns.indices { unsafe columns[index].deallocate() }
    for index in unsafe histories.indices { unsafe histories[index].deallocate() }
  }

  private static func offsets(_ counts: [Int]) -> [Int32] {
    var offsets: [Int32] = [0]
    for count in counts { offsets.append(offsets[offsets.count - 1] + Int32(count)) }
    return offsets
  }

  private static func zeroed(_ count: Int) -> UnsafeMutablePointer<Double> {
    let pointer = UnsafeMutablePointer<Double>.allocate(capacity: max(count, 1))
    unsafe pointer.initialize(repeating: 0, count: max(count, 1))
    return unsafe pointer
  }

  /// The numbers of a column.
  package subscript(_ slot: Slot) -> UnsafeMutableBufferPointer<Double> {
    unsafe UnsafeMutableBufferPointer(start: pointer(slot), count: lengths[slot.domain])
  }

  /// The members of a row, as positions in a column of the list.
  package func members(ofRow row: Int, in domain: Int) -> Range<Int> {
    Int(offsets[domain][row])..<Int(offsets[domain][row + 1])
  }

  /// Computes one year and moves the stocks on.
  package func run() {
    for instruction in program.instructions { execute(instruction) }
    for (index, stock) in program.stocks.enumerated() { remember(index, stock) }
    year += 1
  }

  @inline(__always)
  private func pointer(_ slot: Slot) -> UnsafeMutablePointer<Double> {
    unsafe columns[slot.domain] + slot.register * lengths[slot.domain]
  }

  private func remember(_ index: Int, _ stock: Program.StockSlots) {
    let count = lengths[stock.end.domain]
    let place = year % (stock.lag + 1)
    unsafe (histories[index] + place * count).update(from: pointer(stock.end), count: count)
  }

  private func recall(_ stock: Int, _ lag: Int, into target: Slot) {
    let count = lengths[target.domain]
    let depth = program.stocks[stock].lag + 1
    let place = (year + depth - lag) % depth
    unsafe pointer(target).update(from: histories[stock] + place * count, count: count)
  }

  private func execute(_ instruction: Instruction) {
    let target = unsafe pointer(instruction.target)
    let count = lengths[instruction.target.domain]
    let operands = instruction.operands
    switch instruction.code {
    case .recall(let stock, let lag): recall(stock, lag, into: instruction.target)
    case .spread: unsafe spread(target, instruction.target.domain, pointer(operands[0]))
    case .sum: unsafe sum(target, operands[0].domain, pointer(operands[0]))
    case .negate, .exponential, .logarithm:
      unsafe Kernels.unary(instruction.code, target, pointer(operands[0]), count)
    case .chooseAtMost, .chooseLess:
      unsafe Kernels.choose(
        instruction.code, target, pointer(operands[0]), pointer(operands[1]), pointer(operands[2]),
        pointer(operands[3]), count)
    default:
      unsafe Kernels.binary(
        instruction.code, target, pointer(operands[0]), pointer(operands[1]), count)
    }
  }

  private func spread(
    _ target: UnsafeMutablePointer<Double>, _ domain: Int, _ source: UnsafeMutablePointer<Double>
  ) {
    for row in 0..<rows {
      let value = unsafe source[row]
      for member in members(ofRow: row, in: domain) { unsafe target[member] = value }
    }
  }

  private func sum(
    _ target: UnsafeMutablePointer<Double>, _ domain: Int, _ source: UnsafeMutablePointer<Double>
  ) {
    for row in 0..<rows {
      var total = 0.0
      for member in members(ofRow: row, in: domain) { total += unsafe source[member] }
      unsafe target[row] = total
    }
  }
}
