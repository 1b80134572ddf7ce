import Exports
import Inventory
import Tables
import Uncertainty

/// What is assessed and how, as the options of `ghg key-categories` say.
struct KeyCategoryOptions {
  let approaches: [Int]
  /// Nil for that of the inventory's editions.
  let rules: KeyRules?
  /// Percent; nil for that of each approach.
  let threshold: Double?
  let year: Int?
  let baseYear: Int?
  /// Nil for the guideline's suggestion.
  let keys: Set<KeyGrouping.Key>?
  let depth: Int?
  /// Whether land use is in, for each of the results.
  let landUse: [Bool]

  static let all = [
    Option(
      "approach", value: "N", allowed: ["1", "2", "both"],
      "1, or 2 with uncertainties, or both (1)", "1, hoặc 2 có độ không chắc chắn, hoặc both: cả hai (1)"),
    Option(
      "rules", value: "YEAR", allowed: KeyRules.allCases.map(\.rawValue),
      "2006 or 2019: the trend has another formula (as the setting editions)",
      "2006 hoặc 2019: công thức xu thế khác nhau (theo thiết lập editions)"),
    Option(
      "threshold", value: "PERCENT", "what key categories make together (95; approach 2: 90)",
      "tỷ lệ cộng dồn của các danh mục chính (95; phương pháp 2: 90)"),
    Option(
      "summary", "what is key, by which criteria and why", "danh mục chính, theo tiêu chí nào và vì sao"),
    Option("all", "shows all lines of a table that is read", "hiện mọi dòng trong bảng để đọc"),
    Option("year", short: "y", value: "YEAR", "the year assessed (the last)", "năm đánh giá (năm cuối)"),
    Option(
      "base-year", value: "YEAR", "the year that trends begin with (setting base year)",
      "năm cơ sở của xu thế (thiết lập base year)"),
    Option(
      "lulucf", value: "WORD", allowed: ["with", "without", "both"],
      "with, without or both (with)", "with: có, without: không có, both: cả hai (with)"),
    Option(
      "by", short: "b", value: "KEYS", repeats: true,
      "what is kept apart besides the category: gas,fuel,source,region,sign",
      "các dòng tách riêng theo: gas,fuel,source,region,sign"),
    Option(
      "depth", value: "N", "levels of categories that are kept apart", "số cấp danh mục được tách riêng"),
    Option(
      "reasons", value: "FILE", "a key-categories.csv: category, gas, reason",
      "tệp key-categories.csv: danh mục, khí, lý do"),
    Option(
      "category", short: "c", value: "CODE", repeats: true, "this category and all below it alone",
      "chỉ danh mục này và các danh mục con"),
    Option("region", short: "r", value: "NAME", repeats: true, "this region alone", "chỉ vùng này"),
  ]

  init(_ invocation: Invocation) throws {
    let approach = invocation.value("approach") ?? "1"
    approaches = approach == "both" ? [1, 2] : [approach == "2" ? 2 : 1]
    rules = invocation.value("rules").flatMap { KeyRules(rawValue: $0) }
    threshold = try Self.threshold(invocation)
    year = try Self.year("year", invocation)
    baseYear = try Self.year("base-year", invocation)
    depth = try SelectionOptions.depth(invocation)
    keys = try Self.keys(invocation, hasDepth: invocation.value("depth") != nil)
    let land = invocation.value("lulucf") ?? "with"
    landUse = land == "both" ? [true, false] : [land == "with"]
  }

  /// `--depth` alone keeps gases apart.
  private static func keys(
    _ invocation: Invocation, hasDepth: Bool
  ) throws(CommandFailure) -> Set<KeyGrouping.Key>? {
    var keys: Set<KeyGrouping.Key> = []
    for word in invocation.list("by") {
      guard let key = KeyGrouping.Key(rawValue: word) else {
        throw .unknown(
          "unknown-group", "lines are not kept apart by \(word)", word,
          among: KeyGrouping.Key.allCases.map(\.rawValue))
      }
      keys.insert(key)
    }
    return keys.isEmpty ? (hasDepth ? [.gas] : nil) : keys
  }

  private static func threshold(_ invocation: Invocation) throws(CommandFailure) -> Double? {
    guard let typed = invocation.value("threshold") else { return nil }
    let digits = typed.hasSuffix("%") ? String(typed.dropLast().trimmed) : typed
    if let number = Double(digits), number > 0, number <= 100 { return number }
    throw CommandFailure(
      .usage, "bad-threshold", "\(typed) is not a threshold",
      help: "write a percentage above 0 and up to 100: --threshold 95")
  }

  private static func year(_ option: String, _ invocation: Invocation) throws(CommandFailure) -> Int? {
    guard let typed = invocation.value(option) else { return nil }
    if let years = YearRange.parse(typed), years.count == 1 { return years.lowerBound }
    throw CommandFailure(
      .usage, "bad-years", "\(typed) is not a year", help: "write a year such as --\(option) 2014")
  }
}
