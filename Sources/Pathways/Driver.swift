package import Quantities
package import Tables
import Uncertainty
import VectorKernels

/// What moves the future: people, output, areas, shares. Known in some years, or computed from other drivers.
package struct Driver: Sendable {
  /// A year up to which the value is known, and how it is reached from the one before.
  struct Anchor: Sendable {
    let row: Int
    let year: Int
    /// The value; the yearly growth where the ramp is one of growth.
    var value: Double
    let ramp: Ramp
    /// Nil where it is certain.
    var range: NumberRange?
  }

  package let name: String
  package let unit: Unit
  let row: Int
  var anchors: [Anchor] = []
  var formula: Formula?
  var minimum: Double?
  var maximum: Double?

  /// Puts the value of every year that the anchors reach.
  /// - Parameter value: of an anchor.
  func course(_ years: ClosedRange<Int>, _ value: (Int) -> Double, put: (_ offset: Int, Double) -> Void) {
    guard let first = anchors.first else { return }
    func note(_ year: Int, _ value: Double) {
      if years.contains(year) { put(year - years.lowerBound, value) }
    }
    var known = (year: first.year, value: value(0))
    note(known.year, known.value)
    for (index, anchor) in anchors.enumerated().dropFirst() {
      var next = (year: anchor.year, value: value(index))
      let rate = 1 + next.value
      if anchor.ramp == .growth { next.value = known.value }
      for year in known.year + 1...max(known.year + 1, anchor.year) {
        if anchor.ramp == .growth {
          next.value *= rate
          note(year, next.value)
        } else if years.contains(year) {
          note(year, anchor.ramp.value(year, from: known, to: next))
        }
      }
      known = next
    }
  }

  /// The same of variants that stand side by side: in each year one number for every variant.
  func courses(
    _ years: ClosedRange<Int>, _ values: (Int) -> [Double], put: (_ offset: Int, [Double]) -> Void
  ) {
    guard let first = anchors.first else { return }
    func note(_ year: Int, _ values: [Double]) {
      if years.contains(year) { put(year - years.lowerBound, values) }
    }
    var known = (year: first.year, values: values(0))
    note(known.year, known.values)
    for (index, anchor) in anchors.enumerated().dropFirst() {
      let typed = values(index)
      var next = (year: anchor.year, values: anchor.ramp == .growth ? known.values : typed)
      for year in known.year + 1...max(known.year + 1, anchor.year) {
        if anchor.ramp == .growth {
          unsafe ghg_change(&next.values, typed.count, typed, [1], 1, .infinity)
          note(year, next.values)
        } else if years.contains(year) {
          note(
            year,
            typed.indices.map {
              anchor.ramp.value(year, from: (known.year, known.values[$0]), to: (next.year, typed[$0]))
            })
        }
      }
      known = next
    }
  }

  func bounded(_ value: Double) -> Double { min(maximum ?? .infinity, max(minimum ?? -.infinity, value)) }
}

/// The drivers of a project.
package struct DriverBook: Sendable {
  let table: PathwayTable?
  private(set) var drivers: [Driver] = []
  private var positions: [String: Int] = [:]
  /// Without a table: no driver.
  package init() { table = nil }

  package var names: [String] { drivers.map(\.name) }

  func position(of name: String) -> Int? { positions[name.lowercased()] }

  /// By driver, the one that takes its place.
  /// - Parameter names: a driver and the other, both in lower case.
  func standIns(_ names: [String: String]) -> [Int?] {
    drivers.indices.map { position in
      guard let other = names[drivers[position].name.lowercased()] else { return position }
      return positions[other]
    }
  }

  package static let columns = [
    "driver", "year", "value", "unit", "ramp", "formula", "minimum", "maximum", "lower", "upper",
  ]

  /// Nil where a heading is missing.
  package init?(_ table: Table, into log: inout DiagnosticLog) {
    guard let read = PathwayTable(table, Self.columns, requires: ["driver"], into: &log) else { return nil }
    self.table = read
    for row in read.rows { take(row, read, &log) }
    for driver in drivers { check(driver, read, &log) }
  }

  private mutating func take(_ row: Int, _ table: PathwayTable, _ log: inout DiagnosticLog) {
    let name = table.text(row, "driver")
    guard !name.isEmpty else {
      log.add(table.error("missing-name", "this row names no driver", row, "driver", help: "fill the column"))
      return
    }
    guard let position = opened(name, row, table, &log) else { return }
    for (column, path) in [("minimum", \Driver.minimum), ("maximum", \Driver.maximum)] {
      if let limit = table.number(row, column, into: &log) { drivers[position][keyPath: path] = limit }
    }
    let text = table.text(row, "formula")
    if !text.isEmpty {
      do throws(FormulaError) {
        drivers[position].formula = try Formula(text)
      } catch {
        log.add(
          table.error(
            "bad-formula", error.message, row, "formula",
            help: "write drivers and numbers with + − * / ^ and brackets: population * waste per person"))
      }
      return
    }
    takeAnchor(row, table, position, &log)
  }

  /// The driver of a row; its unit is that of its first row.
  private mutating func opened(
    _ name: String, _ row: Int, _ table: PathwayTable, _ log: inout DiagnosticLog
  ) -> Int? {
    if let known = position(of: name) { return known }
    var unit = Unit.one
    do throws(UnitError) {
      let text = table.text(row, "unit")
      if !text.isEmpty { unit = try Unit(parsing: text) }
    } catch {
      log.add(table.error("unknown-unit", error.message, row, "unit", help: error.help))
      return nil
    }
    positions[name.lowercased()] = drivers.count
    drivers.append(Driver(name: name, unit: unit, row: row))
    return drivers.count - 1
  }

  private mutating func takeAnchor(
    _ row: Int, _ table: PathwayTable, _ position: Int, _ log: inout DiagnosticLog
  ) {
    let word = table.text(row, "ramp")
    let ramp = word.isEmpty ? Ramp.linear : Ramp(named: word)
    guard let ramp else {
      log.add(
        table.error(
          "unknown-ramp", "there is no ramp called \(word)", row, "ramp",
          help: closest(to: word, in: Ramp.allCases.map(\.rawValue)).map { "did you mean \($0)?" }
            ?? "ramps are \(Ramp.allCases.map(\.rawValue).joined(separator: ", "))"))
      return
    }
    let year = table.year(row, "year", into: &log)
    let typed = table.number(row, "value", into: &log)
    guard let year, let typed else {
      let column = year == nil ? "year" : "value"
      if table.text(row, column).isEmpty {
        log.add(
          table.error(
            "missing-anchor", "this row of \(drivers[position].name) has no \(column)", row, column,
            help: "give year and value, or a formula"))
      }
      return
    }
    guard let value = converted(typed, ramp, row, table, position, &log) else { return }
    let range = table.range(row, of: typed, drivers[position].name, into: &log) { number in
      var told = DiagnosticLog()
      return converted(number, ramp, row, table, position, &told) ?? number
    }
    drivers[position].anchors.append(
      Driver.Anchor(row: row, year: year, value: value, ramp: ramp, range: range))
  }

  /// Drivers that are uncertain in themselves.
  var uncertain: [Int] { drivers.indices.filter { drivers[$0].anchors.contains { $0.range != nil } } }

  /// In the unit of the driver; growth as a plain number a year.
  private func converted(
    _ typed: Double, _ ramp: Ramp, _ row: Int, _ table: PathwayTable, _ position: Int,
    _ log: inout DiagnosticLog
  ) -> Double? {
    let text = table.text(row, "unit")
    let driver = drivers[position]
    let target = ramp == .growth ? Unit.one : driver.unit
    if text.isEmpty, ramp != .growth { return typed }
    if let unit = try? Unit(parsing: text), let conversion = unit.conversion(to: target, annual: true) {
      return conversion(typed)
    }
    log.add(
      table.error(
        "wrong-dimension",
        ramp == .growth
          ? "growth is not measured in \(text.isEmpty ? "nothing" : text)"
          : "\(driver.name) is measured in \(driver.unit.symbol), and \(text) is something else",
        row, "unit", help: ramp == .growth ? "write %" : "give it in \(driver.unit.symbol)"))
    return nil
  }

  private func check(_ driver: Driver, _ table: PathwayTable, _ log: inout DiagnosticLog) {
    if driver.formula != nil, let anchor = driver.anchors.first {
      log.add(
        table.error(
          "driver-twice", "\(driver.name) has a formula and values of its own", anchor.row, "value",
          help: "keep one of the two, or give one of them another name"))
    }
    for (one, next) in zip(driver.anchors, driver.anchors.dropFirst()) {
      if next.year <= one.year {
        log.add(
          table.error(
            "anchors-out-of-order", "\(next.year) of \(driver.name) does not come after \(one.year)",
            next.row, "year", help: "write the years of a driver in their order, each once"))
      } else if next.ramp == .table, next.year > one.year + 1 {
        log.add(
          table.error(
            "hole-in-series", "\(driver.name) has no value for \(one.year + 1)", next.row, "year",
            help: "add the missing years, or write another ramp: \(Ramp.linear.rawValue)"))
      } else if next.ramp == .exponential, one.ramp != .growth, one.value <= 0 || next.value <= 0 {
        log.add(
          table.error(
            "bad-ramp", "an exponential ramp runs between numbers above zero", next.row, "ramp",
            help: "write linear, or step"))
      }
    }
    if let first = driver.anchors.first, first.ramp == .growth {
      log.add(
        table.error(
          "bad-ramp", "growth needs a value to grow from", first.row, "ramp",
          help: "add a row with the value of the first year before it"))
    }
  }
}
