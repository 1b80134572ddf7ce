import VectorKernels

extension Instruction.Code {
  /// The number by which commands tell it.
  var operation: UInt32 {
    switch self {
    case .spread: ghg_operation_spread.rawValue
    case .sum: ghg_operation_sum.rawValue
    case .sumOfProducts: ghg_operation_sum_of_products.rawValue
    case .exponential: ghg_operation_exponential.rawValue
    case .logarithm: ghg_operation_logarithm.rawValue
    case .power: ghg_operation_power.rawValue
    case .add: ghg_operation_add.rawValue
    case .subtract: ghg_operation_subtract.rawValue
    case .multiply: ghg_operation_multiply.rawValue
    case .divide: ghg_operation_divide.rawValue
    case .minimum: ghg_operation_minimum.rawValue
    case .maximum: ghg_operation_maximum.rawValue
    case .negate: ghg_operation_negate.rawValue
    case .chooseAtMost: ghg_operation_choose_at_most.rawValue
    case .chooseLess: ghg_operation_choose_less.rawValue
    case .product(let last): ghg_operation_product.rawValue + last.place
    case .products(let last): ghg_operation_products.rawValue + last.place
    case .pair(let first, let second, let swapped):
      ghg_operation_pair.rawValue + 6 * first.place + second.place(swapped: swapped)
    case .copy, .recall: ghg_operation_copy.rawValue
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
