import EmissionFactors
import Equations
import Exports
import Inventory
import Quantities
import Tables

/// `ghg factors`: searches the tables of emission factors.
enum FactorsCommand {
  static let command = Command(
    name: "factors", summary: "searches the tables of emission factors",
    summaryVietnamese: "tìm kiếm hệ số phát thải", arguments: ["[WORD]"], takesMore: true,
    options: [
      Option(
        "category", short: "c", value: "CODE", "factors that hold for this category",
        "hệ số dùng cho danh mục này"),
      Option(
        "fuel", value: "FUEL", "factors of this fuel, in English or Vietnamese", "hệ số của nhiên liệu này"),
      Option("gas", short: "g", value: "GAS", "factors of this gas", "hệ số của khí này"),
      Option("parameter", short: "p", value: "NAME", "NCV, EF, MCF, …", "NCV, EF, MCF, …"),
      Option(
        "edition", value: "NAME", "IPCC 2006, IPCC 2019, VN 2626, …", "IPCC 2006, IPCC 2019, VN 2626, …"),
    ] + OutputOptions.all,
    details: """
      WORDs must all occur in the row: in its id, parameter, category, conditions, region, unit, note or locator, in
      English or Vietnamese. Without a word or an option the tables are listed. CSV and JSON name the methods that may
      take the row.

        ghg factors --fuel anthracite --gas CO2
        ghg factors rice irrigated --edition "IPCC 2019"
      """,
    detailsVietnamese: """
      Mọi TỪ phải có trong dòng: mã, tham số, điều kiện, vùng, đơn vị, ghi chú hoặc vị trí trong tài liệu. Không có từ
      hay tùy chọn nào: liệt kê các bảng.

        ghg factors --fuel "than antraxit" --gas CO2
        ghg factors lúa --edition "VN 2626"
      """, run: run)

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let format = try OutputOptions(invocation)
    let output = try Output(invocation)
    let writer = try format.writer(output.sink)
    let library = FactorLibrary(editions: FactorLibrary.knownEditions)
    let isSearch =
      !invocation.arguments.isEmpty
      || ["category", "fuel", "gas", "parameter", "edition"].contains(where: invocation.has)
    if isSearch {
      let search = try FactorSearch(invocation, library)
      let found = FactorLibrary.tableNames.flatMap { library.factors(inTable: $0) }.filter(search.takes)
      try write(found, to: writer)
      if found.isEmpty { invocation.streams.say(nothing) }
    } else {
      try writeTables(library, to: writer)
    }
    try output.commit()
    return .done
  }

  private static let nothing = Diagnostic(
    .note, "no-factor-found", "no row of the tables fits", help: "leave out a word or an option")

  private static func writeTables(_ library: FactorLibrary, to writer: any RowWriter) throws {
    try writer.begin([
      Column("table"), Column("rows", .number), Column("parameters", .prose), Column("editions", .prose),
    ])
    for name in FactorLibrary.tableNames {
      let factors = library.factors(inTable: name)
      let parameters = factors.map(\.parameter).reduce(into: [String]()) {
        if !$0.contains($1) { $0.append($1) }
      }
      try writer.cell(name)
      try writer.cell(factors.count)
      try writer.cell(parameters.joined(separator: ", "))
      try writer.cell(Set(factors.map(\.edition)).sorted().joined(separator: ", "))
      try writer.endRow()
    }
    try writer.end()
  }

  /// A reader gets what tells rows apart; a program gets every column of the tables.
  private static func write(_ factors: [EmissionFactor], to writer: any RowWriter) throws {
    let isShort = writer.isForReading
    let use = FactorUse()
    try writer.begin(
      [
        Column("id"), Column("category"), Column("parameter"), Column("gas"), Column("conditions", .prose),
        Column("region", .prose), Column("value", .number), Column("unit"),
      ]
        + (isShort
          ? [Column("range"), Column("edition"), Column("checked"), Column("place in print", .prose)]
          : [
            Column("lower", .number), Column("upper", .number), Column("distribution"), Column("edition"),
            Column("valid_from", .number), Column("valid_to", .number), Column("reference"),
            Column("locator"), Column("checked"),
            Column("note"), Column("table"), Column("methods"), Column("reference_only"),
          ]))
    for factor in factors {
      let words = factor.dimensions.sorted { $0.key < $1.key }
      try writer.cell(factor.id)
      try writer.cell(factor.categories.joined(separator: "|"))
      try writer.cell(factor.parameter)
      try writer.cell(factor.gas?.id ?? "")
      try writer.cell(words.map { "\($0.key): \($0.value.joined(separator: "|"))" }.joined(separator: "; "))
      try writer.cell(factor.regions.joined(separator: "|"))
      if isShort {
        try writer.cell(factor.value?.shortestDecimal ?? "")
      } else {
        try writer.cell(factor.value)
      }
      try writer.cell(factor.unitText)
      try isShort ? writeShort(factor, writer) : writeRest(factor, use, writer)
      try writer.endRow()
    }
    try writer.end()
  }

  private static func writeShort(_ factor: EmissionFactor, _ writer: any RowWriter) throws {
    let bounds = [factor.lower, factor.upper].map { $0?.shortestDecimal ?? "" }
    try writer.cell(bounds == ["", ""] ? "" : bounds.joined(separator: "–"))
    try writer.cell(factor.edition)
    try writer.cell(factor.checked.rawValue)
    try writer.cell(factor.locator)
  }

  private static func writeRest(
    _ factor: EmissionFactor, _ use: FactorUse, _ writer: any RowWriter
  ) throws {
    try writer.cell(factor.lower)
    try writer.cell(factor.upper)
    try writer.cell(factor.distribution)
    try writer.cell(factor.edition)
    try writer.cell(factor.validFrom.map(Double.init))
    try writer.cell(factor.validTo.map(Double.init))
    try writer.cell(factor.reference)
    try writer.cell(factor.locator)
    try writer.cell(factor.checked.rawValue)
    try writer.cell(factor.note)
    try writer.cell(factor.table)
    let methods = use.methods(for: factor)
    try writer.cell(methods.map(\.id).joined(separator: "; "))
    try writer.cell(methods.isEmpty ? use.reason(for: factor) ?? "" : "")
  }
}
