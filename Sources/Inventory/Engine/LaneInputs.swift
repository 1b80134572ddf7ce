import Equations
import Quantities

/// Where the numbers of a recipe's inputs come from, flat: without an object to count for each row.
struct LaneInput: Equatable {
  enum Origin {
    case quantity
    case cell
    case number
  }

  let origin: Origin
  let column: Int
  /// What stands for the input in every row, where it is no cell.
  let number: Double
  let multiply: Double
  let divide: Double
  let lower: Double
  let upper: Double

  init(_ binding: Recipe.Binding, _ range: ClosedRange<Double>) {
    var origin = Origin.number
    var conversion = Conversion.identity
    var column = 0
    var number = 0.0
    switch binding {
    case .quantity(let found): (origin, conversion) = (.quantity, found)
    case .cell(let cell, let found): (origin, column, conversion) = (.cell, cell, found)
    case .factor(let value, _), .assumed(let value): number = value
    case .absent, .flow: break
    }
    self.origin = origin
    self.column = column
    self.number = number
    multiply = conversion.multiply
    divide = conversion.divide
    lower = range.lowerBound
    upper = range.upperBound
  }

  /// Nil where the number is out of range, or none.
  @inline(__always)
  func value(of number: Double) -> Double? {
    let value = number * multiply / divide
    return value >= lower && value <= upper ? value : nil
  }
}

/// One of a recipe's emissions, flat.
struct LaneEmission {
  let index: Int
  let multiply: Double
  let divide: Double

  init(_ index: Int, _ conversion: Conversion) {
    self.index = index
    multiply = conversion.multiply
    divide = conversion.divide
  }
}

/// The inputs and emissions of all recipes of a worker. Years with the same factors share them, so that all lie near.
struct LanePlans {
  private(set) var inputs: [LaneInput] = []
  /// Those of the inputs that are no cell; NaN for all others.
  private(set) var numbers: [Double] = []
  private(set) var emissions: [LaneEmission] = []
  /// By recipe.
  private var plans: [Plan] = []
  /// By what recipes of other years have in common, the plans of its units.
  private var known: [ObjectIdentifier: [Plan]] = [:]

  private struct Plan {
    let firstInput: Int
    let emissions: Range<Int>
  }

  mutating func add(_ recipe: Recipe) {
    let inputs = zip(recipe.bindings, recipe.compiled.ranges).map { LaneInput($0, $1) }
    let root = ObjectIdentifier(recipe.root)
    let same = known[root]?.first { self.inputs[$0.firstInput...].starts(with: inputs) }
    if let same {
      plans.append(same)
      return
    }
    let first = emissions.count
    emissions += recipe.emissions.map { LaneEmission($0.index, $0.conversion) }
    let plan = Plan(firstInput: self.inputs.count, emissions: first..<emissions.count)
    self.inputs += inputs
    numbers += inputs.map { $0.origin == .number ? $0.number : .nan }
    known[root, default: []].append(plan)
    plans.append(plan)
  }

  var count: Int { plans.count }

  /// Where the inputs of a recipe begin.
  @inline(__always)
  func firstInput(of recipe: Int) -> Int { plans[recipe].firstInput }

  @inline(__always)
  func emissions(of recipe: Int) -> Range<Int> { plans[recipe].emissions }
}
