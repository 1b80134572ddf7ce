import Inventory
import Quantities
import Tables
import Uncertainty

/// Shares of an emission that are caught, in every variant of a block: as ``Recovery`` finds them for one, by what
/// arises without them, and what a little of them saves.
struct DrawnRecovery {
  /// An amount that is caught in a year.
  private struct Caught {
    let row: Int
    let year: Int
    let place: Int
    let sum: Int
    /// From the mass of the gas to what is typed in the cell.
    let typed: Double
  }

  private let inputs: [(name: String, caught: [Caught])]
  /// By input, amount and draw.
  private var shares: [[[Double]]] = []
  let sumCount: Int

  /// - Parameter first: the first sum that is free; `parts` gets those that are needed here.
  init(
    _ model: PathwayModel, _ projection: Projection, _ cells: MovedCells, _ uncertain: UncertaintyModel,
    firstSum first: Int, parts: inout [[SumPart]]
  ) {
    let recovery = Recovery(model, projection)
    var next = first
    inputs = recovery.inputs().map { name, gas in
      var caught: [Caught] = []
      for (after, year) in model.years.enumerated().dropFirst() {
        for (row, _) in recovery.shares(name, year) {
          guard let cell = cells.cell(row, after, name),
            let typed = projection.typed(cell, name, recovery.unit(gas))
          else { continue }
          let base = model.base.rows[row]
          for (index, outcome) in uncertain.outcomes.enumerated()
          where outcome.year == year && outcome.category == base.category && outcome.region == base.region
            && outcome.source == base.source && outcome.gas.gas == gas
          {
            guard let gwp = model.context.gwp(of: outcome.gas), gwp != 0 else { continue }
            parts[index].append(SumPart(sum: next, weight: 1 / gwp))
          }
          caught.append(Caught(row: row, year: year, place: cell.place, sum: next, typed: typed))
          next += 1
        }
      }
      return (name, caught)
    }
    sumCount = next - first
  }

  /// Makes room for the shares of so many draws.
  mutating func reserve(_ length: Int) {
    shares = inputs.map { $0.caught.map { _ in Array(repeating: 0, count: length) } }
  }

  var isEmpty: Bool { sumCount == 0 }

  mutating func take(_ lane: Int, _ projection: Projection) {
    for (input, entry) in inputs.enumerated() {
      for (index, caught) in entry.caught.enumerated() {
        var share = 0.0
        for action in projection.actions
        where action.action.kind == .recovery && action.action.unit == nil
          && action.action.input == entry.name
          && action.rows.contains(caught.row)
        { share += projection.value(action, caught.year) }
        shares[input][index][lane] = share
      }
    }
  }

  mutating func takeAll(_ projection: Projection) {
    take(0, projection)
    for input in shares.indices {
      for index in shares[input].indices {
        let column = shares[input][index]
        shares[input][index] = Array(repeating: column[0], count: column.count)
      }
    }
  }

  /// Runs a block with what is caught; before and after it the cells hold what is caught without the measures.
  func run(_ block: DrawBlock, from first: Int) {
    let places = inputs.flatMap { $0.caught.map(\.place) }
    let kept = places.map { unsafe Array(block.moved($0)) }
    apply(block, from: first)
    block.run(from: first)
    for (place, column) in zip(places, kept) {
      let cell = unsafe block.moved(place)
      for lane in column.indices { unsafe cell[lane] = column[lane] }
    }
  }

  private func apply(_ block: DrawBlock, from first: Int) {
    for (input, entry) in inputs.enumerated() where !entry.caught.isEmpty {
      block.run(from: first)
      let full = entry.caught.map { unsafe Array(block.sum($0.sum)) }
      let before = entry.caught.map { unsafe Array(block.moved($0.place)) }
      for (index, caught) in entry.caught.enumerated() {
        let cell = unsafe block.moved(caught.place)
        for lane in 0..<block.length {
          unsafe cell[lane] += full[index][lane] * Recovery.probe * caught.typed
        }
      }
      block.run(from: first)
      let rest = entry.caught.map { unsafe Array(block.sum($0.sum)) }
      for (index, caught) in entry.caught.enumerated() {
        let cell = unsafe block.moved(caught.place)
        for lane in 0..<block.length {
          let (all, left) = (full[index][lane], rest[index][lane])
          let part = (all - left) / (all * Recovery.probe)
          let amount = all > left ? all * min(shares[input][index][lane], 1) / part : 0
          unsafe cell[lane] = before[index][lane] + amount * caught.typed
        }
      }
    }
  }
}

extension Projection {
  /// What one unit of an amount is in a cell; nil where it cannot be typed there.
  fileprivate func typed(_ cell: MovedCells.Cell, _ name: String, _ unit: Unit) -> Double? {
    let base = plans.rows[cell.position].base
    if let amount = base.amounts.first(where: { $0.input == name }) {
      return UnitBridge.conversion(from: unit, to: amount.unit ?? .one)?(1)
    }
    guard let slot = RowPlan.slot(named: name, of: base),
      let conversion = UnitBridge.conversion(from: unit, to: slot.unit)
    else { return nil }
    return cell.isTyped ? slot.typed(conversion(1)) : conversion(1)
  }
}
