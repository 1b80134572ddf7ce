import EmissionFactors
import Exports
import Inventory
import Tables

/// The table of land: the matrix of land use and its changes, one cell a row, with what the worksheets of 3.B ask of
/// each stratum. The rows of every year and category are made of it.
struct LandTemplate {
  private let language: Language

  init(_ language: Language) {
    self.language = language
  }

  /// The words of the command that mean it.
  static func isMeant(by typed: String) -> Bool { ["land", "đất", "3.b", "3b"].contains(typed.lowercased()) }

  func write(to sink: ByteSink, _ dialect: OutputDialect) throws(FileError) {
    var writer = try CSVWriter(sink, dialect)
    for (name, vietnamese) in Self.headings { try writer.field(language(name, vietnamese)) }
    for name in Self.attributes {
      try writer.field(language == .vietnamese ? HeadingNames.vietnamese(name) : name)
    }
    try writer.field(language("note", "ghi chú"))
    try writer.endRecord()
    for row in Self.examples { try write(row, to: &writer) }
  }

  private func write(_ row: Example, to writer: inout CSVWriter) throws(FileError) {
    try writer.field("Lào Cai")
    try writer.field(language("hills", "đồi"))
    try writer.field(word(row.from, "land use"))
    try writer.field(word(row.to, "land use"))
    try writer.field("2011..2020")
    try writer.field(row.area)
    for (name, text) in zip(Self.attributes, row.attributes) {
      try writer.field(word(text, name.hasPrefix("previous ") ? String(name.dropFirst(9)) : name))
    }
    try writer.field(
      row.from == row.to
        ? language("example: land that stays", "ví dụ: đất giữ nguyên mục đích")
        : language("example: changed in these ten years", "ví dụ: chuyển đổi trong mười năm này"))
    try writer.endRecord()
  }

  private func word(_ text: String, _ dimension: String) -> String {
    guard language == .vietnamese else { return text }
    return Vocabulary.embedded(dimension)?.vietnamese(text) ?? text
  }

  static let headings = [
    ("region", "vùng"), ("stratum", "phân tầng"), ("from", "từ"), ("to", "sang"), ("period", "giai đoạn"),
    ("area [ha]", "diện tích [ha]"),
  ]

  /// What the Tier 1 worksheets choose their factors by.
  static let attributes = [
    "climate", "soil", "ecological zone", "leaves", "management", "carbon input", "previous management",
    "previous carbon input",
  ]

  private struct Example {
    let from: String
    let to: String
    let area: Double
    let attributes: [String]
  }

  private static let examples = [
    Example(
      from: "natural forest", to: "natural forest", area: 9500,
      attributes: place + ["native vegetation", "native vegetation", "", ""]),
    Example(
      from: "natural forest", to: "annual cropland", area: 500,
      attributes: place + ["full tillage", "medium", "native vegetation", "native vegetation"]),
    Example(
      from: "annual cropland", to: "annual cropland", area: 2000,
      attributes: place + ["full tillage", "medium", "", ""]),
    Example(
      from: "annual cropland", to: "planted forest", area: 300,
      attributes: place + ["native vegetation", "native vegetation", "full tillage", "medium"]),
    Example(
      from: "settlements", to: "settlements", area: 200, attributes: ["", "", "", "", "", "", "", ""]),
  ]

  private static let place = [
    "tropical moist", "low activity clay", "tropical rainforest", "broadleaf deciduous",
  ]
}
