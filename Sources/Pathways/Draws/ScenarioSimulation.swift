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
  private let cells: MovedCells
  private let uncertain: UncertaintyModel
  private let sets: [GWPEdition: GWPSet]

  /// Computes the scenario. Nil where it cannot be; the log says why.
  package init?(
    _ model: PathwayModel, _ story: Storyline, into log: inout DiagnosticLog,
    consumer: any ResultConsumer = NoConsumer()
  ) throws(FileError) {
    guard let rows = try model.rows(story, into: &log) else { return nil }
    projection = rows.projection
    let drivers = model.drivers.drawn { _ in 0.9 }
    var ignored = DiagnosticLog()
    let other = DriverValues(drivers, years: model.years, replaced: story.replaced, into: &ignored)
    let differing = projection.drivers.differing(from: other)
    let isRanged = { (action: Projection.ActiveAction) in action.action.range != nil }
    let movable = projection.movable(differing, isRanged)
    let landMoves = projection.movesLand(differing, isRanged)
    cells = MovedCells(
      rows, model.years, movable: movable, land: MovedLand(model, projection, moves: landMoves))
    uncertain = UncertaintyModel(model.context, carriedFrom: model.base.year, mover: cells)
    let run = try model.compute(rows, consumer, watchedBy: uncertain)
    self.model = model
    sets = GapFinder.sets
    hasScenarioRanges =
      landMoves || projection.follows(differing) || projection.actions.contains(where: isRanged)
    wanted = projection.sources(of: movable)
    guard let result = model.result(of: run, rows, into: &log) else { return nil }
    self.result = result
    let found = rows.placed(uncertain.finish()).distinct
    log.merge(found)
    if found.hasErrors { return nil }
  }

  private let hasScenarioRanges: Bool
  private let wanted: Set<Int>

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
    var parts = sums.parts(uncertain, sets)
    var recovery = DrawnRecovery(
      model, projection, cells, uncertain, firstSum: sums.keys.count, parts: &parts)
    let plan = SimulationPlan(uncertain, parts, sumCount: sums.keys.count + recovery.sumCount)
    let block = DrawBlock(plan, seed: seed)
    block.varies = kind != .scenario
    let hasVariants = kind != .inventory && hasScenarioRanges
    block.moves = hasVariants || !recovery.isEmpty
    var draws = ScenarioDraws(sums, count: count)
    if !hasVariants {
      var central = projection
      central.wanted = wanted
      cells.fill(block, all: central)
      recovery.takeAll(central)
      draws.put(projection.drivers)
    }
    for first in stride(from: 0, to: count, by: DrawBlock.length) {
      if hasVariants {
        let variants = VariantDraws(model, projection, wanted, seed: seed, from: first)
        for lane in 0..<min(DrawBlock.length, count - first) {
          let variant = variants[lane]
          cells.fill(block, lane, variant)
          recovery.take(lane, variant)
          draws.put(variant.drivers, at: first + lane)
        }
      }
      recovery.run(block, from: first)
      draws.put(block, from: first)
      progress(min(1, Double(first + DrawBlock.length) / Double(count)))
    }
    return draws
  }
}

/// The drivers and measures of a block of draws. One driver, and one measure, is one draw in all years and scenarios.
private struct VariantDraws {
  private let model: PathwayModel
  private let projection: Projection
  private let drivers: [String: [Double]]
  private let measures: [String: [Double]]

  init(_ model: PathwayModel, _ projection: Projection, _ wanted: Set<Int>, seed: UInt64, from first: Int) {
    self.model = model
    var narrowed = projection
    narrowed.wanted = wanted
    self.projection = narrowed
    let uniforms = UniformDraws(seed: seed)
    drivers = Dictionary(
      uniqueKeysWithValues: model.drivers.uncertain.map { ($0, uniforms("driver \($0)", from: first)) })
    let ranged = Set(projection.actions.filter { $0.action.range != nil }.map(\.measure))
    measures = Dictionary(
      uniqueKeysWithValues: ranged.map { ($0, uniforms("measure \($0)", from: first)) })
  }

  subscript(lane: Int) -> Projection {
    var variant = projection
    if !drivers.isEmpty {
      var log = DiagnosticLog()
      variant.drivers = DriverValues(
        model.drivers.drawn { drivers[$0]?[lane] ?? 0.5 }, years: model.years,
        replaced: projection.story.replaced, into: &log)
    }
    for index in variant.actions.indices {
      guard let places = measures[variant.actions[index].measure] else { continue }
      variant.actions[index].action = variant.actions[index].action.drawn(places[lane])
    }
    return variant
  }
}
