import Equations
package import Quantities
package import Tables

/// What a row of reported emissions says beside its number.
package final class ReportedSource: Sendable {
  package let category: Int
  package let region: String
  package let source: String
  package let gas: BookedGas
  /// Where they stand in place of a number.
  package let keys: NotationKeys
  /// Nil for a gas without a GWP, and for biogenic CO2.
  package let gwp: Double?
  /// From the number as typed to the mass unit of the inventory.
  package let conversion: Conversion

  package init(_ line: ResultLine, _ conversion: Conversion) {
    category = line.category
    region = line.region
    source = line.source
    gas = line.gas
    keys = line.keys
    gwp = line.gwp
    self.conversion = conversion
  }

  fileprivate func line(_ year: Int, _ value: Double?, _ equivalent: Double?) -> ResultLine {
    ResultLine(
      category: category, region: region, year: year, source: source, gas: gas, value: value, keys: keys,
      equivalent: equivalent, gwp: gwp, recipe: nil, tier: "", factorIDs: "")
  }
}

extension InventoryRun {
  /// Books reported emissions that go on into years without rows, in the order of years and sources. The sources
  /// are those of rows that were read: each stands once in a year.
  /// - Parameter number: by place among the years and among the sources, as it would be typed.
  package func read(
    _ sources: [ReportedSource], _ years: [Int], into consumer: any ResultConsumer,
    _ number: (_ year: Int, _ source: Int) -> Double
  ) throws(FileError) {
    let columns = sources.map { ledger.column($0.category, $0.gas) }
    var regions: [String] = []
    var known: [String: Int] = [:]
    let regionOf = sources.map { source -> Int in
      if let region = known[source.region] { return region }
      known[source.region] = regions.count
      regions.append(source.region)
      return regions.count - 1
    }
    let figures = sources.map { $0.keys.isEmpty ? Figures($0) : nil }
    for (at, year) in years.enumerated() where !sources.isEmpty {
      lastYear = max(lastYear, year)
      let places = regions.map { ledger.place($0, year) }
      for index in sources.indices {
        let found = figures[index]?(number(at, index))
        ledger.add(
          found?.value, figures[index] == nil ? sources[index].keys : [],
          place: places[regionOf[index]], column: columns[index])
        if consumer.takesLines {
          try consumer.take(sources[index].line(year, found?.value, found?.equivalent))
        }
      }
    }
  }
}

/// From a number as typed to what is booked.
private struct Figures {
  private let conversion: Conversion
  private let gwp: Double?

  init(_ source: ReportedSource) {
    conversion = source.conversion
    gwp = source.gwp
  }

  @inline(__always)
  func callAsFunction(_ number: Double) -> (value: Double, equivalent: Double?) {
    let value = conversion(number)
    return (value, gwp.map { value * $0 })
  }
}
