import Equations

/// 3.A.2 Tier 2: nitrogen taken in with the feed less nitrogen kept in growth, milk, eggs and offspring; 2006 Guidelines
/// Vol 4 Ch 10, Eq 10.31–10.33, 2019 Refinement Eq 10.31–10.33E.
enum NitrogenRetention {
  static let all: [NitrogenExcretion] =
    Intake.allCases.map { intake in
      NitrogenExcretion(
        name: "\(intake.word), share retained", tier: "T2", equations: "10.31, \(intake.equation)",
        animals: NitrogenExcretion.everyAnimal, needs: [intake.name], isOf2006: intake == .energy
      ) { m in
        let N = NitrogenExcretion.head(m)
        let taken = intake.declare(m)
        let share = m.factor(
          "Nretention_frac", "share of N retained", "kg N/kg N", by: .animal, .productivity, in: 0...1)
        return NitrogenExcretion.of(m, N, "10.31", taken * (1 - share) * m.constant(365, "d/yr"))
      }
    } + [
      retained("cattle", .energy, ["a.i", "a.ii", "b"], "10.33", ["net energy for growth"], cattle),
      retained("breeding sows", .feed, ["h"], "10.33A, 10.33B", ["litter size"], sows),
      retained("growing pigs", .feed, ["h"], "10.33C", ["final weight"], growingPigs),
      retained("laying hens", .feed, ["i"], "10.33D", ["egg mass"], layingHens),
      retained("pullets and broilers", .feed, ["i"], "10.33E", ["final weight"], pullets),
    ]

  /// What the animal eats: Eq 10.32 by gross energy, Eq 10.32A of the 2019 Refinement by dry matter.
  private enum Intake: CaseIterable {
    case energy
    case feed

    var word: String { self == .energy ? "gross energy" : "dry matter" }
    var name: String { self == .energy ? "gross energy intake" : "dry matter intake" }
    var equation: String { self == .energy ? "10.32" : "10.32A" }

    func declare(_ m: MethodBuilder) -> Expression {
      let CP = m.activity("CP%", "crude protein", "%", in: 0...100)
      let eaten =
        self == .energy
        ? m.activity("GE", name, "MJ/head/d").number(in: "MJ/head/d") / 18.45
        : m.activity("DMI", name, "kg d.m./head/d").number(in: "kg d.m./head/d")
      let protein = eaten * (CP.number(in: "%") / 100)
      return m.step("Nintake", equation, (protein / 6.25).quantity(in: "kg N/head/d"))
    }
  }

  private static func retained(
    _ animal: String, _ intake: Intake, _ animals: [String], _ equation: String, _ needs: [String],
    _ retention: @escaping @Sendable (MethodBuilder) -> Expression
  ) -> NitrogenExcretion {
    NitrogenExcretion(
      name: "\(animal), N retained", tier: "T2", equations: "10.31, \(intake.equation), \(equation)",
      animals: animals, needs: [intake.name] + needs, isOf2006: intake == .energy
    ) { m in
      let N = NitrogenExcretion.head(m)
      let taken = intake.declare(m)
      let kept = m.step("Nretention", equation, retention(m), in: "kg N/head/d")
      m.requires(kept <= taken, "the animal keeps more nitrogen than it eats")
      return NitrogenExcretion.of(m, N, "10.31A", (taken - kept) * m.constant(365, "d/yr"))
    }
  }

  /// The share of protein in milk is 1.9 + 0.4 times that of fat, assumed to be 4 %, unless it is known.
  private static let cattle: @Sendable (MethodBuilder) -> Expression = { m in
    let milk = m.activity("Milk", "milk", "kg/head/d", presence: .assumed(0))
    let fat = m.activity("%Fat", "milk fat", "%", presence: .assumed(4), in: 0...100)
    let known = m.activity("Milk PR%", "milk protein", "%", presence: .assumed(0), in: 0...100)
    let WG = m.activity("WG", "weight gain", "kg/head/d", presence: .assumed(0))
    let NEg = m.activity("NEg", "net energy for growth", "MJ/head/d")
    let typed = known.number(in: "%")
    let protein = choose(0 < typed, typed, otherwise: 1.9 + 0.4 * fat.number(in: "%"))
    let inMilk = milk.number(in: "kg/head/d") * (protein / 100) / 6.38
    let inGrowth = (268 * WG.number(in: "kg/head/d") - 7.03 * NEg.number(in: "MJ/head/d")) / 1000 / 6.25
    return (inMilk + inGrowth).quantity(in: "kg N/head/d")
  }

  /// Eq 10.33A and 10.33B yield a year's retention. Table 10.20A leaves the 0.98 of Eq 10.33B out.
  private static let sows: @Sendable (MethodBuilder) -> Expression = { m in
    let FR = m.activity("FR", "litters", "1/yr")
    let gain = m.activity("Skg", "weight gain in gestation", "kg/head")
    let litter = m.activity("LITSIZE", "litter size", "1")
    let weaned = m.activity("Wkg", "weight at weaning", "kg/head")
    let born = m.activity("Ckg", "weight at birth", "kg/head")
    let sow = m.constant(0.025, "kg N/kg") * FR * gain
    let piglets = m.constant(0.025, "kg N/kg") * litter * FR * ((weaned - born) / 0.98)
    return (sow + piglets) / m.constant(365, "d/yr")
  }

  private static let growingPigs: @Sendable (MethodBuilder) -> Expression = { m in
    growth(m, m.factor("Ngain", "N gain", "kg N/kg live weight gain", by: .growthStage))
  }

  private static let layingHens: @Sendable (MethodBuilder) -> Expression = { m in
    let WG = m.activity("WG", "weight gain", "kg/head/d", presence: .assumed(0))
    let EGG = m.activity("EGG", "egg mass", "g/head/d")
    return m.constant(0.028, "kg N/kg") * WG + m.constant(0.0185, "kg N/kg") * EGG
  }

  private static let pullets: @Sendable (MethodBuilder) -> Expression = { m in
    growth(m, m.constant(0.028, "kg N/kg live weight gain"))
  }

  /// Of one stage of growth; stages are sources of their own.
  private static func growth(_ m: MethodBuilder, _ gain: Expression) -> Expression {
    let last = m.activity("BWFinal", "final weight", "kg live weight gain/head")
    let first = m.activity("BWInitial", "initial weight", "kg live weight gain/head")
    let period = m.activity("production_period", "production period", "d")
    m.requires(first <= last, "the final weight is below the initial weight")
    return (last - first) * gain / period
  }
}
