package import Quantities
package import Tables
import Uncertainty

/// The drivers year by year, as one scenario sees them.
package struct DriverValues: Sendable {
  package let years: ClosedRange<Int>
  let book: DriverBook
  /// By driver.
  private var series: [[Double]?]
  /// From what a formula yields to the unit of its driver.
  private(set) var conversions: [Conversion]
  /// Told already.
  private var refused: Set<Int> = []
  /// By driver, the one that takes its place.
  let standIns: [Int?]
  /// For each uncertain driver its place in its interval, from 0 to 1; nil for the estimates.
  private let drawn: Double?

  /// Computes every driver that can be; what cannot is told.
  /// - Parameters:
  ///   - replaced: a driver that takes the place of another, both in lower case.
  ///   - drawn: the place of all uncertain drivers in their intervals. What passes a bound then ends at it.
  package init(
    _ book: DriverBook, years: ClosedRange<Int>, replaced: [String: String] = [:], drawn: Double? = nil,
    into log: inout DiagnosticLog
  ) {
    self.book = book
    self.years = years
    self.drawn = drawn
    standIns = book.standIns(replaced)
    series = book.drivers.map { _ in nil }
    conversions = book.drivers.map { _ in .identity }
    var unfinished: [Int] = []
    for driver in book.drivers.indices { _ = evaluate(driver, &unfinished, &log) }
  }

  /// Values of all years; nil for a driver that is unknown or was refused.
  package func values(of name: String) -> [Double]? { book.position(of: name).flatMap { values(at: $0) } }

  func values(at driver: Int) -> [Double]? { standIns[driver].flatMap { series[$0] } }

  /// Of the driver itself, whatever takes its place.
  func ownValues(of driver: Int) -> [Double]? { series[driver] }

  package func value(of name: String, in year: Int) -> Double? {
    book.position(of: name).flatMap { value(at: $0, in: year) }
  }

  func value(at driver: Int, in year: Int) -> Double? {
    years.contains(year) ? values(at: driver)?[year - years.lowerBound] : nil
  }

  /// By how much the driver is more than in the first year; nil where it is zero then.
  func index(of driver: Int, in year: Int) -> Double? {
    guard let first = value(at: driver, in: years.lowerBound), let now = value(at: driver, in: year) else {
      return nil
    }
    if first == now { return 1 }
    return first == 0 ? nil : now / first
  }

  /// Drivers that differ from those of another scenario or draw.
  func differing(from other: DriverValues) -> Set<Int> {
    Set(book.drivers.indices.filter { values(at: $0) != other.values(at: $0) })
  }

  /// The same with other numbers.
  func with(_ values: [(driver: Int, values: [Double])]) -> DriverValues {
    var copy = self
    for (driver, values) in values { copy.series[driver] = values }
    return copy
  }

  package func unit(of name: String) -> Unit? { book.position(of: name).flatMap { unit(of: $0) } }

  func unit(of driver: Int) -> Unit? { standIns[driver].map { book.drivers[$0].unit } }

  private mutating func evaluate(
    _ position: Int, _ unfinished: inout [Int], _ log: inout DiagnosticLog
  ) -> [Double]? {
    if let known = series[position] { return known }
    if refused.contains(position) { return nil }
    guard let table = book.table else { return nil }
    let driver = book.drivers[position]
    if let start = unfinished.firstIndex(of: position) {
      let names = (unfinished[start...] + [position]).map { book.drivers[$0].name }
      let circle = names.joined(separator: " → ")
      log.add(
        table.error(
          "driver-circle", "the drivers depend on themselves: \(circle)", driver.row, "formula",
          help: "take one of them out of the formula of another"))
      refused.formUnion(unfinished)
      return nil
    }
    unfinished.append(position)
    defer { unfinished.removeLast() }
    let values =
      driver.formula == nil
      ? anchored(driver, table, &log) : computed(position, table, &unfinished, &log)
    guard var values else {
      refused.insert(position)
      return nil
    }
    if drawn == nil {
      checkBounds(driver, values, table, &log)
    } else {
      values = values.map(driver.bounded)
    }
    series[position] = values
    return values
  }

  private func anchored(_ driver: Driver, _ table: PathwayTable, _ log: inout DiagnosticLog) -> [Double]? {
    guard let first = driver.anchors.first, let last = driver.anchors.last else { return nil }
    guard first.year <= years.lowerBound else {
      log.add(
        table.error(
          "driver-does-not-reach",
          "\(driver.name) begins in \(first.year), the pathway in \(years.lowerBound)",
          first.row, "year", help: "give its value of \(years.lowerBound) or of an earlier year"))
      return nil
    }
    guard last.year >= years.upperBound else {
      log.add(
        table.error(
          "driver-does-not-reach", "\(driver.name) ends in \(last.year), the pathway in \(years.upperBound)",
          last.row, "year",
          help: "add a row for \(years.upperBound), with the ramp step if it is to stay as it is"))
      return nil
    }
    var values = Array(repeating: Double.nan, count: years.count)
    driver.course(years) { [drawn] index in
      let anchor = driver.anchors[index]
      return drawn.flatMap { place in anchor.range?.quantile(place) } ?? anchor.value
    } put: {
      values[$0] = $1
    }
    return values
  }

  private mutating func computed(
    _ position: Int, _ table: PathwayTable, _ unfinished: inout [Int], _ log: inout DiagnosticLog
  ) -> [Double]? {
    let driver = book.drivers[position]
    guard let formula = driver.formula else { return nil }
    var parts: [[Double]] = []
    for name in formula.names {
      guard let part = book.position(of: name) else {
        log.add(
          table.error(
            "unknown-driver", "there is no driver called \(name)", driver.row, "formula",
            help: closest(to: name, in: book.names).map { "did you mean \($0)?" }
              ?? "drivers are \(book.names.joined(separator: ", "))"))
        return nil
      }
      guard let source = standIns[part], let values = evaluate(source, &unfinished, &log) else { return nil }
      parts.append(values)
    }
    let units: Unit
    do throws(FormulaError) {
      units = try formula.unit { unit(of: $0) ?? .one }
    } catch {
      log.add(
        table.error(
          "wrong-dimension", error.message, driver.row, "formula",
          help: "index(DRIVER) is a plain number: the driver over its value of \(years.lowerBound)"))
      return nil
    }
    var conversion = Conversion.identity
    if !units.isDimensionless || driver.unit.isDimensionless {
      guard let found = units.conversion(to: driver.unit, annual: true) else {
        log.add(
          table.error(
            "wrong-dimension",
            "the formula of \(driver.name) yields \(units.symbol), which is not \(driver.unit.symbol)",
            driver.row, "unit", help: "write \(units.symbol) as its unit, or correct the formula"))
        return nil
      }
      conversion = found
    }
    conversions[position] = conversion
    return formula.column(parts, variants: 1, count: years.count).map { conversion($0) }
  }

  private func checkBounds(
    _ driver: Driver, _ values: [Double], _ table: PathwayTable, _ log: inout DiagnosticLog
  ) {
    for (year, value) in zip(years, values) {
      let isBelow = driver.minimum.map { value < $0 } ?? false
      let isAbove = driver.maximum.map { value > $0 } ?? false
      guard isBelow || isAbove || !value.isFinite else { continue }
      let bound = isBelow ? driver.minimum : driver.maximum
      let row = driver.anchors.first { $0.year >= year }?.row ?? driver.row
      log.add(
        table.error(
          "driver-out-of-bounds",
          value.isFinite
            ? "\(driver.name) is \(value.shortestDecimal) in \(year), \(isBelow ? "below" : "above") its bound \((bound ?? 0).shortestDecimal)"
            : "\(driver.name) has no value in \(year)",
          row, driver.formula == nil ? "value" : "formula",
          help: "let it grow less, or end the ramp with a row for the year in which it reaches the bound"))
      return
    }
  }
}
