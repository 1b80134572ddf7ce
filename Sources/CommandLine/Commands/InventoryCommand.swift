import Exports
import Inventory
import Quantities
import Tables

/// `ghg inventory`: from tables of activity data to the emissions.
enum InventoryCommand {
  static let command = Command(
    name: "inventory", summary: "computes an inventory and prints it",
    summaryVietnamese: "tính toán và in kết quả kiểm kê", arguments: ["[FOLDER|FILE|-]"],
    options: options, details: details, detailsVietnamese: detailsVietnamese, run: run)

  private static let options =
    [
      Option(
        "layout", value: "LAYOUT", allowed: ["tidy", "wide", "summary"], "tidy, wide or summary",
        "tidy, wide hoặc summary")
    ] + OutputOptions.all + SelectionOptions.all + Computation.options

  private static let details = """
    FOLDER holds tables of activity data and an inventory.csv with settings; a FILE is one table, - reads it from
    standard input. Without an argument the folder you are in is taken.

      ghg inventory project                             the summary table of the guidelines
      ghg inventory project --format csv -o out.csv     one row per source and gas
      ghg inventory project --layout wide --category 1.A --year 2015..2022
    """
  private static let detailsVietnamese = """
    FOLDER là thư mục chứa các bảng số liệu hoạt động và tệp inventory.csv với các thiết lập; FILE là một bảng, - đọc
    từ đầu vào chuẩn. Không có đối số: dùng thư mục hiện tại.

      ghg inventory du-an --lang vi                     bảng tổng hợp theo hướng dẫn của IPCC
      ghg inventory du-an --csv excel-vi -o kq.csv      mở được ngay bằng Excel tiếng Việt
      ghg inventory du-an --layout wide --category 1.A --year 2015..2022
    """

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let format = try OutputOptions(invocation)
    guard var computation = try Computation.open(invocation, invocation.arguments.first) else {
      return .badData
    }
    let selection = try SelectionOptions.read(invocation, computation.project)
    let output = try Output(invocation)
    let writer = try format.writer(output.sink)
    let layout = invocation.value("layout") ?? (writer.isForReading ? "summary" : "tidy")
    if layout == "tidy" {
      let tidy = try TidyTable(writer, computation.project.context, format.language, selection)
      let run = try computation.run(into: tidy)
      try tidy.end()
      return try finish(computation, run, output)
    }
    let run = try computation.run(into: Nothing())
    if !computation.log.hasErrors {
      try SummaryTable(run, format.language, selection, to: writer).write()
    }
    return try finish(computation, run, output)
  }

  private static func finish(_ computation: Computation, _ run: InventoryRun, _ output: Output) throws -> ExitCode {
    computation.invocation.streams.tell(computation.log)
    if computation.log.hasErrors { return .badData }
    try output.commit()
    return .done
  }
}

/// Takes results that only the ledger is wanted of.
final class Nothing: ResultConsumer {
  func take(_ line: ResultLine) {}
}
