package import Pathways
package import Tables

/// Power balances, a row for each way to make electricity.
package struct PowerTable {
  private let language: Language

  package init(_ language: Language) { self.language = language }

  package func write(_ balances: [(scenario: String, balance: PowerBalance)], to writer: any RowWriter)
    throws(FileError)
  {
    try writer.begin([
      Column("scenario", title: language("scenario", "kịch bản")),
      Column("year", title: language("year", "năm")),
      Column("item", .prose, title: language("item", "hạng mục")), Column("TWh", .number),
      Column("share_percent", .number, title: "%"),
      Column("fuel_TWh", .number, title: language("fuel [TWh]", "nhiên liệu [TWh]")),
    ])
    for (scenario, balance) in balances {
      let totals = [
        (language("demand", "nhu cầu"), balance.demand),
        (language("own use and losses", "tự dùng và tổn thất"), balance.needed - balance.demand),
      ]
      for (name, value) in totals {
        try row(scenario, balance, name, value, nil, writer)
      }
      for source in balance.sources {
        try row(scenario, balance, source.technology, source.generation, source.fuel, writer)
      }
      if !balance.closes {
        try row(scenario, balance, language("not covered", "chưa cân đối"), balance.residual, nil, writer)
      }
    }
    try writer.end()
  }

  private func row(
    _ scenario: String, _ balance: PowerBalance, _ name: String, _ value: Double, _ fuel: Double?,
    _ writer: any RowWriter
  ) throws(FileError) {
    try writer.cell(scenario)
    try writer.cell(String(balance.year))
    try writer.cell(name)
    try writer.cell(value)
    try writer.cell(balance.needed == 0 ? nil : 100 * value / balance.needed)
    try writer.cell(fuel.map { $0 * value })
    try writer.endRow()
  }
}
