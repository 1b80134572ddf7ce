package import Tables

/// Something in an inventory that a reviewer would ask about. It need not be wrong.
package struct Finding: Sendable {
  /// The name of the check.
  package let check: String
  package var category: Int?
  package var region = ""
  /// Ascending.
  package var years: [Int] = []
  package var gas = ""
  package var value: Double?
  /// What the value is held against.
  package var expected: Double?
  package var unit = ""
  /// The size of the effect, in the mass unit of the inventory as CO2 equivalents. Orders findings.
  package var weight = 0.0
  package var location: SourceLocation?
  /// What the row says in the column assumption. A finding that is explained is listed, and no warning.
  package var explanation = ""
  package var message = ""
  package var help = ""

  package init(_ check: String) {
    self.check = check
  }

  mutating func stand(at spot: CheckFacts.Spot?) {
    location = spot?.location
    explanation = spot?.explanation ?? ""
  }

  /// The weight as it is worth printing: whole numbers, or four digits of smaller ones.
  package var effect: Double? { weight > 0 ? Words.rounded(weight) : nil }

  package var diagnostic: Diagnostic {
    Diagnostic(.warning, check, message, at: location, help: help)
  }

  /// The largest effect first; equal ones in the order of category, region, year and gas.
  static func isBefore(_ one: Finding, _ other: Finding) -> Bool {
    if one.weight != other.weight { return one.weight > other.weight }
    return (one.category ?? -1, one.region, one.years.first ?? 0, one.gas, one.message)
      < (other.category ?? -1, other.region, other.years.first ?? 0, other.gas, other.message)
  }
}

/// A check of a whole inventory.
package struct Check: Sendable {
  package let name: String
  package let summary: String
  package let summaryVietnamese: String
  let find: @Sendable (Examination) -> [Finding]

  /// Findings of this check, the largest effect first.
  package func run(on examination: Examination) -> [Finding] {
    find(examination).sorted(by: Finding.isBefore)
  }

  /// All checks, in the order in which they are told.
  package static let all: [Check] =
    [
      TotalsAgainstParts.check, GapsInSeries.check, MissingGases.check, YearSteps.check, SameYears.check,
      ImpliedFactors.check, NegativeEmissions.check, ReferenceApproachCheck.check,
    ] + DoubleCounts.checks
}

/// What is out of line. Both are rules of this program: the Guidelines ask for such checks (Vol 1 Ch 6,
/// Table 6.1) and name no number.
package struct CheckThresholds: Sendable {
  /// Of the larger of two figures.
  package var step = 0.5
  /// Of the emissions and removals of a region and year, added without their signs.
  package var share = 0.005

  package init() {}
}
