import EmissionFactors
import Exports
import Inventory
import Pathways
import Quantities
import Tables

/// The targets that a pathway is set against: those of targets.csv, and those of the documents that the option or the
/// setting names.
struct TargetChoice {
  private let documents: [String]
  private let file: String?

  init(_ job: PathwayJob) {
    let typed = job.invocation.values("targets")
    documents = typed.isEmpty ? job.model.project.settings.targets : typed
    file = job.model.project.pathwayFiles["targets"]
  }

  /// Those of targets.csv, and all.
  func targets(_ job: inout PathwayJob) throws -> (own: TargetBook?, all: [Target]) {
    var log = DiagnosticLog()
    var targets: [Target] = []
    var own: TargetBook?
    if let file,
      let table = Table.read(
        try Document(path: file), numbers: job.model.project.settings.numbers, into: &log)
    {
      own = TargetBook(table, document: Self.ownDocument, into: &log)
      for wrong in own?.unknownBaselines(job.model.scenarios) ?? [] { log.add(wrong) }
      targets += own?.targets ?? []
    }
    let shipped = documents.isEmpty ? [] : TargetBook.shipped(into: &log)
    for document in documents {
      let found = shipped.filter { $0.document.lowercased() == document.lowercased() }
      if found.isEmpty {
        let names = shipped.map(\.document).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        throw CommandFailure.unknown(
          "unknown-document", "no targets of \(document) come with the program", document, among: names,
          help: "ghg targets lists the documents")
      }
      targets += found.filter { $0.checked != EmissionFactor.Checked.notYet.rawValue && $0.kind != .baseline }
    }
    for finding in TargetChecks.findings(targets) { log.add(finding.diagnostic) }
    job.merge(log)
    return (own, targets)
  }

  private static let ownDocument = "targets.csv"

  /// Nil where the baseline cannot be computed, or a target of the project's own speaks of what is not there.
  /// - Parameter names: the scenarios that are shown; others are there to be held against.
  static func gaps(
    _ targets: [Target], of own: TargetBook?, _ all: [PathwayFigures], showing names: [String],
    _ job: inout PathwayJob
  ) throws -> [ScenarioGap]? {
    let figures = all.filter { names.contains($0.story.name) }
    var byScenario: [[Gap]] = []
    var chances: [[Double?]] = []
    let drawn = all.reduce(into: [String: ScenarioDraws]()) { $0[$1.story.name.lowercased()] = $1.draws }
    for one in figures {
      guard let finder = try finder(one, all, targets, &job) else { return nil }
      let gaps = targets.map { finder.gap($0, one.book, one.drivers) }
      byScenario.append(gaps)
      let baseline = all.first { $0.story.name == one.story.root }?.draws
      chances.append(
        one.draws.map { job.model.probabilities(gaps, $0, baseline: baseline ?? $0, others: drawn) }
          ?? gaps.map { _ in nil })
    }
    tell(byScenario.flatMap { $0 }, figures, own, &job)
    if job.log.hasErrors { return nil }
    return targets.indices.flatMap { target in
      figures.indices.map { (figures[$0].story.name, byScenario[$0][target], chances[$0][target]) }
    }
  }

  private static func finder(
    _ one: PathwayFigures, _ all: [PathwayFigures], _ targets: [Target], _ job: inout PathwayJob
  ) throws -> GapFinder? {
    guard let root = try book(one.story.root, all, &job) else { return nil }
    var others: [String: EmissionBook] = [:]
    for name in Set(targets.map(\.baseline)) where !name.isEmpty {
      guard let book = try book(name, all, &job) else { return nil }
      others[name.lowercased()] = book
    }
    return GapFinder(job.model, baseline: root, others: others)
  }

  private static func book(
    _ name: String, _ all: [PathwayFigures], _ job: inout PathwayJob
  ) throws -> EmissionBook? {
    if let known = all.first(where: { $0.story.name.lowercased() == name.lowercased() }) { return known.book }
    guard let scenario = job.model.scenarios.named(name) else { return nil }
    return try job.figures(job.model.storyline(scenario))?.book
  }

  /// What a reader of the comparison must know.
  private static func tell(
    _ gaps: [Gap], _ figures: [PathwayFigures], _ own: TargetBook?, _ job: inout PathwayJob
  ) {
    let edition = job.model.context.gwp.edition
    let unstated = gaps.filter { $0.remark == .gwpNotStated }.map(\.target.document)
    for document in Set(unstated).sorted() {
      job.add(
        Diagnostic(
          .warning, "gwp-not-stated",
          "\(document) does not state its GWP set: it is compared in \(edition.rawValue), that of the project",
          help: "read its figures with that in mind, or set the GWP set in targets.csv"))
    }
    let others = Set(gaps.filter { $0.actual != nil && $0.gwp != edition }.map(\.gwp.rawValue))
    if !others.isEmpty, figures.contains(where: { $0.book.hasEquivalents }) {
      job.add(
        Diagnostic(
          .warning, "equivalents-not-converted",
          "figures reported in CO2 equivalents stay as they are in the comparison with \(others.sorted().joined(separator: ", "))",
          help: "report the gases themselves"))
    }
    var told: Set<String> = []
    for gap in gaps where gap.remark == .notInInventory {
      let scope = gap.target.scope?.name ?? ""
      guard told.insert("\(gap.target.document) \(scope)").inserted else { continue }
      if let own, gap.target.document == ownDocument {
        job.add(own.withoutCategory(gap.target))
        continue
      }
      job.add(
        Diagnostic(
          .warning, "target-without-category",
          "\(gap.target.document) has a target for \(scope), and the inventory has no such category",
          help: "add its rows, or take the target out"))
    }
  }
}
