extension ErrorNames {
  /// Key category analysis.
  static let ofKeyCategories = [
    "bad-threshold": "the threshold of key categories is no percentage",
    "base-year-after-year": "the base year lies after the year that is assessed",
    "missing-reason": "a category is called key, and nothing says why",
    "missing-uncertainty": "Approach 2 lacks the uncertainty of some lines, reported or computed",
    "no-base-year": "levels alone are assessed, because no base year is set",
    "no-rows-of-year": "a year that is assessed has no emissions",
    "undefined-trend": "the totals of two years allow no trend assessment",
  ]
}
