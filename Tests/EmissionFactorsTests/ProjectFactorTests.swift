import Quantities
import Tables
import Testing

@testable import EmissionFactors

@Suite struct ProjectFactorTests {
  private func read(_ text: String, into library: FactorLibrary = FactorLibrary()) -> DiagnosticLog {
    var log = DiagnosticLog()
    library.add(Document(name: "factors.csv", bytes: Array(text.utf8)), into: &log)
    return log
  }

  private let coal = FactorQuery(
    "EF", gas: .carbonDioxide, category: "1.A.1.a", dimensions: ["fuel": "anthracite"], year: 2022,
    region: "Quảng Ninh")

  @Test func aProjectsOwnRowComesFirst() throws {
    let library = FactorLibrary(editions: ["VN 2626"])
    let log = read(
      """
      category,parameter,gas,fuel,region,value,unit
      1A1,EF,CO2,than cám,Việt Nam,101000,kg/TJ

      """, into: library)
    #expect(log.diagnostics.isEmpty, "\(log.rendered())")
    let found = try library.lookup(coal).get()
    #expect(found.value == 101_000)
    #expect(found.link == FactorLink(kind: .project, region: "Viet Nam"))
    #expect(found.factor.edition == "project")
    #expect(found.factor.checked == .own)
    #expect(found.factor.id == "factors.csv:2")
    var abroad = coal
    abroad.region = "Finland"
    #expect(library.lookup(abroad).isFailure)
  }

  @Test func aNewWordOfTheProject() throws {
    let library = FactorLibrary()
    let log = read(
      "category,parameter,gas,fuel,value,unit\n1.A,EF,CO2,cashew shells,0,kg/TJ\n", into: library)
    #expect(log.diagnostics.isEmpty, "\(log.rendered())")
    var query = coal
    query.dimensions["fuel"] = "Cashew-shells"
    #expect(try library.lookup(query).get().value == 0)
  }

  @Test func aRowNotYetCheckedIsNoDefault() throws {
    let library = FactorLibrary(editions: [])
    let log = read(
      "category,parameter,gas,fuel,value,unit,checked\n1.A,EF,CO2,anthracite,9,kg/TJ,not yet\n", into: library
    )
    #expect(log.diagnostics.isEmpty)
    guard case .failure(let failure) = library.lookup(coal) else {
      Issue.record("a row that was not checked was used")
      return
    }
    #expect(failure.help.hasPrefix("not checked yet, so no default: factors.csv:2"))
  }

  @Test(arguments: [
    (
      "1.A,EF,CO2,anthracite,1,kgg/TJ,,,",
      "factors.csv:2:25: error: unknown part “kgg” in the unit “kgg/TJ” [unknown-unit]"
    ),
    ("1.A,EF,CO3,anthracite,1,kg/TJ,,,", "factors.csv:2:8: error: unknown gas “CO3” [unknown-gas]"),
    ("1.A,NVC,,anthracite,1,TJ/Gg,,,", "factors.csv:2:5: error: unknown parameter “NVC” [unknown-parameter]"),
    ("1.A,EF,CO2,anthracit,1,kg/TJ,,,", "factors.csv:2:12: error: unknown fuel “anthracit” [unknown-word]"),
    ("1.A,EF,CO2,anthracite,x,kg/TJ,,,", "factors.csv:2:23: error: “x” is not a number [bad-number]"),
    ("1.A,EF,CO2,anthracite,,kg/TJ,,,", "factors.csv:2:23: error: this factor has no value [missing-value]"),
    (
      "1.A,EF,CO2,anthracite,5,kg/TJ,7,6,",
      "factors.csv:2:31: error: lower is above upper [lower-above-upper]"
    ),
    (
      "1.A,EF,CO2,anthracite,9,kg/TJ,7,8,",
      "factors.csv:2:23: error: the value lies outside lower and upper [value-outside-bounds]"
    ),
    (
      ",EF,CO2,anthracite,9,kg/TJ,,,",
      "factors.csv:2:1: error: this factor holds for no category [missing-category]"
    ),
    (
      "1.A,EF,CO2,anthracite,9,kg/TJ,,,Hanoy",
      "factors.csv:2:33: error: unknown region “Hanoy” [unknown-region]"
    ),
  ])
  func mistakesHaveAPlace(_ row: String, _ expected: String) throws {
    let library = FactorLibrary(editions: [])
    let log = read("category,parameter,gas,fuel,value,unit,lower,upper,region\n\(row)\n", into: library)
    let first = try #require(log.diagnostics.first)
    #expect(log.errorCount == 1)
    #expect(first.rendered().split(separator: "\n").first.map(String.init) == expected)
    #expect(first.help != nil)
    #expect(library.projectFactors.isEmpty)
  }

  @Test func columnsAreChecked() {
    let unknown = read("category,parameter,gas,fule,value,unit\n1.A,EF,CO2,anthracite,1,kg/TJ\n")
    #expect(unknown.diagnostics.map(\.name) == ["unknown-column"])
    #expect(unknown.diagnostics.first?.help == "did you mean fuel?")
    let missing = read("category,parameter,gas,value\n1.A,EF,CO2,1\n")
    #expect(missing.diagnostics.map(\.name) == ["missing-column"])
  }

  @Test func anIdIsUsedOnce() {
    let log = read(
      "id,category,parameter,value,unit\nours,3.C.7,EFc,1,kg CH4/ha/d\nours,3.C.7,x,0.6,1\n")
    #expect(log.diagnostics.map(\.name) == ["duplicate-id"])
    #expect(log.diagnostics.first?.location == SourceLocation(file: "factors.csv", line: 3, column: 1))
  }

  @Test func bothOfTwoEqualRowsAreShown() {
    let library = FactorLibrary()
    let row = "1.A,EF,CO2,anthracite,100,kg/TJ\n"
    _ = read("category,parameter,gas,fuel,value,unit\n\(row)\(row)", into: library)
    guard case .failure(let failure) = library.lookup(coal) else {
      Issue.record("one of two equal rows was chosen")
      return
    }
    #expect(failure.name == "ambiguous-factor")
    #expect(failure.candidates.map(\.id) == ["factors.csv:2", "factors.csv:3"])
  }
}

extension Result {
  fileprivate var isFailure: Bool {
    if case .failure = self { true } else { false }
  }
}
