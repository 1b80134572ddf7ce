import EmissionFactors

/// A row of an energy balance as the mapping knows it: production, power plants, households, …
package struct BalanceFlow: Sendable, Hashable {
  package let word: String
  package let role: Role
  /// Where the fuel is burnt; empty where nothing is burnt or nobody can say.
  package let category: String
  /// The word of the vocabulary `supply flow`, or `stock change` of either sign.
  let supplyFlow: String
  /// The flow that sums it; empty for none.
  let partOf: String
  let note: String

  package enum Role: String, Sendable, CaseIterable {
    case supply
    /// Inputs and outputs of plants, and what energy industries burn themselves. Burnt where there is a category.
    case transformation
    case final
    case nonEnergy = "non-energy"
    case difference = "difference"
    case ignore
    /// A sum of others, never counted.
    case total
  }

  static let stockChange = "stock change"
  static let excludedUse = "excluded use"
}

/// A column of an energy balance as the mapping knows it: a fuel, electricity, or several fuels under one name.
struct BalanceProduct: Sendable, Hashable {
  let word: String
  let role: Role
  /// One word of the vocabulary `fuel`; for a total those that it sums, `*` for everything.
  let fuels: [String]
  let note: String

  enum Role: String, Sendable {
    case fuel
    case noFuel = "no fuel"
    case total
  }

  var fuel: String { fuels.first ?? "" }
}
