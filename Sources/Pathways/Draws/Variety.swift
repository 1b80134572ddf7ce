import Inventory
import Quantities
import Uncertainty

/// Which rows of a scenario are not the same in all of its variants, and how they are computed: reported emissions in
/// courses of many rows, what a method computes through the cells of its rows.
struct Variety {
  let cells: MovedCells
  /// Rows that are projected one by one, with what they take from others.
  fileprivate let single: Set<Int>
  fileprivate let movesLand: Bool
  /// Reported rows that take from others or give to them, with the places of their numbers by year after year 0.
  fileprivate let exchanging: [Int: [Int]]

  /// - Parameters:
  ///   - drivers: those that differ.
  ///   - differs: whether an action does.
  init(_ rows: PathwayRows, _ drivers: Set<Int>, _ differs: (Projection.ActiveAction) -> Bool) {
    let projection = rows.projection
    let movable = projection.movable(drivers, differs)
    movesLand = projection.movesLand(drivers, differs)
    let land = MovedLand(projection.model, projection, moves: movesLand)
    let cells = MovedCells(rows, projection.model.years, movable: movable, land: land)
    let carried = Set(rows.future.reported.flatMap(\.positions))
    let apart = carried.intersection(projection.exchanging)
      .filter { !projection.plans.rows[$0].base.isCarried }.sorted()
    exchanging = Dictionary(uniqueKeysWithValues: apart.map { ($0, cells.add(reported: $0)) })
    single = projection.sources(of: movable.subtracting(carried).union(apart))
    self.cells = cells
  }

  /// Whether every row that differs is part of a course.
  var isPlain: Bool { single.isEmpty && !movesLand }
}

/// The sums of a scenario in variants that stand side by side.
struct VariedSums {
  let plan: SimulationPlan
  let carried: CarriedSums
  private let cells: MovedCells
  private let isPlain: Bool
  private let projection: Projection
  private var recovery: DrawnRecovery
  private var isFilled = false

  init(
    _ variety: Variety, _ model: PathwayModel, _ projection: Projection, _ uncertain: UncertaintyModel,
    _ wanted: WantedSums, _ sets: [GWPEdition: GWPSet] = [:]
  ) {
    var sums = SumParts(wanted, model.context, sets)
    var parts = uncertain.outcomes.map { sums.parts($0.category, $0.gas, $0.year) }
    recovery = DrawnRecovery(
      model, projection, variety.cells, uncertain, firstSum: wanted.keys.count, parts: &parts)
    carried = CarriedSums(
      model, projection, variety.cells, uncertain, &sums, parts: &parts, exchanging: variety.exchanging)
    plan = SimulationPlan(
      uncertain, parts, sumCount: wanted.keys.count + recovery.sumCount, movedCount: variety.cells.count)
    cells = variety.cells
    isPlain = variety.isPlain
    self.projection = projection.narrowed(to: variety.single)
  }

  /// Whether numbers move even where all variants are alike.
  var movesAlways: Bool { !recovery.isEmpty }

  /// Makes room for blocks of so many draws.
  mutating func reserve(_ length: Int) { recovery.reserve(length) }

  /// Runs the draws of a block.
  /// - Parameters:
  ///   - isAlike: whether all variants of all blocks are the same.
  ///   - variants: those of its draws.
  mutating func run(
    _ block: DrawBlock, from first: Int, count: Int, isAlike: Bool, _ variants: any VariantSource
  ) {
    if isAlike, !isFilled {
      cells.fill(block, all: projection)
      recovery.takeAll(projection)
      isFilled = true
    } else if !isAlike, !isPlain {
      for lanes in Variants.ranges(count) {
        var mine = variants[lanes]
        for lane in lanes {
          let variant = mine.projection(lane - lanes.lowerBound, of: projection)
          cells.fill(block, lane, variant)
          recovery.take(lane, variant)
        }
      }
    }
    recovery.run(block, from: first)
    carried.add(to: block, from: first, count: count, variants)
  }
}
