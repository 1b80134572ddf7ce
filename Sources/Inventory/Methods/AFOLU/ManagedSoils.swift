import Equations
import Quantities

/// 3.C.4 Direct N2O from managed soils, 2006 Guidelines Vol 4 Ch 11, Eq 11.1 (Tier 1).
enum ManagedSoils {
  static let methods: [Method] = [
    Method(
      "3.C.4 direct N2O", "Direct N2O emissions from managed soils", tier: "T1", categories: ["3.C.4"],
      citation: "2006 Guidelines, Vol 4 Ch 11, Eq 11.1"
    ) { m in
      let FSN = m.activity("FSN", "synthetic fertiliser N", "kg N/yr")
      let FAM = m.flow("FAM", "manure N applied", "kg N/yr", from: ManureNitrogen.applied)
      let FCR = m.activity("FCR", "crop residue N", "kg N/yr", presence: .assumed(0))
      let FSOM = m.activity("FSOM", "mineralised N", "kg N/yr", presence: .assumed(0))
      let FSNfr = m.activity(
        "FSN,FR", "synthetic fertiliser N on flooded rice", "kg N/yr", presence: .assumed(0))
      let FCPP = m.flow(
        "FPRP,CPP", "manure N on pasture, cattle, poultry and pigs", "kg N/yr",
        from: ManureNitrogen.pastureCattle)
      let FSO = m.flow(
        "FPRP,SO", "manure N on pasture, sheep and others", "kg N/yr", from: ManureNitrogen.pastureSheep)
      let EF1 = m.factor("EF1", "EF1", "kg N2O-N/kg N", by: .crop)
      let EF1FR = m.factor("EF1FR", "EF1FR", "kg N2O-N/kg N", by: .season)
      let EF3CPP = m.factor(
        "EF3PRP,CPP", "EF3PRP CPP", "kg N2O-N/kg N", parameter: "EF3PRP", of: ["animal": "other cattle"])
      let EF3SO = m.factor(
        "EF3PRP,SO", "EF3PRP SO", "kg N2O-N/kg N", parameter: "EF3PRP", of: ["animal": "sheep"])

      let inputs = m.step("N2O-N inputs", "11.1", (FSN + FAM + FCR + FSOM) * EF1 + FSNfr * EF1FR)
      let pasture = m.step("N2O-N PRP", "11.1", FCPP * EF3CPP + FSO * EF3SO)
      m.emits(.nitrousOxide, (inputs + pasture).as(.nitrousOxide, from: .nitrousOxideNitrogen))
    }
  ]
}
