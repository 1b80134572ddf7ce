/// The age class of a forest as far as the table of land tells it: what came into forest is in its first twenty years,
/// and of what leaves it the oldest goes first. A planted forest that stays is cut and planted again, so its age is not
/// that of the use.
enum ForestAge {
  static let column = "age class"
  static let columnBefore = "previous age class"

  /// Of the land as it is; empty where it is no forest or its age is not known.
  static func now(_ use: LandUse, from origin: LandUse?) -> String {
    guard use.landClass == forest else { return "" }
    if origin != nil { return young }
    return use.name == planted ? "" : old
  }

  /// Of the forest that the land was.
  static func before(_ origin: LandUse?) -> String {
    guard let origin, origin.landClass == forest, origin.name != planted else { return "" }
    return old
  }

  private static let forest = "forest land"
  private static let planted = "planted forest"
  private static let young = "<= 20 years"
  private static let old = "> 20 years"
}
