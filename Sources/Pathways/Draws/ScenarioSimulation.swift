import Equations
package import Inventory
import Quantities
import Synchronization
package import Tables
import Uncertainty

/// A scenario with the causes behind its numbers: those of the inventory, carried on into the years to come, and the
/// ranges of its drivers and measures.
package final class ScenarioSimulation {
  /// What varies.
  package enum Kind: String, Sendable, CaseIterable {
    /// Quantities and factors of the inventory.
    case inventory
    /// Drivers and measures.
    case scenario
    case both
  }

  package let result: PathwayResult
  private let model: PathwayModel
  private let projection: Projection
  private let variety: Variety
  private let differing: Set<Int>
  private let uncertain: UncertaintyModel
  private let sets: [GWPEdition: GWPSet]

  /// Computes the scenario. Nil where it cannot be; the log says why.
  package init?(
    _ model: PathwayModel, _ story: Storyline, into log: inout DiagnosticLog,
    consumer: any ResultConsumer = NoConsumer()
  ) throws(FileError) {
    guard let rows = try model.rows(story, into: &log) else { return nil }
    projection = rows.projection
    differing = Self.differing(model, projection)
    let isRanged = { (action: Projection.ActiveAction) in action.action.range != nil }
    variety = Variety(rows, differing, isRanged)
    let computed = try model.compute(rows, consumer, moving: variety.cells)
    guard let uncertain = computed.uncertain else { return nil }
    self.uncertain = uncertain
    self.model = model
    sets = GapFinder.sets
    hasScenarioRanges =
      projection.movesLand(differing, isRanged) || projection.follows(differing)
      || projection.actions.contains(where: isRanged)
    guard let result = model.result(of: computed.run, rows, into: &log) else { return nil }
    self.result = result
    let found = rows.placed(uncertain.finish()).distinct
    log.merge(found)
    if found.hasErrors { return nil }
  }

  /// Drivers that draws may change, at either side of their estimates.
  private static func differing(_ model: PathwayModel, _ projection: Projection) -> Set<Int> {
    let places = [0.1, 0.9]
    let found = sideBySide(places.count, threads: model.threads) { index in
      var ignored = DiagnosticLog()
      let other = DriverValues(
        model.drivers, years: model.years, replaced: projection.story.replaced, drawn: places[index],
        into: &ignored)
      return projection.drivers.differing(from: other)
    }
    return found.reduce(into: []) { $0.formUnion($1) }
  }

  private let hasScenarioRanges: Bool

  /// Whether the inventory states any uncertainty.
  package var hasInventoryRanges: Bool { !uncertain.causes.isEmpty }

  package var kinds: [Kind] {
    if !hasScenarioRanges { return hasInventoryRanges ? [.inventory] : [] }
    return hasInventoryRanges ? Kind.allCases : [.scenario]
  }

  /// The widest: what a probability is taken from. Nil where nothing is uncertain.
  package var widest: Kind? { kinds.last }

  /// - Parameters:
  ///   - threads: which share the draws.
  ///   - progress: gets the part that is done, from 0 to 1.
  package func draws(
    _ sums: WantedSums, _ kind: Kind, count: Int, seed: UInt64, threads: Int = 1,
    progress: @escaping (Double) -> Void = { _ in }
  ) -> ScenarioDraws {
    let varied = VariedSums(variety, model, projection, uncertain, sums, sets)
    let hasVariants = kind != .inventory && hasScenarioRanges
    let drivers = drivers(sums, varied, hasVariants ? differing : [])
    let drawn = DrawnVariants(projection, drivers, isDrawn: hasVariants, seed: seed)
    let draws = Mutex(ScenarioDraws(sums, count: count))
    let blocks = VariedBlocks(varied, count: count, isAlike: !hasVariants, seed: seed) { block in
      block.varies = kind != .scenario
      block.moves = hasVariants || varied.movesAlways
    } variants: {
      drawn.block(from: $0.lowerBound, count: VariedBlocks.length)
    } take: { [projection] block, lanes, variants in
      var columns: [(first: Int, drivers: DriverVariants)] = []
      for mine in Variants.ranges(lanes.count) where !sums.drivers.isEmpty {
        columns.append((lanes.lowerBound + mine.lowerBound, variants[mine].drivers))
      }
      draws.withLock { draws in
        draws.put(block, from: lanes.lowerBound)
        for index in columns.indices {
          draws.put(&columns[index].drivers, at: columns[index].first, projection.drivers)
        }
        progress(draws.part)
      }
    }
    blocks.run(threads: threads)
    return draws.withLock { $0 }
  }

  private func drivers(_ sums: WantedSums, _ varied: VariedSums, _ differing: Set<Int>) -> DriverVariants {
    let asked = sums.drivers.compactMap { model.drivers.position(of: $0.driver) } + varied.carried.drivers
    // Where rows are projected one by one, all drivers are asked for together.
    return DriverVariants(
      projection.drivers, differing: differing,
      asked: variety.isPlain ? asked : asked + differing.sorted() + differing.sorted())
  }
}
