import Equations
import Inventory
import Testing

/// Nitrogen that comes into manure management leaves it: in N2O, NH3 and NOx, N2, leached, taken out for feed, fuel and
/// construction, applied to soils or left on pasture. Random herds and systems from a fixed seed.
///
/// The 2019 Refinement names every loss (Eq 10.34A). The 2006 Guidelines print the total loss (Table 10.23) beside
/// Table 10.22: N2 and what the two tables leave open is their difference, which may be a little below zero. Shares of
/// a region as Annex 10A.2 prints them add up to 0.99–1.02, and so far the balance is open: they are not drawn.
@Suite struct NitrogenBalanceTests {
  static let methods = Registry.methods.filter { method in
    method.id.hasPrefix("3.A.2 manure nitrogen") && method.needs.contains("share of manure")
  }

  @Test("What comes in goes out", arguments: methods)
  func balance(method: Method) throws {
    var random = SplitMix(seed: 2026)
    let program = Program(method, steps: true)
    for _ in 0..<200 {
      let inputs = Self.inputs(of: method, members: Int(1 + random.next() * 5), &random)
      let count = inputs.map(\.count).max() ?? 1
      let workspace = Workspace(program, rows: 1, members: [[count]])
      for (index, slot) in program.inputs.enumerated() {
        for (member, value) in inputs[index].enumerated() { unsafe workspace[slot][member] = value }
      }
      workspace.run()
      func step(_ symbol: String) -> Double? {
        method.steps.firstIndex { $0.symbol == symbol }.map { unsafe workspace[program.steps[$0]][0] }
      }
      func given(_ name: String) -> Double {
        method.inputs.firstIndex { $0.name == name }.map { inputs[$0].reduce(0, +) } ?? 0
      }
      let bedding = step("N bedding") ?? given("bedding N in total")
      let comes = [step("N×Nex") ?? given("N excreted"), bedding, given("co-digestate N")]
      let emitted = unsafe workspace[program.emissions[0]][0] * 28 / 44
      let rest = try #require(step("N2-N") ?? step("N2 and the rest"))
      let handed = program.handoffs.map { unsafe workspace[$0][0] }
      let goes = [emitted, rest, try #require(step("N taken out"))] + handed
      let scale = (comes + goes).map { abs($0) }.reduce(0, +)
      let open = comes.reduce(0, +) - goes.reduce(0, +)
      #expect(abs(open) <= 1e-9 * scale, "\(method.id): \(open) of \(scale) is left over")
    }
  }

  @Test("Both editions are drawn, for both groups of animals")
  func scope() {
    #expect(Set(Self.methods.map(\.edition)) == ["IPCC 2006", "IPCC 2019"])
    #expect(Self.methods.count >= 20)
  }

  /// Shares of the systems that make one whole, some systems pasture and some dung for fuel; losses that fit in it.
  private static func inputs(
    of method: Method, members: Int, _ random: inout SplitMix
  ) -> [[Double]] {
    let kinds = (0..<members).map { _ in Int(random.next() * 4) }
    let weights = (0..<members).map { _ in random.next() + 0.01 }
    let whole = weights.reduce(0, +)
    return method.inputs.map { input in
      if input.set == nil {
        let top = input.name.hasPrefix("share to ") ? 0.33 : min(input.range.upperBound, 1000)
        return [random.next() * top]
      }
      return (0..<members).map { member in
        switch input.name {
        case "share of manure": weights[member] / whole
        case "share left on pasture": [1, 0.5, 0, 0][kinds[member]]
        case "share burned": [0, 0.5, 0, 0][kinds[member]]
        case "EF3": random.next() * 0.1
        case "share volatilised", "share leached": random.next() * 0.3
        default: random.next() * min(input.range.upperBound, 100)
        }
      }
    }
  }
}

/// Uniform numbers in [0, 1), the same on every run.
private struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((z ^ (z >> 31)) >> 11) * 0x1p-53
  }
}
