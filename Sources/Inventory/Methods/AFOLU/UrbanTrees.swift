import Equations
import Quantities

/// 3.B.5.a Trees of settlements, Vol 4 Ch 8, Eq 8.2 and 8.3. Both give the growth of trees that are younger than 20 years;
/// older ones lose as much as they gain (Sec 8.2.1.2).
enum UrbanTrees {
  static let methods: [Method] = [
    Method(
      "3.B.5.a settlements, crown cover", "Growth of urban trees by the area of their crowns", tier: "T2a",
      categories: categories, citation: "2006 Guidelines, Vol 4 Ch 8, Eq 8.2",
      when: ["method": "crown cover"],
      evidence: [page]
    ) { m in
      emit(m, crowns: m.activity("AT", "crown cover area", "ha crown cover"))
    },
    Method(
      "3.B.5.a settlements, tree cover", "Growth of urban trees by the tree cover of settlements",
      tier: "T2a",
      categories: categories, citation: "2006 Guidelines, Vol 4 Ch 8, Eq 8.2 with Table 8.3",
      when: ["method": "tree cover"], evidence: [page]
    ) { m in
      let A = m.activity("A", "area of settlements", "ha")
      let cover = m.factor("tree cover", "tree cover", "ha crown cover/ha", by: .naturalVegetation, in: 0...1)
      emit(m, crowns: m.step("AT", "8.2", A * cover))
    },
    Method(
      "3.B.5.a settlements, tree number", "Growth of urban trees by their number", tier: "T2b",
      categories: categories, citation: "2006 Guidelines, Vol 4 Ch 8, Eq 8.3",
      when: ["method": "urban trees"],
      evidence: [page]
    ) { m in
      let number = m.activity("NT", "trees", "tree")
      let C = m.factor(
        "C", "carbon per tree", "t C/tree/yr", parameter: "C per tree", by: .urbanTree)
      emit(m, gain: m.step("ΔC_G", "8.3", number * C, in: "t C/yr"))
    },
  ]

  private static let categories = ["3.B.5.a"]
  private static let page = "worked-pages/3.B.5.a-urban-trees"

  private static func emit(_ m: MethodBuilder, crowns: Expression) {
    let CRW = m.factor("CRW", "growth of crowns", "t C/(ha crown cover)/yr", by: .climate)
    emit(m, gain: m.step("ΔC_G", "8.2", crowns * CRW, in: "t C/yr"))
  }

  private static func emit(_ m: MethodBuilder, gain: Expression) {
    m.emits(.carbonDioxide, -gain.as(.carbonDioxide, from: .carbon), origin: .biogenic)
  }
}
