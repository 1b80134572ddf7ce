import Inventory
package import Pathways
package import Tables

/// The middle of the draws and the ends of their intervals, by sector and year; what comes from the inventory and
/// what from the scenario apart.
package struct FanTable {
  private let model: PathwayModel
  private let language: Language

  package static let shares = [0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975]

  package init(_ model: PathwayModel, _ language: Language) {
    self.model = model
    self.language = language
  }

  /// A scenario with draws of one kind.
  package struct Fan {
    package let figures: PathwayFigures
    package let kind: ScenarioSimulation.Kind

    package init(_ figures: PathwayFigures, _ kind: ScenarioSimulation.Kind) {
      self.figures = figures
      self.kind = kind
    }
  }

  /// What is drawn for it.
  package static func wanted(_ model: PathwayModel) -> WantedSums {
    var wanted = WantedSums()
    for scope in Scope.sectors + [.withoutLand, .total] { wanted.add(scope, model.years) }
    return wanted
  }

  package func write(_ fans: [Fan], years: [Int], to writer: any RowWriter) throws(FileError) {
    try writer.begin(
      [
        Column("scenario", title: language("scenario", "kịch bản")),
        Column("sector", .prose, title: language("sector", "lĩnh vực")),
        Column("year", title: language("year", "năm")),
        Column("varies", title: language("what varies", "biến đổi")),
        Column("value", .number, title: language("estimate", "ước tính")),
      ] + Self.shares.map { Column("p\(($0 * 100).shortestDecimal)", .number, title: title($0)) }
        + [Column("unit", title: language("unit", "đơn vị"))])
    for fan in fans {
      let present = Scope.sectors.filter(fan.figures.book.has)
      let hasLand = present.contains { $0.name == "LULUCF" }
      let more: [Scope] = present.count > 1 ? (hasLand ? [.withoutLand, .total] : [.total]) : [.total]
      for scope in present + more { try write(fan, scope, years, to: writer) }
    }
    try writer.end()
  }

  private func write(_ fan: Fan, _ scope: Scope, _ years: [Int], to writer: any RowWriter) throws(FileError) {
    for year in years {
      try writer.cell(fan.figures.story.name)
      try writer.cell(language(scope.name, scope.vietnamese))
      try writer.cell(String(year))
      try writer.cell(name(fan.kind))
      try writer.cell(fan.figures.book.sum(scope, year))
      for value in fan.figures.draws?.percentiles(scope, year, Self.shares) ?? [] { try writer.cell(value) }
      try writer.cell(model.context.settings.unit + " CO2e")
      try writer.endRow()
    }
  }

  private func title(_ share: Double) -> String {
    let percent = (share * 100).shortestDecimal
    return language("\(percent) %", "\(percent.replacing(".", with: ",")) %")
  }

  private func name(_ kind: ScenarioSimulation.Kind) -> String {
    switch kind {
    case .inventory: language("inventory", "kiểm kê")
    case .scenario: language("scenario", "kịch bản")
    case .both: language("both", "cả hai")
    }
  }
}

/// Percentiles of a scenario's sums as rows of the inventory's table: the total and the sectors with their categories
/// in the column `category`, since percentiles of lines do not add up to those of sums.
package struct PercentileRows {
  private let model: PathwayModel
  private let language: Language

  package static let shares = [0.025, 0.5, 0.975]

  package init(_ model: PathwayModel, _ language: Language) {
    self.model = model
    self.language = language
  }

  package func write(_ figures: PathwayFigures, to rows: ScenarioRows) throws(FileError) {
    defer { rows.percentile = "" }
    let present = Scope.sectors.filter(figures.book.has)
    for share in Self.shares {
      rows.percentile = (share * 100).shortestDecimal
      for scope in present + [.total] {
        for year in model.years { try write(figures, scope, year, share, to: rows) }
      }
    }
  }

  private func write(
    _ figures: PathwayFigures, _ scope: Scope, _ year: Int, _ share: Double, to rows: ScenarioRows
  ) throws(FileError) {
    guard let value = figures.draws?.percentiles(scope, year, [share])[0] else { return }
    let unit = model.context.settings.unit
    try rows.cell(scope.codes.joined(separator: " + "))
    try rows.cell(language(scope.name, scope.vietnamese))
    try rows.cell("")
    try rows.cell(year)
    try rows.cell("")
    try rows.cell("CO2e")
    try rows.cell(value)
    try rows.cell(unit)
    try rows.cell(value)
    try rows.cell(unit + " CO2e")
    for _ in 0..<5 { try rows.cell("") }
    try rows.endRow()
  }
}
