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

  /// False where a scenario cannot be computed.
  mutating func print(_ job: inout PathwayJob) throws -> Bool {
    let isTable = format.format == .table
    switch job.invocation.value("layout") ?? (isTable ? "screen" : "tidy") {
    case "tidy": return try tidy(&job)
    case "sectors":
      guard let figures = try figures(&job) else { return false }
      try SectorTable(job.model, format.language).write(
        figures, years: Array(job.model.years), to: try format.writer(sink))
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

  private func figures(_ job: inout PathwayJob) throws -> [PathwayFigures]? {
    var figures: [PathwayFigures] = []
    for story in stories {
      guard let one = try job.figures(story) else { return nil }
      figures.append(one)
    }
    return figures
  }

  private func tidy(_ job: inout PathwayJob) throws -> Bool {
    let rows = ScenarioRows(try format.writer(sink))
    for story in stories {
      rows.scenario = story.name
      let table = try TidyTable(rows, job.model.context, format.language, Selection())
      guard try job.figures(story, consumer: table) != nil else { return false }
    }
    try rows.close()
    return true
  }

  private func screen(_ job: inout PathwayJob) throws -> Bool {
    guard let figures = try figures(&job) else { return false }
    let model = job.model
    let settings = model.context.settings
    if format.format == .table {
      try sink.write(
        "\(settings.name.isEmpty ? model.project.path : settings.name), \(model.years.lowerBound)–\(model.years.upperBound), \(settings.unit) CO2e (\(model.context.gwp.edition.rawValue))\n\n"
      )
    }
    try SectorTable(model, format.language).write(
      figures, years: SectorTable.milestones(model.years), to: try format.writer(sink))
    try sink.write("\n")
    try FactTable(model, format.language).write(figures, to: try format.writer(sink))
    let targets = try TargetChoice(job).targets(&job)
    if targets.isEmpty { return !job.log.hasErrors }
    try sink.write("\n")
    guard let gaps = try TargetChoice.gaps(targets, figures, &job) else { return false }
    try GapTable(model, format.language).write(gaps, to: try format.writer(sink))
    return true
  }
}
