import Equations
import Quantities
import Testing

@Suite struct UnitCheckTests {
  private func faults(_ declare: @escaping @Sendable (MethodBuilder) -> Void) -> [String] {
    Method("x", "x", tier: "", categories: [], citation: "", declare).faults
  }

  @Test("A sum of unlike units names both sides and the line of the step")
  func unlikeUnits() {
    let line = #line
    let found = faults { m in
      let area = m.activity("A", "area", "ha")
      let time = m.activity("t", "time", "d")
      _ = m.step("x", "1", area + time)
    }
    #expect(found == ["EquationsTests/UnitCheckTests.swift:\(line + 4): A [ha] cannot be added to t [d]"])
  }

  @Test("An emission must be a mass of its gas")
  func massOfTheGas() {
    let found = faults { m in
      let fuel = m.activity("Q", "fuel", "TJ")
      let EF = m.factor("EF", "factor", "kg CO2/TJ")
      m.emits(.methane, fuel * EF)
    }
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix("Q × EF [kg CO2] is not a mass of CH4") == true)
  }

  @Test("Stoichiometry needs the substance it starts from")
  func stoichiometry() {
    let found = faults { m in
      let fuel = m.activity("Q", "fuel", "t")
      m.emits(.carbonDioxide, fuel.as(.carbonDioxide, from: .carbon))
    }
    #expect(found.first?.hasSuffix("Q [t] is not a mass of C") == true)
  }

  @Test("A list must be summed before it is emitted")
  func lists() {
    let found = faults { m in
      let waste = m.activity("W", "waste", "t CH4", each: Axis("waste"))
      m.emits(.methane, waste)
    }
    #expect(found.first?.hasSuffix("an emission is one value per row; sum over the list first") == true)
  }

  @Test("Equations print as on the page")
  func text() throws {
    let method = Method("x", "x", tier: "", categories: [], citation: "") { m in
      let A = m.activity("A", "a", "t")
      let B = m.activity("B", "b", "t")
      let k = m.activity("k", "k", "1")
      _ = m.step("x", "1", (A + B) * (1 - exp(-k)) / (A - (B - A)))
    }
    guard case .step(_, _, let content) = method.steps[0].node.kind else {
      Issue.record("a step holds its content")
      return
    }
    #expect(Expression(content).text == "(A + B) × (1 − exp(−k)) / (A − (B − A))")
  }
}
