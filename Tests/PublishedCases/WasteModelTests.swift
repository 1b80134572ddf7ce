import Equations
import Inventory
import Tables
import Testing

/// The default run of the IPCC Waste Model 2006: 81 years, eight components.
@Suite struct WasteModelTests {
  private let published: PublishedCase

  init() throws {
    published = try PublishedCase("waste-model-2006")
  }

  @Test("81 years of emitted methane reproduce")
  func emitted() throws {
    #expect(published.log.rendered() == "")
    let expected = try published.expected("CH4")
    #expect(expected.rowCount == 81)
    for row in 0..<expected.rowCount {
      let year = try #require(Int(try expected.text(row, "year")))
      let answer = try #require(try expected.number(row, "emitted"))
      let ours = try #require(published.value("4.A", region: "Western Europe", year: year, gas: "CH4"))
      #expect(agree(ours, answer, within: 1e-9), "\(year): \(ours), published \(answer)")
    }
  }
}

/// The same run through the equation alone: what each component holds, loses and emits.
@Suite struct WasteModelComponentTests {
  private static let components = [
    "Food", "Garden", "Paper", "Wood", "Textile", "Nappies", "Sludge", "Industrial",
  ]
  private static let columns = [
    "waste deposited": "quantity", "DOC": "DOC [1]", "DOCf": "DOCf [1]", "MCF": "MCF [1]", "F": "F [1]",
    "k": "k [1/yr]", "delay month": "delay month [1]", "recovered CH4": "recovered CH4 [Gg]", "OX": "OX [1]",
  ]

  @Test("Deposition, stock, decay and methane of every component, and the stored carbon, reproduce to 1e-9")
  func components() throws {
    let method = try #require(Registry.methods.first { $0.categories == ["4.A"] })
    let program = Program(method, steps: true)
    let workspace = Workspace(program, rows: 1, members: [[Self.components.count]])
    let published = try PublishedCase("waste-model-2006")
    var log = DiagnosticLog()
    let rows = try #require(
      Table.read(
        try Document(path: published.folder + "/project/landfill.csv"), numbers: .point, into: &log))
    let carbon = try published.expected("DDOCm")
    let methane = try published.expected("CH4")
    let stored = try published.expected("stored-carbon")
    for year in 0..<81 {
      try fill(workspace, method, rows, year)
      workspace.run()
      func step(_ symbol: String, _ member: Int) throws -> Double {
        let index = try #require(method.steps.firstIndex { $0.symbol == symbol })
        return unsafe workspace[program.steps[index]][member]
      }
      for (member, component) in Self.components.enumerated() {
        // Component after component, 81 years each.
        let row = member * 81 + year
        #expect(try carbon.text(row, "component") == component)
        try expect(step("DDOCmd", member), carbon.number(row, "DDOCm_deposited"))
        try expect(
          unsafe workspace[program.stockValues[0]][member],
          carbon.number(row, "DDOCm_accumulated_end_of_year"))
        try expect(step("DDOCm decomp", member), carbon.number(row, "DDOCm_decomposed"))
        try expect(step("CH4 generated", member), methane.number(year, component))
      }
      try expect(step("DOCm stored", 0), stored.number(year, "long_term_stored_C"))
      try expect(unsafe workspace[program.stockValues[1]][0], stored.number(year, "accumulated"))
    }
  }

  private func expect(_ ours: Double, _ answer: Double?) throws {
    let answer = try #require(answer)
    #expect(agree(ours, answer, within: 1e-9), "\(ours), published \(answer)")
  }

  private func fill(_ workspace: Workspace, _ method: Method, _ rows: Table, _ year: Int) throws {
    for (index, input) in method.inputs.enumerated() {
      let column = unsafe workspace[workspace.program.inputs[index]]
      let heading = try #require(Self.columns[input.name], "\(input.name)")
      for position in 0..<column.count {
        unsafe column[position] = try #require(
          try rows.number(year * Self.components.count + position, heading))
      }
    }
  }
}
