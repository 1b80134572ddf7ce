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

  fileprivate func line(_ year: Int, _ value: Double?) -> ResultLine {
    ResultLine(
      category: category, region: region, year: year, source: source, gas: gas, value: value, keys: keys,
      equivalent: value.flatMap { value in gwp.map { value * $0 } }, gwp: gwp, recipe: nil, tier: "",
      factorIDs: "")
  }
}

extension InventoryRun {
  /// Books reported emissions that go on into years without rows, in the order of years and sources. The sources
  /// are those of rows that were read: each stands once in a year.
  /// - Parameter numbers: of the year at a place among the years, one for each source, as it would be typed; those of
  ///   sources with keys are not looked at.
  package func read(
    _ sources: [ReportedSource], _ years: [Int], into consumer: any ResultConsumer,
    _ numbers: (_ year: Int) -> [Double]
  ) throws(FileError) {
    if sources.isEmpty { return }
    let columns = sources.map { ledger.column($0.category, $0.gas) }
    let keys = sources.map(\.keys)
    let conversions = sources.map(\.conversion)
    let (regions, regionOf) = Self.regions(of: sources)
    for (at, year) in years.enumerated() {
      lastYear = max(lastYear, year)
      let ofRegions = regions.map { ledger.place($0, year) }
      let places = regionOf.map { ofRegions[$0] }
      var values = numbers(at)
      for index in values.indices { values[index] = conversions[index](values[index]) }
      ledger.add(values, keys, places: places, columns: columns)
      guard consumer.takesLines else { continue }
      for (source, value) in zip(sources, values) {
        try consumer.take(source.line(year, source.keys.isEmpty ? value : nil))
      }
    }
  }

  /// Each region once, and the place of each source's.
  private static func regions(of sources: [ReportedSource]) -> (regions: [String], ofSources: [Int]) {
    var regions: [String] = []
    var known: [String: Int] = [:]
    let places = sources.map { source -> Int in
      if let region = known[source.region] { return region }
      known[source.region] = regions.count
      regions.append(source.region)
      return regions.count - 1
    }
    return (regions, places)
  }
}
