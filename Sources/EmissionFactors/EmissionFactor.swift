package import Quantities
package import Tables

/// One row of a table of factors: a value with its unit, where it holds and where it stands in print. An object, for one
/// row is held by many that choose among hundreds.
package final class EmissionFactor: Sendable, Identifiable {
  /// The same for ever. Rows of a project without one have the place as id.
  package let id: String
  /// Codes of the 2006 tree, dotted. A factor holds for them and all below.
  package let categories: [String]
  /// A symbol of `vocabulary/parameters.csv`.
  package let parameter: String
  package let gas: Gas?
  /// The words a dimension must have for the factor to hold; any of the list. A dimension that is not here does not matter.
  package let dimensions: [String: [String]]
  /// Names of regions; empty means the world.
  package let regions: [String]
  /// Nil where the source prints a range only, or nothing.
  package let value: Double?
  /// The unit as printed.
  package let unitText: String
  /// With the gas attached where the print names it in the heading only: `kg/TJ` of CO2 is `kg CO2/TJ`.
  package let unit: Unit
  package let lower: Double?
  package let upper: Double?
  package let distribution: String
  /// `IPCC 2006`, `IPCC 2019`, `VN 2626`… or `project`.
  package let edition: String
  /// The first year it holds for; nil for always.
  package let validFrom: Int?
  /// The last year it holds for; nil for ever after.
  package let validTo: Int?
  /// A key of `references.csv`.
  package let reference: String
  package let locator: String
  package let checked: Checked
  package let note: String
  /// The file without the extension.
  package let table: String
  package let location: SourceLocation
  /// Whether a project wrote it.
  package let isOfProject: Bool

  init(
    id: String, categories: [String], parameter: String, gas: Gas?, dimensions: [String: [String]],
    regions: [String], value: Double?, unitText: String, unit: Unit, lower: Double?, upper: Double?,
    distribution: String, edition: String, validFrom: Int?, validTo: Int?, reference: String,
    locator: String, checked: Checked, note: String, table: String, location: SourceLocation,
    isOfProject: Bool
  ) {
    self.id = id
    self.categories = categories
    self.parameter = parameter
    self.gas = gas
    self.dimensions = dimensions
    self.regions = regions
    self.value = value
    self.unitText = unitText
    self.unit = unit
    self.lower = lower
    self.upper = upper
    self.distribution = distribution
    self.edition = edition
    self.validFrom = validFrom
    self.validTo = validTo
    self.reference = reference
    self.locator = locator
    self.checked = checked
    self.note = note
    self.table = table
    self.location = location
    self.isOfProject = isOfProject
  }

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

  /// Whether it may answer for a gas; one without a gas holds for any.
  func isOf(_ asked: Gas?) -> Bool {
    guard let asked, let id = gas?.id else { return true }
    return id == asked.id
  }

  /// Whether a lookup may return it.
  package var isUsable: Bool { value != nil && checked != .notYet }

  /// Whether the source prints that it knows no value for this very case ("not determined").
  var isUndetermined: Bool { value == nil && lower == nil && upper == nil }

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
