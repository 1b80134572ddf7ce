import EmissionFactors
import Equations
import Exports
import Inventory
import Quantities
import Tables

/// A subject of the help: a text, a table, or a text above a table.
struct Topic: Sendable {
  let name: String
  let summary: String
  let summaryVietnamese: String
  var text: (@Sendable (Language) -> String)?
  var table: (@Sendable (any RowWriter, Language) throws -> Void)?
}

enum Topics {
  static let all: [Topic] =
    [
      Topic(
        name: "columns", summary: "the columns of activity tables",
        summaryVietnamese: "các cột của bảng số liệu",
        text: { TopicTexts.columns($0) }, table: columns),
      Topic(
        name: "settings", summary: "what inventory.csv may say",
        summaryVietnamese: "các thiết lập trong inventory.csv", text: { TopicTexts.settings($0) }),
      Topic(
        name: "pathways", summary: "drivers, rules, measures, scenarios and targets",
        summaryVietnamese: "động lực, quy tắc, biện pháp, kịch bản và mục tiêu",
        text: { TopicTexts.pathways($0) }),
      Topic(
        name: "units", summary: "how units are written", summaryVietnamese: "cách viết đơn vị",
        text: { TopicTexts.units($0) }),
      Topic(
        name: "notation", summary: "the keys NO, NE, NA, IE and C",
        summaryVietnamese: "các ký hiệu NO, NE, NA, IE và C", text: { TopicTexts.notation($0) }),
      Topic(
        name: "gases", summary: "gases with their other names and GWPs",
        summaryVietnamese: "các khí, tên gọi khác và GWP", table: gases),
      Topic(
        name: "categories", summary: "the categories of the 2006 Guidelines",
        summaryVietnamese: "các danh mục theo hướng dẫn 2006", table: categories),
      Topic(
        name: "parameters", summary: "the parameters of the factor tables",
        summaryVietnamese: "các tham số trong bảng hệ số", table: parameters),
      Topic(
        name: "checks", summary: "the checks of ghg check and from where on they speak",
        summaryVietnamese: "các phép kiểm tra của ghg check và ngưỡng của chúng",
        text: { TopicTexts.checks($0) }, table: checks),
      Topic(
        name: "key-categories", summary: "how key categories are found, and the lines that are assessed",
        summaryVietnamese: "cách xác định danh mục chính và các dòng được đánh giá",
        text: { KeyCategoryTopic.text($0) }, table: KeyCategoryTopic.table),
      Topic(
        name: "errors", summary: "the names of errors and what they mean",
        summaryVietnamese: "tên các lỗi và ý nghĩa", table: errors),
    ] + LandTopics.all

  /// The columns whose words come from a list.
  static let vocabularies = Vocabulary.dimensions

  static func named(_ typed: String) -> Topic? {
    let typed = typed.lowercased()
    if let topic = all.first(where: { $0.name == typed }) { return topic }
    guard let dimension = vocabularies.first(where: { $0.lowercased() == typed }) else { return nil }
    return Topic(
      name: dimension, summary: "", summaryVietnamese: "",
      table: { writer, language in try vocabulary(dimension, writer, language) })
  }

  static func overview(_ language: Language) -> String {
    let width = all.map(\.name.count).max() ?? 0
    var text = language("topics of ghg help:", "các chủ đề của ghg help:") + "\n"
    for topic in all {
      let name = topic.name + String(repeating: " ", count: width - topic.name.count)
      text += "  \(name)  \(language(topic.summary, topic.summaryVietnamese))\n"
    }
    text += "\n" + language("columns with a list of words:", "các cột có danh sách từ:") + "\n"
    var line = " "
    for (index, word) in vocabularies.enumerated() {
      let more = " " + word + (index == vocabularies.count - 1 ? "" : ",")
      if line.count + more.count > 100 {
        text += line + "\n"
        line = " "
      }
      line += more
    }
    return text + line + "\n"
  }

  private static func vocabulary(_ name: String, _ writer: any RowWriter, _ language: Language) throws {
    guard let vocabulary = Vocabulary.embedded(name) else { return }
    let further = name == "fuel" ? ["origin", "class"] : []
    try writer.begin(
      [
        Column("word", title: language("word", "từ")),
        Column("vi", title: language("in Vietnamese", "tiếng Việt")),
      ]
        + further.map { Column($0) })
    for word in vocabulary.words {
      try writer.cell(word)
      try writer.cell(vocabulary.vietnamese(word) ?? "")
      for attribute in further { try writer.cell(vocabulary.attribute(attribute, of: word) ?? "") }
      try writer.endRow()
    }
    try writer.end()
  }

  private static func gases(_ writer: any RowWriter, _ language: Language) throws {
    let sets = GWPEdition.allCases.compactMap { edition in GWPSets.load(edition).map { (edition, $0) } }
    try writer.begin(
      [
        Column("gas", title: language("gas", "khí")), Column("name", .prose, title: language("name", "tên")),
        Column("aliases", .prose, title: language("also", "tên khác")),
      ] + sets.map { Column($0.0.rawValue, .number) })
    for gas in Gas.all {
      try writer.cell(gas.id)
      try writer.cell(language(gas.name, gas.nameVietnamese))
      try writer.cell(gas.aliases.joined(separator: ", "))
      for (_, set) in sets { try writer.cell(set.value(for: gas) ?? set.value(for: gas, origin: .fossil)) }
      try writer.endRow()
    }
    try writer.end()
  }

  private static func categories(_ writer: any RowWriter, _ language: Language) throws {
    let context = try MethodLookup.context()
    try writer.begin([
      Column("category", title: language("category", "danh mục")),
      Column("name", .prose, title: language("name", "tên")), Column("vi", .prose, title: "tiếng Việt"),
      Column("role", title: language("role", "vai trò")),
      Column("methods", title: language("methods", "phương pháp")),
    ])
    for (index, category) in context.tree.categories.enumerated() {
      let tiers = Set(context.methods(for: index).map(\.tier)).sorted()
      try writer.row([
        category.code, category.name, category.nameVietnamese, category.role.rawValue,
        tiers.joined(separator: ", "),
      ])
    }
    try writer.end()
  }

  private static func parameters(_ writer: any RowWriter, _ language: Language) throws {
    try writer.begin([
      Column("parameter", title: language("parameter", "tham số")),
      Column("meaning", .prose, title: language("meaning", "ý nghĩa")),
    ])
    for (parameter, meaning) in Vocabulary.parameters.sorted(by: { $0.key.lowercased() < $1.key.lowercased() }
    ) {
      try writer.row([parameter, meaning])
    }
    try writer.end()
  }

  private static func columns(_ writer: any RowWriter, _ language: Language) throws {
    try writer.begin([
      Column("column", title: language("column", "cột")),
      Column("also", .prose, title: language("also written", "cũng viết là")),
    ])
    for heading in HeadingNames.fixed {
      try writer.row([heading.name, heading.spellings.joined(separator: ", ")])
    }
    try writer.end()
  }

  private static func checks(_ writer: any RowWriter, _ language: Language) throws {
    try writer.begin([
      Column("name", title: language("name", "tên")),
      Column("summary", .prose, title: language("what it tells", "nội dung")),
    ])
    for check in Check.all {
      try writer.row([check.name, language(check.summary, check.summaryVietnamese)])
    }
    try writer.end()
  }

  private static func errors(_ writer: any RowWriter, _ language: Language) throws {
    try writer.begin([
      Column("name", title: language("name", "tên")),
      Column("meaning", .prose, title: language("meaning", "ý nghĩa")),
    ])
    for (name, meaning) in ErrorNames.meanings.sorted(by: { $0.key < $1.key }) {
      try writer.row([name, meaning])
    }
    try writer.end()
  }
}
