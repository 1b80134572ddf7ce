import Exports
import Inventory
import Tables

/// `ghg check`: all that is wrong or missing, and nothing computed but for that.
enum CheckCommand {
  static let command = Command(
    name: "check", summary: "tells every mistake and how complete an inventory is",
    summaryVietnamese: "kiểm tra lỗi và mức độ đầy đủ của kiểm kê", arguments: ["[FOLDER|FILE|-]"],
    options: [
      Option(
        "missing", "lists the categories without a number or key", "liệt kê các danh mục còn trống")
    ] + OutputOptions.all + InventoryJob.options,
    details: """
      Exit code 0: nothing found. 1: warnings only. 65: errors. Categories are counted that have none below them;
      "keys only" are those with NO, NE, NA, IE or C in place of a number.
      """,
    detailsVietnamese: """
      Mã thoát 0: không có lỗi. 1: chỉ có cảnh báo. 65: có lỗi. Chỉ đếm các danh mục không có danh mục con;
      "chỉ có ký hiệu" là các danh mục chỉ có NO, NE, NA, IE hoặc C thay cho số.
      """, run: run)

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let options = try OutputOptions(invocation)
    guard var job = try InventoryJob.open(invocation, invocation.arguments.first) else {
      return .badData
    }
    let format = options.speaking(job)
    let output = try Output(invocation)
    let run = try job.run(into: Nothing())
    if !job.log.hasErrors { for remark in Remarks.of(run) { job.add(remark) } }
    invocation.streams.tell(job.log)
    let completeness = Completeness(run)
    let writer = try format.writer(output.sink)
    if invocation.has("missing") {
      try completeness.writeStates(to: writer, format.language, only: [.empty])
    } else {
      try completeness.writeCounts(to: writer, format.language)
    }
    try output.commit()
    if job.log.hasErrors { return .badData }
    return job.log.warningCount > 0 ? .checkFailed : .done
  }
}
