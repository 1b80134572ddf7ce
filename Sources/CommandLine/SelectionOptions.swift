import EmissionFactors
import Exports
import Inventory
import Quantities
import Tables

/// Which part of an inventory is printed, as the options say.
enum SelectionOptions {
  static let all = [
    Option(
      "category", short: "c", value: "CODE", repeats: true, "this category and all below it",
      "danh mục này và các danh mục con"),
    Option("year", short: "y", value: "YEARS", "2022 or 2015..2022", "2022 hoặc 2015..2022"),
    Option("region", short: "r", value: "NAME", repeats: true, "this region", "vùng này"),
    Option("gas", short: "g", value: "GAS", repeats: true, "CO2, CH4, HFCs, …", "CO2, CH4, HFCs, …"),
    Option(
      "depth", value: "N", "levels of categories in the layouts summary and wide",
      "số cấp danh mục trong bảng summary và wide"),
  ]

  static func read(_ invocation: Invocation, _ project: Project) throws -> Selection {
    var selection = try places(invocation, project)
    if let typed = invocation.value("year") {
      guard let years = YearRange.parse(typed) else {
        throw CommandFailure(
          .usage, "bad-years", "\(typed) is not a year or a range of years", help: "write 2022 or 2015..2022")
      }
      selection.years = years
    }
    try readGases(invocation, &selection)
    selection.depth = try depth(invocation) ?? selection.depth
    return selection
  }

  /// Categories and regions alone.
  static func places(_ invocation: Invocation, _ project: Project) throws -> Selection {
    var selection = Selection()
    let codes = invocation.list("category")
    if !codes.isEmpty { selection.categories = try codes.map { try category($0, project.context.tree) } }
    let regions = invocation.values("region")
    if !regions.isEmpty { selection.regions = try regions.map { try region($0, project.settings) } }
    return selection
  }

  /// Nil for all levels.
  static func depth(_ invocation: Invocation) throws -> Int? {
    guard let typed = invocation.value("depth"), typed != "all" else { return nil }
    if let depth = Int(typed), depth > 0 { return depth }
    throw CommandFailure(
      .usage, "bad-number", "\(typed) is not a number of levels", help: "write --depth 3, or --depth all")
  }

  static func category(_ typed: String, _ tree: CategoryTree) throws(CommandFailure) -> Int {
    switch tree.read(typed) {
    case .category(let index): return index
    case .ambiguous(let codes):
      throw CommandFailure(
        .usage, "ambiguous-category", "\(typed) may be \(codes.joined(separator: " or "))",
        help: "write the code with its dots")
    case .unknown(let suggestion):
      throw CommandFailure(
        .usage, "unknown-category", "\(tree.name) has no category \(typed)",
        help: suggestion.map { "did you mean \($0)?" } ?? "ghg help categories lists them")
    }
  }

  private static func region(_ typed: String, _ settings: Settings) throws(CommandFailure) -> String {
    let own = settings.regions + (settings.region.isEmpty ? [] : [settings.region])
    if let known = own.first(where: { $0.lowercased() == typed.lowercased() }) { return known }
    let regions = Regions()
    if let known = regions.name(for: typed) { return known }
    throw .unknown(
      "unknown-region", "no region is called \(typed)", typed, among: own + regions.names,
      help: "the setting regions of inventory.csv names regions of your own")
  }

  private static func readGases(_ invocation: Invocation, _ selection: inout Selection) throws {
    for typed in invocation.list("gas") {
      if let group = GasColumn.allCases.first(where: { $0.rawValue.lowercased() == typed.lowercased() }),
        [.hfcs, .pfcs, .other, .precursors].contains(group)
      {
        selection.gasColumns.append(group)
      } else if let (gas, origin) = Gas.named(typed) {
        let isMemo = gas == .carbonDioxide && origin == .biogenic
        selection.gases =
          (selection.gases ?? []) + [BookedGas(gas, origin: origin ?? .fossil, isMemo: isMemo).label]
      } else {
        throw CommandFailure.unknown(
          "unknown-gas", "there is no gas \(typed)", typed, among: Gas.all.map(\.id),
          help: "ghg help gases lists them")
      }
    }
  }
}
