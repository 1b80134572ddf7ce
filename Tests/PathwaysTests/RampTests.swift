import Testing

@testable import Pathways

@Suite struct RampTests {
  @Test(arguments: [Ramp.linear, .logistic, .exponential]) func bothEndsAreMet(_ ramp: Ramp) {
    #expect(ramp.value(2020, from: (2020, 5), to: (2030, 8)) == 5)
    #expect(ramp.value(2030, from: (2020, 5), to: (2030, 8)) == 8)
    let middle = ramp.value(2025, from: (2020, 5), to: (2030, 8))
    #expect(5 < middle && middle < 8)
  }

  @Test func shapes() {
    #expect(Ramp.linear.value(2025, from: (2020, 5), to: (2030, 8)) == 6.5)
    #expect(Ramp.step.value(2029, from: (2020, 5), to: (2030, 8)) == 5)
    // sqrt(5 × 8) = 6.324 555 320 336 759
    #expect(abs(Ramp.exponential.value(2025, from: (2020, 5), to: (2030, 8)) - 6.324_555_320_336_759) < 1e-14)
    #expect(abs(Ramp.logistic.value(2025, from: (2020, 5), to: (2030, 8)) - 6.5) < 1e-14)
  }
}
