import EmissionFactors
package import Equations
import Quantities
import Tables

/// What the registry computes of each category of the 2006 Guidelines, and on what evidence.
package struct Coverage: Sendable {
  /// Declarations of one equation that differ in how its quantity is counted.
  package struct Family: Sendable {
    package let name: String
    package private(set) var methods: [Method]

    /// What tells the declarations apart, as it stands in parentheses.
    package var variants: [String] {
      methods.compactMap { $0.id.split(separator: "(").dropFirst().first.map { String($0.dropLast()) } }
    }

    /// The cases that hold a number of it against print.
    package var evidence: [String] { Self.distinct(methods.flatMap(\.evidence)) }
    package var gases: [String] { Self.distinct(methods.flatMap { $0.emissions.map(\.gas.id) }) }

    fileprivate mutating func add(_ method: Method) { methods.append(method) }

    private static func distinct(_ all: [String]) -> [String] {
      all.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
  }

  /// Why a category that no method computes has none.
  package struct Gap: Sendable {
    package let reason: String
    package let reasonVietnamese: String
  }

  package let tree: CategoryTree
  /// The families declared for each category itself, in the order of the registry.
  package let declared: [[Family]]
  private let gaps: [String: Gap]

  package init(_ tree: CategoryTree, methods: [Method] = Registry.methods) {
    self.tree = tree
    declared = tree.categories.map { category in
      Self.families(of: methods.filter { $0.categories.contains(category.code) })
    }
    gaps = Self.readGaps()
  }

  /// Whether an equation of the guideline holds for the category: declared for it, or for one above
  /// it and taken without a further word; sectors excepted, whose methods take the factors of the project.
  package func isComputed(_ category: Int) -> Bool {
    if !declared[category].isEmpty { return true }
    return tree.lineage(category).contains { node in
      tree.categories[node].parent != nil
        && declared[node].contains { family in family.methods.contains(where: \.conditions.isEmpty) }
    }
  }

  package func gap(_ category: Int) -> Gap? {
    for node in tree.lineage(category) {
      if let gap = gaps[tree.categories[node].code] { return gap }
    }
    return nil
  }

  /// Categories without any below them that nothing computes.
  package var uncomputed: [Int] {
    tree.categories.indices.filter { tree.children[$0].isEmpty && !isComputed($0) }
  }

  private static func families(of methods: [Method]) -> [Family] {
    var families: [Family] = []
    for method in methods {
      let name = familyName(method)
      if let index = families.firstIndex(where: { $0.name == name }) {
        families[index].add(method)
      } else {
        families.append(Family(name: name, methods: [method]))
      }
    }
    return families
  }

  private static func familyName(_ method: Method) -> String {
    let name = method.id.prefix { $0 != "(" }
    return String(name.hasSuffix(" ") ? name.dropLast() : name)
  }

  private static func readGaps() -> [String: Gap] {
    guard let table = EmbeddedTables.table("categories/not-computed") else { return [:] }
    return (0..<table.rowCount).reduce(into: [:]) { gaps, row in
      gaps[table.text(row, "category")] = Gap(
        reason: table.text(row, "reason"), reasonVietnamese: table.text(row, "reason_vi"))
    }
  }
}
