import EmissionFactors
import Inventory
import Quantities
import Tables

/// A table of Decree 06/2022, Annex II (as amended by Decree 119/2025), that a ministry reports on.
package struct ReportForm: Sendable {
  package struct Line: Sendable {
    package let number: String
    /// Of the 2006 Guidelines.
    package let category: String
    let name: String
    let nameVietnamese: String
    /// Categories below it that another ministry reports.
    fileprivate(set) var elsewhere: [String] = []

    /// Whether the emissions of a category stand in this line.
    package func takes(_ code: String) -> Bool {
      isAncestor(category, orEqualTo: code) && !elsewhere.contains { isAncestor($0, orEqualTo: code) }
    }
  }

  /// `form-01`, as the option says it.
  package let id: String
  package private(set) var lines: [Line] = []
  let hasHFCs: Bool

  /// Those of all, to be known before the table of them is read.
  package static let ids = ["01", "03", "05"].map { "form-\($0)" }

  package static let all: [ReportForm] = {
    guard let table = EmbeddedTables.table("categories/viet-nam-forms") else { return [] }
    var forms: [ReportForm] = []
    for row in 0..<table.rowCount {
      let id = table.text(row, "form")
      if forms.last?.id != id {
        forms.append(ReportForm(id: id, hasHFCs: table.text(row, "further_gases") == "HFCs"))
      }
      forms[forms.count - 1].lines.append(
        Line(
          number: table.text(row, "line"), category: table.text(row, "category"),
          name: table.text(row, "name"), nameVietnamese: table.text(row, "name_vi")))
    }
    return forms.map { $0.without(forms) }
  }()

  private init(id: String, hasHFCs: Bool) {
    self.id = id
    self.hasHFCs = hasHFCs
  }

  /// A sum leaves out what stands on the form of another ministry.
  private func without(_ forms: [ReportForm]) -> ReportForm {
    var form = self
    let foreign = forms.filter { $0.id != id }.flatMap(\.lines).map(\.category)
    for index in lines.indices {
      form.lines[index].elsewhere = foreign.filter {
        $0 != lines[index].category && isAncestor(lines[index].category, orEqualTo: $0)
      }
    }
    return form
  }
}
