import Equations
import Inventory
import Testing

/// Every method, with made-up inputs: derivatives against central differences, blocks against single rows.
@Suite struct DerivativeTests {
  static let members = 2
  static let years = 4

  @Test("The exact derivative agrees with a central difference", arguments: Registry.methods.map(\.id))
  func derivatives(id: String) throws {
    let method = try #require(Registry.methods.first { $0.id == id })
    let program = Program(method, tangents: true)
    let inputs = Self.inputs(of: method)
    for (index, values) in inputs.enumerated() {
      for member in values.indices {
        let step = 1e-5 * max(abs(values[member]), 1e-3)
        let exact = Self.run(program, inputs, seed: (index, member)).tangents
        var up = inputs
        var down = inputs
        up[index][member] += step
        down[index][member] -= step
        let above = Self.run(program, up).values
        let below = Self.run(program, down).values
        for emission in exact.indices {
          let difference = (above[emission] - below[emission]) / (2 * step)
          // A central difference of step h is off by about h² and by rounding over h.
          let scale = max(abs(difference), abs(above[emission]), 1e-9)
          #expect(
            abs(exact[emission] - difference) <= 1e-5 * scale,
            "\(method.inputs[index].symbol)[\(member)] of emission \(emission)")
        }
      }
    }
  }

  @Test("A row in a block has the same bits as the row alone", arguments: Registry.methods.map(\.id))
  func blocks(id: String) throws {
    let method = try #require(Registry.methods.first { $0.id == id })
    let program = Program(method)
    let inputs = Self.inputs(of: method)
    let alone = Self.run(program, inputs).values
    let block = Workspace(
      program, rows: 37, members: program.sets.map { _ in Array(repeating: Self.members, count: 37) })
    for (index, slot) in program.inputs.enumerated() {
      let column = unsafe block[slot]
      for lane in 0..<column.count {
        unsafe column[lane] = inputs[index][lane % inputs[index].count]
      }
    }
    for _ in 0..<Self.years { block.run() }
    for (emission, slot) in program.emissions.enumerated() {
      #expect(unsafe Array(block[slot]) == Array(repeating: alone[emission], count: 37))
    }
  }

  static func run(
    _ program: Program, _ inputs: [[Double]], seed: (Int, Int)? = nil
  ) -> (values: [Double], tangents: [Double]) {
    let workspace = Workspace(program, rows: 1, members: program.sets.map { _ in [members] })
    for (index, slot) in program.inputs.enumerated() {
      for (member, value) in inputs[index].enumerated() { unsafe workspace[slot][member] = value }
    }
    if let seed { unsafe workspace[program.seeds[seed.0]][seed.1] = 1 }
    for _ in 0..<years { workspace.run() }
    return (
      program.emissions.map { unsafe workspace[$0][0] },
      program.emissionTangents.map { slot in slot.map { unsafe workspace[$0][0] } ?? 0 }
    )
  }

  /// Numbers inside the range of each input, different for each input and member.
  static func inputs(of method: Method) -> [[Double]] {
    method.inputs.enumerated().map { index, input in
      (0..<(input.set == nil ? 1 : members)).map { member in
        let part = (Double((index * 7 + member * 3) % 11) + 2) / 14
        let lower = max(input.range.lowerBound, -20)
        return lower + part * min(input.range.upperBound - lower, 40)
      }
    }
  }
}
