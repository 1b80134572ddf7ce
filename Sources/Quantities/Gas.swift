/// A gas of the inventory, a precursor, or an aggregate as published in CO2 equivalents.
package struct Gas: Hashable, Sendable {
  /// The designation that inventories print: `CO2`, `HFC-134a`, `CF4`, `c-C4F8`.
  package let id: String
  /// Structural formula, empty for an aggregate.
  package let formula: String
  package let family: Family
  package let name: String
  package let nameVietnamese: String
  /// Further spellings, refrigerant numbers among them.
  package let aliases: [String]

  package enum Family: String, Hashable, Sendable, CaseIterable {
    case co2
    case ch4
    case n2o
    case hfc
    case pfc
    case sf6
    case nf3
    /// Gases with a GWP outside the seven groups, and those of the Montreal Protocol.
    case other
    /// NOx, CO, NMVOC, SO2 and the like: never in CO2 equivalents.
    case precursor
    /// A published sum in CO2 equivalents whose gases are not known.
    case equivalent
  }

  package static func == (left: Gas, right: Gas) -> Bool { left.id == right.id }

  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
