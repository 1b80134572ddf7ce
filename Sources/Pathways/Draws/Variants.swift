import Inventory
import Uncertainty

/// Variants of a scenario that stand side by side: what is not the same in all of them.
struct Variants {
  /// Enough to share the work on a row, few enough for the numbers to stay in the cache.
  private static let most = 64

  static func ranges(_ count: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: most).map { $0..<min(count, $0 + most) }
  }

  let count: Int
  var drivers: DriverVariants
  /// Of an action its value, and the level of its measure; nil where it is that of the scenario.
  private let values: (Int) -> [Double]?
  private let levels: (Int) -> [Double]?
  /// The drivers of each; nil where they are those that were drawn.
  private let chosen: [DriverValues]?
  /// Of all actions, once they are asked for together.
  private var known: [(values: [Double]?, levels: [Double]?)] = []

  init(
    count: Int, drivers: DriverVariants, chosen: [DriverValues]? = nil, values: @escaping (Int) -> [Double]?,
    levels: @escaping (Int) -> [Double]?
  ) {
    self.count = count
    self.drivers = drivers
    self.chosen = chosen
    self.values = values
    self.levels = levels
  }

  /// What an action at its full effect adds, as a share.
  func effects(_ index: Int, _ scenario: Effect) -> [Double] {
    var effects = values(index) ?? Array(repeating: scenario.value, count: count)
    if let levels = levels(index) {
      for variant in 0..<count { effects[variant] *= scenario.sign * levels[variant] }
    } else {
      let level = scenario.sign * scenario.level
      if level != 1 { for variant in 0..<count { effects[variant] *= level } }
    }
    return effects
  }

  /// One of them.
  mutating func projection(_ variant: Int, of scenario: Projection) -> Projection {
    var result = scenario
    if let chosen {
      result.drivers = chosen[variant]
    } else if !drivers.differing.isEmpty {
      var numbers: [(Int, [Double])] = []
      for driver in drivers.differing {
        guard let column = drivers.ownColumn(of: driver) else { continue }
        numbers.append((driver, stride(from: variant, to: column.count, by: count).map { column[$0] }))
      }
      result.drivers = scenario.drivers.with(numbers)
    }
    if known.isEmpty { known = result.actions.indices.map { (values($0), levels($0)) } }
    for (index, action) in known.enumerated() {
      if let value = action.values?[variant] { result.actions[index].action.rollout.value = value }
      if let level = action.levels?[variant] { result.actions[index].level = level }
    }
    return result
  }
}

/// What an action of a scenario adds at its full effect, as a share.
struct Effect {
  let value: Double
  let level: Double
  /// -1 for what is saved.
  let sign: Double

  init(_ active: Projection.ActiveAction) {
    value = active.action.value
    level = active.level
    sign = active.action.kind == .efficiency ? -1 : 1
  }
}

/// Where the variants of a block come from.
protocol VariantSource {
  /// Those of some of its lanes.
  subscript(lanes: Range<Int>) -> Variants { get }
}

/// The drivers and measures of draws. One driver, and one measure, is one draw in all years and scenarios.
struct DrawnVariants {
  fileprivate let projection: Projection
  fileprivate let template: DriverVariants
  private let draws: NamedDraws
  /// Drivers that are drawn.
  private let drivers: [Int]
  /// Measures that are, by name.
  private let measures: [String]
  /// What is drawn of measures: actions of one measure that have the same numbers, in however many regions, are one.
  fileprivate let effects: [Effect]
  /// By action, its place among these; nil where it is certain.
  fileprivate let actions: [Int?]

  fileprivate struct Effect: Hashable {
    let measure: Int
    let value: DrawnValue
  }

  /// - Parameter isDrawn: whether they are drawn at all.
  init(_ projection: Projection, _ drivers: DriverVariants, isDrawn: Bool, seed: UInt64) {
    self.projection = projection
    template = drivers
    draws = NamedDraws(seed: seed)
    self.drivers = isDrawn ? projection.drivers.book.uncertain : []
    var names: [String: Int] = [:]
    var effects: [Effect] = []
    var known: [Effect: Int] = [:]
    actions = projection.actions.indices.map { index -> Int? in
      guard isDrawn, let range = projection.actions[index].action.range else { return nil }
      let name = projection.actions[index].measure
      let measure = names[name] ?? names.count
      names[name] = measure
      let drawn = Effect(measure: measure, value: DrawnValue(projection.actions[index].action, range))
      if let place = known[drawn] { return place }
      known[drawn] = effects.count
      effects.append(drawn)
      return effects.count - 1
    }
    self.effects = effects
    measures = names.sorted { $0.value < $1.value }.map(\.key)
  }

  func block(from first: Int, count: Int) -> VariantDraws {
    func normals(_ name: String) -> [Double] { draws.normals(name, from: first, count: count) }
    let book = projection.drivers.book
    return VariantDraws(
      drawn: self, drivers: drivers.map { ($0, normals("driver \(book.drivers[$0].name)")) },
      measures: measures.map { normals("measure \($0)") })
  }
}

/// Those of a block.
struct VariantDraws: VariantSource {
  fileprivate let drawn: DrawnVariants
  /// Draws of the standard normal distribution, by driver and by measure.
  fileprivate let drivers: [(driver: Int, normals: [Double])]
  fileprivate let measures: [[Double]]

  subscript(lanes: Range<Int>) -> Variants {
    let book = drawn.projection.drivers.book
    let numbers = drivers.map { driver, normals in
      let normals = Array(normals[lanes])
      return (driver, book.drivers[driver].anchors.map { $0.range?.numbers(normals) })
    }
    let normals = measures.map { Array($0[lanes]) }
    let values = drawn.effects.map { $0.value(normals[$0.measure]) }
    return Variants(
      count: lanes.count, drivers: drawn.template.drawn(lanes.count, numbers),
      values: { [actions = drawn.actions] index in actions[index].map { values[$0] } },
      levels: { _ in nil })
  }
}
