import Quantities
import Tables

/// An energy balance taken apart: what each row and column means, and the numbers.
package struct BalanceTable: Sendable {
  /// A row as typed, with what it means.
  struct Line: Sendable, Hashable {
    let typed: String
    let flow: BalanceFlow
  }

  /// A column as typed, without its unit.
  struct Heading: Sendable, Hashable {
    let typed: String
    let product: BalanceProduct
  }

  /// The region and year that cells are of.
  struct Group: Sendable, Hashable {
    let region: String
    let year: Int
  }

  struct Cell: Sendable {
    let line: Int
    let heading: Int
    let group: Int
    let unit: Int
    let value: Double
    /// Of the number as printed.
    let decimals: Int
    let row: Int
    let column: Int
  }

  /// A unit as typed.
  struct CellUnit: Sendable, Hashable {
    let text: String
    let unit: Unit
  }

  let table: Table
  var lines: [Line] = []
  var headings: [Heading] = []
  var groups: [Group] = []
  var units: [CellUnit] = []
  var cells: [Cell] = []

  init(_ table: Table) { self.table = table }

  func place(_ cell: Cell) -> String { "\(table.location(cell.row, cell.column))" }

  func diagnostic(
    _ severity: Diagnostic.Severity, _ name: String, _ message: String, _ cell: Cell, help: String? = nil
  ) -> Diagnostic {
    table.diagnostic(severity, name, message, row: cell.row, column: cell.column, help: help)
  }
}

/// What a balance does not say of itself.
package struct BalanceDefaults: Sendable {
  package var year: Int?
  package var region = ""
  /// Of columns without one in their heading.
  package var unit: String?

  package init() {}
}
