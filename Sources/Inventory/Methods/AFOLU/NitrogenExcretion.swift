import Equations

/// Nitrogen that animals excrete in a year: by live mass (Eq 10.30), per head (Table 10.19, fur-bearing animals), as
/// intake less retention (Eq 10.31–10.33E), or as a total; Vol 4 Ch 10 of the 2006 Guidelines and the 2019 Refinement.
struct NitrogenExcretion {
  let name: String
  let tier: String
  let equations: String
  /// Categories below 3.A.2 that it is for, as `h` for swine.
  let animals: [String]
  let needs: [String]
  /// Whether the 2006 Guidelines have it too.
  var isOf2006 = true
  let declare: @Sendable (MethodBuilder) -> Excreted

  /// N a year, and the head that bedding is counted by.
  struct Excreted {
    let nitrogen: Expression
    let head: Expression?
  }

  static let all: [NitrogenExcretion] =
    [
      NitrogenExcretion(
        name: "live mass", tier: "T1", equations: "10.30", animals: everyAnimal, needs: [], declare: byMass),
      NitrogenExcretion(
        name: "per head", tier: "T1", equations: "10.30", animals: everyAnimal, needs: ["N excretion"]
      ) { m in
        let N = head(m)
        return of(m, N, "10.30", m.factor("Nex", "N excretion", "kg N/head/yr", by: .animal))
      },
      NitrogenExcretion(
        name: "total", tier: "T2", equations: "10.30", animals: everyAnimal, needs: []
      ) { m in
        Excreted(nitrogen: m.activity("N×Nex", "N excreted", "kg N/yr"), head: nil)
      },
    ] + NitrogenRetention.all

  static let everyAnimal = ["a.i", "a.ii", "b", "c", "d", "e", "f", "g", "h", "i", "j"]

  static func head(_ m: MethodBuilder) -> Expression { m.activity("N", "animals", "head") }

  static func of(
    _ m: MethodBuilder, _ N: Expression, _ equation: String, _ rate: Expression
  ) -> Excreted {
    let Nex = m.step("Nex", equation, rate)
    return Excreted(nitrogen: m.step("N×Nex", "10.25", N * Nex), head: N)
  }

  private static let byMass: @Sendable (MethodBuilder) -> Excreted = { m in
    let N = head(m)
    let TAM = m.factor("TAM", "animal mass", "kg live mass", by: .animal, .productivity)
    let rate = m.factor(
      "Nrate", "N excretion rate", "kg N/kg live mass/d", by: .animal, .productivity)
    return of(m, N, "10.30", rate * TAM * m.constant(365, "d/yr") / m.constant(1, "head"))
  }
}
