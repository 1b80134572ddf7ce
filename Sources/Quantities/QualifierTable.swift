/// Words around a unit that describe and do not measure. They are dropped from the symbol.
enum QualifierTable {
  /// Adjectives before the unit, with the substance that they mean, if any.
  static let beforeUnit: [String: Substance?] = [
    "oven-dry": .dryMatter, "moist": nil, "dry": .dryMatter,
  ]

  /// What happens to the substance; net calorific value is what energy means anyway.
  static let afterUnit: Set<String> = [
    "(NCV)", "NCV", "(LHV)", "LHV", "produced", "production", "used", "treated", "consumed", "consumption",
    "burnt", "burned",
    "applied", "applied or deposited", "additions or deposition", "excreted", "retained", "intake",
    "volatilised", "leached/runoff", "leached", "input", "feed", "flared", "vented", "processed", "stored",
    "refined", "upgraded", "distributed", "transported", "transported by pipeline",
    "transported by tanker truck", "transported by tanker ship",
    "transported by tanker truck or rail car", "loaded onto tanker ship", "from surface mining",
    "from oil sands", "from oil shale", "production from oil sands", "production from oil shale",
    "total output",
    "total", "onshore", "offshore", "onshore conventional", "onshore unconventional",
    "non-residential and commercial", "pipeline", "of transmission pipeline", "volume", "above-ground",
    "below-ground", "root", "shoot", "wood volume", "of utility sales",
  ]

  /// How a share goes on.
  static let afterShare: Set<String> = [
    "of", "by", "to", "in", "by mass", "by volume", "reduction", "(+/-)", "wet", "dry",
    "over-bark/under-bark",
  ]
}
