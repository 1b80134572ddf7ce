import Equations

/// 3.C.4 Nitrogen of crop residues and of renewed pasture, Vol 4 Ch 11, Eq 11.6–11.7A: by the yield, and the residue
/// that goes with it by the regression of Table 11.2 (2006 and 2019) or by the ratio of Table 11.1A (2019).
enum CropResidues {
  static let methods: [Method] = [false, true].flatMap { isBurnt in
    of2006(isBurnt) + of2019(isBurnt, isByRegression: false) + of2019(isBurnt, isByRegression: true)
  }

  private static func method(
    _ name: String, _ edition: String, _ equation: String, _ isBurnt: Bool, needs: [String],
    _ residue: @escaping @Sendable (MethodBuilder, Field) -> Expression
  ) -> [Method] {
    ManagedSoils.input(
      "crop residues", name + (isBurnt ? ", partly burnt" : ""), equation: equation,
      factorsOf: isBurnt ? "3.C.1.b" : nil, edition: edition,
      needs: needs + (isBurnt ? ["area burnt"] : [])
    ) { m, input in
      let field = Field(m, isBurnt: isBurnt)
      let FCR = m.step("FCR", equation, residue(m, field), in: "kg N/yr")
      m.hands(FCR, to: ManagedSoils.residues)
      input.emit(m, FCR)
    }
  }

  /// Eq 11.6 with Table 11.2, which is Eq 11.7A.
  private static func of2006(_ isBurnt: Bool) -> [Method] {
    method("yield, 2006", "IPCC 2006", "11.6", isBurnt, needs: ["yield"]) { m, field in
      let AGDM = regression(m, field.yield)
      let RBG = m.factor(
        "RBG-BIO", "below-ground ratio", "kg d.m./kg d.m.", parameter: "RBG-BIO", by: .crop)
      let above = field.unburntArea * AGDM * field.NAG * (1 - field.removed)
      let below = field.area * (AGDM + field.yield) * RBG * field.NBG
      return field.renewed * (above + below)
    }
  }

  /// Eq 11.6 of the 2019 Refinement: the share renewed bears on the roots alone.
  private static func of2019(_ isBurnt: Bool, isByRegression: Bool) -> [Method] {
    let name = isByRegression ? "yield and slope, 2019" : "yield, 2019"
    return method(
      name, "IPCC 2019", "11.6", isBurnt, needs: ["yield"] + (isByRegression ? ["residue slope"] : [])
    ) { m, field in
      let AGDM =
        isByRegression
        ? regression(m, field.yield)
        : m.step(
          "AGDM", "11.6",
          field.yield * m.factor("RAG", "residue ratio", "kg d.m./kg d.m.", parameter: "RAG", by: .crop))
      let RS = m.factor("RS", "root to shoot ratio", "kg d.m./kg d.m.", parameter: "RS", by: .crop)
      let BGR = m.step("BGR", "11.6", (field.yield + AGDM) * RS * field.area * field.renewed)
      let left = field.unburntArea - field.area * field.removed
      return AGDM * left * field.NAG + BGR * field.NBG
    }
  }

  private static func regression(_ m: MethodBuilder, _ yield: Expression) -> Expression {
    let slope = m.factor("slope", "residue slope", "1", parameter: "slope", by: .crop)
    let intercept = m.factor(
      "intercept", "residue intercept", "t d.m./ha", parameter: "intercept", by: .crop,
      in: -20...20)
    let crop = yield.number(in: "t d.m./ha/yr")
    return m.step(
      "AGDM", "Table 11.2",
      (crop * slope + intercept.number(in: "t d.m./ha")).quantity(in: "t d.m./ha/yr"))
  }
}

extension CropResidues {
  /// What both editions ask of a crop.
  struct Field {
    let area: Expression
    let yield: Expression
    let unburntArea: Expression
    let removed: Expression
    let renewed: Expression
    let NAG: Expression
    let NBG: Expression

    init(_ m: MethodBuilder, isBurnt: Bool) {
      area = m.activity("Area", "harvested area", "ha")
      let fresh = m.activity("Yield_Fresh", "yield", "t fresh weight/ha/yr")
      let DRY = m.factor("DRY", "dry matter share", "kg d.m./kg fresh weight", by: .crop, in: 0...1)
      yield = m.step("Crop", "11.7", fresh * DRY)
      renewed = m.factor(
        "FracRenew", "share renewed", "1", parameter: "FracRenew", by: .crop, in: 0...1)
      removed = m.activity("FracRemove", "share removed", "1", presence: .assumed(0), in: 0...1)
      NAG = m.factor("NAG", "N above ground", "kg N/kg d.m.", parameter: "NAG", by: .crop)
      NBG = m.factor("NBG", "N below ground", "kg N/kg d.m.", parameter: "NBG", by: .crop)
      guard isBurnt else {
        unburntArea = area
        return
      }
      let burnt = m.activity("Area burnt", "area burnt", "ha")
      let Cf = m.factor("Cf", "combustion factor", "1", parameter: "Cf", by: .fire, in: 0...1)
      m.requires(burnt <= area, "more is burnt than was harvested")
      unburntArea = area - burnt * Cf
    }
  }
}
