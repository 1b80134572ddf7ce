package import EmissionFactors
package import Equations
import Tables

/// Which methods may take a row of the tables as the value of an input.
package struct FactorUse: Sendable {
  fileprivate struct Wish: Sendable {
    let method: Method
    let input: Input
    let words: Set<String>
    let fixed: [String: String]
  }

  private let wishes: [String: [Wish]]
  private let reasons: [String: String]

  /// Those of a category; the equation for any category with a project's own factors is none of them.
  package init(_ methods: [Method] = Registry.methods) {
    let general = Set(General.methods.map(\.id))
    var wishes: [String: [Wish]] = [:]
    for method in methods where !general.contains(method.id) {
      for input in method.inputs {
        guard case .factor(let parameter, _, let axes, let fixed) = input.kind else { continue }
        // A word of the method holds where the row does not say another.
        let asked = Set(axes.map(\.dimension))
        wishes[parameter, default: []].append(
          Wish(
            method: method, input: input, words: asked.union(fixed.keys),
            fixed: fixed.filter { !asked.contains($0.key) }))
      }
    }
    self.wishes = wishes
    reasons = Self.readReasons()
  }

  package func methods(for factor: EmissionFactor) -> [Method] {
    var methods: [Method] = []
    for wish in wishes[factor.parameter] ?? [] where wish.takes(factor) {
      if !methods.contains(where: { $0 === wish.method }) { methods.append(wish.method) }
    }
    return methods
  }

  /// Why a row that no method asks for stands in the tables all the same; nil where no reason is given.
  package func reason(for factor: EmissionFactor) -> String? {
    reasons["\(factor.table) \(factor.parameter)"] ?? reasons["\(factor.table) *"]
  }

  /// Table and parameter, as `energy/v2-1.2-fuel-ncv NCV`.
  package var statedReasons: [String] { reasons.keys.sorted() }

  private static func readReasons() -> [String: String] {
    guard let table = EmbeddedTables.table("reference-only") else { return [:] }
    return (0..<table.rowCount).reduce(into: [:]) { reasons, row in
      reasons["\(table.text(row, "table")) \(table.text(row, "parameter"))"] = table.text(row, "reason")
    }
  }
}

extension FactorUse.Wish {
  fileprivate func takes(_ factor: EmissionFactor) -> Bool {
    guard case .factor(_, let gas, _, _) = input.kind, gas == nil || factor.gas == nil || gas == factor.gas
    else { return false }
    let isNear = factor.categories.contains { code in
      (method.categories + [method.factorCategory].compactMap(\.self)).contains {
        isAncestor(code, orEqualTo: $0) || isAncestor($0, orEqualTo: code)
      }
    }
    return isNear
      && factor.dimensions.allSatisfy { dimension, words in
        self.words.contains(dimension) && fixed[dimension].map(words.contains) ?? true
      }
  }
}
