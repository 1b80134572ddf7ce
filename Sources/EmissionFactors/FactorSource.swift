import Tables

/// A table that factors stand in, with the places of its columns.
final class FactorSource: Sendable {
  let table: Table
  /// The file without the extension.
  let name: String
  /// Whether the table is a project's own: fewer columns are needed, and words may be new.
  let isProject: Bool
  private let places: [Int?]

  /// A column that is no dimension.
  enum Column: Int, CaseIterable {
    case id, category, parameter, gas, value, unit, lower, upper, distribution, edition
    case validFrom, validTo, reference, locator, checked, note

    var heading: String {
      switch self {
      case .id: "id"
      case .category: "category"
      case .parameter: "parameter"
      case .gas: "gas"
      case .value: "value"
      case .unit: "unit"
      case .lower: "lower"
      case .upper: "upper"
      case .distribution: "distribution"
      case .edition: "edition"
      case .validFrom: "valid_from"
      case .validTo: "valid_to"
      case .reference: "reference"
      case .locator: "locator"
      case .checked: "checked"
      case .note: "note"
      }
    }
  }

  init(_ table: Table, name: String, isProject: Bool) {
    self.table = table
    self.name = name
    self.isProject = isProject
    places = Column.allCases.map { table.column(named: $0.heading) }
  }

  func place(of column: Column) -> Int? { places[column.rawValue] }

  func isEmpty(_ row: Int, _ column: Column) -> Bool {
    place(of: column).map { table.records.range(row, $0).isEmpty } ?? true
  }

  /// Whether two rows are written alike in a column.
  func agree(_ row: Int, _ other: Int, _ column: Column) -> Bool {
    place(of: column).map { table.records.agree(row, other, $0) } ?? true
  }

  /// Empty where the table has no such column.
  func text(_ row: Int, _ column: Column) -> String { place(of: column).map { table.text(row, $0) } ?? "" }
}
