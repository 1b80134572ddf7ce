import Equations
import Quantities

/// What was found out of the words of a file: their recipes, and the regions by which these are told apart. A pathway
/// reads the same files once for each scenario, and makes its rows of the years to come of the same words.
struct RowMemory: Sendable {
  let cache: RecipeCache
  let regions: RegionCache
}

extension Columns {
  /// Equal for tables whose rows mean the same by the same bytes.
  var signature: String {
    var parts = words.all.map { "\($0.word.rawValue) \($0.column)" }.sorted()
    parts += axes.map { "\($0.axis.name) \($0.column)" }
    parts += years.map { "\($0.year) \($0.column)" }
    for (name, entry) in entries {
      let member = entry.member.map { "\($0.axis.name) \($0.word)" } ?? ""
      parts.append(
        "\(name) \(entry.column) \(entry.unit?.symbol ?? "") \(entry.unitColumn.map(String.init) ?? "") \(member)"
      )
    }
    parts.append(quantityUnit?.symbol ?? "")
    return parts.joined(separator: "\u{1F}")
  }
}
