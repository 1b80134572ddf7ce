import Equations
import Inventory
package import Pathways
import Quantities
package import Tables

/// A scenario with its sums.
package struct PathwayFigures: Sendable {
  package let story: Storyline
  package let book: EmissionBook
  package let drivers: DriverValues
  /// Nil where nothing was drawn.
  package let draws: ScenarioDraws?

  package init(
    _ story: Storyline, _ book: EmissionBook, _ drivers: DriverValues, draws: ScenarioDraws? = nil
  ) {
    self.story = story
    self.book = book
    self.drivers = drivers
    self.draws = draws
  }
}

/// Sectors by year, one block for each scenario.
package struct SectorTable {
  private let model: PathwayModel
  private let language: Language

  package init(_ model: PathwayModel, _ language: Language) {
    self.model = model
    self.language = language
  }

  /// Year 0, every fifth year and the last: what fits on a screen.
  package static func milestones(_ years: ClosedRange<Int>) -> [Int] {
    years.filter {
      $0 == years.lowerBound || $0 == years.upperBound || $0 % 5 == 0 && $0 > years.lowerBound + 1
    }
  }

  package func write(_ scenarios: [PathwayFigures], years: [Int], to writer: any RowWriter) throws(FileError)
  {
    let unit = model.context.settings.unit + " CO2e"
    try writer.begin(
      [
        Column("scenario", title: language("scenario", "kịch bản")),
        Column("sector", .prose, title: language("sector", "lĩnh vực")),
      ] + years.map { Column(String($0), .number) } + [Column("unit", title: language("unit", "đơn vị"))])
    for scenario in scenarios {
      let present = Scope.sectors.filter { scope in scenario.book.codes.contains(where: scope.takes) }
      for scope in present + (present.count > 1 ? [.withoutLand, .total] : [.total]) {
        if scope == .withoutLand, !present.contains(where: { $0.name == "LULUCF" }) { continue }
        try writer.cell(scenario.story.name)
        try writer.cell(language(scope.name, scope.vietnamese))
        for year in years { try writer.cell(scenario.book.sum(scope, year)) }
        try writer.cell(unit)
        try writer.endRow()
      }
    }
    try writer.end()
  }
}

/// What a planner asks of a scenario first: peak, net zero, sum, what is left at the end.
package struct FactTable {
  private let model: PathwayModel
  private let language: Language

  package init(_ model: PathwayModel, _ language: Language) {
    self.model = model
    self.language = language
  }

  package func write(_ scenarios: [PathwayFigures], to writer: any RowWriter) throws(FileError) {
    let years = model.years
    let unit = model.context.settings.unit + " CO2e"
    let areDrawn = scenarios.contains { $0.draws != nil }
    let probability = [
      Column(
        "net_zero_probability", .number,
        title: language("probability by \(years.upperBound) [%]", "xác suất đến \(years.upperBound) [%]")),
      Column("net_zero_years", title: language("90 % of draws", "90 % mô phỏng")),
    ]
    try writer.begin(
      [
        Column("scenario", title: language("scenario", "kịch bản")),
        Column("peak_year", title: language("peak", "năm đỉnh")),
        Column("net_zero_year", title: language("net zero", "phát thải ròng bằng 0")),
      ] + (areDrawn ? probability : []) + [
        Column(
          "cumulative", .number,
          title: language(
            "sum \(years.lowerBound + 1)–\(years.upperBound)",
            "tổng \(years.lowerBound + 1)–\(years.upperBound)")),
        Column(
          "residual", .number,
          title: language("emissions \(years.upperBound)", "phát thải \(years.upperBound)")
        ),
        Column(
          "removals", .number, title: language("removals \(years.upperBound)", "hấp thụ \(years.upperBound)")),
        Column("removals_needed", .number, title: language("still to remove", "còn phải hấp thụ")),
        Column("unit", title: language("unit", "đơn vị")),
      ])
    for scenario in scenarios {
      let course = Course(scenario.book, .total, years)
      let residual = scenario.book.gross(.total, years.upperBound)
      let net = scenario.book.sum(.total, years.upperBound)
      try writer.cell(scenario.story.name)
      try writer.cell(
        course.peak == years.lowerBound ? "\(course.peak) (\(language("year 0", "năm 0")))" : "\(course.peak)"
      )
      try writer.cell(
        course.netZero.map(String.init)
          ?? language("not by \(years.upperBound)", "chưa đến năm \(years.upperBound)"))
      if areDrawn { try write(scenario.draws.flatMap { NetZeroDraws($0, years) }, to: writer) }
      try writer.cell(course.cumulative)
      try writer.cell(residual)
      try writer.cell(residual - net)
      try writer.cell(max(net, 0))
      try writer.cell(unit)
      try writer.endRow()
    }
    try writer.end()
  }
}

extension FactTable {
  private func write(_ netZero: NetZeroDraws?, to writer: any RowWriter) throws(FileError) {
    try writer.cell(netZero.map { $0.probability.percent })
    let ends = netZero.map { [$0.years[0], $0.years[2]] } ?? []
    let never = language("never", "không")
    let after = language("after \(model.years.upperBound)", "sau \(model.years.upperBound)")
    if ends.isEmpty || ends[0] == nil {
      try writer.cell(ends.isEmpty ? "" : netZero?.probability == 0 ? never : after)
    } else {
      try writer.cell(ends.map { $0.map(String.init) ?? after }.joined(separator: "–"))
    }
  }
}

extension Double {
  /// A probability in percent, to a tenth.
  var percent: Double { (self * 1000).rounded() / 10 }
}

/// A target held against a scenario, and the share of the draws in which it is met; nil where nothing was drawn.
package typealias ScenarioGap = (scenario: String, gap: Gap, probability: Double?)

/// Targets against scenarios.
package struct GapTable {
  private let model: PathwayModel
  private let language: Language

  package init(_ model: PathwayModel, _ language: Language) {
    self.model = model
    self.language = language
  }

  /// A line for each target, the gaps of the scenarios side by side: what fits on a screen. Above zero a gap is open.
  package func writeScreen(
    _ gaps: [ScenarioGap], to writer: any RowWriter
  ) throws(FileError) {
    let scenarios = gaps.map(\.scenario).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    try writer.begin(
      [
        Column("document", .prose, title: language("document", "văn bản")),
        Column("target", .prose, title: language("target", "mục tiêu")),
        Column("year", title: language("year", "năm")),
        Column("goal", .number, title: language("goal", "mức phải đạt")),
        Column("rate", .number, title: language("needs %/yr", "cần %/năm")),
      ] + scenarios.map { Column($0, .number, title: language("gap ", "chênh lệch ") + $0) }
        + (gaps.contains { $0.probability != nil }
          ? scenarios.map { Column("p_\($0)", .number, title: language("% met ", "% đạt ") + $0) } : [])
        + [Column("unit", title: language("unit", "đơn vị"))])
    let areDrawn = gaps.contains { $0.probability != nil }
    var start = 0
    while start < gaps.count {
      let mine = gaps[start..<min(start + scenarios.count, gaps.count)]
      start += scenarios.count
      guard let first = mine.first?.gap, mine.contains(where: { $0.gap.actual != nil }) else { continue }
      try writer.cell(first.target.document)
      try writer.cell(title(first.target))
      try writer.cell(String(first.target.year))
      try writer.cell(first.target.kind == .peakBy ? nil : first.goal)
      try writer.cell(first.rate.map { ($0 * 1e4).rounded() / 100 })
      for one in mine { try writer.cell(excess(one.gap)) }
      if areDrawn { for one in mine { try writer.cell(one.probability?.percent) } }
      try writer.cell(unit(first.target))
      try writer.endRow()
    }
    try writer.end()
  }

  /// A goal that is met to the last digits is met.
  private func excess(_ gap: Gap) -> Double? {
    guard let excess = gap.excess else { return nil }
    return abs(excess) <= 1e-12 * abs(gap.goal ?? 0) ? 0 : excess
  }

  package func write(_ gaps: [ScenarioGap], to writer: any RowWriter) throws(FileError) {
    try writer.begin([
      Column("document", .prose, title: language("document", "văn bản")),
      Column("target", .prose, title: language("target", "mục tiêu")),
      Column("year", title: language("year", "năm")),
      Column("scenario", title: language("scenario", "kịch bản")),
      Column("goal", .number, title: language("goal", "mức phải đạt")),
      Column("pathway", .number, title: language("pathway", "lộ trình")),
      Column("gap", .number, title: language("gap", "chênh lệch")),
      Column("rate", .number, title: language("needs %/yr", "cần %/năm")),
      Column("met", title: language("met", "đạt")),
      Column("probability", .number, title: language("probability [%]", "xác suất [%]")),
      Column("gwp_set", title: language("GWP set", "bộ GWP")),
      Column("unit", title: language("unit", "đơn vị")),
      Column("remark", .prose, title: language("remark", "lưu ý")),
    ])
    for (scenario, gap, probability) in gaps {
      let target = gap.target
      try writer.cell(target.document)
      try writer.cell(title(target))
      try writer.cell(String(target.year))
      try writer.cell(scenario)
      try writer.cell(gap.goal)
      try writer.cell(gap.actual)
      try writer.cell(excess(gap))
      try writer.cell(gap.rate.map { $0 * 100 })
      try writer.cell(gap.isMet.map { $0 ? language("yes", "có") : language("no", "không") } ?? "")
      try writer.cell(probability?.percent)
      try writer.cell(target.kind == .peakBy ? "" : gap.gwp.rawValue)
      try writer.cell(unit(target))
      try writer.cell(gap.remark.map { language($0.rawValue, vietnamese($0)) } ?? "")
      try writer.endRow()
    }
    try writer.end()
  }

  private func title(_ target: Target) -> String {
    let scope = target.scope.map { language($0.name, $0.vietnamese) } ?? ""
    let named = target.name.isEmpty || target.name == "cap" ? scope : "\(scope): \(target.name)"
    return target.conditionality.isEmpty ? named : "\(named) (\(target.conditionality))"
  }

  private func unit(_ target: Target) -> String {
    switch target.kind {
    case .peakBy: language("year", "năm")
    case .intensity:
      model.driverUnit(target.driver).map { "\(model.context.settings.unit) CO2e/\($0.symbol)" } ?? ""
    case .indicator: target.unitText
    default: model.context.settings.unit + " CO2e"
    }
  }

  private func vietnamese(_ remark: Gap.Remark) -> String {
    switch remark {
    case .gwpNotStated: "văn bản không nêu bộ GWP: dùng bộ của dự án"
    case .notComputed: "không phải số liệu của kiểm kê"
    case .outsideYears: "ngoài các năm của lộ trình"
    case .notInInventory: "kiểm kê không có danh mục này"
    case .noBase: "không có giá trị cơ sở"
    }
  }
}
