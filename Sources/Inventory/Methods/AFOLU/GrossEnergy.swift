import Equations
import Quantities

/// Gross energy that an animal takes in, from the net energy that it needs: 2006 Guidelines and 2019 Refinement,
/// Vol 4 Ch 10, Eq 10.2–10.16. The 2019 Refinement keeps the equations, with goats beside sheep.
struct GrossEnergy {
  /// Per head and day.
  let energy: Expression
  /// Percent of gross energy.
  let digestible: Expression

  enum Animals: String, CaseIterable, CustomStringConvertible {
    case cattle, sheep, goats

    var description: String { rawValue }
  }

  /// - Parameter isGrowing: animals that gain weight need more inputs than mature ones.
  static func declare(_ m: MethodBuilder, _ animals: Animals, isGrowing: Bool) -> GrossEnergy {
    let BW = m.activity("BW", "live weight", "kg/head").number(in: "kg/head")
    let DE = m.activity("DE", "feed digestibility", "%", in: 1...100).number(in: "%")
    let NEm = maintenance(m, BW)
    let use = animals == .cattle ? cattle(m, BW, NEm) : smallRuminants(m, BW, NEm)
    var made: Expression?
    if isGrowing { made = animals == .cattle ? cattleGrowth(m, BW) : lambGrowth(m) }
    if animals != .cattle {
      let hair = animals == .sheep ? wool(m) : fibre(m)
      made = made.map { $0 + hair } ?? hair
    }
    return GrossEnergy(energy: total(m, use, made, DE), digestible: DE)
  }

  /// What makes the growing form be meant.
  static func needs(_ animals: Animals, isGrowing: Bool) -> [String] {
    guard isGrowing else { return [] }
    return [animals == .cattle ? "weight gain" : "weight at weaning"]
  }

  private static func maintenance(_ m: MethodBuilder, _ BW: Expression) -> Expression {
    let Cfi = m.factor("Cfi", "maintenance coefficient", "MJ/d", by: .animalClass).number(in: "MJ/d")
    // Cattle of open lots in the cold, Eq 10.2.
    let cold = m.activity("20−°C", "winter degrees below 20 °C", "1", presence: .assumed(0))
    return m.step("NEm", "10.3", (Cfi + 0.0048 * cold) * BW ** 0.75)
  }

  private static func cattle(_ m: MethodBuilder, _ BW: Expression, _ NEm: Expression) -> Expression {
    let milk = m.activity("Milk", "milk", "kg/head/d", presence: .assumed(0)).number(in: "kg/head/d")
    let fat = m.activity("Fat", "milk fat", "%", presence: .assumed(0), in: 0...100).number(in: "%")
    let hours = m.activity("Hours", "hours of work", "1", presence: .assumed(0), in: 0...24)
    let pregnant = m.activity("preg", "share pregnant", "1", presence: .assumed(0), in: 0...1)
    let Ca = m.factor("Ca", "activity coefficient", "1", by: .feedingSituation)
    let Cpreg = m.factor("Cpregnancy", "pregnancy coefficient", "1")
    // No milk is without fat: a blank is a slip.
    m.requires(milk <= 1000 * fat, "milk is given without its fat content")

    let NEa = m.step("NEa", "10.4", Ca * NEm)
    let NEl = m.step("NEl", "10.8", milk * (1.47 + 0.40 * fat))
    let NEwork = m.step("NEwork", "10.11", 0.10 * NEm * hours)
    let NEp = m.step("NEp", "10.13", Cpreg * pregnant * NEm)
    return NEm + NEa + NEl + NEwork + NEp
  }

  private static func cattleGrowth(_ m: MethodBuilder, _ BW: Expression) -> Expression {
    let WG = m.activity("WG", "weight gain", "kg/head/d").number(in: "kg/head/d")
    let MW = m.activity("MW", "mature weight", "kg/head").number(in: "kg/head")
    let C = m.factor("C", "growth coefficient", "1", by: .sex)
    return m.step("NEg", "10.6", 22.02 * (BW / (C * MW)) ** 0.75 * WG ** 1.097)
  }

  private static func smallRuminants(
    _ m: MethodBuilder, _ BW: Expression, _ NEm: Expression
  ) -> Expression {
    let milk = m.activity("Milk", "milk", "kg/head/d", presence: .assumed(0)).number(in: "kg/head/d")
    let weaned = m.activity(
      "WGwean", "weight gain of young to weaning", "kg/head", presence: .assumed(0)
    ).number(in: "kg/head")
    let EVmilk = m.factor("EVmilk", "energy of milk", "MJ/kg").number(in: "MJ/kg")
    let Ca = m.factor("Ca", "activity coefficient", "MJ/kg/d", by: .feedingSituation)
      .number(in: "MJ/kg/d")
    m.requires(milk * weaned <= 0, "milk is given twice, as milk and as the weight that young gain by it")

    let NEa = m.step("NEa", "10.5", Ca * BW)
    let NEl = m.step("NEl", "10.9, 10.10", (milk + 5 * weaned / 365) * EVmilk)
    return NEm + NEa + NEl + pregnancy(m, NEm)
  }

  /// Weighted by the females that give birth to one, two or more young.
  private static func pregnancy(_ m: MethodBuilder, _ NEm: Expression) -> Expression {
    let births = [
      ("one", "single"), ("two", "twins"), ("three", "triplets or more"),
    ].map { name, word in
      let share = m.activity(
        "f\(name)", "share giving birth to \(name)", "1", presence: .assumed(0), in: 0...1)
      let C = m.factor(
        "Cpreg,\(name)", "pregnancy coefficient \(name)", "1", parameter: "Cpregnancy", of: ["births": word])
      return (share: share, term: C * share)
    }
    m.requires(
      births[0].share + births[1].share + births[2].share <= 1.000_001,
      "the shares of females that give birth exceed 1")
    return m.step("NEp", "10.13", (births[0].term + births[1].term + births[2].term) * NEm)
  }

  private static func lambGrowth(_ m: MethodBuilder) -> Expression {
    let BWi = m.activity("BWi", "weight at weaning", "kg/head").number(in: "kg/head")
    let BWf = m.activity("BWf", "weight at one year or slaughter", "kg/head").number(in: "kg/head")
    let a = m.factor("a", "growth constant a", "MJ/kg", by: .sex).number(in: "MJ/kg")
    let b = m.factor("b", "growth constant b", "MJ/kg^2", by: .sex).number(in: "MJ/kg^2")
    m.requires(BWi <= BWf, "the weight at weaning exceeds the weight at one year or slaughter")
    return m.step("NEg", "10.7", (BWf - BWi) * (a + 0.5 * b * (BWi + BWf)) / 365)
  }

  private static func wool(_ m: MethodBuilder) -> Expression {
    let wool = m.activity("Prwool", "wool", "kg/head/yr", presence: .assumed(0)).number(in: "kg/head/yr")
    let EVwool = m.factor("EVwool", "energy of wool", "MJ/kg").number(in: "MJ/kg")
    return m.step("NEwool", "10.12", EVwool * wool / 365)
  }

  /// Angora goats keep 0.25 MJ a day in their hair and cashmere goats 0.08, others nothing.
  private static func fibre(_ m: MethodBuilder) -> Expression {
    m.activity("NEwool", "energy kept in fibre", "MJ/head/d", presence: .assumed(0)).number(in: "MJ/head/d")
  }

  private static func total(
    _ m: MethodBuilder, _ use: Expression, _ made: Expression?, _ DE: Expression
  ) -> Expression {
    let REM = m.step("REM", "10.14", 1.123 - 4.092e-3 * DE + 1.126e-5 * DE ** 2 - 25.4 / DE)
    var net = use / REM
    if let made {
      let REG = m.step("REG", "10.15", 1.164 - 5.160e-3 * DE + 1.308e-5 * DE ** 2 - 37.4 / DE)
      net = net + made / REG
    }
    return m.step("GE", "10.16", (net / (DE / 100)).quantity(in: "MJ/head/d"))
  }
}
