import EmissionFactors
import Equations
import Inventory
import Quantities

/// An example of a method that computes: a category, words with which the factors are found, and what must be
/// typed because no table has it.
struct ExampleWords {
  let category: Int
  private(set) var words: [String: String] = [:]
  private(set) var due: Set<String> = []

  /// The example with the least to type, at the category or at one below it.
  static func best(
    _ method: Method, _ context: InventoryContext, _ category: Int, year: Int, region: String
  ) -> ExampleWords {
    var best = ExampleWords(method, context, category, year: year, region: region)
    for other in context.tree.subtree(category).dropFirst()
    where !context.tree.isMemo(other)
      && context.methods(for: other).contains(where: { $0.id == method.id })
    {
      if best.due.isEmpty { return best }
      let example = ExampleWords(method, context, other, year: year, region: region)
      if example.due.count < best.due.count { best = example }
    }
    return best
  }

  private init(_ method: Method, _ context: InventoryContext, _ category: Int, year: Int, region: String) {
    self.category = category
    let code = context.tree.categories[category].guideline
    for (index, input) in method.inputs.enumerated() where index != method.quantity {
      switch input.kind {
      case .activity, .flow:
        if input.presence == .required { due.insert(input.name) }
      case .factor(let parameter, let gas, let axes, let fixed):
        guard input.presence == .required else { continue }
        let query = FactorQuery(
          parameter, gas: gas, category: code, otherwise: method.factorCategory, dimensions: fixed,
          year: year, region: region)
        if let found = Self.completed(query, words, axes, context) {
          words = found
        } else {
          due.insert(input.name)
        }
      }
    }
    if due.isEmpty { requireEmission(method, code, context, year: year, region: region) }
  }

  /// Members of a list for which every factor is found, two if there are as many.
  func members(of set: Axis, _ method: Method, _ context: InventoryContext, year: Int, region: String)
    -> [String]
  {
    let code = context.tree.categories[category].guideline
    let queries = method.inputs.compactMap { input -> FactorQuery? in
      guard case .factor(let parameter, let gas, let axes, let fixed) = input.kind, axes.contains(set),
        input.presence == .required, !due.contains(input.name)
      else { return nil }
      var query = FactorQuery(
        parameter, gas: gas, category: code, otherwise: method.factorCategory, dimensions: fixed, year: year,
        region: region)
      for axis in axes {
        query.dimensions[axis.dimension] = words[axis.name] ?? query.dimensions[axis.dimension]
      }
      return query
    }
    let fitting = (Vocabulary.embedded(set.name)?.words ?? []).lazy.filter { word in
      queries.allSatisfy { query in
        var query = query
        query.dimensions[set.name] = word
        if case .success = context.factor(query) { return true }
        return false
      }
    }
    return Array(fitting.prefix(2))
  }

  /// Where every emission hangs on a factor that may be left out, one must be found or given.
  private mutating func requireEmission(
    _ method: Method, _ code: String, _ context: InventoryContext, year: Int, region: String
  ) {
    let optional = method.inputs.filter(\.mayBeAbsent)
    guard method.inputs.allSatisfy({ $0.kind == .activity || $0.mayBeAbsent }) else { return }
    for case .factor(let parameter, let gas, let axes, let fixed) in optional.map(\.kind) where !axes.isEmpty
    {
      let query = FactorQuery(
        parameter, gas: gas, category: code, otherwise: method.factorCategory, dimensions: fixed, year: year,
        region: region)
      if let found = Self.completed(query, words, axes, context) {
        words = found
        return
      }
    }
    due.formUnion(optional.prefix(3).map(\.name))
  }

  /// Adds the words that the lookup asks for, until it answers.
  private static func completed(
    _ query: FactorQuery, _ words: [String: String], _ axes: [Axis], _ context: InventoryContext
  ) -> [String: String]? {
    var asked = query
    for axis in axes {
      asked.dimensions[axis.dimension] = words[axis.name] ?? asked.dimensions[axis.dimension]
    }
    switch context.factor(asked, explains: false) {
    case .success: return words
    case .failure(let failure):
      guard case .missingDimensions(let missing) = failure.reason else { return nil }
      for axis in axes {
        guard let first = missing.first(where: { $0.dimension == axis.dimension }) else { continue }
        for word in first.words {
          var more = words
          more[axis.name] = word
          if let found = completed(query, more, axes, context) { return found }
        }
        return nil
      }
      return nil
    }
  }
}
