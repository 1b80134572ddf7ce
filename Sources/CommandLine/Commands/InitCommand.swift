import EmissionFactors
import Equations
import Exports
import Inventory
import Tables

/// `ghg init`: a folder to begin with.
enum InitCommand {
  static let command = Command(
    name: "init", summary: "makes the folder of a new inventory, or of an example",
    summaryVietnamese: "tạo thư mục kiểm kê mới, hoặc một ví dụ", arguments: ["DIR"],
    options: [
      Option(
        "example", value: "NAME", "an example with real data: ghg init --list",
        "ví dụ với số liệu thật: ghg init --list"),
      Option("list", "lists the examples", "liệt kê các ví dụ"),
      OutputOptions.csv,
    ],
    details: """
      A new inventory has its settings in inventory.csv and the columns of fuel combustion in energy.csv. Every CSV file
      of the folder is read; ghg template CATEGORY prints the columns of further tables.
      """,
    detailsVietnamese: """
      Thư mục mới có các thiết lập trong inventory.csv và các cột về đốt nhiên liệu trong energy.csv. Mọi tệp CSV trong
      thư mục đều được đọc; ghg template CATEGORY in các cột của các bảng khác.
      """, run: run)

  private static let prefix = "examples/"

  /// Names of the examples with the files of each.
  static let examples: [(name: String, files: [String])] = {
    let paths = EmbeddedTables.names.filter { $0.hasPrefix(prefix) }.map { $0.dropFirst(prefix.count) }
    let byName = Dictionary(grouping: paths) { String($0.prefix { $0 != "/" }) }
    return byName.sorted { $0.key < $1.key }.map { name, paths in
      (name, paths.map { String($0.dropFirst(name.count + 1)) }.sorted())
    }
  }()

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    if invocation.has("list") {
      for example in examples {
        try invocation.streams.output.write("\(example.name)\t\(title(of: example.name))\n")
      }
      return .done
    }
    let typed = try invocation.required(0)
    let example = try invocation.value("example").map(named)
    let folder = try AtomicFolder(invocation.streams.path(typed))
    if let example {
      for file in example.files {
        try folder.write(file + ".csv") { sink in
          try sink.write(EmbeddedTables.document("\(prefix)\(example.name)/\(file)")?.bytes ?? [])
        }
      }
    } else {
      try writeNew(folder, invocation)
    }
    try folder.commit()
    invocation.streams.say(
      invocation.language(
        "\(typed) is ready: ghg inventory \(typed)\n", "đã tạo \(typed): ghg inventory \(typed)\n"))
    return .done
  }

  private static func named(_ typed: String) throws(CommandFailure) -> (name: String, files: [String]) {
    if let example = examples.first(where: { $0.name == typed }) { return example }
    throw .unknown("unknown-example", "there is no example \(typed)", typed, among: examples.map(\.name))
  }

  /// The setting `name` of an example.
  private static func title(of example: String) -> String {
    var log = DiagnosticLog()
    guard let document = EmbeddedTables.document("\(prefix)\(example)/inventory"),
      let table = Table.read(document, numbers: .point, into: &log)
    else { return "" }
    return Settings.read(table, into: &log).name
  }

  private static func writeNew(_ folder: AtomicFolder, _ invocation: Invocation) throws {
    let isExcel = invocation.value("csv") == "excel-vi"
    let dialect = isExcel ? OutputDialect.excelVietnamese : .standard
    let language = isExcel ? Language.vietnamese : invocation.language
    let settings = [
      ("setting", "value"), ("name", language("New inventory", "Kiểm kê mới")), ("country", "Viet Nam"),
      ("years", ""), ("base year", ""), ("tree", "IPCC 2006"), ("editions", "IPCC 2006"), ("GWP set", "AR5"),
      ("unit", "kt"), ("language", language.rawValue),
      ("number format", isExcel ? "1.234,5" : "1,234.5"),
    ]
    try folder.write("inventory.csv") { sink in
      var writer = try CSVWriter(sink, dialect)
      for (setting, value) in settings {
        try writer.field(setting)
        try writer.field(value)
        try writer.endRecord()
      }
    }
    let context = try MethodLookup.context()
    let category = try SelectionOptions.category("1.A", context.tree)
    let methods = context.methods(for: category).filter {
      $0.conditions.isEmpty && $0.needs.isEmpty
    }
    let template = Template(context, category, methods, all: false, language)
    try folder.write("energy.csv") { try template.write(to: $0, dialect, examples: false) }
  }
}
