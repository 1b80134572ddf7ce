import Equations
import Quantities
import Tables

extension SeriesEvaluator {
  /// What the first years of a series say of the time before it: the means that the method asks for, by input. Nil
  /// where the rows end too early.
  func openings(_ series: Series, _ flows: Flows, into log: inout DiagnosticLog) -> [Int: [Double]]? {
    var means: [Int: [Double]] = [:]
    for opening in compiled.method.openings where series.givesNothing(for: opening.input) {
      guard series.lastYear >= series.firstYear + opening.years - 1 else {
        log.add(tooShort(series, opening))
        return nil
      }
      means[opening.input] = mean(of: opening, series, flows, into: &log)
    }
    return means
  }

  private func mean(
    of opening: Opening, _ series: Series, _ flows: Flows, into log: inout DiagnosticLog
  ) -> [Double] {
    let program = Program(compiled.method, steps: true)
    let count = series.members.count
    let isList = compiled.inputs[opening.input].set != nil
    var sums = Array(repeating: 0.0, count: isList ? count : 1)
    let nothing = [opening.input: Array(repeating: 0.0, count: sums.count)]
    let evaluator = SeriesEvaluator(context: context, compiled: compiled, horizon: horizon, program: program)
    let last = series.firstYear + opening.years - 1
    var lanes = lanes(of: series, through: last, nothing, flows, into: &log)
    evaluator.compute(&lanes, into: &log) { _, workspace in
      let values = unsafe workspace[program.steps[opening.step]]
      for member in sums.indices { unsafe sums[member] += values[member] }
    }
    return sums.map { $0 / Double(opening.years) }
  }

  private func tooShort(_ series: Series, _ opening: Opening) -> Diagnostic {
    let name = compiled.inputs[opening.input].name
    return series.first.first.diagnostic(
      "short-series",
      "\(name) is the mean of the first \(opening.years) years, and the rows end with \(series.lastYear)",
      .year,
      help:
        "add the rows up to \(series.firstYear + opening.years - 1), or give it in a column \(name) [\(compiled.inputs[opening.input].unit.symbol)]"
    )
  }
}
