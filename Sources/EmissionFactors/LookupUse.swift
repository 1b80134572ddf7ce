/// What the choice of factors depended on beside the words of a row: the region, and the year.
package struct LookupUse: Sendable {
  package private(set) var region = RegionUse()
  /// Around the year that was asked, those for which the same rows answer.
  package private(set) var years = Int.min...Int.max

  package init() {}

  /// Nothing is known to hold for another region or year.
  package static func ofItself(_ year: Int) -> LookupUse {
    var use = LookupUse()
    use.region = .ofRegionItself
    use.years = year...year
    return use
  }

  mutating func note(_ shelf: Shelf, _ query: FactorQuery) {
    region.note(shelf, query)
    years = years.clamped(to: shelf.years(around: query.year))
  }
}
