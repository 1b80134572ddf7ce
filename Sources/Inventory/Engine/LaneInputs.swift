import Equations
import Quantities

/// Where the numbers of a recipe's inputs come from, flat: without an object to count for each row.
struct LaneInput {
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

/// The inputs and emissions of all recipes of a worker.
struct LanePlans {
  private(set) var inputs: [LaneInput] = []
  private(set) var emissions: [LaneEmission] = []
  private var inputStarts: [Int] = [0]
  private var emissionStarts: [Int] = [0]

  mutating func add(_ recipe: Recipe) {
    for (binding, range) in zip(recipe.bindings, recipe.compiled.ranges) {
      inputs.append(LaneInput(binding, range))
    }
    for index in recipe.emissions.indices {
      emissions.append(LaneEmission(recipe.emissions[index].index, recipe.emissions[index].conversion))
    }
    inputStarts.append(inputs.count)
    emissionStarts.append(emissions.count)
  }

  var count: Int { inputStarts.count - 1 }

  @inline(__always)
  func input(_ input: Int, of recipe: Int) -> LaneInput { inputs[inputStarts[recipe] + input] }

  @inline(__always)
  func emissions(of recipe: Int) -> Range<Int> {
    emissionStarts[recipe]..<emissionStarts[recipe + 1]
  }
}
