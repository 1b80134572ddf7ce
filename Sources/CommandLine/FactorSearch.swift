import EmissionFactors
import Inventory
import Quantities
import Tables

/// Which rows of the factor tables are wanted.
struct FactorSearch {
  private var category: String?
  private var fuel: String?
  private var gas: Gas?
  private var parameter: String?
  private var edition: String?
  private let words: [String]
  private let library: FactorLibrary
  private let tree: CategoryTree?

  init(_ invocation: Invocation, _ library: FactorLibrary) throws {
    self.library = library
    var log = DiagnosticLog()
    tree = CategoryTree.embedded("IPCC 2006", into: &log)
    words = invocation.arguments.map(Self.folded)
    category = try invocation.value("category").map(Self.readCategory)
    edition = try Self.oneOf("edition", FactorLibrary.knownEditions, invocation)
    parameter = try Self.oneOf("parameter", Vocabulary.parameters.keys.sorted(), invocation)
    if let typed = invocation.value("gas") {
      gas = Gas(named: typed)
      if gas == nil {
        throw CommandFailure.unknown(
          "unknown-gas", "there is no gas \(typed)", typed, among: Gas.all.map(\.id),
          help: "ghg help gases lists them")
      }
    }
    if let typed = invocation.value("fuel"), let fuels = library.vocabulary("fuel") {
      fuel = fuels.word(for: typed)
      if fuel == nil {
        throw CommandFailure.unknown(
          "unknown-fuel", "there is no fuel called \(typed)", typed, among: fuels.words,
          help: "ghg help fuel lists them")
      }
    }
  }

  func takes(_ factor: EmissionFactor) -> Bool {
    if let category, !factor.categories.contains(where: { Self.touch($0, category) }) { return false }
    if let fuel, factor.dimensions["fuel"]?.contains(fuel) != true { return false }
    if let gas, factor.gas != gas { return false }
    if let parameter, factor.parameter != parameter { return false }
    if let edition, factor.edition != edition { return false }
    if words.isEmpty { return true }
    let text = text(of: factor)
    return words.allSatisfy(text.contains)
  }

  /// Whether one category is the other or stands above or below it.
  private static func touch(_ one: String, _ other: String) -> Bool {
    one == other || one.hasPrefix(other + ".") || other.hasPrefix(one + ".")
  }

  private func text(of factor: EmissionFactor) -> String {
    var parts = [
      factor.id, factor.parameter, Vocabulary.parameters[factor.parameter] ?? "", factor.gas?.id ?? "",
      factor.unitText, factor.edition, factor.note, factor.locator, factor.table,
    ]
    parts += factor.regions + factor.categories + factor.categories.flatMap(names)
    parts.append(Vocabulary.parametersVietnamese[factor.parameter] ?? "")
    for (dimension, words) in factor.dimensions {
      parts += [dimension] + words + words.compactMap { library.vocabulary(dimension)?.vietnamese($0) }
    }
    return Self.folded(parts.joined(separator: " "))
  }

  /// A compiler types `lime` for 2.A.2.
  private func names(_ code: String) -> [String] {
    guard let tree, let category = tree.index(of: code) else { return [] }
    return [tree.categories[category].name, tree.categories[category].nameVietnamese]
  }

  /// Case and the marks of Vietnamese are no difference.
  private static func folded(_ text: String) -> String {
    text.lowercased().map { plainLetters[$0] ?? String($0) }.joined()
  }

  private static let plainLetters: [Character: String] = {
    let letters: [(String, String)] = [
      ("a", "àáảãạăằắẳẵặâầấẩẫậ"), ("d", "đ"), ("e", "èéẻẽẹêềếểễệ"), ("i", "ìíỉĩị"),
      ("o", "òóỏõọôồốổỗộơờớởỡợ"), ("u", "ùúủũụưừứửữự"), ("y", "ỳýỷỹỵ"),
    ]
    return Dictionary(uniqueKeysWithValues: letters.flatMap { base, marked in marked.map { ($0, base) } })
  }()

  private static func readCategory(_ typed: String) throws -> String {
    var log = DiagnosticLog()
    guard let tree = CategoryTree.embedded("IPCC 2006", into: &log) else { return typed }
    return tree.categories[try SelectionOptions.category(typed, tree)].code
  }

  private static func oneOf(_ option: String, _ known: [String], _ invocation: Invocation) throws -> String? {
    guard let typed = invocation.value(option) else { return nil }
    if known.contains(typed) { return typed }
    let same = known.filter { $0.lowercased() == typed.lowercased() }
    if same.count == 1 { return same[0] }
    throw CommandFailure.unknown("unknown-\(option)", "there is no \(option) \(typed)", typed, among: known)
  }
}
