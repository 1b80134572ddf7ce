import Equations
import Inventory
package import Pathways
import Quantities
package import Tables

/// Two scenarios beside each other.
package struct ComparisonTable {
  private let model: PathwayModel
  private let language: Language

  package init(_ model: PathwayModel, _ language: Language) {
    self.model = model
    self.language = language
  }

  private var unit: String { model.context.settings.unit + " CO2e" }

  private func years(_ writer: any RowWriter) -> [Int] {
    writer.isForReading ? SectorTable.milestones(model.years) : Array(model.years)
  }

  /// The second less the first, by sector.
  package func write(_ one: PathwayFigures, _ other: PathwayFigures, to writer: any RowWriter)
    throws(FileError)
  {
    let years = years(writer)
    try writer.begin(
      [
        Column("sector", .prose, title: language("sector", "lĩnh vực")),
        Column("what", title: language("figure", "số liệu")),
      ] + years.map { Column(String($0), .number) } + [Column("unit", title: language("unit", "đơn vị"))])
    let present = Scope.sectors.filter { scope in
      one.book.codes.contains(where: scope.takes) || other.book.codes.contains(where: scope.takes)
    }
    for scope in present + [.total] {
      let values = [one, other].map { figures in years.map { figures.book.sum(scope, $0) } }
      let lines = [
        (one.story.name, values[0]), (other.story.name, values[1]),
        (language("difference", "chênh lệch"), zip(values[0], values[1]).map { $1 - $0 }),
      ]
      for (name, numbers) in lines {
        try writer.cell(language(scope.name, scope.vietnamese))
        try writer.cell(name)
        for number in numbers { try writer.cell(number) }
        try writer.cell(unit)
        try writer.endRow()
      }
    }
    try writer.end()
  }

  /// From the first scenario through the measures to the second.
  package func write(_ wedges: Wedges, to writer: any RowWriter) throws(FileError) {
    let years = years(writer)
    try writer.begin(
      [Column("measure", .prose, title: language("measure", "biện pháp"))]
        + years.map { Column(String($0), .number) } + [Column("unit", title: language("unit", "đơn vị"))])
    let lines =
      [(wedges.from.name, wedges.before)] + zip(wedges.names, wedges.values) + [
        (wedges.to.name, wedges.after)
      ]
    for (name, values) in lines {
      try writer.cell(name)
      for year in years { try writer.cell(values[year - wedges.years.lowerBound]) }
      try writer.cell(unit)
      try writer.endRow()
    }
    try writer.end()
  }

  /// The cheapest measure first, with what all up to it save together.
  package func write(_ costs: [AbatementCost], to writer: any RowWriter) throws(FileError) {
    try writer.begin([
      Column("measure", .prose, title: language("measure", "biện pháp")),
      Column("year", title: language("year", "năm")),
      Column("abatement", .number, title: language("saved [t CO2e]", "giảm được [t CO2tđ]")),
      Column("cumulative_abatement", .number, title: language("saved so far [t CO2e]", "cộng dồn [t CO2tđ]")),
      Column("cost", .number, title: language("cost a year", "chi phí mỗi năm")),
      Column("cost_per_tonne", .number, title: language("cost per t", "chi phí mỗi tấn")),
      Column("cost_lower", .number, title: language("2.5 %", "2,5 %")),
      Column("cost_upper", .number, title: language("97.5 %", "97,5 %")),
      Column("currency", title: language("currency", "tiền tệ")),
    ])
    var saved = CompensatedSum()
    for cost in costs {
      saved.add(cost.abatement)
      try writer.cell(cost.measure)
      try writer.cell(String(cost.year))
      try writer.cell(cost.abatement)
      try writer.cell(saved.value)
      try writer.cell(cost.cost)
      try writer.cell(cost.perTonne)
      try writer.cell(cost.interval?.lowerBound)
      try writer.cell(cost.interval?.upperBound)
      try writer.cell(cost.currency)
      try writer.endRow()
    }
    try writer.end()
  }

  /// Another model's series with those of a scenario.
  package func write(_ outside: OutsideModel, _ own: PathwayFigures, to writer: any RowWriter)
    throws(FileError)
  {
    try writer.begin([
      Column("variable", .prose, title: language("variable", "biến")),
      Column("scenario", title: language("scenario there", "kịch bản bên kia")),
      Column("region", title: language("region", "vùng")),
      Column("year", title: language("year", "năm")),
      Column("outside", .number, title: language("there", "bên kia")),
      Column("own", .number, title: own.story.name),
      Column("difference", .number, title: language("difference", "chênh lệch")),
      Column("unit", title: language("unit", "đơn vị")),
    ])
    for series in outside.series {
      for year in series.values.keys.sorted() where model.years.contains(year) {
        let mine =
          series.gas.map { own.book.mass(series.scope, year, of: $0) } ?? own.book.sum(series.scope, year)
        try writer.row([series.variable, series.scenario, series.region, String(year)], ending: false)
        try writer.cell(series.values[year])
        try writer.cell(mine)
        try writer.cell((series.values[year] ?? 0) - mine)
        try writer.cell(series.gas == nil ? unit : model.context.settings.unit)
        try writer.endRow()
      }
    }
    try writer.end()
  }
}

extension RowWriter {
  fileprivate func row(_ texts: [String], ending: Bool) throws(FileError) {
    for text in texts { try cell(text) }
    if ending { try endRow() }
  }
}
