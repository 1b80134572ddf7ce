import Quantities
package import Tables

/// Electricity of a year as a balance: what is sold, what is lost on the way, and who generates it. No dispatch.
package struct PowerBalance: Sendable {
  /// One way to make electricity, or to get it.
  package struct Source: Sendable {
    package let technology: String
    /// Of what is needed, by the table.
    package let share: Double
    /// In TWh.
    package let generation: Double
    /// Energy of the fuel per energy of electricity; nil where no fuel is burned.
    package let fuel: Double?
  }

  package let year: Int
  /// In TWh.
  package let demand: Double
  /// Of what is generated and imported: own use of the plants, and losses of the grid.
  package let losses: Double
  package let sources: [Source]

  /// What must be generated and imported, in TWh.
  package var needed: Double { demand / (1 - losses) }

  package var residual: Double { needed - sources.reduce(0) { $0 + $1.generation } }

  /// Within a per mille.
  package var closes: Bool { abs(residual) <= 1e-3 * needed }
}

/// `power.csv`: item (demand, losses, generation, import), technology, driver (or year and value), efficiency.
package struct PowerBook: Sendable {
  package static let columns = ["item", "technology", "driver", "efficiency"]

  private struct Line: Sendable {
    let row: Int
    let item: String
    let technology: String
    let driver: String
    let efficiency: Double?
  }

  private let table: PathwayTable
  private var lines: [Line] = []
  private static let items = ["demand", "losses", "generation", "import"]
  private static let vietnamese = ["nhu cầu", "tổn thất", "phát điện", "nhập khẩu"]

  package init?(_ table: Table, _ drivers: DriverBook, into log: inout DiagnosticLog) {
    guard let read = PathwayTable(table, Self.columns, requires: ["item", "driver"], into: &log) else {
      return nil
    }
    self.table = read
    for row in read.rows {
      let typed = read.text(row, "item").lowercased()
      let item = Self.vietnamese.firstIndex(of: typed).map { Self.items[$0] } ?? typed
      guard Self.items.contains(item) else {
        log.add(
          read.error(
            "unknown-word", "\(typed) is no item of a power balance", row, "item",
            help: "items are \(Self.items.joined(separator: ", "))"))
        continue
      }
      let driver = read.text(row, "driver")
      guard drivers.position(of: driver) != nil else {
        log.add(RuleBook.unknownDriver(driver, row, "driver", read, drivers))
        continue
      }
      lines.append(
        Line(
          row: row, item: item, technology: read.text(row, "technology"), driver: driver,
          efficiency: read.number(row, "efficiency", into: &log)))
    }
    if !lines.contains(where: { $0.item == "demand" }) {
      log.add(
        read.error(
          "missing-anchor", "the balance has no demand", 0, "item", help: "add a row with the item demand"))
    }
  }

  /// Nil where a driver has no value, or is not measured in energy or in shares. Generation may be given in energy or as
  /// a share of what is needed.
  package func balance(_ drivers: DriverValues, _ year: Int, into log: inout DiagnosticLog) -> PowerBalance? {
    guard let terawattHour = try? Unit(parsing: "TWh") else { return nil }
    var demand = 0.0
    var losses = 0.0
    var found: [(line: Line, share: Double?, energy: Double?)] = []
    for line in lines {
      guard let unit = drivers.unit(of: line.driver), let value = drivers.value(of: line.driver, in: year)
      else {
        return nil
      }
      let energy = unit.conversion(to: terawattHour, annual: true)?(value)
      let share = unit.conversion(to: .one)?(value)
      guard
        line.item == "losses" ? share != nil : line.item == "demand" ? energy != nil : energy ?? share != nil
      else {
        log.add(
          table.error(
            "wrong-dimension", "\(line.driver) is in \(unit.symbol)", line.row, "driver",
            help: "demand is in TWh, losses in %, generation in TWh or in % of what is needed"))
        return nil
      }
      switch line.item {
      case "demand": demand += energy ?? 0
      case "losses": losses += share ?? 0
      default: found.append((line, share, energy))
      }
    }
    guard losses < 1 else {
      log.add(
        table.error(
          "share-above-one", "more than all is lost in \(year)", lines[0].row, "driver",
          help: "losses are below 100 %"))
      return nil
    }
    let needed = demand / (1 - losses)
    let sources = found.map { line, share, energy in
      PowerBalance.Source(
        technology: line.technology.isEmpty ? line.item : line.technology,
        share: share ?? (needed == 0 ? 0 : (energy ?? 0) / needed),
        generation: energy ?? (share ?? 0) * needed,
        fuel: line.efficiency.map { 1 / $0 })
    }
    return PowerBalance(year: year, demand: demand, losses: losses, sources: sources)
  }

  /// Tells a year in which the parts do not meet the demand.
  package func check(_ balance: PowerBalance, into log: inout DiagnosticLog) {
    if balance.closes { return }
    let row = lines.first { $0.item == "demand" }?.row ?? 0
    log.add(
      table.diagnostic(
        .warning, "power-does-not-close",
        "in \(balance.year) \(balance.needed.rounded(to: 1)) TWh are needed and \((balance.needed - balance.residual).rounded(to: 1)) TWh generated and imported",
        row, "driver", help: "let one technology take the rest: a driver with a formula"))
  }
}

extension Double {
  func rounded(to digits: Int) -> String {
    let factor = (0..<digits).reduce(1.0) { value, _ in value * 10 }
    return ((self * factor).rounded() / factor).shortestDecimal
  }
}
