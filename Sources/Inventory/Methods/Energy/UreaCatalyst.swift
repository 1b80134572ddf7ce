import Equations
import Quantities

/// CO2 of urea in catalytic converters: 2006 Guidelines Vol 2 Ch 3, Eq 3.2.2 (road) and 3.3.4 (off-road).
enum UreaCatalyst {
  static let methods: [Method] = [
    method("1.A.3.b.vi urea catalysts", ["1.A.3.b.vi"], "3.2.2", [:]),
    method(
      "1.A off-road urea catalysts", ["1.A.2", "1.A.3.e.ii", "1.A.4.c.ii"], "3.3.4",
      ["method": "urea catalyst"]),
  ]

  private static func method(
    _ id: String, _ categories: [String], _ equation: String, _ conditions: [String: String]
  ) -> Method {
    Method(
      id, "CO2 of urea additives in catalytic converters", tier: "T1", categories: categories,
      citation: "2006 Guidelines, Vol 2 Ch 3, Eq \(equation)", when: conditions,
      evidence: ["worked-pages/1.A.3.b-road"]
    ) { m in
      let A = m.activity("Activity", "urea additive used", "t")
      let purity = m.factor("Purity", "urea purity", "t urea/t", parameter: "urea purity", in: 0...1)
      m.emits(.carbonDioxide, (A * purity).as(.carbonDioxide, from: .urea))
    }
  }
}
