import VectorKernels

/// The columns in which a program computes a block of rows, year after year.
///
/// Fill `input` columns, call `run()`, read the results; with stocks, repeat for the next year. No
/// allocation happens after `init`. Not for sharing between threads: give each its own.
@safe package final class Workspace {
  package let program: Program
  package let rows: Int
  /// For each domain, how many values a column has.
  private let lengths: [Int]
  private let members: [Members]
  private let extents: Extents
  private let arena: UnsafeMutableRawPointer
  /// Where each column is now: the columns of a stock change places from year to year.
  private let columns: UnsafeMutablePointer<UnsafeMutableRawPointer>
  /// Rows from the first on that are computed.
  private var width: Int
  /// Years run so far.
  package private(set) var year = 0

  /// - Parameter members: for each list of the method, how many members each row has.
  package init(_ program: Program, rows: Int, members: [[Int]] = []) {
    let tape = program.tape
    let lengths = [rows] + members.map { $0.reduce(0, +) }
    let sizes = tape.columns.map { $0.size(lengths) }
    self.program = program
    self.rows = rows
    self.lengths = lengths
    self.members = members.map { Members($0) }
    width = rows
    extents = Extents(rows: rows, self.members)
    // What reads whole groups from any row on may read one behind the last column.
    let bytes = sizes.reduce(Kernels.width, +)
    unsafe arena = .allocate(byteCount: bytes, alignment: Kernels.width)
    unsafe arena.initializeMemory(as: UInt8.self, repeating: 0, count: bytes)
    unsafe columns = .allocate(capacity: max(sizes.count, 1))
    var start = 0
    for (index, size) in sizes.enumerated() {
      unsafe (columns + index).initialize(to: arena + start)
      unsafe (arena + start).bindMemory(to: Double.self, capacity: size / MemoryLayout<Double>.stride)
      start += size
    }
    fillConstants()
    restart()
  }

  deinit {
    unsafe columns.deallocate()
    unsafe arena.deallocate()
  }

  /// The numbers of a column.
  package subscript(_ slot: Slot) -> UnsafeMutableBufferPointer<Double> {
    unsafe UnsafeMutableBufferPointer(start: numbers(slot.register), count: count(slot))
  }

  private func count(_ slot: Slot) -> Int {
    program.isSingle(slot) ? Lanes.scalarCount : lengths[slot.domain]
  }

  /// Gives all rows the same number.
  package func fill(_ slot: Slot, with number: Double) {
    unsafe self[slot].update(repeating: number)
  }

  /// The members of a row, as positions in a column of the list.
  package func members(ofRow row: Int, in domain: Int) -> Range<Int> {
    members[domain - 1][row]
  }

  /// Computes one year; before that, the stocks move on by a year.
  /// - Parameter isFed: whether an input may have another number than in the year before.
  package func run(isFed: Bool = true) {
    if year == 0 {
      execute(program.tape.once)
    } else {
      for stock in program.tape.stocks { advance(stock.columns) }
    }
    execute(isFed || year == 0 ? program.tape.yearly : program.tape.carrying)
    year += 1
  }

  /// Goes back before the first year, for other rows. Inputs keep their numbers until they are filled anew.
  package func restart() {
    year = 0
    narrow(to: rows)
    for stock in program.tape.stocks {
      for index in stock.columns {
        unsafe numbers(index).update(repeating: stock.initial, count: lengths[stock.domain])
      }
    }
  }

  /// Computes the first rows only. The others have no results until they are taken again and start anew.
  package func narrow(to width: Int) {
    if width == self.width { return }
    precondition(width <= rows)
    self.width = width
    extents.narrow(to: width)
  }

  /// Lets the stocks of a row begin now, years after those of others.
  package func restart(row: Int) {
    for stock in program.tape.stocks {
      let place = stock.domain == 0 ? row..<row + 1 : members(ofRow: row, in: stock.domain)
      for index in stock.columns {
        unsafe (numbers(index) + place.lowerBound).update(repeating: stock.initial, count: place.count)
      }
    }
  }

  private func fillConstants() {
    for (index, column) in program.tape.columns.enumerated() {
      switch column {
      case .numbers, .single: break
      case .filled(let domain, let value):
        unsafe numbers(index).update(repeating: value, count: lengths[domain])
      case .constant(let value): unsafe numbers(index).update(repeating: value, count: Lanes.scalarCount)
      }
    }
  }

  private func numbers(_ index: Int) -> UnsafeMutablePointer<Double> {
    unsafe columns[index].assumingMemoryBound(to: Double.self)
  }

  /// This year's end becomes last year's, and so on; the oldest column is free for the new end.
  private func advance(_ places: [Int]) {
    let oldest = unsafe columns[places[places.count - 1]]
    for index in stride(from: places.count - 1, to: 0, by: -1) {
      unsafe columns[places[index]] = unsafe columns[places[index - 1]]
    }
    unsafe columns[places[0]] = unsafe oldest
  }

  private func execute(_ commands: [ghg_command]) {
    unsafe commands.withUnsafeBufferPointer { commands in
      var next = 0
      while let first = commands.baseAddress, next < commands.count {
        unsafe next += ghg_run(first + next, commands.count - next, columns, extents.start)
        if next < commands.count { unsafe runHere(commands[next]) }
        next += 1
      }
    }
  }

  /// What the loops in C cannot run.
  private func runHere(_ command: ghg_command) {
    let target = unsafe columns[Int(command.target)]
    let first = unsafe operand(command.operands.0, command.steps.0)
    let place = Int(command.extent)
    switch command.operation {
    case ghg_operation_spread.rawValue:
      unsafe members[Extents.domain(of: place) - 1].spread(first.base, target)
    case ghg_operation_sum.rawValue:
      unsafe members[Extents.domain(of: place) - 1].sum(first.base, target)
    case ghg_operation_sum_of_products.rawValue:
      let (operands, steps) = (command.operands, command.steps)
      unsafe members[Extents.domain(of: place) - 1].sumOfProducts(
        first, operand(operands.1, steps.1), operand(operands.2, steps.2), operand(operands.3, steps.3),
        target)
    case ghg_operation_logarithm.rawValue:
      unsafe Kernels.logarithm(target, first, extents.groups(place))
    case ghg_operation_power.rawValue:
      let second = unsafe operand(command.operands.1, command.steps.1)
      unsafe Kernels.power(target, first, second, extents.groups(place))
    default: preconditionFailure("no such operation")
    }
  }

  private func operand(_ place: Int32, _ step: Int32) -> ColumnOperand {
    unsafe ColumnOperand(base: UnsafeRawPointer(columns[Int(place)]), step: Int(step))
  }
}

extension Column {
  /// Bytes, in whole lanes.
  fileprivate func size(_ lengths: [Int]) -> Int {
    switch self {
    case .numbers(let domain), .filled(let domain, _):
      (lengths[domain] + Lanes.scalarCount - 1) / Lanes.scalarCount * Kernels.width
    case .constant, .single: Kernels.width
    }
  }
}
