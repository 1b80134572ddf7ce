import Equations
import Inventory
import Testing

/// The carbon of harvested wood products: nothing is lost and nothing is made.
@Suite struct HarvestedWoodTests {
  private static let pools = Registry.methods.filter { method in
    method.categories == ["3.D.1"] && !method.stocks.isEmpty
  }

  @Test("Carbon that comes in stays or is released, over random series", arguments: pools)
  func balance(method: Method) throws {
    let program = Program(method, steps: true)
    var random = SplitMix(state: 20_190_612)
    for _ in 0..<20 {
      let workspace = Workspace(program, rows: 1, members: [[2]])
      let typed = method.inputs.map { input in input.set == nil ? 1 : 2 }
      let constants = method.inputs.enumerated().map { index, input in
        (0..<typed[index]).map { _ in Self.lasting(input, &random) }
      }
      var came = [0.0, 0.0]
      var released = [0.0, 0.0]
      var gained = [0.0, 0.0]
      var first = [0.0, 0.0]
      for year in 0..<60 {
        for (index, input) in method.inputs.enumerated() {
          for member in 0..<typed[index] {
            unsafe workspace[program.inputs[index]][member] =
              constants[index][member] ?? Self.yearly(input, &random)
          }
        }
        workspace.run()
        let inflow = try values("Inflow", workspace)
        let opening = try values("C(i)", workspace)
        let change = try values("ΔC", workspace)
        let k = try values("k", workspace)
        for member in 0..<2 {
          if year == 0 { first[member] = opening[member] }
          // Of what was there, and of what came in during the year: both decay by k.
          let stay = Self.exponential(-k[member])
          released[member] += opening[member] * (1 - stay) + inflow[member] * (1 - (1 - stay) / k[member])
          came[member] += inflow[member]
          gained[member] += change[member]
        }
        let emission = unsafe workspace[program.emissions[0]][0]
        if !method.id.contains("atmospheric-flow") || method.edition == "IPCC 2019" {
          let all = (change[0] + change[1]) * 44 / 12
          #expect(abs(emission + all) <= 1e-9 * max(abs(all), came[0] + came[1]), "\(method.id) \(year)")
        }
      }
      for member in 0..<2 {
        let stock = unsafe workspace[program.stockValues[1]][member]
        let scale = abs(came[member]) + abs(first[member]) + abs(stock)
        #expect(abs(came[member] - gained[member] - released[member]) <= 1e-9 * scale, "\(method.id)")
        #expect(abs(first[member] + gained[member] - stock) <= 1e-9 * scale, "\(method.id)")
      }
    }

    func values(_ symbol: String, _ workspace: Workspace) throws -> [Double] {
      let step = try #require(method.steps.firstIndex { $0.symbol == symbol })
      let column = unsafe workspace[program.steps[step]]
      return unsafe [column[0], column[1]]
    }
  }

  @Test("The history before the first year is what as many rows would have brought")
  func history() throws {
    let method = try #require(Registry.methods.first { $0.id == "3.D.1 solid wood, stock-change" })
    let growth = 0.0217
    func opening(years: Int, rows: Int) throws -> Double {
      let program = Program(method, steps: true)
      let workspace = Workspace(program, rows: 1, members: [[1]])
      let step = try #require(method.steps.firstIndex { $0.symbol == "C(i)" })
      for row in 0..<rows {
        let share = Self.exponential(growth * Double(row - rows + 1))
        let values = [
          "P": 1000 * share, "SFP_IM": 200 * share, "SFP_EX": 300 * share, "cf": 0.295, "HL": 30, "U": growth,
          "N": Double(years),
        ]
        for (index, input) in method.inputs.enumerated() {
          unsafe workspace[program.inputs[index]][0] = try #require(values[input.symbol])
        }
        workspace.run()
      }
      return unsafe workspace[program.steps[step]][0]
    }
    let closed = try opening(years: 61, rows: 1)
    let summed = try opening(years: 0, rows: 62)
    #expect(abs(closed - summed) <= 1e-9 * summed)
  }

  /// Nil where an input is drawn anew every year.
  private static func lasting(_ input: Input, _ random: inout SplitMix) -> Double? {
    switch input.symbol {
    case "HL": 1 + 60 * random.fraction()
    case "U": 0.05 * random.fraction()
    case "N": 100 * random.fraction()
    case "cf": 0.1 + random.fraction()
    case "Inflow_average": 1000 * random.fraction()
    default: nil
    }
  }

  /// Shares within their range; amounts of which exports are the smallest.
  private static func yearly(_ input: Input, _ random: inout SplitMix) -> Double {
    if input.range.upperBound <= 1 { return random.fraction() }
    if input.symbol.hasSuffix("EX") || input.symbol == "OFP" { return 100 * random.fraction() }
    return 100 + 1000 * random.fraction()
  }

  /// e^x by its series: independent of the exponential of the tape.
  private static func exponential(_ x: Double) -> Double {
    let half = x / 64
    var term = 1.0
    var sum = 1.0
    for n in 1...20 {
      term *= half / Double(n)
      sum += term
    }
    return (0..<6).reduce(sum) { power, _ in power * power }
  }

  /// A small generator, so that a failure repeats.
  private struct SplitMix {
    var state: UInt64

    mutating func fraction() -> Double {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return Double((z ^ (z >> 31)) >> 11) * 0x1p-53
    }
  }
}
