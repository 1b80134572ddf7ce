import Inventory
import Quantities
import Tables

/// Shares of an emission that are caught. How much that is depends on what arises, which may depend on all years
/// before; so the scenario is computed without it, then with a little caught, and what is to be caught follows,
/// for emissions fall in proportion to it.
struct Recovery {
  let model: PathwayModel
  let projection: Projection
  private let actions: [Projection.ActiveAction]

  init(_ model: PathwayModel, _ projection: Projection) {
    self.model = model
    self.projection = projection
    actions = projection.actions.filter {
      $0.action.kind == .recovery && $0.action.unit == nil && $0.level > 0
    }
  }

  private struct Place: Hashable {
    let category: Int
    let region: String
    let source: String
    let year: Int
  }

  private final class Book: ResultConsumer {
    let gas: Gas
    var sums: [Place: Double] = [:]
    init(_ gas: Gas) { self.gas = gas }

    func take(_ line: ResultLine) {
      guard line.gas.gas == gas, let value = line.value else { return }
      sums[
        Place(category: line.category, region: line.region, source: line.source, year: line.year), default: 0] +=
        value
    }
  }

  func apply(to years: inout [(year: Int, rows: YearRows)], into log: inout DiagnosticLog) throws(FileError) {
    for (name, gas) in inputs() {
      let before = try emissions(years, gas, &log)
      var probed = years
      for index in probed.indices {
        for (row, _) in shares(name, probed[index].year) {
          let place = place(row, probed[index].year)
          projection.add(
            (before[place] ?? 0) * Self.probe, unit(gas), to: name, ofRow: row, &probed[index].rows)
        }
      }
      let after = try emissions(probed, gas, &log)
      for index in years.indices {
        for (row, share) in shares(name, years[index].year) {
          let place = place(row, years[index].year)
          guard let full = before[place], let rest = after[place], full > rest else { continue }
          let part = (full - rest) / (full * Self.probe)
          projection.add(full * min(share, 1) / part, unit(gas), to: name, ofRow: row, &years[index].rows)
        }
      }
    }
  }

  /// Small enough to stay below what arises, large enough to keep its digits.
  static let probe = 1e-3

  func inputs() -> [(name: String, gas: Gas)] {
    var found: [(name: String, gas: Gas)] = []
    for action in actions {
      guard let name = action.action.input, !found.contains(where: { $0.name == name }),
        let row = action.rows.first
      else { continue }
      let unit =
        RowPlan.slot(named: name, of: model.base.rows[row])?.unit
        ?? model.base.rows[row].amounts.first { $0.input == name }?.unit
      let substances = unit?.substances.map(\.substance) ?? []
      found.append((name, Gas.all.first { substances.contains($0.substance) } ?? .methane))
    }
    return found
  }

  /// By row: the shares of all measures together.
  func shares(_ name: String, _ year: Int) -> [(row: Int, share: Double)] {
    var shares: [Int: Double] = [:]
    for action in actions where action.action.input == name {
      for row in action.rows { shares[row, default: 0] += projection.value(action, year) }
    }
    return shares.filter { $0.value > 0 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  func unit(_ gas: Gas) -> Unit { model.context.massUnit.attaching(gas.substance) }

  private func place(_ row: Int, _ year: Int) -> Place {
    let base = model.base.rows[row]
    return Place(category: base.category, region: base.region, source: base.source, year: year)
  }

  private func emissions(
    _ years: [(year: Int, rows: YearRows)], _ gas: Gas, _ log: inout DiagnosticLog
  ) throws(FileError) -> [Place: Double] {
    let book = Book(gas)
    let rows = PathwayRows(projection, try model.future(projection, years), [:], model)
    let run = try model.compute(rows, book, tellsTyped: false).run
    log.merge(run.log.errorCount > 0 ? run.log.distinct : DiagnosticLog())
    return book.sums
  }
}
