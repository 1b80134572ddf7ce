import Equations
import Exports
import Inventory
import Tables

/// `ghg template`: the columns that a category wants.
enum TemplateCommand {
  static let command = Command(
    name: "template", summary: "prints the activity table of a category, to be filled in",
    summaryVietnamese: "in bảng số liệu hoạt động của một danh mục để điền", arguments: ["CATEGORY"],
    options: [
      Option(
        "method", value: "NAME", "the columns of this method: ghg methods CATEGORY",
        "các cột của phương pháp này"),
      Option(
        "reported", "the columns of emissions that were computed elsewhere",
        "các cột cho phát thải đã tính ở nơi khác"),
      Option(
        "all", short: "a", "also columns for factors of your own and for what is assumed otherwise",
        "kèm các cột cho hệ số riêng và các giá trị giả định"),
      OutputOptions.csv, OutputOptions.output,
    ],
    details: """
      The rows are examples that compute: replace them. --lang vi writes Vietnamese headings, --csv excel-vi a file
      that Excel with Vietnamese settings opens. land (or 3.B) is the table of land: ghg help land.

        ghg template 1.A.4 -o homes.csv
        ghg template 3.C.7 --csv excel-vi -o lua.csv
        ghg template land -o land.csv
        ghg template drivers -o drivers.csv        of a pathway: ghg help pathways
      """,
    detailsVietnamese: """
      Các dòng là ví dụ tính được ngay: hãy thay thế chúng. --lang vi ghi tiêu đề tiếng Việt, --csv excel-vi ghi tệp
      mở được bằng Excel tiếng Việt. land (hoặc 3.B) là bảng đất đai: ghg help land.

        ghg template 1.A.4 --lang vi -o ho-gia-dinh.csv
        ghg template 3.C.7 --csv excel-vi -o lua.csv
        ghg template land --csv excel-vi -o dat.csv
      """, run: run)

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let typed = try invocation.required(0)
    let isExcel = invocation.value("csv") == "excel-vi"
    let language = isExcel ? Language.vietnamese : invocation.language
    if LandTemplate.isMeant(by: typed), invocation.value("method") == nil, !invocation.has("reported") {
      let output = try Output(invocation)
      try LandTemplate(language).write(to: output.sink, isExcel ? .excelVietnamese : .standard)
      try output.commit()
      return .done
    }
    if PathwayTemplate.names.contains(typed.lowercased()) {
      let output = try Output(invocation)
      try PathwayTemplate.write(
        typed.lowercased(), to: output.sink, isExcel ? .excelVietnamese : .standard, language)
      try output.commit()
      return .done
    }
    let context = try MethodLookup.context()
    let category = try SelectionOptions.category(typed, context.tree)
    let isReported = invocation.has("reported")
    let methods =
      isReported ? [] : try chosen(context.methods(for: category), invocation)
    if methods.isEmpty, !isReported {
      let code = context.tree.categories[category].code
      let below = Registry.methods.flatMap(\.categories).contains { $0.hasPrefix(code + ".") }
      if below { throw MethodLookup.noMethod(code) }
      invocation.streams.say(
        Diagnostic(
          .note, "reported-only",
          "no method computes \(code): these are the columns of emissions that come from elsewhere"))
    }
    let template = Template(context, category, methods, all: invocation.has("all"), language)
    let output = try Output(invocation)
    try template.write(to: output.sink, isExcel ? .excelVietnamese : .standard)
    try output.commit()
    return .done
  }

  /// The method that was named, or those that hold when a row names none.
  private static func chosen(_ methods: [Method], _ invocation: Invocation) throws -> [Method] {
    guard let typed = invocation.value("method") else {
      let plain = methods.filter { $0.conditions.isEmpty && $0.needs.isEmpty }
      return plain.isEmpty ? Array(methods.prefix(1)) : plain
    }
    let named = methods.filter { $0.id == typed || $0.conditions["method"] == typed.lowercased() }
    if let first = named.first {
      return named.first { $0.id == typed }.map { [$0] }
        ?? named.filter { $0.conditions == first.conditions && $0.needs.isEmpty }
    }
    throw CommandFailure.unknown(
      "unknown-method", "there is no method \(typed) here", typed,
      among: methods.map(\.id) + methods.compactMap { $0.conditions["method"] },
      help: "ghg methods CATEGORY lists them")
  }
}
