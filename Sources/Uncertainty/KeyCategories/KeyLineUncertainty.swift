import Inventory

/// The uncertainties of key lines, of computed and of reported emissions alike: half-ranges of all inputs, those of one
/// cause added up, combined as squares (2006 Guidelines, Vol 1 Ch 3, Eq 3.1 and 3.2).
package struct KeyLineUncertainty {
  private var cells: [KeyLine.ID: [Int: Cell]] = [:]
  private let years: [Int]
  /// Of both years.
  package let linear: LinearModel

  private struct Cell {
    var value = 0.0
    var halves: [Int: Double] = [:]
    /// Whether an emission has neither an uncertain input nor a word that its quantity is certain.
    var hasUnknown = false

    mutating func add(_ value: Double, _ loads: [CauseLoad], isUnknown: Bool) {
      self.value += value
      for load in loads { halves[load.cause, default: 0] += load.half }
      hasUnknown = hasUnknown || isUnknown
    }
  }

  /// - Parameters:
  ///   - base: its uncertainty stands in for lines without emissions in the year.
  ///   - isTaken: by category and region, what is analysed.
  package init(
    _ model: UncertaintyModel, _ grouping: KeyGrouping, year: Int, base: Int?,
    where isTaken: (Int, String) -> Bool
  ) {
    years = [year, base].compactMap(\.self)
    linear = LinearModel(model, years: Set(years))
    for (index, outcome) in model.outcomes.enumerated()
    where years.contains(outcome.year) && isTaken(outcome.category, outcome.region) {
      let (value, loads) = (linear.values[index], linear.loads[index])
      guard value != 0, let id = grouping.line(of: outcome, value: value) else { continue }
      cells[id, default: [:]][outcome.year, default: Cell()]
        .add(value, loads, isUnknown: loads.isEmpty && model.certainActivity.contains(index))
    }
  }

  /// Percent; nil where nothing is known.
  package func callAsFunction(_ id: KeyLine.ID) -> Double? {
    let cell = years.lazy.compactMap { cells[id]?[$0] }.first { $0.value != 0 }
    guard let cell, !cell.hasUnknown else { return nil }
    let squares = cell.halves.sorted { $0.key < $1.key }.map { $0.value * $0.value }
    return CompensatedSum.of(squares).squareRoot() / abs(cell.value) * 100
  }
}
