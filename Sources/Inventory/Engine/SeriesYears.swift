import Equations
import Quantities
import Tables

extension SeriesEvaluator {
  /// The years of a series with all their numbers; one lane where they depend on each other.
  func lanes(of series: Series, _ flows: Flows, into log: inout DiagnosticLog) -> [SeriesLane] {
    guard let openings = openings(series, flows, into: &log) else { return [] }
    let remembers = compiled.remembers
    let last = remembers ? max(horizon, series.lastYear) : series.lastYear
    return lanes(of: series, through: last, openings, flows, into: &log)
  }

  func lanes(
    of series: Series, through last: Int, _ openings: [Int: [Double]], _ flows: Flows,
    into log: inout DiagnosticLog
  ) -> [SeriesLane] {
    let numbers = SeriesInputs(compiled, series, openings: openings, plans)
    var years: [LaneInputs?] = []
    for (position, merged) in series.stretches.enumerated() where merged.years.lowerBound <= last {
      let next =
        position + 1 < series.stretches.count ? series.stretches[position + 1].years.lowerBound : .max
      let (start, end) = (merged.years.lowerBound, min(merged.years.upperBound, last) + 1)
      let behind = compiled.remembers ? end..<max(end, min(next, last + 1)) : end..<end
      for (hasRows, own) in [(true, start..<end), (false, behind)] where !own.isEmpty {
        let stretch = numbers.inputs(of: position, hasRows: hasRows, into: &log)
        for year in own {
          let amounts = stretch.flatMap { self.amounts(of: $0, year, flows, into: &log) }
          guard let stretch, let amounts else {
            years.append(nil)
            continue
          }
          years.append(LaneInputs(stretch: stretch, year: year, amounts: amounts))
        }
      }
    }
    if compiled.remembers { return [SeriesLane(memberCount: series.members.count, years: years)] }
    return years.compactMap(\.self).map {
      SeriesLane(memberCount: $0.stretch.merged.members.count, years: [$0])
    }
  }

  /// What is handed over in a year; behind the last rows, what was in their last year. Nil where one is missing.
  private func amounts(
    of stretch: StretchInputs, _ year: Int, _ flows: Flows, into log: inout DiagnosticLog
  ) -> [LaneInputs.FlowAmount]? {
    if compiled.flows.isEmpty { return [] }
    let merged = stretch.merged
    let year = stretch.hasRows ? year : merged.years.upperBound
    var amounts: [LaneInputs.FlowAmount] = []
    for one in compiled.flows {
      let (input, flow) = (compiled.inputs[one.input], one.name)
      let handed = flows.amount(flow, region: merged.region, year: year, in: input.unit)
      let typed = merged.value(one.input)
      if handed != nil, typed != nil {
        log.add(
          merged.first.diagnostic(
            "flow-and-row", "\(flow) is given here and computed from other rows of \(merged.region) \(year)",
            .category, help: "clear the column \(input.name), or take the other rows out"))
        return nil
      }
      guard let amount = handed ?? typed else {
        log.add(
          merged.first.diagnostic(
            "missing-flow", "no row of \(merged.region) \(year) yields \(flow)", .category,
            help: "add those rows, or give a column \(input.name) [\(input.unit.symbol)] (0 if there is none)"
          ))
        return nil
      }
      amounts.append(.init(amount: amount, isHandedOver: typed == nil))
    }
    return amounts
  }
}
