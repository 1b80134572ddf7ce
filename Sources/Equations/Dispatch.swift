import VectorKernels

/// What a command does with columns.
enum Kernel {
  /// One of the loops in C, which have a build for each width of vectors.
  case vectors(UInt32)
  case exponential
  case logarithm
  case power
  /// From rows to the members of a list, and back.
  case spread
  case sum

  init(_ code: Instruction.Code) {
    self =
      switch code {
      case .spread: .spread
      case .sum: .sum
      case .exponential: .exponential
      case .logarithm: .logarithm
      case .power: .power
      case .add: .vectors(ghg_operation_add.rawValue)
      case .subtract: .vectors(ghg_operation_subtract.rawValue)
      case .multiply: .vectors(ghg_operation_multiply.rawValue)
      case .divide: .vectors(ghg_operation_divide.rawValue)
      case .minimum: .vectors(ghg_operation_minimum.rawValue)
      case .maximum: .vectors(ghg_operation_maximum.rawValue)
      case .negate: .vectors(ghg_operation_negate.rawValue)
      case .chooseAtMost: .vectors(ghg_operation_choose_at_most.rawValue)
      case .chooseLess: .vectors(ghg_operation_choose_less.rawValue)
      case .product(let last): .vectors(ghg_operation_product.rawValue + last.place)
      case .products(let last): .vectors(ghg_operation_products.rawValue + last.place)
      case .pair(let first, let second, let swapped):
        .vectors(ghg_operation_pair.rawValue + 6 * first.place + second.place(swapped: swapped))
      case .copy, .recall: .vectors(ghg_operation_copy.rawValue)
      }
  }
}

extension Instruction.Arithmetic {
  fileprivate var place: UInt32 {
    switch self {
    case .add: 0
    case .subtract: 1
    case .multiply: 2
    case .divide: 3
    }
  }

  /// As the second of a pair, which may have the first one's result on its right.
  fileprivate func place(swapped: Bool) -> UInt32 {
    switch self {
    case .subtract where swapped: 4
    case .divide where swapped: 5
    default: place
    }
  }
}
