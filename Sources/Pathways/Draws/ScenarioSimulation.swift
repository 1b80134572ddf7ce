import Equations
package import Inventory
import Quantities
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
    [0.1, 0.9].reduce(into: []) { drivers, place in
      var ignored = DiagnosticLog()
      let other = DriverValues(
        model.drivers, years: model.years, replaced: projection.story.replaced, drawn: place, into: &ignored)
      drivers.formUnion(projection.drivers.differing(from: other))
    }
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

  /// - Parameter progress: gets the part that is done, from 0 to 1.
  package func draws(
    _ sums: WantedSums, _ kind: Kind, count: Int, seed: UInt64, progress: (Double) -> Void = { _ in }
  ) -> ScenarioDraws {
    var varied = VariedSums(variety, model, projection, uncertain, sums, sets)
    let block = DrawBlock(varied.plan, seed: seed)
    block.varies = kind != .scenario
    let hasVariants = kind != .inventory && hasScenarioRanges
    block.moves = hasVariants || varied.movesAlways
    var draws = ScenarioDraws(sums, count: count)
    let drivers = drivers(sums, varied, hasVariants ? differing : [])
    for first in stride(from: 0, to: count, by: DrawBlock.length) {
      let variants = VariantDraws(projection, drivers, isDrawn: hasVariants, seed: seed, from: first)
      let length = min(DrawBlock.length, count - first)
      varied.run(block, from: first, count: length, isAlike: !hasVariants, variants)
      draws.put(block, from: first)
      for lanes in Variants.ranges(length) where !sums.drivers.isEmpty {
        var mine = variants[lanes]
        draws.put(&mine.drivers, at: first + lanes.lowerBound, projection.drivers)
      }
      progress(min(1, Double(first + DrawBlock.length) / Double(count)))
    }
    return draws
  }

  private func drivers(_ sums: WantedSums, _ varied: VariedSums, _ differing: Set<Int>) -> DriverVariants {
    let asked = sums.drivers.compactMap { model.drivers.position(of: $0.driver) } + varied.carried.drivers
    // Where rows are projected one by one, all drivers are asked for together.
    return DriverVariants(
      projection.drivers, differing: differing,
      asked: variety.isPlain ? asked : asked + differing.sorted() + differing.sorted())
  }
}
