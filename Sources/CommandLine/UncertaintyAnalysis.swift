import Exports
import Inventory
import Tables
import Uncertainty

/// Runs the approach that was asked for and writes its table.
struct UncertaintyAnalysis {
  private let model: UncertaintyModel
  private let options: UncertaintyOptions
  private let years: UncertaintyOptions.Years
  private let linear: LinearModel
  private let rows: ResultRows
  private let first: FirstOrder
  private let simulation: Simulation?

  init(
    _ model: UncertaintyModel, _ options: UncertaintyOptions, _ years: UncertaintyOptions.Years, threads: Int
  ) {
    self.model = model
    self.options = options
    self.years = years
    linear = LinearModel(model)
    rows = ResultRows(model, by: options.keys)
    first = FirstOrder(model, linear, rows, base: years.base, current: years.current)
    simulation =
      options.approach == 2 && options.layout == "table"
      ? Simulation(
        model, first, rows, base: years.base, current: years.current, draws: options.draws,
        seed: options.seed, threads: threads)
      : nil
  }

  func write(to writer: any RowWriter, _ language: Language) throws {
    let context = model.context
    switch options.layout {
    case "ipcc":
      let base = years.base ?? years.current
      let lines = ErrorPropagation.lines(of: model, linear, rows, base: base, current: years.current)
      try PropagationTable(context, language).write(lines, to: writer)
    case "inputs":
      let unit = "\(context.settings.unit) CO2e"
      try ContributionTable(language).write(first.contributions(), unit: unit, to: writer)
    default:
      let table = UncertaintyTable(
        context, language, base: years.base, current: years.current, approach: options.approach)
      try table.write(simulation?.estimates ?? first.estimates, to: writer)
    }
  }

  var remarks: [Diagnostic] {
    var remarks = [yearRemark]
    if let sampling = simulation?.sampling, let total = first.estimates.first {
      remarks += self.remarks(sampling, total.current.value)
    }
    let certain = model.certainActivity.filter { model.outcomes[$0].year == years.current }
    let size = certain.reduce(0) { $0 + abs(linear.values[$1]) }
    let all = model.outcomes.indices.filter { model.outcomes[$0].year == years.current }
    let whole = all.reduce(0) { $0 + abs(linear.values[$1]) }
    if size > 0, whole > 0 {
      remarks.append(
        Diagnostic(
          .note, "certain-quantities",
          "quantities behind \(Self.percent(size / whole)) of the emissions and removals state no uncertainty and count as certain",
          help: "fill the column uncertainty %, or lower and upper"))
    }
    let factors = model.approximatedFactors
    if !factors.isEmpty {
      remarks.append(
        Diagnostic(
          .note, "interval-approximated",
          "the printed interval of \(factors.count) factors is more lopsided than a lognormal of that mean can be; its width is kept: \(factors.prefix(3).joined(separator: ", "))\(factors.count > 3 ? ", …" : "")",
          help: "give lower, upper and distribution of your own, if it matters"))
    }
    return remarks
  }

  private var yearRemark: Diagnostic {
    let trend = years.base.map { ", the trend from \($0)" } ?? "; there is no other year for a trend"
    return Diagnostic(
      .note, "years-of-uncertainty", "the year is \(years.current)\(trend)",
      help: "--year and --base-year choose others")
  }

  private func remarks(_ sampling: Simulation.Sampling, _ total: Double) -> [Diagnostic] {
    func text(_ value: Double) -> String { total == 0 ? "0 %" : Self.percent(value / abs(total)) }
    let change = sampling.changeOfWidth.map {
      "; from half of the draws to all the width of the interval changed by \(Self.percent($0 / 100))"
    }
    var remarks = [
      Diagnostic(
        .note, "sampling-error",
        "\(options.draws) draws, seed \(options.seed): the standard error is \(text(sampling.mean)) of the total for its mean, \(text(sampling.lower)) for 2.5 %, \(text(sampling.upper)) for 97.5 %\(change ?? "")",
        help: "--draws takes more")
    ]
    if sampling.undefined > 0 {
      remarks.append(
        Diagnostic(
          .warning, "undefined-draws",
          "the equations have no value for \(sampling.undefined) draws; these are left out",
          help:
            "look for a wide normal distribution of what cannot be negative: lognormal or truncated normal"))
    }
    return remarks
  }

  /// With two digits that matter.
  private static func percent(_ fraction: Double) -> String {
    let percent = abs(fraction) * 100
    let step = percent >= 10 ? 1.0 : percent >= 1 ? 10 : percent >= 0.1 ? 100 : 1000
    return "\(((percent * step).rounded() / step).shortestDecimal) %"
  }
}
