package import Inventory
package import Quantities

/// Which part of an inventory a figure speaks of, by categories of the 2006 Guidelines.
package struct Scope: Sendable, Hashable {
  package let name: String
  /// Codes that are counted with all below them; empty for everything.
  package let codes: [String]
  /// Codes that are left out again.
  package let without: [String]
  /// Nil for all gases that count in CO2 equivalents.
  package var gases: [Gas]?

  init(_ name: String, _ codes: [String], without: [String] = [], gases: [Gas]? = nil) {
    self.name = name
    self.codes = codes
    self.without = without
    self.gases = gases
  }

  /// The sectors of the NDC and of Decision 896: agriculture is 3.A and 3.C, LULUCF 3.B and 3.D.
  package static let sectors = [
    Scope("Energy", ["1"]), Scope("Industrial processes", ["2"]), Scope("Agriculture", ["3.A", "3.C"]),
    Scope("LULUCF", ["3.B", "3.D"]), Scope("Waste", ["4"]), Scope("Other", ["5"]),
  ]
  package static let afolu = Scope("AFOLU", ["3"])
  package static let total = Scope("Total", [])
  package static let withoutLand = Scope("Total without LULUCF", [], without: ["3.B", "3.D"])

  package var vietnamese: String {
    switch name {
    case "Energy": "Năng lượng"
    case "Industrial processes": "Các quá trình công nghiệp"
    case "Agriculture": "Nông nghiệp"
    case "LULUCF": "LULUCF"
    case "Waste": "Chất thải"
    case "Other": "Khác"
    case "Total": "Tổng"
    case "Total without LULUCF": "Tổng không gồm LULUCF"
    default: name
    }
  }

  /// A sector by its name, or codes: `3.A + 3.C`. Nil for what is neither.
  package init?(named text: String) {
    let folded = text.lowercased()
    let words: [String: Scope] = [
      "total": .total, "tổng": .total, "": .total, "total without lulucf": .withoutLand,
      "tổng không gồm lulucf": .withoutLand, "ippu": Self.sectors[1], "land": Self.sectors[3],
    ]
    if let known = words[folded]
      ?? Self.sectors.first(where: {
        $0.name.lowercased() == folded || $0.vietnamese.lowercased() == folded
      })
    {
      self = known
      return
    }
    let codes = text.split(whereSeparator: { "+;,|".contains($0) }).map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    guard !codes.isEmpty, codes.allSatisfy({ $0.first?.isNumber ?? false }) else { return nil }
    self.init(text, codes)
  }

  package func takes(_ code: String) -> Bool {
    func lies(_ above: String) -> Bool {
      let (code, above) = (code.utf8, above.utf8)
      guard code.starts(with: above) else { return false }
      let rest = code.dropFirst(above.count)
      return rest.isEmpty || rest.first == UInt8(ascii: ".")
    }
    return (codes.isEmpty || codes.contains(where: lies)) && !without.contains(where: lies)
  }
}

/// Figures by scope and year, in the mass unit of the inventory, as CO2 equivalents.
package protocol EmissionSums {
  /// - Parameter other: another set than that of the inventory.
  func sum(_ scope: Scope, _ year: Int, in other: GWPSet?) -> Double
  func has(_ scope: Scope) -> Bool
  func has(year: Int) -> Bool
}

extension EmissionSums {
  package func sum(_ scope: Scope, _ years: ClosedRange<Int>, in other: GWPSet?) -> Double {
    var sum = CompensatedSum()
    for year in years { sum.add(self.sum(scope, year, in: other)) }
    return sum.value
  }
}

/// The emissions of a scenario, ready to be summed by scope and year in any GWP set.
package struct EmissionBook: Sendable, EmissionSums {
  private struct Entry {
    /// Its places among the codes and among the gases.
    let code: Int32
    let gas: Int32
    let value: Double
    let equivalent: Double?
  }

  private let entries: [Int: [Entry]]
  private let booked: [BookedGas]
  /// Those that have emissions here.
  private let present: Set<Gas>
  package let years: [Int]
  /// Codes of booked categories, for what a scope finds.
  package let codes: [String]
  private let set: GWPSet

  /// - Parameter regions: nil for all.
  package init(_ ledger: Ledger, _ context: InventoryContext, regions: [String]? = nil) {
    let tree = context.tree
    set = context.gwp
    var entries: [Int: [Entry]] = [:]
    var codes: [String] = []
    let isTaken = ledger.regions.map { regions?.contains($0) ?? true }
    // Cells come category by category.
    var (latest, isMemo, hasCode) = (-1, false, false)
    let takesPlace = { (place: Ledger.Place) in isTaken[place.region] }
    ledger.eachBooked(takesPlace: takesPlace) { key, cell in
      if key.category != latest {
        (latest, isMemo, hasCode) = (key.category, tree.isMemo(key.category), false)
      }
      guard !isMemo, let value = cell.value else { return }
      if !hasCode { codes.append(tree.categories[key.category].guideline) }
      hasCode = true
      entries[key.year, default: []].append(
        Entry(
          code: Int32(codes.count - 1), gas: Int32(key.gas), value: value, equivalent: cell.equivalent))
    }
    self.entries = entries
    self.codes = codes
    booked = ledger.gases
    let places = Set(entries.values.joined().lazy.map(\.gas))
    present = Set(places.map { ledger.gases[Int($0)].gas })
    years = entries.keys.sorted()
  }

  /// In the mass unit of the inventory, as CO2 equivalents.
  /// - Parameter other: another set than that of the inventory.
  package func sum(_ scope: Scope, _ year: Int, in other: GWPSet? = nil) -> Double {
    reduced(scope, year, other) { $0 }
  }

  /// What is emitted, without what is removed.
  package func gross(_ scope: Scope, _ year: Int) -> Double { reduced(scope, year, nil) { max($0, 0) } }

  package func has(_ scope: Scope) -> Bool { codes.contains(where: scope.takes) }
  package func has(year: Int) -> Bool { entries[year] != nil }

  private func reduced(_ scope: Scope, _ year: Int, _ other: GWPSet?, _ take: (Double) -> Double) -> Double {
    var sum = CompensatedSum()
    let isTaken = codes.map(scope.takes)
    let takesGas = booked.map { scope.gases?.contains($0.gas) ?? true }
    for entry in entries[year] ?? [] where isTaken[Int(entry.code)] && takesGas[Int(entry.gas)] {
      guard entry.equivalent != nil || other != nil, let value = equivalent(entry, other) else { continue }
      sum.add(take(value))
    }
    return sum.value
  }

  private func equivalent(_ entry: Entry, _ other: GWPSet?) -> Double? {
    guard let other, other.edition != set.edition else { return entry.equivalent }
    let gas = booked[Int(entry.gas)]
    if gas.isMemo || !gas.gas.countsInEquivalents { return nil }
    return other.value(for: gas.gas, origin: gas.origin).map { entry.value * $0 }
  }

  /// Gases that count in CO2 equivalents, in the order of their names; aggregates in CO2 equivalents are none.
  package var gases: [Gas] {
    present.filter { $0.countsInEquivalents && $0.family != .equivalent }.sorted { $0.id < $1.id }
  }

  /// In the mass unit of the inventory, biogenic CO2 apart.
  package func mass(_ scope: Scope, _ year: Int, of gas: Gas) -> Double {
    var sum = CompensatedSum()
    let isTaken = codes.map(scope.takes)
    let isMeant = booked.map { $0.gas == gas && !$0.isMemo }
    for entry in entries[year] ?? []
    where isTaken[Int(entry.code)] && isMeant[Int(entry.gas)] {
      sum.add(entry.value)
    }
    return sum.value
  }

  /// Whether figures in CO2 equivalents were reported as such: no other set can be applied to them.
  package var hasEquivalents: Bool {
    present.contains { $0.family == .equivalent }
  }
}

/// When a series has what properties, for planners.
package struct Course: Sendable {
  package let years: ClosedRange<Int>
  package let values: [Double]

  package init(
    _ book: any EmissionSums, _ scope: Scope, _ years: ClosedRange<Int>, in set: GWPSet? = nil
  ) {
    self.years = years
    values = years.map { book.sum(scope, $0, in: set) }
  }

  /// The year of the highest value; the first of several.
  package var peak: Int {
    let highest = values.indices.max { values[$0] < values[$1] } ?? 0
    return years.lowerBound + highest
  }

  /// The first year at or below zero; nil where there is none.
  package var netZero: Int? {
    values.firstIndex { $0 <= 0 }.map { years.lowerBound + $0 }
  }

  /// From the year after year 0 to the last.
  package var cumulative: Double {
    var sum = CompensatedSum()
    for value in values.dropFirst() { sum.add(value) }
    return sum.value
  }
}
