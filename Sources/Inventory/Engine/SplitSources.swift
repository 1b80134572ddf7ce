import Equations
import Tables

/// Sources with years that depend on each other, some of whose rows are computed by another method because they leave a
/// column empty that the rest fill: one landfill would be two, each with half of its waste or of its recovery.
struct SplitSources {
  private var first: [Key: Known] = [:]

  private struct Key: Hashable {
    let category: Int
    let region: String
    let source: String
    let conditions: [String: String]
  }

  private struct Known {
    let method: Method
    let place: String
  }

  /// - Parameter merged: the first rows of a source.
  mutating func check(_ merged: MergedRows, _ source: String, into log: inout DiagnosticLog) {
    let method = merged.recipe.method
    let key = Key(
      category: merged.recipe.category, region: merged.region, source: source,
      conditions: method.conditions)
    guard let other = first[key] else {
      first[key] = Known(method: method, place: merged.rows[0].place)
      return
    }
    let telling = Set(method.needs).symmetricDifference(other.method.needs).sorted()
    guard other.method !== method, !telling.isEmpty else { return }
    let columns = telling.joined(separator: " and ")
    log.add(
      merged.first.diagnostic(
        "split-source",
        "of one source, some rows fill \(columns) and some do not, such as this one and \(other.place)",
        .category,
        help:
          "fill it in all rows of the source (0 where it is nothing), or name the sources apart in the column source"
      ))
  }
}
