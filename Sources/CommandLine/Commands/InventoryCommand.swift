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
        "layout", value: "LAYOUT", allowed: ["tidy", "wide", "summary"] + ReportForm.ids,
        "tidy, wide, summary, form-01, form-03, form-05",
        "tidy, wide, summary, form-01, form-03, form-05"),
      Option(
        "by", short: "b", value: "KEYS", repeats: true,
        "sums by some of category,region,year,source,gas", "tổng theo category,region,year,source,gas"),
    ] + OutputOptions.all + SelectionOptions.all + InventoryJob.options

  private static let details = """
    FOLDER holds tables of activity data and an inventory.csv with settings; a FILE is one table, - reads it from
    standard input. Without an argument the folder you are in is taken.

      ghg inventory project                             the summary table of the guidelines
      ghg inventory project --format csv -o out.csv     one row per source and gas
      ghg inventory project --layout wide --category 1.A --year 2015..2022
      ghg inventory project --by region,year            totals in CO2 equivalents

    Layouts: tidy (one row per source and gas), wide (years side by side), summary (categories by gas, net and gross
    of removals, memo items below), form-01, form-03 and form-05 (the ministries' forms of Viet Nam's Decree
    06/2022; what stands on the form of another ministry is not in their sums). A table that is read shows the
    summary, CSV and JSON the tidy rows. Errors name their place and a way out; while there are any, only tidy rows are
    printed.
    """
  private static let detailsVietnamese = """
    FOLDER là thư mục chứa các bảng số liệu hoạt động và tệp inventory.csv với các thiết lập; FILE là một bảng, - đọc
    từ đầu vào chuẩn. Không có đối số: dùng thư mục hiện tại.

      ghg inventory du-an --lang vi                     bảng tổng hợp theo hướng dẫn của IPCC
      ghg inventory du-an --csv excel-vi -o kq.csv      mở được ngay bằng Excel tiếng Việt
      ghg inventory du-an --layout wide --category 1.A --year 2015..2022
    """

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let options = try OutputOptions(invocation)
    let groups = try groupKeys(invocation)
    guard let job = try InventoryJob.open(invocation, invocation.arguments.first) else {
      return .badData
    }
    let format = options.speaking(job)
    let selection = try SelectionOptions.read(invocation, job.project)
    let output = try Output(invocation)
    var report = InventoryReport(
      job: job, output: output, format: format, selection: selection, groups: groups)
    return try report.print()
  }

  private static func groupKeys(_ invocation: Invocation) throws(CommandFailure) -> [GroupKey] {
    var keys: [GroupKey] = []
    for word in invocation.list("by") {
      guard let key = GroupKey(rawValue: word) else {
        throw .unknown(
          "unknown-group", "sums are not kept by \(word)", word, among: GroupKey.allCases.map(\.rawValue))
      }
      if !keys.contains(key) { keys.append(key) }
    }
    if !keys.isEmpty, let layout = invocation.value("layout"), layout != "tidy" {
      throw CommandFailure(
        .usage, "options-disagree", "--by and --layout \(layout) do not go together",
        help: "sums by some keys are tidy rows: leave out --layout")
    }
    return keys
  }
}

/// Takes results that only the ledger is wanted of.
final class Nothing: ResultConsumer {
  var takesLines: Bool { false }
  func take(_ line: ResultLine) {}
}
