package import Tables
package import Uncertainty

/// The inputs whose better knowledge would reduce the uncertainty most: a plan of improvement.
package struct ContributionTable {
  private let language: Language

  private let years: (base: Int?, current: Int)

  package init(_ language: Language, years: (base: Int?, current: Int)) {
    self.language = language
    self.years = years
  }

  package func write(_ contributions: [Contribution], unit: String, to writer: any RowWriter)
    throws(FileError)
  {
    try writer.begin([
      Column("rank", .number, title: language("rank", "hạng")),
      Column("kind", title: language("kind", "loại")),
      Column("input", .prose, title: language("input", "số liệu đầu vào")),
      Column(
        "deviation", .number, title: language("standard deviation of the total", "độ lệch chuẩn của tổng")),
      Column("unit", title: language("unit", "đơn vị")),
      Column("variance_share", .number, title: language("of the total [%]", "của tổng [%]")),
      Column("trend_share", .number, title: language("of the trend [%]", "của xu thế [%]")),
      Column("trend_rank", .number, title: language("rank for the trend", "hạng theo xu thế")),
    ])
    if writer.isForReading {
      let span = years.base.map { "\($0)–\(years.current)" } ?? "\(years.current)"
      try writer.section(
        language(
          "Value of information: what of the variance of total and trend each input makes, to the first order, \(span)",
          "Giá trị thông tin: phần phương sai của tổng và xu thế do từng số liệu đầu vào, đến bậc nhất, \(span)"
        ))
    }
    let ranks = Self.trendRanks(contributions)
    for (index, item) in contributions.enumerated() {
      try writer.cell(index + 1)
      try writer.cell(kind(item.cause.kind, forReading: writer.isForReading))
      try writer.cell(item.cause.label)
      try writer.cell(item.deviation)
      try writer.cell(unit)
      try writer.cell(percent: item.ofTotal)
      try writer.cell(percent: item.ofTrend)
      try writer.cell(ranks[index].map(Double.init))
      try writer.endRow()
    }
    try writer.end()
  }

  /// By position; nil for what the trend does not owe anything to.
  private static func trendRanks(_ contributions: [Contribution]) -> [Int?] {
    let order = contributions.indices.filter { (contributions[$0].ofTrend ?? 0) > 0 }.sorted {
      let (one, other) = (contributions[$0].ofTrend ?? 0, contributions[$1].ofTrend ?? 0)
      return one != other ? one > other : $0 < $1
    }
    var ranks: [Int?] = Array(repeating: nil, count: contributions.count)
    for (rank, index) in order.enumerated() { ranks[index] = rank + 1 }
    return ranks
  }

  private func kind(_ kind: Cause.Kind, forReading: Bool) -> String {
    guard forReading else { return kind.rawValue }
    switch kind {
    case .activity: return language("activity data", "số liệu hoạt động")
    case .factor: return language("factor", "hệ số")
    case .gwp: return "GWP"
    }
  }
}
