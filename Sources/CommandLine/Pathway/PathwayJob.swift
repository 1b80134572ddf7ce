import Equations
import Exports
import Inventory
import Pathways
import Quantities
import Tables

/// Opens the project of a pathway and computes its scenarios.
struct PathwayJob {
  let invocation: Invocation
  let model: PathwayModel
  /// Words of the command behind the folder.
  let words: [String]
  private(set) var log: DiagnosticLog
  /// On which scenarios are computed.
  private let threads: Int

  static let options = [
    Option(
      "horizon", value: "YEAR", "last year of the pathway (setting horizon, else 2050)",
      "năm cuối của lộ trình (thiết lập horizon, nếu không có: 2050)"),
    Option(
      "gwp", value: "SET", "GWP set: SAR, TAR, AR4, AR5, AR5-CCF, AR6",
      "bộ GWP: SAR, TAR, AR4, AR5, AR5-CCF, AR6"),
    Option(
      "unit", value: "UNIT", "unit of the results: kg, t, kt, Gg, Mt", "đơn vị của kết quả: kg, t, kt, Gg, Mt"
    ), .threads,
  ]

  /// The first word is the folder, if there is one of that name; otherwise the folder one is in holds the project.
  /// - Parameter wishes: what of the typed rows the scenarios will ask for.
  static func open(
    _ invocation: Invocation, keeping wishes: TypedRows.Wishes = []
  ) throws -> PathwayJob? {
    let streams = invocation.streams
    var words = invocation.arguments
    var folder = "."
    if let first = words.first, Files.isDirectory(streams.path(first)) || first.contains("/") {
      folder = first
      words.removeFirst()
    }
    let path = streams.path(folder)
    try InventoryJob.requireExisting(path, folder)
    let threads = try invocation.threads()
    var log = DiagnosticLog()
    let model = try PathwayModel.open(
      path, gwp: try InventoryJob.gwpSet(invocation), unit: try InventoryJob.massUnit(invocation),
      horizon: try horizon(invocation), keeping: wishes, threads: threads, into: &log)
    guard let model else {
      streams.tell(log)
      return nil
    }
    for remark in model.remarks() { log.add(remark) }
    return PathwayJob(invocation: invocation, model: model, words: words, log: log, threads: threads)
  }

  private static func horizon(_ invocation: Invocation) throws -> Int? {
    guard let typed = invocation.value("horizon") else { return nil }
    if let range = YearRange.parse(typed), range.count == 1 { return range.lowerBound }
    throw CommandFailure(
      .usage, "bad-years", "\(typed) is not a year", help: "write --horizon 2050")
  }

  /// The scenarios that were named, or all.
  func stories(_ names: [String]) throws -> [Storyline] {
    if names.isEmpty { return model.scenarios.scenarios.map(model.storyline) }
    return try names.map { name in
      guard let scenario = model.scenarios.named(name) else {
        throw CommandFailure.unknown(
          "unknown-scenario", "there is no scenario called \(name)", name, among: model.scenarios.names,
          help: "scenarios are \(model.scenarios.names.joined(separator: ", "))")
      }
      return model.storyline(scenario)
    }
  }

  /// Nil where a scenario cannot be computed; what is wrong is in the log.
  mutating func figures(
    _ story: Storyline, consumer: any ResultConsumer = NoConsumer()
  ) throws -> PathwayFigures? {
    try model.run(story, into: &log, consumer: consumer).map { model.figures(of: $0) }
  }

  /// Nil where a scenario cannot be computed; what is wrong is in the log.
  mutating func simulation(
    _ story: Storyline, consumer: any ResultConsumer = NoConsumer()
  ) throws -> ScenarioSimulation? {
    try ScenarioSimulation(model, story, into: &log, consumer: consumer)
  }

  /// Computes scenarios side by side, with what is said of each in their order. Nil where one cannot be computed.
  /// - Parameter compute: gets the position of the scenario as well.
  mutating func each<Figures>(
    _ stories: [Storyline],
    _ compute: @escaping @Sendable (Storyline, Int, inout DiagnosticLog) throws -> Figures?
  ) throws -> [Figures]? {
    var steps = ScenarioSteps<Figures>(threads: threads)
    let outcomes = steps.run(stories) { story, position in
      .last { log in try compute(story, position, &log) }
    }
    return try figures(outcomes)
  }

  /// The same, handed on in the order of the scenarios. False where one cannot be computed; those behind it are left
  /// out.
  /// - Parameter take: false for one that broke off.
  mutating func each<Figures>(
    _ stories: [Storyline],
    _ compute: @escaping @Sendable (Storyline, Int, inout DiagnosticLog) throws -> Figures?,
    take: (Figures) throws -> Bool
  ) throws -> Bool {
    var steps = ScenarioSteps<Figures>(threads: threads)
    let outcomes = steps.run(stories) { story, position in
      .last { log in try compute(story, position, &log) }
    }
    for outcome in outcomes {
      log.merge(outcome.log)
      guard let figures = try outcome.figures.get(), try take(figures) else { return false }
    }
    return true
  }

  /// The same in two steps, so that threads share the work evenly: what draws need, and the draws.
  mutating func each<Drawable, Figures>(
    _ stories: [Storyline],
    prepare: @escaping @Sendable (Storyline, inout DiagnosticLog) throws -> Drawable?,
    draw: @escaping @Sendable (Drawable, Int, inout DiagnosticLog) throws -> Figures?
  ) throws -> [Figures]? {
    var steps = ScenarioSteps<Figures>(threads: threads)
    let outcomes = steps.run(stories) { story, position in
      .first { log in
        try prepare(story, &log).map { drawable in { log in try draw(drawable, position, &log) } }
      }
    }
    return try figures(outcomes)
  }

  private mutating func figures<Figures>(_ outcomes: [ScenarioSteps<Figures>.Outcome]) throws -> [Figures]? {
    var found: [Figures] = []
    for outcome in outcomes {
      log.merge(outcome.log)
      guard let figures = try outcome.figures.get() else { return nil }
      found.append(figures)
    }
    return found
  }

  mutating func figures(_ stories: [Storyline]) throws -> [PathwayFigures]? {
    let model = model
    return try each(stories) { story, _, log in
      try model.run(story, into: &log).map { model.figures(of: $0) }
    }
  }

  mutating func add(_ diagnostic: Diagnostic) { log.add(diagnostic) }

  mutating func merge(_ found: DiagnosticLog) { log.merge(found) }

  var language: Language {
    let setting = Language(rawValue: model.project.settings.language)
    return invocation.value("lang") == nil ? setting ?? invocation.language : invocation.language
  }
}

extension PathwayModel {
  func figures(of result: PathwayResult, draws: ScenarioDraws? = nil) -> PathwayFigures {
    PathwayFigures(result.story, EmissionBook(result.ledger, context), result.drivers, draws: draws)
  }
}

extension ScenarioSimulation {
  /// Draws, and says what could not be drawn.
  func draws(
    _ wanted: WantedSums, _ kind: Kind, count: Int, _ options: DrawOptions, into log: inout DiagnosticLog,
    progress: @escaping (Double) -> Void
  ) -> ScenarioDraws {
    let draws = draws(
      wanted, kind, count: count, seed: options.seed, threads: options.threads, progress: progress)
    let undefined = draws.undefined
    if undefined > 0 {
      log.add(
        Diagnostic(
          .warning, "undefined-draws",
          "the equations have no value for \(undefined) draws of \(result.story.name); these are left out",
          help:
            "look for a wide normal distribution of what cannot be negative: lognormal or truncated normal"))
    }
    return draws
  }
}
