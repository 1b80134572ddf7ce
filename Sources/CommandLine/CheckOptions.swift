import Inventory
import Tables

/// Which checks run, and from where on a figure is out of line.
struct CheckOptions {
  let checks: [Check]
  let thresholds: CheckThresholds
  let table: Table

  /// What `ghg check` prints.
  enum Table: String, CaseIterable {
    case counts
    case missing
    case byCategory = "by-category"
    case keys
    case shares
    case reference
    case findings
  }

  static let all = [
    Option(
      "findings", "prints all findings of the checks as a table", "in mọi phát hiện của các phép kiểm tra"),
    Option(
      "keys", "lists the cells with NE, IE, C, NA and NO, with pointers and notes",
      "liệt kê các ô có NE, IE, C, NA và NO, kèm nơi báo cáo và ghi chú"),
    Option(
      "by-category", "counts by groups of categories, with the keys",
      "đếm theo nhóm danh mục, kể cả các ký hiệu"),
    Option(
      "missing", "lists the categories without a number or key", "liệt kê các danh mục còn trống"),
    Option(
      "shares", "lists the categories that make most of the last year (ghg key-categories assesses them)",
      "liệt kê các danh mục có tỷ lệ lớn nhất trong năm cuối (xem thêm ghg key-categories)"),
    Option(
      "reference", "compares the reference approach with the sectors of 1.A by group of fuels",
      "so sánh phương pháp tham chiếu với các lĩnh vực của 1.A theo nhóm nhiên liệu"),
    Option(
      "only", value: "CHECK", repeats: true, "runs these checks alone: ghg help checks",
      "chỉ chạy các phép kiểm tra này: ghg help checks"),
    Option("skip", value: "CHECK", repeats: true, "leaves these checks out", "bỏ qua các phép kiểm tra này"),
    Option(
      "step", value: "PERCENT", "of year-step: more than this part of the larger figure (50)",
      "của year-step: lớn hơn tỷ lệ này của số lớn hơn (50)"),
    Option(
      "least", value: "PERCENT", "of year-step: and of the total of region and year (0.5)",
      "của year-step: và của tổng phát thải vùng trong năm (0.5)"),
  ]

  init(_ invocation: Invocation) throws(CommandFailure) {
    let only = try Self.names("only", invocation)
    let skip = try Self.names("skip", invocation)
    checks = Check.all.filter { (only.isEmpty || only.contains($0.name)) && !skip.contains($0.name) }
    var thresholds = CheckThresholds()
    if let step = try Self.percent("step", invocation) { thresholds.step = step }
    if let share = try Self.percent("least", invocation) { thresholds.share = share }
    self.thresholds = thresholds
    let tables = Table.allCases.filter { invocation.has($0.rawValue) }
    if tables.count > 1 {
      throw CommandFailure(
        .usage, "options-disagree",
        "--\(tables[0].rawValue) and --\(tables[1].rawValue) print a table each", help: "keep one of the two")
    }
    table = tables.first ?? .counts
  }

  private static func names(_ option: String, _ invocation: Invocation) throws(CommandFailure) -> [String] {
    let known = Check.all.map(\.name)
    let typed = invocation.list(option)
    for name in typed where !known.contains(name) {
      throw .unknown(
        "unknown-check-name", "there is no check \(name)", name, among: known,
        help: "ghg help checks lists them")
    }
    return typed
  }

  /// As a part of one.
  private static func percent(_ option: String, _ invocation: Invocation) throws(CommandFailure) -> Double? {
    guard let typed = invocation.value(option) else { return nil }
    let digits = typed.hasSuffix("%") ? String(typed.dropLast().trimmed) : typed
    if let number = Double(digits), number.isFinite, number >= 0 { return number / 100 }
    throw CommandFailure(
      .usage, "bad-number", "\(typed) is not a percentage", help: "write a number such as --\(option) 20")
  }
}
