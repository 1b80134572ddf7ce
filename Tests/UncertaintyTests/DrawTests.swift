import Equations
import Inventory
import Quantities
import Testing
import Uncertainty

@Suite struct DrawTests {
  @Test("Draws are the same bits on one and on two threads", arguments: Registry.methods.map(\.id))
  func threads(id: String) throws {
    let method = try #require(Registry.methods.first { $0.id == id })
    let draws = Self.draws(of: method, seed: 7)
    let alone = draws.run(5000, threads: 1)
    #expect(alone == draws.run(5000, threads: 2))
    #expect(alone.prefix(1500) == draws.run(1500, threads: 2).prefix(1500))
    // What leaves years after it was sold is zero in the only year drawn.
    let isDelayed = method.remembers && alone.allSatisfy { $0 == 0 }
    #expect(isDelayed || alone != Self.draws(of: method, seed: 8).run(5000, threads: 1))
  }

  @Test(
    "100,000 draws of the methods of the trial are the same bits on one and on two threads",
    arguments: [
      "1.A fuel combustion (mass)", "3.C.7 rice", "3.C.4 animal manure (FAM)", "4.A solid waste disposal",
      "3.A.1 enteric of cattle, gross energy, growing", "3.B converted land, mineral soils",
    ])
  func manyDraws(id: String) throws {
    let method = try #require(Registry.methods.first { $0.id == id })
    let draws = Self.draws(of: method, seed: 11)
    #expect(draws.run(100_000, threads: 1) == draws.run(100_000, threads: 2))
  }

  @Test("A product of lognormal factors has the mean and spread of theory")
  func productOfLognormals() throws {
    let product = Method("product", "a product", tier: "", categories: [], citation: "") { m in
      let a = m.activity("a", "a", "t")
      let b = m.factor("b", "b", "kg CO2/t")
      m.emits(.carbonDioxide, a * b)
    }
    let draws = Draws(
      program: Program(product),
      distributions: [
        [.lognormal(logMean: 1, logDeviation: 0.1)], [.lognormal(logMean: 2, logDeviation: 0.2)],
      ],
      identities: [["a"], ["b"]], seed: 1)
    let results = draws.run(100_000, threads: 2)
    let mean = results.reduce(0, +) / 100_000
    // ln of the product is normal(3, 0.05): the mean is exp(3.025); its standard error is 0.07 %.
    #expect(abs(mean / 20.593_997_8 - 1) < 4 * 0.000_716)
  }

  @Test("The normal quantile agrees with published values")
  func quantiles() {
    #expect(abs(standardNormalQuantile(0.975) - 1.959_963_984_540_054) < 1e-15 * 4)
    #expect(standardNormalQuantile(0.5) == 0)
    #expect(abs(standardNormalQuantile(1e-10) + 6.361_340_902_404_056) < 1e-14)
  }

  @Test("Philox gives the known answers of its authors")
  func knownAnswers() {
    // Random123, kat_vectors: philox4x32 10 rounds, all zeros and all ones.
    #expect(Philox(key: 0)(.zero) == SIMD4(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8))
    let ones = Philox(key: .max)(SIMD4(repeating: .max))
    #expect(ones == SIMD4(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd))
  }

  static func draws(of method: Method, seed: UInt64) -> Draws {
    Draws(
      program: Program(method),
      distributions: method.inputs.map { input in
        let lower = input.range.lowerBound
        let width = min(input.range.upperBound - lower, 2)
        return [.uniform(lower: lower, upper: lower + width)]
      },
      identities: method.inputs.map { [$0.name] }, seed: seed)
  }
}
