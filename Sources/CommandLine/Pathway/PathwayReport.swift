import Exports
import Inventory
import Pathways
import Quantities
import Tables

/// What `ghg pathway` prints.
struct PathwayReport {
  let stories: [Storyline]
  let format: OutputOptions
  let sink: ByteSink
  let drawing: DrawOptions

  private static func layout(_ invocation: Invocation, _ format: OutputOptions) -> String {
    invocation.value("layout") ?? (format.format == .table ? "screen" : "tidy")
  }

  /// What of the typed rows the scenarios will ask for.
  static func wishes(
    _ invocation: Invocation, _ format: OutputOptions, _ drawing: DrawOptions
  ) -> TypedRows.Wishes {
    switch layout(invocation, format) {
    case "screen": drawing.ofScreen > 0 ? .causes : []
    case "fan": .causes
    case "gaps": drawing.typed > 0 ? .causes : []
    case "tidy": drawing.typed > 0 ? [.lines, .causes] : .lines
    default: []
    }
  }

  /// False where a scenario cannot be computed.
  mutating func print(_ job: inout PathwayJob) throws -> Bool {
    switch Self.layout(job.invocation, format) {
    case "tidy": return try tidy(&job)
    case "sectors":
      guard let figures = try figures(&job) else { return false }
      try SectorTable(job.model, format.language).write(
        figures, years: Array(job.model.years), to: try format.writer(sink))
    case "gaps":
      let (own, targets) = try TargetChoice(job).targets(&job)
      if job.log.hasErrors { return false }
      guard let figures = try drawn(&job, targets, count: drawing.typed),
        let gaps = try gaps(targets, own, figures, &job)
      else { return false }
      try GapTable(job.model, format.language).write(gaps, to: try format.writer(sink))
    case "fan": return try fan(&job)
    case "power": return try power(&job)
    case "iamc-long", "iamc-wide":
      guard let figures = try figures(&job) else { return false }
      let table = IAMCTable(job.model)
      let writer = try format.writer(sink)
      try job.invocation.value("layout") == "iamc-long"
        ? table.writeLong(figures, to: writer) : table.writeWide(figures, to: writer)
    default: return try screen(&job)
    }
    return true
  }

  private func figures(_ job: inout PathwayJob) throws -> [PathwayFigures]? { try job.figures(stories) }

  /// With draws of what is uncertain, where any are wanted and anything is.
  private func drawn(
    _ job: inout PathwayJob, _ targets: [Target], count: Int
  ) throws -> [PathwayFigures]? {
    if count == 0 { return try figures(&job) }
    let wanted = wanted(targets, job.model)
    let all = stories + baselines(job, targets)
    let (model, drawing) = (job.model, drawing)
    let progress = StepProgress(job.invocation.streams, steps: all.count)
    defer { progress.clear() }
    return try job.each(
      all, prepare: { story, log in try ScenarioSimulation(model, story, into: &log) },
      draw: { simulation, position, log in
        let draws = simulation.widest.map { kind in
          simulation.draws(wanted, kind, count: count, drawing, into: &log) {
            progress.show($0, of: position)
          }
        }
        return model.figures(of: simulation.result, draws: draws)
      })
  }

  private func wanted(_ targets: [Target], _ model: PathwayModel) -> WantedSums {
    var wanted = WantedSums()
    wanted.add(.total, model.years)
    for target in targets { wanted.add(target, model) }
    return wanted
  }

  /// Scenarios that others are held against and that were not asked for, each once.
  private func baselines(_ job: PathwayJob, _ targets: [Target]) -> [Storyline] {
    let named = (stories.map(\.root) + targets.map(\.baseline)).compactMap(job.model.scenarios.named)
    return named.reduce(into: [Storyline]()) { found, scenario in
      if !(stories + found).contains(where: { $0.name == scenario.name }) {
        found.append(job.model.storyline(scenario))
      }
    }
  }

  /// Of the scenarios that were asked for.
  private func gaps(
    _ targets: [Target], _ own: TargetBook?, _ figures: [PathwayFigures], _ job: inout PathwayJob
  ) throws -> [ScenarioGap]? {
    try TargetChoice.gaps(targets, of: own, figures, showing: stories.map(\.name), &job)
  }

  private func fan(_ job: inout PathwayJob) throws -> Bool {
    let wanted = FanTable.wanted(job.model)
    let (model, drawing) = (job.model, drawing)
    let progress = StepProgress(job.invocation.streams, steps: stories.count)
    defer { progress.clear() }
    let found = try job.each(stories) { story, position, log -> [FanTable.Fan]? in
      guard let simulation = try ScenarioSimulation(model, story, into: &log) else { return nil }
      let kinds = simulation.kinds
      return kinds.enumerated().map { index, kind in
        let draws = simulation.draws(wanted, kind, count: drawing.ofFan, drawing, into: &log) {
          progress.show((Double(index) + $0) / Double(kinds.count), of: position)
        }
        return FanTable.Fan(model.figures(of: simulation.result, draws: draws), kind)
      }
    }
    guard let fans = found?.joined() else { return false }
    if fans.isEmpty { job.add(DrawOptions.nothingDrawn) }
    let years = format.format == .table ? SectorTable.milestones(job.model.years) : Array(job.model.years)
    try FanTable(job.model, format.language).write(Array(fans), years: years, to: try format.writer(sink))
    return true
  }

  private func power(_ job: inout PathwayJob) throws -> Bool {
    let model = job.model
    guard let file = model.project.pathwayFiles["power"] else {
      throw CommandFailure(
        .missingInput, "not-found", "the project has no power.csv",
        help: "ghg help pathways tells its columns: item, technology, driver, efficiency")
    }
    var log = DiagnosticLog()
    defer { job.merge(log) }
    guard
      let table = Table.read(try Document(path: file), numbers: model.project.settings.numbers, into: &log),
      let book = PowerBook(table, model.drivers, into: &log), !log.hasErrors
    else { return false }
    var balances: [(scenario: String, balance: PowerBalance)] = []
    for story in stories {
      let drivers = DriverValues(model.drivers, years: model.years, replaced: story.replaced, into: &log)
      var isTold = false
      for year in model.years {
        guard let balance = book.balance(drivers, year, into: &log) else { return false }
        if !isTold, !balance.closes {
          book.check(balance, into: &log)
          isTold = true
        }
        balances.append((story.name, balance))
      }
    }
    let years = format.format == .table ? SectorTable.milestones(model.years) : Array(model.years)
    try PowerTable(format.language).write(
      balances.filter { years.contains($0.balance.year) }, to: try format.writer(sink))
    return true
  }

  private func tidy(_ job: inout PathwayJob) throws -> Bool {
    let rowCount = job.model.rowCount * stories.count
    if drawing.typed == 0, format.format == .csv, rowCount <= ScenarioText.mostRows {
      let (model, format) = (job.model, format)
      return try job.each(
        stories, { story, position, log in try ScenarioText(model, story, position, format, into: &log) },
        take: { text in
          try sink.write(text.bytes)
          return text.isWhole
        })
    }
    let rows = ScenarioRows(try format.writer(sink))
    for story in stories {
      rows.scenario = story.name
      let table = try TidyTable(rows, job.model.context, format.language, Selection())
      if drawing.typed == 0 {
        guard try job.figures(story, consumer: table) != nil else { return false }
        continue
      }
      guard let simulation = try job.simulation(story, consumer: table) else { return false }
      guard let kind = simulation.widest else {
        job.add(DrawOptions.nothingDrawn)
        continue
      }
      let draws = draws(&job, simulation, FanTable.wanted(job.model), kind)
      try PercentileRows(job.model, format.language).write(
        job.model.figures(of: simulation.result, draws: draws), to: rows)
    }
    try rows.close()
    return true
  }

  private func draws(
    _ job: inout PathwayJob, _ simulation: ScenarioSimulation, _ wanted: WantedSums,
    _ kind: ScenarioSimulation.Kind
  ) -> ScenarioDraws {
    let progress = StepProgress(job.invocation.streams, steps: 1)
    var log = DiagnosticLog()
    let draws = simulation.draws(wanted, kind, count: drawing.typed, drawing, into: &log) {
      progress.show($0, of: 0)
    }
    progress.clear()
    job.merge(log)
    return draws
  }

  private func screen(_ job: inout PathwayJob) throws -> Bool {
    let (own, targets) = try TargetChoice(job).targets(&job)
    if job.log.hasErrors { return false }
    guard let all = try drawn(&job, targets, count: drawing.ofScreen) else { return false }
    let figures = all.filter { one in stories.contains { $0.name == one.story.name } }
    if drawing.isTyped, !all.contains(where: { $0.draws != nil }) { job.add(DrawOptions.nothingDrawn) }
    let model = job.model
    let settings = model.context.settings
    let count = figures.compactMap(\.draws?.count).first
    let drawn =
      count.map {
        format.language(
          ", \($0) draws, seed \(drawing.seed)", ", \($0) lần mô phỏng, số khởi tạo \(drawing.seed)")
      }
      ?? ""
    if format.format == .table {
      try sink.write(
        "\(settings.name.isEmpty ? model.project.path : settings.name), \(model.years.lowerBound)–\(model.years.upperBound), \(settings.unit) CO2e (\(model.context.gwp.edition.rawValue))\(drawn)\n\n"
      )
    }
    try SectorTable(model, format.language).write(
      figures, years: SectorTable.milestones(model.years), to: try format.writer(sink))
    try sink.write("\n")
    try FactTable(model, format.language).write(figures, to: try format.writer(sink))
    if targets.isEmpty { return !job.log.hasErrors }
    try sink.write("\n")
    guard let gaps = try gaps(targets, own, all, &job) else { return false }
    let table = GapTable(model, format.language)
    let writer = try format.writer(sink)
    try writer.isForReading ? table.writeScreen(gaps, to: writer) : table.write(gaps, to: writer)
    return true
  }
}
