import Tables
import Uncertainty

/// What to know of the inputs of an uncertainty analysis.
struct UncertaintyRemarks {
  private let model: UncertaintyModel
  private let linear: LinearModel
  private let year: Int
  private let isTaken: (Int, String) -> Bool

  /// - Parameter isTaken: by category and region, what the analysis is of.
  init(
    _ model: UncertaintyModel, _ linear: LinearModel, year: Int,
    where isTaken: @escaping (Int, String) -> Bool = { _, _ in true }
  ) {
    self.isTaken = isTaken
    self.model = model
    self.linear = linear
    self.year = year
  }

  var all: [Diagnostic] {
    var remarks: [Diagnostic] = []
    let certain = size { model.certainActivity.contains($0) }
    let whole = size { _ in true }
    let bare = size { linear.loads[$0].isEmpty && model.certainActivity.contains($0) }
    let also = bare > 0 ? "; behind \(Self.percent(bare / whole)) no factor states one either" : ""
    if certain > 0, whole > 0 {
      remarks.append(
        Diagnostic(
          .note, "certain-quantities",
          "quantities behind \(Self.percent(certain / whole)) of the emissions and removals state no uncertainty and count as certain\(also)",
          help:
            "fill the column uncertainty %, or lower and upper; for a factor of your own EF CO2 uncertainty [%]"
        ))
    }
    let factors = model.approximatedFactors
    if !factors.isEmpty {
      remarks.append(
        Diagnostic(
          .note, "interval-approximated",
          "the printed interval of \(factors.count) factor\(factors.count == 1 ? "" : "s") is more lopsided than a lognormal of that mean can be; its width is kept: \(factors.prefix(3).joined(separator: ", "))\(factors.count > 3 ? ", …" : "")",
          help: "give lower, upper and distribution of your own, if it matters"))
    }
    return remarks
  }

  /// Without signs.
  private func size(_ isWanted: (Int) -> Bool) -> Double {
    model.outcomes.indices.reduce(0) { sum, index in
      let outcome = model.outcomes[index]
      let counts = outcome.year == year && isTaken(outcome.category, outcome.region) && isWanted(index)
      return counts ? sum + abs(linear.values[index]) : sum
    }
  }

  /// With two digits that matter.
  static func percent(_ fraction: Double) -> String {
    let percent = abs(fraction) * 100
    let step = percent >= 10 ? 1.0 : percent >= 1 ? 10 : percent >= 0.1 ? 100 : 1000
    return "\(((percent * step).rounded() / step).shortestDecimal) %"
  }
}
