/// What of a region the choice of factors depended on: for which links of its chain the rows have values, and what is
/// known of it where the query left a dimension open. Most factors are of the world or of a country, so that all its
/// provinces have the same.
package struct RegionUse: Sendable, Hashable {
  /// Those that were asked.
  private(set) var shelves: Set<Shelf> = []
  /// Of the rows that were asked, those for which the query had no word.
  private(set) var dimensions: Set<String> = []
  /// Whether it is not known what mattered.
  package private(set) var isOfRegionItself = false

  package init() {}

  package static let ofRegionItself: RegionUse = {
    var use = RegionUse()
    use.isOfRegionItself = true
    return use
  }()

  mutating func note(_ shelf: Shelf, _ query: FactorQuery) {
    shelves.insert(shelf)
    for dimension in shelf.dimensions where query.dimensions[dimension] == nil {
      dimensions.insert(dimension)
    }
  }
}
