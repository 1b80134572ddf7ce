import Exports
import Inventory
import Tables
import Uncertainty

/// `ghg check`: all that is wrong or missing, and nothing computed but for that.
enum CheckCommand {
  static let command = Command(
    name: "check", summary: "tells every mistake and how complete an inventory is",
    summaryVietnamese: "kiểm tra lỗi và mức độ đầy đủ của kiểm kê", arguments: ["[FOLDER|FILE|-]"],
    options: CheckOptions.all + OutputOptions.all + InventoryJob.options,
    details: """
      Exit code 0: nothing found. 1: warnings only. 65: errors. Categories are counted that have none below them;
      "keys only" are those with NO, NE, NA, IE or C in place of a number. When no row has an error, the checks run
      that a reviewer runs first; ghg help checks lists them. A finding is a question, not a verdict;
      one whose row answers it in the column assumption is listed and no warning.

        ghg check project --findings -o findings.csv     all findings, for the reviewer's file
        ghg check project --only year-step --step 20     steps of more than 20 % of the larger figure
        ghg check project --keys                         what is not estimated or included elsewhere
      """,
    detailsVietnamese: """
      Mã thoát 0: không có lỗi. 1: chỉ có cảnh báo. 65: có lỗi. Chỉ đếm các danh mục không có danh mục con;
      "chỉ có ký hiệu" là các danh mục chỉ có NO, NE, NA, IE hoặc C thay cho số. Khi không có dòng nào bị lỗi, các phép
      kiểm tra của chuyên gia thẩm định được chạy; xem ghg help checks. Mỗi phát hiện là một câu hỏi, không phải kết luận;
      dòng có giải thích ở cột "giả định" vẫn được liệt kê nhưng không cảnh báo.

        ghg check du-an --findings -o phat-hien.csv      mọi phát hiện, cho hồ sơ thẩm định
        ghg check du-an --only year-step --step 20       bước nhảy lớn hơn 20 % của số lớn hơn
        ghg check du-an --keys                           nguồn chưa ước tính hoặc báo cáo ở nơi khác
      """, run: run)

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let options = try OutputOptions(invocation)
    let wanted = try CheckOptions(invocation)
    guard var job = try InventoryJob.open(invocation, invocation.arguments.first) else {
      return .badData
    }
    let format = options.speaking(job)
    let output = try Output(invocation)
    var facts: CheckFacts?
    let statements = UncertaintyModel(job.project.context, onlyReads: true)
    let run = try job.run(into: Nothing()) {
      facts = CheckFacts($0)
      facts?.fuels.countsEnergy = wanted.table == .reference
      $0.observer = statements
    }
    job.merge(statements.finish(hasAllRows: !job.log.hasErrors))
    var findings: [Finding] = []
    if !job.log.hasErrors {
      for remark in Remarks.of(run) { job.add(remark) }
      if let facts { findings = wanted.findings(run, facts) }
    }
    let open = findings.filter(\.explanation.isEmpty)
    let others = job.log.diagnostics.filter { $0.severity != .note }
    if wanted.table != .findings {
      for diagnostic in FindingTalk.diagnostics(open) { job.add(diagnostic) }
    }
    invocation.streams.tell(job.log)
    let writer = try format.writer(output.sink)
    if wanted.table == .findings {
      try FindingTable(run, format.language).write(findings, others, to: writer)
    } else {
      try write(wanted.table, run, facts, to: writer, format.language)
    }
    try output.commit()
    if job.log.hasErrors { return .badData }
    return job.log.warningCount > 0 || !open.isEmpty ? .checkFailed : .done
  }

  private static func write(
    _ table: CheckOptions.Table, _ run: InventoryRun, _ facts: CheckFacts?, to writer: any RowWriter,
    _ language: Language
  ) throws {
    let completeness = Completeness(run)
    switch table {
    case .missing: try completeness.writeStates(to: writer, language, only: [.empty])
    case .byCategory:
      try CategoryCompleteness(run, completeness).write(depth: 2, to: writer, language)
    case .keys:
      let book = facts?.notations ?? NotationBook()
      try NotationTable(book, run.context.tree, language).write(to: writer)
    case .shares: try ShareTable(run, language).write(to: writer)
    case .reference:
      let examination = Examination(run, facts ?? CheckFacts(run))
      try ReferenceTable(examination, language).write(to: writer)
    case .counts, .findings: try completeness.writeCounts(to: writer, language)
    }
  }
}

extension CheckOptions {
  /// In the order of the checks, the largest effect of each first.
  fileprivate func findings(_ run: InventoryRun, _ facts: CheckFacts) -> [Finding] {
    facts.finish()
    let examination = Examination(run, facts, thresholds)
    return checks.flatMap { $0.run(on: examination) }
  }
}
