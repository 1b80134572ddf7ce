package import Quantities
package import Tables

/// The drivers year by year, as one scenario sees them.
package struct DriverValues: Sendable {
  package let years: ClosedRange<Int>
  private let book: DriverBook
  /// By the name in lower case.
  private var series: [String: [Double]] = [:]
  /// In lower case; told already.
  private var refused: Set<String> = []
  /// A driver that takes the place of another, both in lower case.
  private let replaced: [String: String]

  /// Computes every driver that can be; what cannot is told.
  package init(
    _ book: DriverBook, years: ClosedRange<Int>, replaced: [String: String] = [:],
    into log: inout DiagnosticLog
  ) {
    self.book = book
    self.years = years
    self.replaced = replaced
    var unfinished: [String] = []
    for name in book.names { _ = evaluate(name.lowercased(), &unfinished, &log) }
  }

  /// Values of all years; nil for a driver that is unknown or was refused.
  package func values(of name: String) -> [Double]? { series[resolved(name.lowercased())] }

  package func value(of name: String, in year: Int) -> Double? {
    years.contains(year) ? values(of: name)?[year - years.lowerBound] : nil
  }

  /// By how much the driver is more than in the first year; nil where it is zero then.
  package func index(of name: String, in year: Int) -> Double? {
    guard let first = value(of: name, in: years.lowerBound), let now = value(of: name, in: year) else {
      return nil
    }
    if first == now { return 1 }
    return first == 0 ? nil : now / first
  }

  /// Names of drivers, in lower case, that differ from those of another scenario or draw.
  func differing(from other: DriverValues) -> Set<String> {
    Set(book.names.map { $0.lowercased() }.filter { values(of: $0) != other.values(of: $0) })
  }

  package func unit(of name: String) -> Unit? {
    book.position(of: resolved(name.lowercased())).map { book.drivers[$0].unit }
  }

  private func resolved(_ name: String) -> String { replaced[name] ?? name }

  private mutating func evaluate(
    _ name: String, _ unfinished: inout [String], _ log: inout DiagnosticLog
  ) -> [Double]? {
    if let known = series[name] { return known }
    if refused.contains(name) { return nil }
    guard let table = book.table, let position = book.position(of: name) else { return nil }
    let driver = book.drivers[position]
    if let start = unfinished.firstIndex(of: name) {
      let names = (unfinished[start...] + [name]).map { one in
        book.position(of: one).map { book.drivers[$0].name } ?? one
      }
      let circle = names.joined(separator: " → ")
      log.add(
        table.error(
          "driver-circle", "the drivers depend on themselves: \(circle)", driver.row, "formula",
          help: "take one of them out of the formula of another"))
      refused.formUnion(unfinished)
      return nil
    }
    unfinished.append(name)
    defer { unfinished.removeLast() }
    let values =
      driver.formula == nil
      ? anchored(driver, table, &log) : computed(driver, table, &unfinished, &log)
    guard var values else {
      refused.insert(name)
      return nil
    }
    if book.isDrawn {
      values = values.map { min(driver.maximum ?? .infinity, max(driver.minimum ?? -.infinity, $0)) }
    } else {
      checkBounds(driver, values, table, &log)
    }
    series[name] = values
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
    var known = (year: first.year, value: first.value)
    var byYear: [Int: Double] = [first.year: first.value]
    for anchor in driver.anchors.dropFirst() {
      var next = (year: anchor.year, value: anchor.value)
      if anchor.ramp == .growth {
        var value = known.value
        for year in known.year + 1...max(known.year + 1, anchor.year) {
          value *= 1 + anchor.value
          byYear[year] = value
        }
        next.value = value
      } else {
        for year in known.year + 1...max(known.year + 1, anchor.year) {
          byYear[year] = anchor.ramp.value(year, from: known, to: next)
        }
      }
      known = next
    }
    return years.map { byYear[$0] ?? .nan }
  }

  private mutating func computed(
    _ driver: Driver, _ table: PathwayTable, _ unfinished: inout [String], _ log: inout DiagnosticLog
  ) -> [Double]? {
    guard let formula = driver.formula else { return nil }
    for name in formula.names {
      guard book.position(of: name) != nil else {
        log.add(
          table.error(
            "unknown-driver", "there is no driver called \(name)", driver.row, "formula",
            help: closest(to: name, in: book.names).map { "did you mean \($0)?" }
              ?? "drivers are \(book.names.joined(separator: ", "))"))
        return nil
      }
      guard evaluate(resolved(name.lowercased()), &unfinished, &log) != nil else { return nil }
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
    let names = Set(formula.names.map { $0.lowercased() })
    let parts = names.reduce(into: [String: [Double]]()) { $0[$1] = series[resolved($1)] }
    return years.indices.map { offset in
      let place = years.distance(from: years.startIndex, to: offset)
      return conversion(formula.value { parts[$0.lowercased()]?[$1 ? 0 : place] ?? .nan })
    }
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
