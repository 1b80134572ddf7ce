import EmissionFactors
package import Inventory
package import Quantities

/// What is assessed as one line: the guideline's suggestion, or what a user keeps apart.
package struct KeyGrouping: Sendable {
  /// What lines may be kept apart by, besides the category.
  package enum Key: String, Sendable, CaseIterable {
    case category
    case gas
    case fuel
    case source
    case region
    case sign
  }

  /// By category of the tree; -1 for what counts in no total.
  private let places: [Int]
  private let nodes: [KeyTable.Node?]
  /// Nil for the guideline's suggestion.
  private let keys: Set<Key>?

  /// As Table 4.1 of a guideline suggests.
  package init(suggestedBy rules: KeyRules, _ tree: CategoryTree) {
    let table = KeyTable(rules)
    let found = tree.categories.indices.map { Self.place($0, tree, table) }
    places = found.map(\.place)
    nodes = found.map(\.node)
    keys = nil
  }

  /// - Parameters:
  ///   - keys: what is kept apart.
  ///   - depth: levels of the codes that are; nil for rows as booked.
  package init(by keys: Set<Key>, depth: Int?, _ tree: CategoryTree) {
    places = tree.categories.indices.map { index in
      guard Self.counts(index, tree) else { return -1 }
      guard let depth else { return index }
      return tree.lineage(index).first { Self.level(tree.categories[$0].code) <= depth } ?? index
    }
    nodes = Array(repeating: nil, count: places.count)
    self.keys = keys
  }

  /// The line of an emission; nil for what counts in no total.
  package func line(of line: ResultLine, fuel: FuelClass?) -> KeyLine.ID? {
    guard let equivalent = line.equivalent, places[line.category] >= 0 else { return nil }
    var id = id(line.category, line.gas.gas, fuel)
    if let keys { add(keys, &id, source: line.source, region: line.region, isRemoval: equivalent < 0) }
    return id
  }

  /// The line of an emission as the model of uncertainty has it, with its value in CO2 equivalents.
  func line(of outcome: Outcome, value: Double) -> KeyLine.ID? {
    guard places[outcome.category] >= 0 else { return nil }
    var id = id(outcome.category, outcome.gas.gas, outcome.fuel)
    if let keys { add(keys, &id, source: outcome.source, region: outcome.region, isRemoval: value < 0) }
    return id
  }

  private func id(_ category: Int, _ gas: Gas, _ fuel: FuelClass?) -> KeyLine.ID {
    var id = KeyLine.ID(category: places[category])
    let node = nodes[category]
    if keys?.contains(.gas) ?? true { id.gas = Self.gas(gas, keys == nil ? node?.jointly ?? [] : []) }
    if keys?.contains(.fuel) ?? (node?.isByFuel == true) { id.fuel = fuel?.rawValue ?? "" }
    return id
  }

  private func add(
    _ keys: Set<Key>, _ id: inout KeyLine.ID, source: String, region: String, isRemoval: Bool
  ) {
    if keys.contains(.source) { id.source = source }
    if keys.contains(.region) { id.region = region }
    if keys.contains(.sign) { id.sign = isRemoval ? "removals" : "emissions" }
  }

  /// HFCs and PFCs are one line each whatever their species, other gases one each, unless a node joins them.
  package static func gas(_ gas: Gas, _ jointly: [GasColumn]) -> String {
    let column = gas.column
    let isMixed = column == .mixedHFCsPFCs
    let isJoint = jointly.contains(column) || isMixed && jointly.contains(.hfcs) && jointly.contains(.pfcs)
    if isJoint { return jointly.map(\.rawValue).joined(separator: ", ") }
    switch column {
    case .hfcs, .pfcs: return column.rawValue
    case .mixedHFCsPFCs: return "HFCs, PFCs"
    default: return gas.id
    }
  }

  // MARK: Places of the tree

  private static func place(
    _ index: Int, _ tree: CategoryTree, _ table: KeyTable
  ) -> (place: Int, node: KeyTable.Node?) {
    guard counts(index, tree) else { return (-1, nil) }
    let lineage = tree.lineage(index)
    let code = tree.categories[index].guideline
    func topmost(_ isPart: (String) -> Bool) -> Int {
      lineage.last { isPart(tree.categories[$0].guideline) } ?? index
    }
    if let node = table.node(of: code) {
      return (topmost { isAncestor(node.category, orEqualTo: $0) }, node)
    }
    // What lies above the nodes of the table stays where it is; what lies beside them is one line a branch.
    return (table.touches(code) ? topmost { $0 == code } : topmost { !table.touches($0) }, nil)
  }

  /// Whether a category counts in the total of the inventory.
  private static func counts(_ index: Int, _ tree: CategoryTree) -> Bool {
    let root = tree.lineage(index).last ?? index
    return !tree.isMemo(index) && (tree.categories[root].role == .total || tree.roots.isEmpty)
  }

  private static func level(_ code: String) -> Int { code.split(separator: ".").count }
}
