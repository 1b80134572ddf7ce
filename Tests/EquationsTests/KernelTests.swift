import Equations
import Quantities
import Testing

/// Every loop of the tape gives the bits of its operations one by one, in whole groups of eight and beside them.
@Suite struct KernelTests {
  private struct Operation: Sendable {
    let name: String
    let expression: @Sendable (Expression, Expression) -> Expression
    let number: @Sendable (Double, Double) -> Double
  }

  private static let arithmetic = [
    Operation(name: "+", expression: { $0 + $1 }, number: { $0 + $1 }),
    Operation(name: "−", expression: { $0 - $1 }, number: { $0 - $1 }),
    Operation(name: "×", expression: { $0 * $1 }, number: { $0 * $1 }),
    Operation(name: "÷", expression: { $0 / $1 }, number: { $0 / $1 }),
  ]

  private static let comparisons = [
    Operation(name: "min", expression: { min($0, $1) }, number: { $0 <= $1 ? $0 : $1 }),
    Operation(name: "max", expression: { max($0, $1) }, number: { $0 >= $1 ? $0 : $1 }),
    Operation(
      name: "≤", expression: { choose($0 <= $1, $0, otherwise: $1) }, number: { $0 <= $1 ? $0 : $1 }),
    Operation(name: "<", expression: { choose($0 < $1, $1, otherwise: $0) }, number: { $0 < $1 ? $1 : $0 }),
  ]

  private typealias Formula = (
    name: String, expression: @Sendable ([Expression]) -> Expression, number: @Sendable ([Double]) -> Double
  )

  /// Of four numbers: two of them, three of them either way round, products of three with one more, and of two pairs.
  private static var formulas: [Formula] {
    var all: [Formula] = []
    for second in arithmetic + comparisons {
      all.append(
        ("a \(second.name) b", { second.expression($0[0], $0[1]) }, { second.number($0[0], $0[1]) }))
      for first in arithmetic {
        all.append(
          (
            "(a \(first.name) b) \(second.name) c",
            { second.expression(first.expression($0[0], $0[1]), $0[2]) },
            { second.number(first.number($0[0], $0[1]), $0[2]) }
          ))
        all.append(
          (
            "c \(second.name) (a \(first.name) b)",
            { second.expression($0[2], first.expression($0[0], $0[1])) },
            { second.number($0[2], first.number($0[0], $0[1])) }
          ))
      }
    }
    for last in arithmetic {
      all.append(
        (
          "a b c \(last.name) d", { last.expression($0[0] * $0[1] * $0[2], $0[3]) },
          { last.number($0[0] * $0[1] * $0[2], $0[3]) }
        ))
      all.append(
        (
          "a b \(last.name) c d", { last.expression($0[0] * $0[1], $0[2] * $0[3]) },
          { last.number($0[0] * $0[1], $0[2] * $0[3]) }
        ))
    }
    all.append(("−a", { -$0[0] }, { -$0[0] }))
    return all
  }

  /// Of either sign; zeros and equal ones are among them.
  private static func number(_ row: Int, _ input: Int) -> Double {
    let whole = (row * 7 + input * 5) % 11 - 4
    return Double(whole) / 3 + Double(row % 3) * 1e-9
  }

  @Test("Each operation and each pair of them", arguments: [1, 8, 21])
  func operations(rows: Int) throws {
    let formulas = Self.formulas
    let method = Method("test", "a test", tier: "", categories: [], citation: "") { m in
      let inputs = ["a", "b", "c", "d"].map { m.activity($0, "number \($0)", "1") }
      for formula in formulas { _ = m.step(formula.name, "", formula.expression(inputs)) }
      let K = m.activity("K", "mass", "kg CO2")
      m.emits(.carbonDioxide, K)
    }
    let program = Program(method, steps: true)
    let workspace = Workspace(program, rows: rows)
    let numbers = (0..<rows).map { row in (0..<4).map { Self.number(row, $0) } }
    for (row, numbers) in numbers.enumerated() {
      for (input, number) in numbers.enumerated() {
        let column = unsafe workspace[program.inputs[input]]
        unsafe column[row] = number
      }
    }
    workspace.run()
    #expect(program.steps.count == formulas.count)
    for (formula, slot) in zip(formulas, program.steps) {
      for (row, numbers) in numbers.enumerated() {
        let column = unsafe workspace[slot]
        let found = unsafe column[row]
        let expected = formula.number(numbers)
        #expect(
          found.bitPattern == expected.bitPattern || found.isNaN && expected.isNaN,
          "\(formula.name) of \(numbers)")
      }
    }
  }
}
