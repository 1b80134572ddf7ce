package import Inventory
package import Uncertainty

/// How lines of a key category analysis are called.
package struct KeyLineNames {
  private let tree: CategoryTree
  private let names: CategoryNames
  private let language: Language

  package init(_ tree: CategoryTree, _ language: Language) {
    self.tree = tree
    names = CategoryNames(tree, language)
    self.language = language
  }

  package func code(_ id: KeyLine.ID) -> String { tree.categories[id.category].code }

  /// `Energy Industries: solid`.
  package func full(_ id: KeyLine.ID) -> String {
    let detail = detail(id)
    return detail.isEmpty ? names[id.category] : "\(names[id.category]): \(detail)"
  }

  package func name(_ id: KeyLine.ID) -> String { names[id.category] }

  /// What tells the line from others of its category and gas.
  package func detail(_ id: KeyLine.ID) -> String {
    let fuel = FuelClass(rawValue: id.fuel).map { language($0.rawValue, $0.vietnamese) }
    let sign =
      id.sign == "removals"
      ? language("removals", "hấp thụ") : id.sign.isEmpty ? "" : language("emissions", "phát thải")
    return [fuel ?? "", id.source, id.region, sign].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// What the guideline says to look into if the category is key.
  package func lookInto(_ id: KeyLine.ID, _ table: KeyTable) -> String {
    guard let node = table.node(of: tree.categories[id.category].guideline) else { return "" }
    return language(node.lookInto, node.lookIntoVietnamese)
  }
}
