import Equations
package import Inventory
import Quantities
package import Tables

/// Everything that is uncertain in an inventory, and the equations through which it reaches the emissions. Watches a
/// run; afterwards it answers with variances (Approach 1) and draws (Approach 2).
package final class UncertaintyModel: RunObserver {
  package let context: InventoryContext
  package internal(set) var causes: [Cause] = []
  var draws: [DrawPlan] = []
  var shareGroups: [ShareGroup] = []
  private(set) var evaluations: [ModelEvaluation] = []
  private(set) var reported: [ModelReported] = []
  package private(set) var outcomes: [Outcome] = []
  /// By outcome, what reported rows say of their activity data and factors.
  private(set) var reportedFactors: [Int: [Term]] = [:]
  /// Emissions none of whose quantities states an uncertainty.
  package internal(set) var certainActivity: Set<Int> = []
  var reader = SpreadReader()
  var log = DiagnosticLog()
  /// By identity.
  var causeIndex: [UInt64: Int] = [:]
  var drawIndex: [DrawKey: Int] = [:]
  var groups: [String: CorrelationGroup] = [:]
  private var gwpDraws: [String: Int] = [:]
  private let gwp: GWPUncertainty
  private let onlyReads: Bool
  private var fuels: FuelClasses
  private let lastOwnYear: Int
  let mover: (any NumberMover)?

  /// The year that was heard last, where its rows may come again.
  var latest: YearReading?
  /// Of the year that is heard; nil where it was not asked.
  private var silent: Bool?

  /// By factor, what it is in an input whose row says nothing of its uncertainty; a list of one that all its uses share.
  var factorTerms: [FactorKey: [Term]] = [:]
  static let nothing = [Term(0)]

  struct FactorKey: Hashable {
    let factor: ObjectIdentifier
    let value: Double
    let method: ObjectIdentifier
    let input: Int
  }

  struct DrawKey: Hashable {
    let cause: Int
    let distribution: Distribution
  }

  /// Rows that vary together by the user's word.
  struct CorrelationGroup {
    let first: Row
    var identities: Set<String>
  }

  /// - Parameters:
  ///   - onlyReads: statements are read for what is wrong with them, and nothing is kept.
  ///   - year: the year whose quantities all later ones are projected from: they vary as those of that year.
  ///   - mover: says which numbers are not the same in every draw; kept alive by who made it.
  package init(
    _ context: InventoryContext, gwp: GWPUncertainty = .none, onlyReads: Bool = false,
    carriedFrom year: Int = .max, mover: (any NumberMover)? = nil
  ) {
    self.context = context
    self.gwp = gwp
    self.onlyReads = onlyReads
    fuels = FuelClasses(context)
    lastOwnYear = year
    self.mover = mover
  }

  /// What another has heard so far, to go on from; neither hears what the other is told from now on.
  package init(
    after other: UncertaintyModel, _ context: InventoryContext, carriedFrom year: Int, mover: any NumberMover
  ) {
    self.context = context
    self.mover = mover
    lastOwnYear = year
    causes = other.causes
    draws = other.draws
    shareGroups = other.shareGroups
    evaluations = other.evaluations
    reported = other.reported
    outcomes = other.outcomes
    reportedFactors = other.reportedFactors
    certainActivity = other.certainActivity
    reader = other.reader
    log = other.log
    causeIndex = other.causeIndex
    drawIndex = other.drawIndex
    groups = other.groups
    gwpDraws = other.gwpDraws
    gwp = other.gwp
    onlyReads = other.onlyReads
    fuels = other.fuels
    factorTerms = other.factorTerms
  }

  /// The year that a quantity varies with: its own, or the one that it is projected from.
  func causeYear(_ year: Int) -> Int { min(year, lastOwnYear) }

  package func heeds(_ file: ActivityFile) -> Bool { !onlyReads || file.columns.statesUncertainty }

  /// What was found in the statements of uncertainty. Call it when the run is finished.
  /// - Parameter hasAllRows: false where rows were refused, so that one that seems alone in its group may not be.
  package func finish(hasAllRows: Bool = true) -> DiagnosticLog {
    let names = groups.keys.sorted()
    for name in hasAllRows ? names : [] {
      guard let group = groups[name], group.identities.count == 1 else { continue }
      let near = closest(to: name, in: names.filter { $0 != name })
      log.add(
        group.first.diagnostic(
          "unknown-correlation", "no other row correlates with \(name)", .correlatesWith,
          help: near.map { "did you mean \($0)?" }
            ?? "write the same name in every row that varies together, or clear the cell"))
    }
    var all = log
    all.merge(reader.log)
    return all
  }

  /// Ids of factors whose printed interval no distribution of that mean has.
  package var approximatedFactors: [String] { reader.approximated.sorted() }

  package func computed(_ evaluation: Evaluation) {
    let member = TermReader(model: self, evaluation: evaluation)
    var years: [ModelEvaluation.Year] = []
    for year in evaluation.years {
      let before = latest
      let terms = member.terms(of: year)
      silent = before.flatMap { member.isSilent(in: year, after: $0) }
      if onlyReads { continue }
      let isBooked = year.isBooked && !context.tree.isMemo(evaluation.category)
      let results = isBooked ? year.plans.compactMap { result(evaluation, year, $0) } : []
      latest?.isSilent = silent
      years.append(
        .init(
          year: year.year, terms: terms, handedOver: year.handedOver, results: results,
          isBooked: year.isBooked))
    }
    if onlyReads { return }
    evaluations.append(
      ModelEvaluation(
        compiled: evaluation.compiled, category: evaluation.category, region: evaluation.region,
        source: evaluation.source, memberCount: evaluation.memberCount, years: years))
  }

  /// Nil for what counts in no total: precursors, biogenic CO2, memo items.
  private func result(
    _ evaluation: Evaluation, _ year: Evaluation.Year, _ plan: EmissionPlan
  ) -> ModelEvaluation.Result? {
    guard let gwp = context.gwp(of: plan.gas) else { return nil }
    let index = add(
      Outcome(
        category: evaluation.category, region: evaluation.region, year: year.year, source: evaluation.source,
        gas: plan.gas, fuel: fuels.of(year.recipe), gwpDraw: gwpDraw(of: plan.gas)))
    if isSilent(evaluation, year) { certainActivity.insert(index) }
    return .init(emission: plan.index, factor: plan.conversion(1) * gwp, outcome: index)
  }

  private func add(_ outcome: Outcome) -> Int {
    outcomes.append(outcome)
    return outcomes.count - 1
  }

  package func reported(_ row: Row, _ line: ResultLine) {
    guard let equivalent = line.equivalent, !context.tree.isMemo(line.category) else { return }
    let factors = reportedTerms(row, line)
    if onlyReads { return }
    let index = add(
      Outcome(
        category: line.category, region: line.region, year: line.year, source: line.source, gas: line.gas,
        fuel: fuels.ofReported(row), gwpDraw: gwpDraw(of: line.gas)))
    if row.saysNothingOfUncertainty { certainActivity.insert(index) }
    if !factors.isEmpty { reportedFactors[index] = factors }
    let moved = row.quantityColumn.flatMap { column -> MovedNumber? in
      guard let typed = row.records.number(row.record, column).value, typed != 0 else { return nil }
      let place = mover?.place(ofColumn: column, in: row)
      return place.map { MovedNumber(place: $0, multiply: equivalent, divide: typed) }
    }
    mover?.note(row, reported: reported.count)
    reported.append(ModelReported(outcome: index, value: equivalent, factors: factors, moved: moved))
  }

  package func outcome(ofReported index: Int) -> Int { reported[index].outcome }

  /// Nil for a row that is certain.
  package func draws(ofReported index: Int) -> RowDraws? {
    let factors = reported[index].factors
    return factors.isEmpty ? nil : RowDraws(factors: factors)
  }

  private func gwpDraw(of gas: BookedGas) -> Int {
    guard let percent = gwp.percent(of: gas.gas) else { return -1 }
    if let known = gwpDraws[gas.label] { return known }
    let half = percent / 100
    let fit = DistributionFit(mean: 1, below: half, above: half, isWidthOnly: true)
    let draw = draw(
      of: cause("GWP of \(gas.label)", .gwp, label: "GWP \(gas.label)"),
      Spread(distribution: fit.usual(), scale: 1, half: half))
    gwpDraws[gas.label] = draw
    return draw
  }

  func cause(
    _ name: @autoclosure () -> String, _ kind: Cause.Kind, label: @autoclosure () -> String
  ) -> Int {
    cause(identity(of: name()), kind, label: label())
  }

  /// Any number, where nothing is kept.
  func cause(
    _ identity: @autoclosure () -> UInt64, _ kind: Cause.Kind, label: @autoclosure () -> String
  ) -> Int {
    if onlyReads { return 0 }
    let identity = identity()
    if let known = causeIndex[identity] { return known }
    causes.append(Cause(kind: kind, label: label(), identity: identity))
    causeIndex[identity] = causes.count - 1
    return causes.count - 1
  }

  func draw(of cause: Int, _ spread: Spread) -> Int {
    if onlyReads { return 0 }
    let key = DrawKey(cause: cause, distribution: spread.distribution)
    if let known = drawIndex[key] { return known }
    let deviation = spread.distribution.deviation
    draws.append(
      DrawPlan(
        source: .single(cause: cause, distribution: spread.distribution),
        loads: [.init(cause: cause, deviation: deviation, half: spread.half)]))
    drawIndex[key] = draws.count - 1
    return draws.count - 1
  }
}

extension UncertaintyModel {
  /// Whether rows give the quantity of a year and none says how certain it is; found once, whatever is emitted.
  private func isSilent(_ evaluation: Evaluation, _ year: Evaluation.Year) -> Bool {
    if let known = silent { return known }
    let found =
      evaluation.compiled.method.quantity.map { Self.isSilent(year.givers[year.range($0)], $0) } ?? false
    silent = found
    return found
  }

  private static func isSilent(_ givers: ArraySlice<Evaluation.Giver?>, _ quantity: Int) -> Bool {
    let rows = givers.compactMap(\.self)
    var unheard = DiagnosticLog()
    return !rows.isEmpty && rows.allSatisfy { $0.statement(ofInput: quantity, into: &unheard).isEmpty }
  }
}
