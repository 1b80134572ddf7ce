import Exports
import Inventory
import Tables

/// How a table is written, as the options say.
struct OutputOptions {
  let format: OutputFormat
  let dialect: OutputDialect
  private(set) var language: Language
  private let titles: Bool
  private let width: Int?

  static let format = Option(
    "format", short: "f", value: "FORMAT", allowed: OutputFormat.allCases.map(\.rawValue),
    "table, csv, json or markdown", "table, csv, json hoặc markdown")
  static let csv = Option(
    "csv", value: "PROFILE", allowed: ["standard", "excel-vi"],
    "excel-vi: semicolons, decimal commas and Vietnamese headings",
    "excel-vi: dấu chấm phẩy, dấu phẩy thập phân, tiêu đề tiếng Việt")
  static let output = Option(
    "output", short: "o", value: "FILE", "writes the file, whole or not at all",
    "ghi ra tệp, trọn vẹn hoặc không ghi")
  static let all = [format, csv, output]

  init(_ invocation: Invocation) throws(CommandFailure) {
    let profile = invocation.value("csv")
    let name = invocation.value("output") ?? ""
    let named: OutputFormat? =
      name.hasSuffix(".csv")
      ? .csv : name.hasSuffix(".json") ? .json : name.hasSuffix(".md") ? .markdown : nil
    let typed = invocation.value("format").flatMap { OutputFormat(rawValue: $0) }
    if profile != nil, let typed, typed != .csv {
      throw CommandFailure(
        .usage, "options-disagree",
        "--csv \(profile ?? "") and --format \(typed.rawValue) do not go together",
        help: "leave out one of the two")
    }
    let isTerminal = invocation.streams.outputIsTerminal && name.isEmpty
    format = typed ?? (profile != nil ? .csv : named ?? (isTerminal || name.isEmpty ? .table : .csv))
    let isExcel = profile == "excel-vi"
    dialect = isExcel ? .excelVietnamese : .standard
    titles = isExcel
    language = isExcel ? .vietnamese : invocation.language
    width = isTerminal ? invocation.streams.width : nil
  }

  /// In the language of the inventory, where neither an option nor the profile names one.
  func speaking(_ job: InventoryJob) -> OutputOptions { speaking(job.language) }

  func speaking(_ language: Language) -> OutputOptions {
    var options = self
    if !titles { options.language = language }
    return options
  }

  func csvWriter(_ sink: ByteSink) throws(FileError) -> any RowWriter {
    try CSVRows(sink, dialect, titles: titles)
  }

  func writer(_ sink: ByteSink) throws(FileError) -> any RowWriter {
    try format.writer(sink, dialect: dialect, titles: titles, width: width)
  }
}
