import Equations
import Quantities
import Testing

/// The exponential of the tape against that of the C library, which is right to within 0.51 units in the
/// last place.
@Suite struct ExponentialTests {
  static func exponentials(of operands: [Double]) -> [Double] {
    let program = Program(
      Method("exp", "", tier: "", categories: [], citation: "") { m in
        m.emits(.carbonDioxide, exp(m.activity("x", "x", "1")) * m.constant(1, "kg CO2"))
      })
    let workspace = Workspace(program, rows: operands.count)
    let column = unsafe workspace[program.inputs[0]]
    for (index, operand) in operands.enumerated() { unsafe column[index] = operand }
    workspace.run()
    return unsafe Array(workspace[program.emissions[0]])
  }

  @Test("Within one unit in the last place over the whole range")
  func accuracy() {
    let steps = 60_000
    let wide = (0...steps).map { -745.0 + 1454.7 * Double($0) / Double(steps) }
    let near = (0...steps).map { -2.0 + 4 * Double($0) / Double(steps) + 1e-9 }
    let tiny = (1...300).map { Double(sign: .minus, exponent: -$0, significand: 1.3) }
    let operands = wide + near + tiny
    for (x, value) in zip(operands, Self.exponentials(of: operands)) {
      let exact = scalarExponential(x)
      #expect(abs(value - exact) <= exact.ulp, "exp(\(x))")
    }
  }

  @Test("The ends of the range and what is not a number")
  func edges() {
    let values = Self.exponentials(of: [
      0, -0.0, 709.78, 709.79, .infinity, -745.2, -.infinity, 1e300, -1e300,
    ])
    #expect(values[0] == 1 && values[1] == 1)
    #expect(values[2].isFinite && values[3] == .infinity && values[4] == .infinity)
    #expect(values[5] == 0 && values[6] == 0 && values[7] == .infinity && values[8] == 0)
    #expect(Self.exponentials(of: [.nan])[0].isNaN)
  }
}
