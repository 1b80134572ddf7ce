import Exports
import Inventory
import Pathways
import Tables

/// `ghg decompose`: which drivers made the emissions change.
enum DecomposeCommand {
  static let command = Command(
    name: "decompose", summary: "tells which drivers made emissions change (LMDI, Kaya)",
    summaryVietnamese: "phân tích động lực làm phát thải thay đổi (LMDI, Kaya)",
    arguments: ["[FOLDER]", "[SCENARIO]"], takesMore: true,
    options: [
      Option(
        "chain", value: "DRIVERS", "drivers, the widest first: population,GDP,energy",
        "các động lực, rộng nhất trước: dân số,GDP,năng lượng"),
      Option("year", short: "y", value: "YEARS", "from..to: 2022..2050", "từ..đến: 2022..2050"),
      Option("scope", value: "SCOPE", "a sector: Energy", "lĩnh vực: Năng lượng"),
    ] + PathwayJob.options + OutputOptions.all,
    details: """
      Emissions are taken as a product: with --chain population,GDP,energy as population × GDP/population ×
      energy/GDP × emissions/energy, sector by sector. The effects of the factors add up to the change (additive
      LMDI-I, safe with zeros). One scenario is taken apart between two years, two scenarios in the last year. The
      past too, as far as drivers.csv goes back.

        ghg decompose project BAU --chain population,GDP --year 2022..2050
        ghg decompose project BAU "net zero" --chain population,GDP

      """,
    detailsVietnamese: """
      Phát thải được coi là tích của các nhân tố; tác động của chúng cộng lại đúng bằng thay đổi (LMDI-I dạng cộng).

        ghg decompose du-an BAU --chain "dân số,GDP" --year 2022..2050

      """, run: run)

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let options = try OutputOptions(invocation)
    guard var job = try PathwayJob.open(invocation) else { return .badData }
    let names = job.words.isEmpty ? Array(job.model.scenarios.names.prefix(1)) : job.words
    let stories = try job.stories(names)
    let scope = try CompareCommand.scope(invocation)
    let years = try years(invocation, job.model)
    let chain = invocation.list("chain")
    for name in chain where !job.model.drivers.names.contains(where: { $0.lowercased() == name.lowercased() })
    {
      throw CommandFailure.unknown(
        "unknown-driver", "there is no driver called \(name)", name, among: job.model.drivers.names)
    }
    let output = try Output(invocation)
    var sides: [(book: EmissionBook, drivers: DriverValues)] = []
    for story in stories.prefix(2) {
      guard let figures = try job.figures(story) else {
        invocation.streams.tell(job.log)
        return .badData
      }
      // Drivers are looked up in the past too.
      var log = DiagnosticLog()
      let drivers = DriverValues(
        job.model.drivers,
        years: min(years.lowerBound, job.model.years.lowerBound)...job.model.years.upperBound,
        replaced: story.replaced, into: &log)
      job.merge(log)
      sides.append((figures.book, drivers))
    }
    guard let one = sides.first, let last = sides.last, !job.log.hasErrors else {
      invocation.streams.tell(job.log)
      return .badData
    }
    let from = sides.count > 1 ? years.upperBound : years.lowerBound
    let breakdown = job.model.breakdown(
      chain, (one.book, one.drivers, from), (last.book, last.drivers, years.upperBound), scope: scope)
    invocation.streams.tell(job.log)
    guard let breakdown else { return .badData }
    let format = options.speaking(job.language)
    try BreakdownTable(job.model, format.language).write(
      breakdown,
      from: sides.count > 1 ? stories[0].name : "\(from)",
      to: sides.count > 1 ? stories[1].name : "\(years.upperBound)",
      to: try format.writer(output.sink))
    try output.commit()
    return .done
  }

  private static func years(_ invocation: Invocation, _ model: PathwayModel) throws -> ClosedRange<Int> {
    guard let typed = invocation.value("year") else { return model.years }
    if let years = YearRange.parse(typed) { return years }
    throw CommandFailure(
      .usage, "bad-years", "\(typed) is not a range of years", help: "write --year 2022..2050")
  }
}
