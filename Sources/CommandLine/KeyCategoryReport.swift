import Exports
import Inventory
import Tables
import Uncertainty

/// Computes an inventory, assesses its lines and prints the assessments.
struct KeyCategoryReport {
  var job: InventoryJob
  let options: KeyCategoryOptions
  let format: OutputOptions
  let output: Output

  private var context: InventoryContext { job.project.context }
  private var streams: Streams { job.invocation.streams }

  mutating func print() throws -> ExitCode {
    let rules = options.rules ?? Self.rules(of: context.settings)
    let reasons = try reasons()
    let selection = try SelectionOptions.places(job.invocation, job.project)
    let (grouping, taken) = (grouping(rules), taken(selection))
    let book = KeyLineBook(grouping) { taken($0.category, $0.region) }
    let model = options.approaches.contains(2) ? UncertaintyModel(context) : nil
    let run = try job.run(into: book) {
      book.watch($0)
      $0.observer = model
    }
    if let model, !job.log.hasErrors { job.merge(model.finish()) }
    if job.log.hasErrors {
      streams.tell(job.log)
      return .badData
    }
    for remark in Remarks.of(run, selection) { job.add(remark) }
    if book.years.isEmpty {
      if job.log.warningCount == 0 { job.add(Self.nothing) }
      streams.tell(job.log)
      return .checkFailed
    }
    let years = try years(book)
    let known = model.map {
      KeyLineUncertainty($0, grouping, year: years.latest, base: years.base, where: taken)
    }
    let uncertainty: KeyUncertainty = { known?($0) }
    let results = try options.landUse.map { hasLandUse in
      try result(book, rules, years, uncertainty, hasLandUse: hasLandUse)
    }
    let writer = try format.writer(output.sink)
    if job.invocation.has("summary") {
      try KeySummaryTable(context, format.language, reasons, years: years).write(results, to: writer)
    } else {
      let table = KeyCategoryTable(
        context, format.language, years: years, uncertainty: uncertainty,
        showsAll: job.invocation.has("all"))
      try table.write(results, to: writer)
    }
    try output.commit()
    if let model, let known {
      let remarks = UncertaintyRemarks(model, known.linear, year: years.latest, where: taken)
      for remark in remarks.all { job.add(remark) }
    }
    streams.tell(job.log)
    return .done
  }

  private static let nothing = Diagnostic(
    .warning, "nothing-selected", "no emission in CO2 equivalents is selected",
    help: "look at --category and --region")

  private func result(
    _ book: KeyLineBook, _ rules: KeyRules, _ years: (base: Int?, latest: Int),
    _ uncertainty: @escaping KeyUncertainty, hasLandUse: Bool
  ) throws(CommandFailure) -> KeyResult {
    let tree = context.tree
    let lines = book.lines(year: years.latest, base: years.base) {
      hasLandUse || !tree.isLandUse($0.category)
    }
    let analysis = KeyAnalysis(lines, rules)
    tellUndefinedTrend(analysis, years.base)
    return KeyResult(analysis, try assess(analysis, uncertainty), hasLandUse: hasLandUse)
  }

  // MARK: What is assessed

  /// Those of the IPCC edition that the inventory puts first.
  private static func rules(of settings: Settings) -> KeyRules {
    let first = settings.editions.first { ["IPCC 2006", "IPCC 2019"].contains($0) }
    return first == "IPCC 2019" ? .refinement2019 : .guidelines2006
  }

  private func grouping(_ rules: KeyRules) -> KeyGrouping {
    guard let keys = options.keys else { return KeyGrouping(suggestedBy: rules, context.tree) }
    return KeyGrouping(by: keys, depth: options.depth, context.tree)
  }

  /// By category and region.
  private func taken(_ selection: Selection) -> (Int, String) -> Bool {
    let shown = selection.shown(context.tree)
    return { selection.takes(region: $1) && shown?.contains($0) ?? true }
  }

  private mutating func reasons() throws -> KeyReasons {
    let path: String
    if let typed = job.invocation.value("reasons") {
      path = streams.path(typed)
      if !Files.exists(path) {
        throw CommandFailure(.missingInput, "not-found", "there is no file \(typed)")
      }
    } else {
      path = "\(job.project.path)/\(Project.keyCategories)"
      if !Files.exists(path) { return KeyReasons() }
    }
    var log = DiagnosticLog()
    let numbers = job.project.settings.numbers
    let table = Table.read(try Document(path: path), numbers: numbers, into: &log)
    let reasons = table.map { KeyReasons.read($0, context.tree, into: &log) }
    for diagnostic in log.diagnostics { job.add(diagnostic) }
    return reasons ?? KeyReasons()
  }

  private func years(_ book: KeyLineBook) throws(CommandFailure) -> (base: Int?, latest: Int) {
    let known = book.years
    let latest = options.year ?? known.last ?? 0
    let base = options.baseYear ?? context.settings.baseYear
    for year in [latest, base].compactMap(\.self) where !known.contains(year) {
      let setting = year == base && options.baseYear == nil && year != latest
      throw CommandFailure(
        setting ? .badData : .usage, "no-rows-of-year",
        "the \(year == latest ? "" : "base ")year \(year) has no emission in CO2 equivalents",
        help: "there are rows of \(YearSpan.text(known))")
    }
    guard let base else {
      streams.say(
        Diagnostic(
          .note, "no-base-year", "no base year is set: levels are assessed, and no trend",
          help: "write --base-year \(known.first ?? latest), or the setting base year of inventory.csv"))
      return (nil, latest)
    }
    if base > latest {
      throw CommandFailure(
        .usage, "base-year-after-year", "the base year \(base) lies after the year \(latest)",
        help: "write an earlier --base-year, or a later --year")
    }
    return (base == latest ? nil : base, latest)
  }

  // MARK: Assessments

  private func assess(
    _ analysis: KeyAnalysis, _ uncertainty: @escaping KeyUncertainty
  ) throws(CommandFailure) -> [KeyAssessment] {
    var made: [KeyAssessment] = []
    for approach in options.approaches {
      let threshold = options.threshold ?? KeyAnalysis.threshold(approach: approach)
      if approach == 1 {
        made += analysis.approach1(threshold: threshold)
      } else {
        try requireUncertainty(analysis, uncertainty)
        made += analysis.approach2(uncertainty, threshold: threshold)
      }
    }
    return made
  }

  private func requireUncertainty(
    _ analysis: KeyAnalysis, _ uncertainty: KeyUncertainty
  ) throws(CommandFailure) {
    let missing = analysis.lines(without: uncertainty)
    if missing.isEmpty { return }
    let names = KeyLineNames(context.tree, .english)
    let listed = missing.prefix(Self.mostListed).map {
      "\(names.code($0.id)) \(names.full($0.id)) \($0.id.gas)"
    }
    let more = missing.count - listed.count
    throw CommandFailure(
      .badData, "missing-uncertainty",
      "Approach 2 needs an uncertainty of every line, and \(missing.count) of \(analysis.lines.count) have none",
      help: "fill the column uncertainty % of their rows, 0 for what is certain:\n"
        + (listed + (more > 0 ? ["and \(more) more"] : [])).joined(separator: "\n"))
  }

  private static let mostListed = 20

  private func tellUndefinedTrend(_ analysis: KeyAnalysis, _ base: Int?) {
    guard let base, !analysis.hasTrend else { return }
    streams.say(
      Diagnostic(
        .warning, "undefined-trend",
        analysis.rules == .guidelines2006
          ? "the emissions and removals of \(base) add up to zero: there is no trend (Eq 4.2)"
          : "the total is that of \(base) to the last digit: there is no trend (Eq 4.2 of the 2019 Refinement)",
        help: "choose another base year, or other rules with --rules"))
  }
}
