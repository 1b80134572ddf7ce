import Equations
import Quantities

/// 3.C.4 Direct N2O from managed soils, Vol 4 Ch 11, Eq 11.1–11.8: a row for each input of nitrogen, named in the column
/// method. What a row brings to the soils it hands on to 3.C.5, so a kilogram is typed once.
enum ManagedSoils {
  static let synthetic = "synthetic fertiliser N"
  static let volatilised = "NH3 and NOx of synthetic fertiliser"
  static let organic = "organic N applied"
  static let grazing = "grazing N"
  static let residues = "crop residue N"
  static let mineralised = "mineralised N"

  static let methods: [Method] =
    inputs + CropResidues.methods + [grazingAnimals, drainedOrganicSoils]

  private static let inputs: [Method] =
    input("synthetic fertiliser", "FSN", equation: "11.1, 11.9", factorsOf: "3.C.5") { m, input in
      let FSN = m.activity("FSN", synthetic, "kg N/yr")
      m.hands(FSN, to: synthetic)
      let volatile = (FSN * volatileShare(m)).as(.nitrogen, from: .volatilisedNitrogen)
      m.hands(m.step("FSN×FracGASF", "11.9", volatile), to: volatilised)
      input.emit(m, FSN, isByCrop: true)
    }
    + input("organic amendments", "FON", equation: "11.1, 11.3") { m, input in
      let FON = m.activity("FON", "organic amendment N", "kg N/yr")
      m.hands(FON, to: organic)
      input.emit(m, FON, isByCrop: true)
    }
    + input("animal manure", "FAM", equation: "11.1, 11.3, 11.4", taking: [ManureNitrogen.applied]) {
      m, input in
      let FAM = m.flow("FAM", "manure N applied", "kg N/yr", from: ManureNitrogen.applied)
      m.hands(FAM, to: organic)
      input.emit(m, FAM)
    }
    + input("crop residues", "FCR", equation: "11.1") { m, input in
      let FCR = m.activity("FCR", residues, "kg N/yr")
      m.hands(FCR, to: residues)
      input.emit(m, FCR)
    }
    + input("mineralised soil N", "FSOM", equation: "11.1") { m, input in
      let FSOM = m.activity("FSOM", mineralised, "kg N/yr")
      m.hands(FSOM, to: mineralised)
      input.emit(m, FSOM)
    }
    + input("mineralised soil N", "soil carbon", equation: "11.1, 11.8") { m, input in
      let loss = m.activity("ΔC_Mineral", "soil carbon lost", "t C/yr")
      let R = m.factor("R", "C:N ratio", "kg C/kg N", parameter: "R C:N", by: .previousLandUse)
      let FSOM = m.step("FSOM", "11.8", loss / R, in: "kg N/yr")
      m.hands(FSOM, to: mineralised)
      input.emit(m, FSOM)
    }

  /// NH3 and NOx per N of synthetic fertiliser; by its kind in the 2019 Refinement.
  static func volatileShare(_ m: MethodBuilder) -> Expression {
    m.factor("FracGASF", "FracGASF", "kg (NH3-N+NOx-N)/kg N", by: .fertiliser, in: 0...1)
  }

  /// An input of nitrogen on soils that are not flooded, and one of which a share is on flooded rice.
  static func input(
    _ word: String, _ symbol: String, equation: String, factorsOf category: String? = nil,
    edition: String = "IPCC 2006", needs: [String] = [], taking flows: [String] = [],
    _ declare: @escaping @Sendable (MethodBuilder, NitrogenInput) -> Void
  ) -> [Method] {
    [false, true].map { isFlooded in
      let guideline = edition == "IPCC 2006" ? "2006 Guidelines" : "2019 Refinement"
      return Method(
        "3.C.4 \(word) (\(symbol)\(isFlooded ? ", flooded rice" : ""))",
        "Direct N2O of \(word) on soils\(isFlooded ? ", a share on flooded rice" : "")", tier: "T1",
        categories: ["3.C.4"], factorsOf: category, edition: edition,
        citation: "\(guideline), Vol 4 Ch 11, Eq \(equation)", when: ["method": word],
        given: needs + (isFlooded ? ["share on flooded rice"] : []), taking: flows,
        evidence: [edition == "IPCC 2006" ? evidence : "worked-pages/3.C.4-5-managed-soils-2019"]
      ) { m in
        declare(m, NitrogenInput(word: word, isFlooded: isFlooded))
      }
    }
  }

  private static let evidence = "worked-pages/3.C.4-5-managed-soils-2006"

  private static let grazingAnimals = Method(
    "3.C.4 grazing animals", "Direct N2O of urine and dung on pasture", tier: "T1", categories: ["3.C.4"],
    citation: "2006 Guidelines, Vol 4 Ch 11, Eq 11.1, 11.5", when: ["method": "grazing animals"],
    taking: [ManureNitrogen.pastureCattle, ManureNitrogen.pastureSheep],
    evidence: [evidence]
  ) { m in
    let FCPP = m.flow(
      "FPRP,CPP", "manure N on pasture, cattle, poultry and pigs", "kg N/yr",
      from: ManureNitrogen.pastureCattle)
    let FSO = m.flow(
      "FPRP,SO", "manure N on pasture, sheep and others", "kg N/yr", from: ManureNitrogen.pastureSheep)
    let EF3CPP = m.factor(
      "EF3PRP,CPP", "EF3PRP CPP", "kg N2O-N/kg N", parameter: "EF3PRP", gas: .nitrousOxide, by: .climate,
      of: ["animal": "other cattle"])
    let EF3SO = m.factor(
      "EF3PRP,SO", "EF3PRP SO", "kg N2O-N/kg N", parameter: "EF3PRP", gas: .nitrousOxide, by: .climate,
      of: ["animal": "sheep"])
    m.hands(m.step("FPRP", "11.5", FCPP + FSO), to: grazing)
    let nitrogen = m.step("N2O-N PRP", "11.1", FCPP * EF3CPP + FSO * EF3SO)
    m.emits(.nitrousOxide, nitrogen.as(.nitrousOxide, from: .nitrousOxideNitrogen))
  }

  private static let drainedOrganicSoils = Method(
    "3.C.4 drained organic soils", "Direct N2O of drained organic soils", tier: "T1", categories: ["3.C.4"],
    citation: "2006 Guidelines, Vol 4 Ch 11, Eq 11.1", when: ["method": "drained organic soils"],
    evidence: [evidence]
  ) { m in
    let FOS = m.activity("FOS", "drained area", "ha")
    let EF2 = m.factor(
      "EF2", "EF2", "kg N2O-N/ha/yr", gas: .nitrousOxide, by: .landUse, .climate, .soilNutrient)
    m.emits(.nitrousOxide, (FOS * EF2).as(.nitrousOxide, from: .nitrousOxideNitrogen))
  }
}

/// One of the terms of Eq 11.1 and where it goes.
struct NitrogenInput {
  /// In the vocabulary of N inputs.
  let word: String
  let isFlooded: Bool

  /// - Parameter isByCrop: whether the factor is of the crop that is fertilised.
  func emit(_ m: MethodBuilder, _ nitrogen: Expression, isByCrop: Bool = false) {
    let of = ["N input": word]
    let EF1 =
      isByCrop
      ? m.factor("EF1", "EF1", unit, gas: .nitrousOxide, by: .climate, .crop, of: of)
      : m.factor("EF1", "EF1", unit, gas: .nitrousOxide, by: .climate, of: of)
    guard isFlooded else {
      return m.emits(
        .nitrousOxide, (nitrogen * EF1).as(.nitrousOxide, from: .nitrousOxideNitrogen))
    }
    let share = m.activity("FR", "share on flooded rice", "1", in: 0...1)
    let EF1FR = m.factor("EF1FR", "EF1FR", unit, gas: .nitrousOxide, by: .season, .waterRegime)
    let emitted = m.step("N2O-N inputs", "11.1", nitrogen * (1 - share) * EF1 + nitrogen * share * EF1FR)
    m.emits(.nitrousOxide, emitted.as(.nitrousOxide, from: .nitrousOxideNitrogen))
  }

  private var unit: String { "kg N2O-N/kg N" }
}
