import Exports
import Inventory
import Pathways
import Tables

/// `ghg compare`: what makes the difference between two scenarios, and what it costs.
enum CompareCommand {
  static let command = Command(
    name: "compare",
    summary: "tells two scenarios apart: by sector, by measure, by cost, or from another model",
    summaryVietnamese:
      "so sánh hai kịch bản: theo lĩnh vực, theo biện pháp, theo chi phí, hoặc với mô hình khác",
    arguments: ["[FOLDER]", "[SCENARIO]"], takesMore: true,
    options: [
      Option("wedges", "the part of each measure, exact for up to ten", "phần đóng góp của từng biện pháp"),
      Option("cost", "cost per tonne of each measure", "chi phí cho mỗi tấn của từng biện pháp"),
      Option(
        "with", value: "FILE", "results of another model in the format of IAMC",
        "kết quả của mô hình khác theo định dạng IAMC"),
      Option("scope", value: "SCOPE", "a sector or codes: Energy, 3.A + 3.C", "lĩnh vực hoặc mã danh mục"),
    ] + PathwayJob.options + OutputOptions.all,
    details: """
      Measures act jointly: what one saves depends on the others. Each is credited with the mean of what it adds over
      all orders (Shapley), so the parts add up to the difference. Cost is that of measures.csv, per tonne of the
      measure's own part.

        ghg compare project BAU WAM
        ghg compare project BAU WAM --wedges
        ghg compare project BAU WAM --cost
        ghg compare project BAU --with outside.csv

      """,
    detailsVietnamese: """
      Các biện pháp tác động lẫn nhau. Mỗi biện pháp được tính phần trung bình trên mọi thứ tự (Shapley), nên tổng các phần
      bằng đúng chênh lệch.

        ghg compare du-an BAU WAM --wedges --lang vi

      """, run: run)

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let options = try OutputOptions(invocation)
    let goesThrough = invocation.has("wedges") || invocation.has("cost")
    guard var job = try PathwayJob.open(invocation, keeping: goesThrough ? .causes : []) else {
      return .badData
    }
    let format = options.speaking(job.language)
    let output = try Output(invocation)
    let writer = try format.writer(output.sink)
    let isDone: Bool
    if let file = invocation.value("with") {
      isDone = try outside(file, &job, format, writer)
    } else {
      isDone = try inside(&job, format, writer)
    }
    invocation.streams.tell(job.log)
    guard isDone else { return .badData }
    try output.commit()
    return .done
  }

  private static func pair(_ job: PathwayJob) throws -> (Storyline, Storyline) {
    if job.words.count == 2 {
      let stories = try job.stories(job.words)
      return (stories[0], stories[1])
    }
    let all = try job.stories([])
    if job.words.count == 1 {
      let story = try job.stories(job.words)[0]
      if let root = all.first(where: { $0.name == story.root }), root.name != story.name {
        return (root, story)
      }
    } else if job.words.isEmpty, all.count == 2 {
      return (all[0], all[1])
    }
    throw CommandFailure(
      .usage, "missing-argument", "two scenarios are compared",
      help: "scenarios are \(all.map(\.name).joined(separator: ", "))")
  }

  static func scope(_ invocation: Invocation) throws -> Scope {
    guard let typed = invocation.value("scope") else { return .total }
    if let scope = Scope(named: typed) { return scope }
    throw CommandFailure.unknown(
      "unknown-scope", "\(typed) is neither a sector nor categories", typed,
      among: (Scope.sectors + [.total, .withoutLand]).map(\.name))
  }

  private static func inside(
    _ job: inout PathwayJob, _ format: OutputOptions, _ writer: any RowWriter
  ) throws -> Bool {
    let (from, to) = try pair(job)
    let table = ComparisonTable(job.model, format.language)
    guard job.invocation.has("wedges") || job.invocation.has("cost") else {
      guard let figures = try job.figures([from, to]) else { return false }
      try table.write(figures[0], figures[1], to: writer)
      return true
    }
    var log = DiagnosticLog()
    let wedges = try job.model.wedges(
      from: from, to: to, scope: try scope(job.invocation), into: &log)
    job.merge(log)
    guard let wedges else { return false }
    if job.invocation.has("cost") {
      try table.write(AbatementCost.costs(job.model, wedges), to: writer)
    } else {
      try table.write(wedges, to: writer)
    }
    return true
  }

  private static func outside(
    _ typed: String, _ job: inout PathwayJob, _ format: OutputOptions, _ writer: any RowWriter
  ) throws -> Bool {
    var log = DiagnosticLog()
    defer { job.merge(log) }
    guard
      let table = Table.read(
        try Document(path: job.invocation.streams.path(typed)), numbers: .point, into: &log),
      let model = OutsideModel(table, job.model, into: &log), !log.hasErrors
    else { return false }
    let story = try job.stories(job.words.isEmpty ? [ScenarioBook.baseline] : job.words)[0]
    guard let figures = try job.figures(story) else { return false }
    try ComparisonTable(job.model, format.language).write(model, figures, to: writer)
    return true
  }
}
