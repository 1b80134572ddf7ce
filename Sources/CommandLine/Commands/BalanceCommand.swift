import EmissionFactors
import Exports
import Inventory
import Tables

/// `ghg balance`: from an energy balance to activity data.
enum BalanceCommand {
  static let command = Command(
    name: "balance", summary: "makes activity data of an energy balance",
    summaryVietnamese: "chuyển bảng cân bằng năng lượng thành số liệu hoạt động", arguments: ["FILE"],
    options: [
      Option(
        "year", short: "y", value: "YEAR", "the year, where no column says it", "năm, nếu không có cột năm"),
      Option(
        "region", short: "r", value: "NAME", "the region, where no column says it",
        "vùng, nếu không có cột vùng"),
      Option(
        "unit", value: "UNIT", "unit of columns that name none: ktoe, TJ, t, …",
        "đơn vị của các cột không ghi đơn vị: ktoe, TJ, t, …"),
      Option(
        "map", short: "m", value: "FILE", "a balance-map.csv with words of your own",
        "tệp balance-map.csv với các từ riêng"),
      OutputOptions.csv, OutputOptions.output,
    ],
    details: """
      FILE has flows down and fuels across, or the other way, with units in the headings: diesel [ktoe]. Flows and
      fuels may be named in English or Vietnamese, as the IEA does or the guidelines. Its totals are held against their
      parts and never counted; 1 ktoe is 41.868 TJ. A balance-map.csv beside FILE, or in the folder above, goes first:
      flow,category and heading,fuel. What was mapped and what was not is told at the end, with its energy.

        ghg balance sources/balance-2020.csv --year 2020 -o energy.csv
        ghg inventory energy.csv
      """,
    detailsVietnamese: """
      FILE có các dòng là dòng năng lượng và các cột là nhiên liệu, hoặc ngược lại, đơn vị ghi ở tiêu đề: dầu DO [ktoe].
      Tên có thể bằng tiếng Anh hoặc tiếng Việt. Các dòng tổng được đối chiếu với các thành phần và không được tính;
      1 ktoe bằng 41,868 TJ. Tệp balance-map.csv cạnh FILE hoặc ở thư mục trên được ưu tiên: flow,category và
      heading,fuel. Cuối cùng cho biết phần nào đã chuyển, phần nào không, kèm năng lượng.

        ghg balance nguon/can-bang-2020.csv --year 2020 --csv excel-vi -o nang-luong.csv
      """, run: run)

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let typed = try invocation.required(0)
    let streams = invocation.streams
    let path = streams.path(typed)
    if !Files.exists(path) {
      throw CommandFailure(.missingInput, "not-found", "there is no file \(typed)")
    }
    var log = DiagnosticLog()
    let settings = try settings(near: path, &log)
    let defaults = try defaults(invocation, settings)
    let map = try map(invocation, near: path, &log)
    guard let map, !log.hasErrors,
      let table = Table.read(try Document(path: path), numbers: settings.numbers, into: &log),
      !log.hasErrors, let balance = BalanceReader.read(table, map, defaults, into: &log),
      let rows = BalanceRows.of(balance, map, path: typed, into: &log)
    else {
      streams.tell(log)
      return .badData
    }
    let format = try OutputOptions(invocation)
    let output = try Output(invocation)
    try write(rows.rows, to: try format.csvWriter(output.sink), format.language)
    try output.sink.flush()
    try output.commit()
    streams.tell(log)
    try tell(rows.account, streams, format.language)
    return rows.account.agrees ? .done : .fault
  }

  // MARK: What stands around the file

  private static func settings(near path: String, _ log: inout DiagnosticLog) throws -> Settings {
    guard let file = beside(path, "inventory.csv"),
      let table = Table.read(try Document(path: file), into: &log)
    else { return Settings() }
    return Settings.read(table, into: &log)
  }

  private static func map(
    _ invocation: Invocation, near path: String, _ log: inout DiagnosticLog
  ) throws -> BalanceMap? {
    var map = BalanceMap()
    let named = invocation.value("map").map { invocation.streams.path($0) }
    guard let file = named ?? beside(path, BalanceMap.fileName) else { return map }
    guard let table = Table.read(try Document(path: file), into: &log),
      let tree = CategoryTree.embedded("IPCC 2006", into: &log)
    else { return nil }
    map.add(table, tree, into: &log)
    return map
  }

  /// A file in the folder of another, or in the one above.
  private static func beside(_ path: String, _ name: String) -> String? {
    let folder = Unfinished.parts(of: path).folder
    let here = folder.isEmpty ? "." : folder
    return ["\(here)/\(name)", "\(here)/../\(name)"].first { Files.exists($0) }
  }

  private static func defaults(_ invocation: Invocation, _ settings: Settings) throws -> BalanceDefaults {
    var defaults = BalanceDefaults()
    defaults.region = invocation.value("region") ?? settings.region
    defaults.unit = invocation.value("unit")
    if let typed = invocation.value("year") {
      guard let years = YearRange.parse(typed), years.count == 1 else {
        throw CommandFailure(.usage, "bad-years", "\(typed) is not a year", help: "write --year 2022")
      }
      defaults.year = years.lowerBound
    }
    return defaults
  }

  // MARK: What comes out

  private static let headings = [
    "category", "region", "year", "source", "fuel", "supply flow", "quantity", "unit", "reference", "note",
  ]

  private static func write(
    _ rows: [BalanceRow], to writer: any RowWriter, _ language: Language
  ) throws(FileError) {
    try writer.begin(headings.map { Column($0, title: language($0, HeadingNames.vietnamese($0))) })
    for row in rows {
      for text in [row.category, row.region, "\(row.year)", row.source, row.fuel, row.supplyFlow] {
        try writer.cell(text)
      }
      try writer.cell(row.quantity)
      for text in [row.unit, row.reference, row.note] { try writer.cell(text) }
      try writer.endRow()
    }
    try writer.end()
  }

  /// Why something was not mapped, and what is no code.
  private static let vietnamese = [
    "biomass is no part of the reference approach": "sinh khối không thuộc phương pháp tham chiếu",
    "burns nothing": "không đốt nhiên liệu",
    "statistical difference": "sai số thống kê",
    "made of other fuels: the fuels it was made of are counted":
      "sản phẩm từ nhiên liệu khác: nhiên liệu đầu vào đã được tính",
    "converted to other fuels, not burnt: V2 Ch6 Section 6.8":
      "chuyển đổi thành nhiên liệu khác, không đốt: Quyển 2 Chương 6 Mục 6.8",
    "lost, not burnt: leaks of gas belong to 1.B.2": "tổn thất, không đốt: rò rỉ khí thuộc 1.B.2",
    "a product under another name: nothing is burnt": "sản phẩm đổi tên: không đốt",
    "memo.reference, excluded carbon": "memo.reference, các-bon loại trừ",
  ]

  private static func tell(
    _ account: BalanceAccount, _ streams: Streams, _ language: Language
  ) throws(FileError) {
    let sink = ByteSink()
    let table = TextRows(sink, width: nil)
    let bases = account.usedBases
    table.begin(
      [Column("", .prose), Column("cells", .number, title: language("cells", "số ô"))]
        + bases.map { Column($0, .number) })
    func line(_ name: String, _ cells: Int, _ sum: (String) -> Double?) throws(FileError) {
      table.cell(name)
      table.cell(Double(cells))
      for base in bases { try table.cell(sum(base)) }
      table.endRow()
    }
    for isMapped in [true, false] {
      let entries = account.entries.filter { $0.isMapped == isMapped }
      if entries.isEmpty { continue }
      table.section(
        isMapped ? language("mapped", "đã chuyển") : language("not mapped", "không chuyển"))
      for entry in isMapped ? entries.sorted(by: { $0.name < $1.name }) : entries {
        try line(language(entry.name, vietnamese[entry.name] ?? entry.name), entry.cells) { entry.sum($0) }
      }
      try line(language("together", "cộng"), entries.reduce(0) { $0 + $1.cells }) {
        account.sum($0, mapped: isMapped)
      }
    }
    table.section(
      account.agrees
        ? language("read, and found again above", "đã đọc, khớp với các phần trên")
        : language("read, and NOT found again above", "đã đọc, KHÔNG khớp với các phần trên"))
    try line(
      language(
        "cells of totals, not counted: \(account.totals)", "số ô tổng, không tính: \(account.totals)"),
      account.read.cells
    ) { account.read.sum($0) }
    try table.end()
    streams.say(String(decoding: sink.bytes, as: UTF8.self))
  }
}
