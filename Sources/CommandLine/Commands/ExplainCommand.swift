import Exports
import Inventory
import Quantities
import Tables

/// `ghg explain`: how a figure came about.
enum ExplainCommand {
  static let command = Command(
    name: "explain", summary: "shows how a figure came about, down to every number and its place",
    summaryVietnamese: "giải thích một con số: phương trình, từng số liệu và nguồn của nó",
    arguments: ["FOLDER|FILE", "CATEGORY"],
    options: [
      Option(
        "year", short: "y", value: "YEAR", "the year; the last one if not given", "năm; mặc định là năm cuối"),
      Option(
        "gas", short: "g", value: "GAS", "this gas; all in CO2 equivalents if not given",
        "khí; mặc định là tổng CO2 tương đương"),
      Option("region", short: "r", value: "NAME", "this region", "vùng này"),
      Option("source", short: "s", value: "NAME", "this source", "nguồn này"),
      Option("all", short: "a", "derives every part, not only the largest three", "diễn giải mọi phần"),
      Option(
        "format", short: "f", value: "FORMAT", allowed: ["table", "json"], "table (text) or json",
        "table (văn bản) hoặc json"),
      OutputOptions.output,
    ] + SingleThread.options,
    details: """
        ghg explain project 1.A.1.a --year 2020 --gas CO2
        ghg explain project 4.A --year 2022 --gas CH4 --source "landfill A" --format json
      """,
    detailsVietnamese: """
        ghg explain du-an 1.A.1.a --year 2020 --gas CO2 --lang vi
      """, run: run)

  /// Options of a computation that runs on one thread.
  private enum SingleThread {
    static let options = InventoryJob.options.filter { $0.name != "threads" }
  }

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let input = try invocation.required(0)
    let typed = try invocation.required(1)
    if input == "-" {
      throw CommandFailure(
        .usage, "needs-file", "an explanation reads its rows twice, which standard input cannot",
        help: "save the table and name the file")
    }
    guard var job = try InventoryJob.open(invocation, input) else { return .badData }
    let context = job.project.context
    let category = try SelectionOptions.category(typed, context.tree)
    let found = try job.run(into: Nothing())
    if job.log.hasErrors {
      invocation.streams.tell(job.log)
      return .badData
    }
    let inquiry = try inquiry(invocation, category, found)
    let (explanation, _) = try Explainer(context, inquiry).explain(job.project)
    if explanation.parts.isEmpty { throw nothing(inquiry, context, found) }
    let output = try Output(invocation)
    if invocation.value("format") == "json" {
      var json = ExplanationJSON(output.sink)
      try json.write(explanation)
    } else {
      let limit = invocation.has("all") ? Int.max : 3
      try output.sink.write(ExplanationText(explanation, job.language, limit: limit).text())
    }
    try output.commit()
    return .done
  }

  private static func inquiry(
    _ invocation: Invocation, _ category: Int, _ run: InventoryRun
  ) throws -> Inquiry {
    let ledger = run.ledger
    guard let last = ledger.years.last else {
      throw CommandFailure(.badData, "nothing-computed", "the tables hold no rows")
    }
    var year = last
    if let typed = invocation.value("year") {
      guard let number = Int(typed) else {
        throw CommandFailure(
          .usage, "bad-years", "\(typed) is not a year", help: "write a year such as \(last)")
      }
      year = number
    }
    var inquiry = Inquiry(category: category, year: year)
    inquiry.source = invocation.value("source")
    if let typed = invocation.value("gas") {
      guard let (gas, origin) = Gas.named(typed) else {
        throw CommandFailure.unknown(
          "unknown-gas", "there is no gas \(typed)", typed, among: Gas.all.map(\.id),
          help: "ghg help gases lists them")
      }
      let isMemo = gas == .carbonDioxide && origin == .biogenic
      inquiry.gas = BookedGas(gas, origin: origin ?? .fossil, isMemo: isMemo).label
    }
    if let typed = invocation.value("region") {
      guard let region = ledger.regions.first(where: { $0.lowercased() == typed.lowercased() }) else {
        throw CommandFailure.unknown(
          "unknown-region", "no row is of \(typed)", typed, among: ledger.regions)
      }
      inquiry.region = region
    } else if ledger.regions.count == 1 {
      inquiry.region = ledger.regions[0]
    }
    return inquiry
  }

  /// Nothing fits: what there is instead.
  private static func nothing(
    _ inquiry: Inquiry, _ context: InventoryContext, _ run: InventoryRun
  ) -> CommandFailure {
    let code = context.tree.categories[inquiry.category].code
    let below = Set(context.tree.subtree(inquiry.category))
    let cells = run.ledger.bookedCells.filter { below.contains($0.key.category) }
    let years = Set(cells.map(\.key.year)).sorted()
    let gases = Set(cells.map { run.ledger.gases[$0.key.gas].label }).sorted()
    let help =
      cells.isEmpty
      ? "no row is of \(code) or below it"
      : "\(code) has rows of \(YearSpan.text(years)) with \(gases.joined(separator: ", "))"
    return CommandFailure(
      .usage, "nothing-to-explain", "there is no such figure for \(code) in \(inquiry.year)", help: help)
  }
}
