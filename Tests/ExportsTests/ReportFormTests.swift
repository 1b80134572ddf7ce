import Exports
import Inventory
import Tables
import Testing

@Suite struct ReportFormTests {
  @Test(
    "Every line of the forms for industry, trade, transport and construction has a category that computes")
  func lines() throws {
    var log = DiagnosticLog()
    let tree = try #require(CategoryTree.embedded("IPCC 2006", into: &log))
    let coverage = Coverage(tree)
    #expect(ReportForm.all.map(\.id) == ReportForm.ids)
    for form in ReportForm.all where form.id != "form-03" {
      for line in form.lines {
        let category = try #require(tree.index(of: line.category), "\(form.id) \(line.number)")
        let computed = tree.subtree(category).filter { tree.children[$0].isEmpty && coverage.isComputed($0) }
        #expect(!computed.isEmpty, "\(form.id) \(line.number) \(line.category)")
      }
    }
  }

  @Test("A form's sum leaves out what another ministry reports")
  func elsewhere() throws {
    let form = try #require(ReportForm.all.first { $0.id == "form-01" })
    let energy = try #require(form.lines.first { $0.category == "1" })
    #expect(energy.takes("1.A.2.b") && energy.takes("1.B.2.a.i"))
    #expect(!energy.takes("1.A.2.k") && !energy.takes("1.A.3.b.i") && !energy.takes("1.A.4.c.i"))
    let industry = try #require(form.lines.first { $0.category == "2" })
    #expect(industry.takes("2.C.1") && !industry.takes("2.A.1"))
  }
}
