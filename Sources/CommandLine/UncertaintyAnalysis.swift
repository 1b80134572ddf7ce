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
  private let threads: Int

  init(
    _ model: UncertaintyModel, _ options: UncertaintyOptions, _ years: UncertaintyOptions.Years, threads: Int
  ) {
    self.threads = threads
    self.model = model
    self.options = options
    self.years = years
    linear = LinearModel(model, years: Set([years.base, years.current].compactMap(\.self)))
    rows = ResultRows(model, by: options.keys)
    first = FirstOrder(model, linear, rows, base: years.base, current: years.current)
    simulation =
      options.approach == 2 && options.layout != "inputs"
      ? Simulation(
        model, first, rows, base: years.base, current: years.current, draws: options.draws,
        seed: options.seed, threads: threads)
      : nil
  }

  func write(to writer: any RowWriter, _ language: Language) throws {
    let context = model.context
    switch options.layout {
    case "ipcc" where options.approach == 2:
      try generalReport.map { report in
        let comment = "Approach 2, \(options.draws) draws, seed \(options.seed)"
        let table = GeneralUncertaintyTable(
          context, language, years: (years.base, years.current), comment: comment)
        try table.write(report, to: writer)
      }
    case "ipcc":
      let base = years.base ?? years.current
      let lines = ErrorPropagation.lines(of: model, linear, rows, base: base, current: years.current)
      try PropagationTable(context, language, years: (base, years.current)).write(lines, to: writer)
    case "inputs":
      let unit = "\(context.settings.unit) CO2e"
      let table = ContributionTable(language, years: (years.base, years.current))
      try table.write(first.contributions(), unit: unit, to: writer)
    default:
      let table = UncertaintyTable(
        context, language, base: years.base, current: years.current, approach: options.approach)
      try table.write(simulation?.estimates ?? first.estimates, to: writer)
    }
  }

  /// Its activity data and its factors are drawn alone as well, so that each has an interval of its own.
  private var generalReport: GeneralReport? {
    guard let simulation else { return nil }
    func drawn(_ kinds: Set<Cause.Kind>) -> Simulation {
      Simulation(
        model, first, rows, base: years.base, current: years.current, draws: options.draws,
        seed: options.seed, threads: threads, varying: kinds)
    }
    return GeneralReport(simulation, activity: drawn([.activity]), factor: drawn([.factor, .gwp]))
  }

  var remarks: [Diagnostic] {
    var remarks = [yearRemark]
    if rows.rows.isEmpty { remarks.append(Self.nothing) }
    if let sampling = simulation?.sampling, let total = first.estimates.first {
      remarks += self.remarks(sampling, total.current.value)
    }
    return remarks + UncertaintyRemarks(model, linear, year: years.current).all
  }

  private static let nothing = Diagnostic(
    .warning, "nothing-selected", "no emission counts in a total, so that there is no uncertainty to state",
    help: "memo items, precursors and biogenic CO2 count in none")

  private var yearRemark: Diagnostic {
    let trend = years.base.map { ", the trend from \($0)" } ?? "; there is no other year for a trend"
    return Diagnostic(
      .note, "years-of-uncertainty", "the year is \(years.current)\(trend)",
      help: "--year and --base-year choose others")
  }

  private func remarks(_ sampling: Simulation.Sampling, _ total: Double) -> [Diagnostic] {
    func text(_ value: Double) -> String {
      total == 0 ? "0 %" : UncertaintyRemarks.percent(value / abs(total))
    }
    let change = sampling.changeOfWidth.map {
      "; from half of the draws to all the width of the interval changed by \(UncertaintyRemarks.percent($0 / 100))"
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
}
