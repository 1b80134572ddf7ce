import VectorKernels

/// What a column holds before the first year.
enum Column: Sendable {
  case numbers(domain: Int)
  /// A constant in every row, for a reader outside of the tape.
  case filled(domain: Int, Double)
  /// A constant that only instructions read: one group of lanes.
  case constant(Double)
  /// A number that is the same in all rows: one group of lanes.
  case single
}

/// Gives every value of the tape a column. Values that nobody asks for later share columns, so that a
/// block stays in the nearest cache.
struct Layout {
  private(set) var columns: [Column] = []
  private var places = SlotMap<Int>()
  private var free: [[Int]]
  private var constants = SlotMap<Double>()
  private let kept: SlotSet
  private let single: SlotSet

  /// - Parameters:
  ///   - kept: values with a column of their own.
  ///   - single: values that are one number for all rows.
  init(domains: Int, constants: [(slot: Slot, value: Double)], kept: SlotSet, single: SlotSet) {
    self.single = single
    free = Array(repeating: [], count: domains)
    for (slot, value) in constants { self.constants[slot] = value }
    self.kept = kept
  }

  /// The column of a value that is read or written outside of the tape.
  mutating func keep(_ slot: Slot) -> Slot {
    if let place = places[slot] { return Slot(domain: slot.domain, register: place) }
    let column = constants[slot].map { Column.filled(domain: slot.domain, $0) } ?? column(slot)
    return Slot(domain: slot.domain, register: append(column, for: slot))
  }

  private func column(_ slot: Slot) -> Column {
    single.contains(slot) ? .single : .numbers(domain: slot.domain)
  }

  /// Places straight-line code.
  mutating func place(_ instructions: [Instruction]) -> [ghg_command] {
    var lastUse = SlotMap<Int>()
    for (index, instruction) in instructions.enumerated() {
      for operand in instruction.operands { lastUse[operand] = index }
    }
    return instructions.enumerated().map { index, instruction in
      let operands = instruction.operands.map { source($0, whole: instruction.code.crossesDomains) }
      for operand in instruction.operands where lastUse[operand] == index {
        release(operand)
        // It may stand twice.
        lastUse[operand] = nil
      }
      return command(instruction, operands)
    }
  }

  private mutating func command(_ instruction: Instruction, _ operands: [Int]) -> ghg_command {
    let target = target(instruction.target)
    let padded = operands + Array(repeating: operands.first ?? target, count: 4 - operands.count)
    let steps = padded.map { place -> Int32 in
      switch columns[place] {
      case .constant, .single: 0
      case .numbers, .filled: Int32(Kernels.width)
      }
    }
    let domain = instruction.code.isSum ? instruction.operands[0].domain : instruction.target.domain
    let extent = single.contains(instruction.target) ? Extents.single : Extents.place(ofDomain: domain)
    return ghg_command(
      operation: instruction.code.operation, extent: UInt32(extent), target: Int32(target),
      operands: (Int32(padded[0]), Int32(padded[1]), Int32(padded[2]), Int32(padded[3])),
      steps: (steps[0], steps[1], steps[2], steps[3]))
  }

  private mutating func source(_ slot: Slot, whole: Bool) -> Int {
    if let place = places[slot] { return place }
    guard let value = constants[slot] else { return append(column(slot), for: slot) }
    return append(whole ? .filled(domain: slot.domain, value) : .constant(value), for: slot)
  }

  private mutating func target(_ slot: Slot) -> Int {
    if let place = places[slot] { return place }
    if !kept.contains(slot), !single.contains(slot), let place = free[slot.domain].popLast() {
      places[slot] = place
      return place
    }
    return append(column(slot), for: slot)
  }

  private mutating func release(_ slot: Slot) {
    guard !kept.contains(slot), !single.contains(slot), constants[slot] == nil, let place = places[slot]
    else { return }
    free[slot.domain].append(place)
  }

  private mutating func append(_ column: Column, for slot: Slot) -> Int {
    columns.append(column)
    places[slot] = columns.count - 1
    return columns.count - 1
  }
}

extension Instruction.Code {
  var crossesDomains: Bool { self == .spread || isSum }
  fileprivate var isSum: Bool { self == .sum || self == .sumOfProducts }
}
