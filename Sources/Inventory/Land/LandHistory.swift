/// The areas of one region and stratum through the years: how much of each use remains, and how much is in
/// transition from which use. Land is in transition for 20 years (2006 Guidelines Vol 4 Ch 3, Sec 3.3.1);
/// where land leaves a use, the part that has been in it longest goes first.
package struct LandHistory: Sendable {
  /// Land that came into a use in one year.
  private struct Cohort {
    let origin: LandUse
    let year: Int
    var area: Double
  }

  /// The land of one use.
  private struct Holding {
    var remaining = 0.0
    /// Oldest first.
    var cohorts: [Cohort] = []

    var area: Double { cohorts.reduce(remaining) { $0 + $1.area } }
  }

  /// An area that leaves one use for another in a year.
  package struct Conversion: Sendable {
    package let from: LandUse
    package let to: LandUse
    package let area: Double

    package init(from: LandUse, to: LandUse, area: Double) {
      self.from = from
      self.to = to
      self.area = area
    }
  }

  /// Land in transition at the end of a year.
  package struct Transition: Sendable {
    package let from: LandUse
    package let to: LandUse
    package let area: Double
    /// The part that was converted in the year itself.
    package let convertedThisYear: Double
  }

  package static let transitionYears = 20

  /// In the order in which they appear.
  package private(set) var uses: [LandUse] = []
  private var holdings: [LandUse: Holding] = [:]

  package init() {}

  package func area(of use: LandUse) -> Double { holdings[use]?.area ?? 0 }

  package func remaining(_ use: LandUse) -> Double { holdings[use]?.remaining ?? 0 }

  /// Sets the area of a use before the first year, or moves it where a later table says otherwise: the
  /// difference is land that has always been so, as long as there is such land.
  package mutating func set(_ use: LandUse, to area: Double) {
    note(use)
    let more = area - self.area(of: use)
    if more < 0 { take(-more, from: use) } else { holdings[use, default: Holding()].remaining += more }
  }

  /// Lets land grow older to a year, then moves what is converted in it.
  ///
  /// - Returns: the first use that has not the land which leaves it; nothing has moved then.
  package mutating func advance(to year: Int, _ conversions: [Conversion]) -> LandUse? {
    for use in uses { mature(use, year) }
    for conversion in conversions { note(conversion.to) }
    for use in uses {
      let leaving = conversions.reduce(0) { $0 + ($1.from == use ? $1.area : 0) }
      if leaving > area(of: use) * (1 + Self.rounding) { return use }
    }
    for conversion in conversions { take(conversion.area, from: conversion.from) }
    for conversion in conversions where conversion.area > 0 {
      holdings[conversion.to, default: Holding()].cohorts.append(
        Cohort(origin: conversion.from, year: year, area: conversion.area))
    }
    return nil
  }

  /// In the order of the uses, and of their first conversion.
  package func transitions(in year: Int) -> [Transition] {
    uses.flatMap { use in
      let cohorts = holdings[use]?.cohorts ?? []
      let origins = cohorts.map(\.origin).reduce(into: [LandUse]()) { if !$0.contains($1) { $0.append($1) } }
      return origins.map { origin in
        let own = cohorts.filter { $0.origin == origin }
        return Transition(
          from: origin, to: use, area: own.reduce(0) { $0 + $1.area },
          convertedThisYear: own.reduce(0) { $0 + ($1.year == year ? $1.area : 0) })
      }
    }
  }

  private mutating func note(_ use: LandUse) {
    if holdings[use] == nil {
      uses.append(use)
      holdings[use] = Holding()
    }
  }

  private mutating func mature(_ use: LandUse, _ year: Int) {
    guard var holding = holdings[use] else { return }
    while let oldest = holding.cohorts.first, year - oldest.year >= Self.transitionYears {
      holding.remaining += oldest.area
      holding.cohorts.removeFirst()
    }
    holdings[use] = holding
  }

  private mutating func take(_ area: Double, from use: LandUse) {
    guard var holding = holdings[use] else { return }
    let old = min(area, holding.remaining)
    holding.remaining -= old
    var rest = area - old
    while rest > 0, let oldest = holding.cohorts.first {
      let part = min(rest, oldest.area)
      rest -= part
      if part < oldest.area { holding.cohorts[0].area -= part } else { holding.cohorts.removeFirst() }
    }
    holdings[use] = holding
  }

  /// Yearly areas are periods divided by their years, so their sum may differ in the last digits.
  private static let rounding = 1e-9
}
