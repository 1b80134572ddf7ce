package import Tables

/// A node of a reporting tree.
package struct Category: Sendable {
  package let code: String
  package let name: String
  package let nameVietnamese: String
  package let parent: Int?
  package let role: Role
  /// The node of the 2006 Guidelines whose equations hold here.
  package let guideline: String

  package enum Role: String, Sendable, CaseIterable {
    /// Has categories below it, which it sums. Counts in its parent.
    case total
    /// Has none. Counts in its parent, if it has one.
    case detail
    /// Below the line: neither it nor what is under it counts in a total.
    case memo
  }
}

/// The categories of an inventory: the guideline's own tree, a reporting tree, or a project's.
package struct CategoryTree: Sendable {
  package let name: String
  /// Parents before children, in the order of the file.
  package let categories: [Category]
  package let children: [[Int]]
  private let exact: [String: Int]
  /// By code without dots and case; more than one entry means that the short form is ambiguous.
  private let folded: [String: [Int]]

  init(name: String, _ categories: [Category]) {
    self.name = name
    self.categories = categories
    var children = Array(repeating: [Int](), count: categories.count)
    var exact: [String: Int] = [:]
    var folded: [String: [Int]] = [:]
    for (index, category) in categories.enumerated() {
      if let parent = category.parent { children[parent].append(index) }
      exact[category.code] = index
      folded[Self.fold(category.code), default: []].append(index)
    }
    self.children = children
    self.exact = exact
    self.folded = folded
  }

  /// `1A1ai`, `1.a.1.a.i` and `1.A.1.a.i` are one code.
  static func fold(_ code: String) -> String {
    String(code.lowercased().filter { $0 != "." && $0 != " " })
  }

  /// What a code that a person typed stands for.
  package enum Reading {
    case category(Int)
    case ambiguous([String])
    case unknown(suggestion: String?)
  }

  package func read(_ code: String) -> Reading {
    if let index = exact[code] { return .category(index) }
    let candidates = folded[Self.fold(code)] ?? []
    if candidates.count == 1 { return .category(candidates[0]) }
    if candidates.count > 1 { return .ambiguous(candidates.map { categories[$0].code }) }
    return .unknown(suggestion: closest(to: code, in: categories.map(\.code)))
  }

  package func index(of code: String) -> Int? {
    if case .category(let index) = read(code) { index } else { nil }
  }

  /// The category and all its ancestors, nearest first.
  package func lineage(_ index: Int) -> [Int] {
    Array(sequence(first: index) { categories[$0].parent })
  }

  /// The category and everything below it.
  package func subtree(_ index: Int) -> [Int] {
    [index] + children[index].flatMap { subtree($0) }
  }

  /// The nodes whose sum is the total of the inventory.
  package var roots: [Int] {
    categories.indices.filter { categories[$0].parent == nil && categories[$0].role == .total }
  }

  /// Whether a category, or one above it, stands below the line.
  package func isMemo(_ index: Int) -> Bool {
    var above: Int? = index
    while let category = above {
      if categories[category].role == .memo { return true }
      above = categories[category].parent
    }
    return false
  }

  /// The parent in whose total a category counts.
  package func totalParent(_ index: Int) -> Int? {
    categories[index].role == .memo ? nil : categories[index].parent
  }
}

extension CategoryTree {
  /// Reads `code, parent, name, name_vi, role` and, in another tree than the guideline's, `maps to`.
  package static func read(_ table: Table, name: String, into log: inout DiagnosticLog) -> CategoryTree {
    CategoryTreeReader(table, name: name).read(into: &log)
  }
}

extension CategoryTree {
  /// Whether a category is land use, land-use change or forestry: 3.B and 3.D of the 2006 Guidelines, whatever the
  /// tree of the inventory calls them. So is a sector that holds nothing else, as 4 of the CRT.
  package func isLandUse(_ index: Int) -> Bool {
    func isOfLand(_ node: Int) -> Bool {
      let code = categories[node].guideline
      return ["3.B", "3.D"].contains { code == $0 || code.hasPrefix($0 + ".") }
    }
    return lineage(index).contains(where: isOfLand)
      || !children[index].isEmpty && children[index].allSatisfy(isOfLand)
  }
}
