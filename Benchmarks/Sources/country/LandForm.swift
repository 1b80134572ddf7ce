import Tables

/// The table of land: two periods of ten years in each province, the second beginning with what the first ends with.
struct LandForm {
  /// A use of the hills of an average province.
  private struct Use {
    let name: String
    /// In hectares.
    let area: Double
    let management: String
    let carbonInput: String
  }

  private static let uses = [
    Use(
      name: "natural forest", area: 210_000, management: "native vegetation", carbonInput: "native vegetation"
    ),
    Use(
      name: "planted forest", area: 90_000, management: "native vegetation", carbonInput: "native vegetation"),
    Use(name: "annual cropland", area: 70_000, management: "full tillage", carbonInput: "medium"),
    Use(name: "perennial cropland", area: 40_000, management: "full tillage", carbonInput: "medium"),
    Use(name: "rice land", area: 80_000, management: "full tillage", carbonInput: "medium"),
    Use(name: "grassland", area: 9000, management: "nominal grassland", carbonInput: "native vegetation"),
    Use(name: "settlements", area: 30_000, management: "", carbonInput: ""),
    Use(name: "other land", area: 20_000, management: "", carbonInput: ""),
  ]

  /// From which use to which, and the share of the former that goes in ten years.
  private static let conversions: [(from: Int, to: Int, share: Double)] = [
    (0, 2, 0.03), (0, 3, 0.02), (0, 6, 0.003), (2, 1, 0.06), (2, 6, 0.015), (5, 1, 0.1), (5, 3, 0.05),
    (4, 6, 0.01),
  ]

  func write(_ country: Country, in folder: String) throws(FileError) {
    let file = try AtomicFile("\(folder)/land.csv")
    var writer = try CSVWriter(file.sink)
    for name in Self.heading { try writer.field(name) }
    try writer.endRecord()
    for province in country.provinces.indices {
      var areas = Self.uses.map { country.rounded($0.area * country.size(province)) }
      for (period, years) in ["2005..2014", "2015..2024"].enumerated() {
        let moves = Self.conversions.map { move in
          let chance = country.chance("land \(province) \(period) \(move.from) \(move.to)")
          return (move.from, move.to, (areas[move.from] * move.share * (0.5 + chance)).rounded())
        }
        for (use, area) in areas.enumerated() {
          let leaving = moves.filter { $0.0 == use }.reduce(0) { $0 + $1.2 }
          try write(country.provinces[province], use, use, years, area - leaving, to: &writer)
        }
        for (from, to, area) in moves {
          try write(country.provinces[province], from, to, years, area, to: &writer)
          areas[from] -= area
          areas[to] += area
        }
      }
    }
    try file.commit()
  }

  private static let heading = [
    "region", "stratum", "from", "to", "period", "area [ha]", "ecological zone", "climate", "soil", "leaves",
    "management", "previous management", "carbon input", "previous carbon input",
    "biomass growth [t d.m./ha/yr]", "root-shoot ratio [1]", "carbon fraction [t C/t d.m.]", "FLU [1]",
    "FMG [1]",
    "FI [1]", "uncertainty %",
  ]

  private func write(
    _ region: String, _ from: Int, _ to: Int, _ years: String, _ area: Double, to writer: inout CSVWriter
  ) throws(FileError) {
    let (old, new) = (Self.uses[from], Self.uses[to])
    let isConverted = from != to
    for text in [region, "hills", old.name, new.name, years] { try writer.field(text) }
    try writer.field(area)
    for text in ["tropical rainforest", "tropical moist", "low activity clay"] { try writer.field(text) }
    let gainsOrLosesLitter = isConverted && (new.name.hasSuffix("forest") || old.name.hasSuffix("forest"))
    try writer.field(gainsOrLosesLitter ? "broadleaf deciduous" : "")
    try writer.field(new.management)
    try writer.field(isConverted ? old.management : "")
    try writer.field(new.carbonInput)
    try writer.field(isConverted ? old.carbonInput : "")
    let growth: [Double?] =
      new.name.hasSuffix("forest") ? [new.name == "natural forest" ? 2.1 : 5, 0.24, 0.47] : [nil, nil, nil]
    // Vol 4 Ch 8 Sec 8.3.3.2: paved land keeps 0.8 of what it had; taken of the forest, whatever it was.
    let soil: [Double?] = isConverted && new.name == "settlements" ? [0.8, 1, 1] : [nil, nil, nil]
    for number in growth + soil {
      if let number { try writer.field(number) } else { try writer.field() }
    }
    try writer.field(Form.uncertainty)
    try writer.endRecord()
  }
}
