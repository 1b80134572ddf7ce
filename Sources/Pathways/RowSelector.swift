import Equations
import Inventory
import Tables

/// Which rows of the inventory a rule or measure speaks of: a category and all below it, a region, a source, and
/// words of the rows such as fuel or treatment. What is left empty holds for all.
struct RowSelector: Sendable {
  /// Categories of the tree; nil for all.
  var categories: Set<Int>?
  /// As typed, for the order of precedence.
  var code = ""
  var region: String?
  var source: String?
  /// By axis, in the spelling of the vocabulary.
  var words: [String: String] = [:]
  /// Of conversions of land.
  var from: LandUse?
  var to: LandUse?
  var stratum: String?

  /// How closely it says what it means: deeper categories and more words come first.
  var precision: [Int] {
    let named = [region, source, stratum, from?.name, to?.name].compactMap(\.self).count + words.count
    return [named, code.split(separator: ".").count]
  }

  func takes(_ row: BaseRow) -> Bool {
    guard from == nil, to == nil, stratum == nil else { return false }
    return (categories?.contains(row.category) ?? true) && (region.map { $0 == row.region } ?? true)
      && (source.map { $0 == row.source } ?? true)
      && words.allSatisfy { row.words[$0.key]?.contains($0.value) ?? false }
  }

  func takes(_ land: LandSeries) -> Bool {
    guard source == nil, words.isEmpty else { return false }
    return (categories?.contains(land.category) ?? true) && (region.map { $0 == land.region } ?? true)
      && (from.map { $0 == land.pair.from } ?? true) && (to.map { $0 == land.pair.to } ?? true)
      && (stratum.map { $0 == land.stratum } ?? true)
  }
}

/// The categories at and below others, each set once however many selectors have it.
private final class Subtrees {
  private var known: [Int: Set<Int>] = [:]

  func of(_ category: Int, _ tree: CategoryTree) -> Set<Int> {
    if let known = known[category] { return known }
    let found = Set(tree.subtree(category))
    known[category] = found
    return found
  }
}

/// Reads selectors from the columns of a table.
struct SelectorReader {
  let context: InventoryContext
  let table: PathwayTable
  private let subtrees = Subtrees()
  /// Columns headed by words of the inventory's rows: `fuel`, `to fuel`.
  private var axes: [(axis: Axis, column: Int, isTarget: Bool)] = []

  static let columns = ["category", "region", "source", "from", "to", "stratum"]

  /// Nil where a heading is neither a column of the table nor a word of the rows.
  init?(_ table: PathwayTable, _ context: InventoryContext, _ known: [String], into log: inout DiagnosticLog)
  {
    self.table = table
    self.context = context
    let errors = log.errorCount
    for (name, column) in table.others {
      let isTarget = name.hasPrefix("to ")
      let word = isTarget ? String(name.dropFirst(3)) : name
      if let axis = RowWords.axis(named: word) {
        axes.append((axis, column, isTarget))
      } else {
        log.add(
          table.table.heading.diagnostic(
            .error, "unknown-column", "this table has no column \(table.table.header[column])",
            column: column,
            help: closest(to: name, in: known + RowWords.names).map { "did you mean \($0)?" }
              ?? "remarks go into the column note"))
      }
    }
    if log.errorCount > errors { return nil }
  }

  /// Nil where a word is refused.
  /// - Parameter target: whether the columns that begin with `to` are meant.
  func read(_ row: Int, target: Bool = false, into log: inout DiagnosticLog) -> RowSelector? {
    var selector = RowSelector()
    let errors = log.errorCount
    let prefix = target ? "to " : ""
    readCategory(row, prefix + "category", &selector, &log)
    selector.region = region(row, prefix + "region", &log)
    let source = table.text(row, prefix + "source")
    if !source.isEmpty { selector.source = source }
    for (axis, column, isTarget) in axes where isTarget == target {
      let text = table.table.text(row, column)
      if !text.isEmpty { selector.words[axis.name] = context.canonical(text, on: axis) }
    }
    if !target {
      selector.from = landUse(row, "from", &log)
      selector.to = landUse(row, "to", &log)
      let stratum = table.text(row, "stratum")
      if !stratum.isEmpty { selector.stratum = stratum }
    }
    return log.errorCount == errors ? selector : nil
  }

  private func readCategory(
    _ row: Int, _ column: String, _ selector: inout RowSelector, _ log: inout DiagnosticLog
  ) {
    let code = table.text(row, column)
    if code.isEmpty { return }
    let tree = context.tree
    switch tree.read(code) {
    case .category(let index):
      selector.categories = subtrees.of(index, tree)
      selector.code = tree.categories[index].code
    case .ambiguous(let codes):
      log.add(
        table.error(
          "ambiguous-category", "\(code) may be \(codes.joined(separator: " or "))", row, column,
          help: "write the code with its dots"))
    case .unknown(let suggestion):
      log.add(
        table.error(
          "unknown-category", "\(tree.name) has no category \(code)", row, column,
          help: suggestion.map { "did you mean \($0)?" } ?? "ghg help categories lists the codes"))
    }
  }

  private func region(_ row: Int, _ column: String, _ log: inout DiagnosticLog) -> String? {
    let text = table.text(row, column)
    return text.isEmpty ? nil : context.regionName(text) ?? text
  }

  private func landUse(_ row: Int, _ column: String, _ log: inout DiagnosticLog) -> LandUse? {
    let text = table.text(row, column)
    if text.isEmpty { return nil }
    let uses = LandUses()
    if let use = uses.use(named: text) { return use }
    log.add(
      table.error(
        "unknown-land-use", "there is no land use called \(text)", row, column,
        help: uses.suggestion(for: text).map { "did you mean \($0)?" }
          ?? "land uses are \(uses.names.joined(separator: ", "))"))
    return nil
  }
}
