import EmissionFactors

/// The main types of fuel that the guidelines tell apart.
package enum FuelClass: String, Sendable, CaseIterable {
  case liquid
  case solid
  case gas
  case peat
  case otherFossil = "other fossil"
  case biomass

  package var vietnamese: String {
    switch self {
    case .liquid: "lỏng"
    case .solid: "rắn"
    case .gas: "khí"
    case .peat: "than bùn"
    case .otherFossil: "hóa thạch khác"
    case .biomass: "sinh khối"
    }
  }

  /// Of the words of published tables: `Liquid`, `gaseous fuels`, `nhiên liệu rắn`.
  init?(published text: String) {
    var words = spelling(text)
    for ending in [" fuels", " fuel"] where words.hasSuffix(ending) { words.removeLast(ending.count) }
    if words.hasPrefix("nhien lieu ") { words.removeFirst("nhien lieu ".count) }
    if words == "gaseous" { words = "gas" }
    let found = Self.allCases.first { $0.rawValue == words || spelling($0.vietnamese) == words }
    guard let found else { return nil }
    self = found
  }
}
