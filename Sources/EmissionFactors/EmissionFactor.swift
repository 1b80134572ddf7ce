package import Quantities
package import Tables

/// One row of a table of factors: a value with its unit, where it holds and where it stands in print.
package struct EmissionFactor: Sendable, Identifiable {
  /// The same for ever. Rows of a project without one have the place as id.
  package var id: String
  /// Codes of the 2006 tree, dotted. A factor holds for them and all below.
  package var categories: [String]
  /// A symbol of `vocabulary/parameters.csv`.
  package var parameter: String
  package var gas: Gas?
  /// The words a dimension must have for the factor to hold; any of the list. A dimension that is not here does not matter.
  package var dimensions: [String: [String]]
  /// Names of regions; empty means the world.
  package var regions: [String]
  /// Nil where the source prints a range only, or nothing.
  package var value: Double?
  /// The unit as printed.
  package var unitText: String
  /// With the gas attached where the print names it in the heading only: `kg/TJ` of CO2 is `kg CO2/TJ`.
  package var unit: Unit
  package var lower: Double?
  package var upper: Double?
  package var distribution: String
  /// `IPCC 2006`, `IPCC 2019`, `VN 2626`… or `project`.
  package var edition: String
  /// The first year it holds for; nil for always.
  package var validFrom: Int?
  /// The last year it holds for; nil for ever after.
  package var validTo: Int?
  /// A key of `references.csv`.
  package var reference: String
  package var locator: String
  package var checked: Checked
  package var note: String
  /// The file without the extension.
  package var table: String
  package var location: SourceLocation
  /// Whether a project wrote it.
  package var isOfProject: Bool

  /// How the digits were verified.
  package enum Checked: String, Sendable, CaseIterable {
    case twoSources = "two sources"
    case oneSource = "one source"
    /// Never a default.
    case notYet = "not yet"
    /// A row of a project: its author answers for it.
    case own = "project"
  }

  /// Its regions, or the world.
  var places: [String] { regions.isEmpty ? [Regions.world] : regions }

  /// Whether a lookup may return it.
  package var isUsable: Bool { value != nil && checked != .notYet }

  package func holds(in year: Int) -> Bool { (validFrom ?? .min) <= year && year <= (validTo ?? .max) }

  /// Whether the value is the midpoint of a printed range and so no default of the source.
  package var isMidpoint: Bool { note.hasPrefix("midpoint of a printed range") }

  /// Whether it holds for a category of the 2006 tree, dotted.
  package func holds(for category: String) -> Bool {
    categories.contains { isAncestor($0, orEqualTo: category) }
  }
}

/// Whether `1.A` stands above `1.A.1.a` or is the same.
package func isAncestor(_ ancestor: String, orEqualTo category: String) -> Bool {
  guard category.hasPrefix(ancestor) else { return false }
  return category.utf8.count == ancestor.utf8.count
    || category.utf8.dropFirst(ancestor.utf8.count).first == UInt8(ascii: ".")
}
