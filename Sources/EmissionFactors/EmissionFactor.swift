package import Quantities
package import Tables

/// One row of a table of factors: a value with its unit, where it holds and where it stands in print. An object, for one
/// row is held by many that choose among hundreds. What chooses it is read at once, what tells of it when it is asked.
package final class EmissionFactor: Sendable, Identifiable {
  /// Codes of the 2006 tree, dotted. A factor holds for them and all below.
  package let categories: [String]
  /// A symbol of `vocabulary/parameters.csv`.
  package let parameter: String
  package let gas: Gas?
  /// The words a dimension must have for the factor to hold; any of the list. A dimension that is not here does not matter.
  package let dimensions: DimensionWords
  /// Names of regions; empty means the world.
  package let regions: [String]
  /// Nil where the source prints a range only, or nothing.
  package let value: Double?
  /// With the gas attached where the print names it in the heading only: `kg/TJ` of CO2 is `kg CO2/TJ`.
  package let unit: Unit
  package let lower: Double?
  package let upper: Double?
  /// `IPCC 2006`, `IPCC 2019`, `VN 2626`… or `project`.
  package let edition: String
  /// The first year it holds for; nil for always.
  package let validFrom: Int?
  /// The last year it holds for; nil for ever after.
  package let validTo: Int?
  package let checked: Checked
  private let source: FactorSource
  private let row: Int

  init(
    _ source: FactorSource, row: Int, categories: [String], parameter: String, gas: Gas?,
    dimensions: DimensionWords, regions: [String], value: Double?, unit: Unit, lower: Double?,
    upper: Double?, edition: String, validFrom: Int?, validTo: Int?, checked: Checked
  ) {
    self.source = source
    self.row = row
    self.categories = categories
    self.parameter = parameter
    self.gas = gas
    self.dimensions = dimensions
    self.regions = regions
    self.value = value
    self.unit = unit
    self.lower = lower
    self.upper = upper
    self.edition = edition
    self.validFrom = validFrom
    self.validTo = validTo
    self.checked = checked
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

  /// The same for ever. Rows of a project without one have the place as id.
  package var id: String {
    let id = source.text(row, .id)
    return id.isEmpty ? "\(table):\(source.table.records.line(row))" : id
  }

  /// The unit as printed.
  package var unitText: String { source.text(row, .unit) }
  package var distribution: String { source.text(row, .distribution) }
  /// A key of `references.csv`.
  package var reference: String { source.text(row, .reference) }
  package var locator: String { source.text(row, .locator) }
  package var note: String { source.text(row, .note) }
  /// The file without the extension.
  package var table: String { source.name }
  /// Whether a project wrote it.
  package var isOfProject: Bool { source.isProject }

  package var location: SourceLocation {
    SourceLocation(file: source.table.document.name, line: source.table.records.line(row), column: 1)
  }

  /// Its regions, or the world.
  var places: [String] { regions.isEmpty ? [Regions.world] : regions }

  /// Whether it may answer for a gas; one without a gas holds for any.
  func isOf(_ asked: Gas?) -> Bool {
    guard let asked, let gas else { return true }
    return gas == asked
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
