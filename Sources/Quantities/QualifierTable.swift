/// Words around a unit that describe and do not measure. They are dropped from the symbol, so a factor whose
/// activity is told only by them (`oil refined`, `oil transported by pipeline`) needs a column that tells it.
enum QualifierTable {
  /// Adjectives before the unit, with the substance that they mean, if any.
  static let beforeUnit: [String: Substance?] = ["oven-dry": .dryMatter, "dry": .dryMatter, "moist": nil]

  /// What happens to the substance, and where. Net calorific value is what an energy means anyway.
  static let afterUnit = processes.union(places).union(remarks)

  private static let processes: Set<String> = [
    "produced", "production", "used", "treated", "consumed", "consumption", "burnt", "burned", "applied",
    "applied or deposited", "additions or deposition", "excreted", "retained", "intake", "volatilised",
    "leached/runoff", "leached", "input", "flared", "vented", "processed", "stored", "refined", "upgraded",
    "distributed", "transported", "transported by pipeline", "transported by tanker truck",
    "transported by tanker ship", "transported by tanker truck or rail car", "loaded onto tanker ship",
  ]

  private static let places: Set<String> = [
    "onshore", "offshore", "onshore conventional", "onshore unconventional", "from surface mining",
    "from oil sands", "from oil shale", "production from oil sands", "production from oil shale",
    "non-residential and commercial", "pipeline", "of transmission pipeline", "above-ground", "below-ground",
    "root", "shoot",
  ]

  private static let remarks: Set<String> = [
    "(NCV)", "NCV", "(LHV)", "LHV", "total", "total output", "volume", "wood volume", "of utility sales",
    "of nameplate capacity of all equipment installed", "(net)", "cumulative", "(kpcs)",
  ]

  /// How a share goes on.
  static let afterShare: Set<String> = ["of", "by", "to", "in", "reduction"]
}
