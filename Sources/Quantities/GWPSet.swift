/// 100-year global warming potentials of one assessment report. The values come from outside.
package struct GWPSet: Hashable, Sendable {
  package let edition: GWPEdition
  /// As printed in results: report and table.
  package let reference: String
  package let methane: Methane
  private let values: [Gas: Double]

  /// How the set treats methane.
  package enum Methane: Hashable, Sendable {
    /// One value for all methane (SAR, TAR, AR4; AR5 under decision 5/CMA.3: 28, and the printed 30 is not used).
    case single(Double)
    /// Fossil methane weighs more by the CO2 it turns into (AR6: 29.8 and 27.0). An origin must be given.
    case split(fossil: Double, biogenic: Double)
  }

  /// - Parameter values: all gases; a methane value in it is ignored in favour of `methane`.
  package init(edition: GWPEdition, reference: String, values: [Gas: Double], methane: Methane) {
    self.edition = edition
    self.reference = reference
    self.methane = methane
    self.values = values.filter { $0.key != .methane }
  }

  /// Tonnes of CO2 equivalent a tonne of gas.
  ///
  /// Nil where the set has no value: for a precursor always, for a gas that the report does not list, and for
  /// methane of unknown origin in a set that splits it. An aggregate in CO2 equivalents counts 1.
  package func value(for gas: Gas, origin: GasOrigin? = nil) -> Double? {
    switch gas.family {
    case .precursor: return nil
    case .equivalent: return 1
    case .ch4:
      return switch (methane, origin) {
      case (.single(let value), _): value
      case (.split(let fossil, _), .fossil): fossil
      case (.split(_, let biogenic), .biogenic): biogenic
      case (.split, nil): nil
      }
    default: return values[gas]
    }
  }

  /// Whether a methane emission needs an origin.
  package var splitsMethane: Bool {
    if case .split = methane { true } else { false }
  }

  /// Gases with a value, in the order of their designations.
  package var gases: [Gas] { (Array(values.keys) + [.methane]).sorted { $0.id < $1.id } }
}

/// The assessment reports whose GWPs are in use. The raw value is the name that tables and settings write.
package enum GWPEdition: String, Hashable, Sendable, CaseIterable {
  case sar = "SAR"
  case tar = "TAR"
  case ar4 = "AR4"
  case ar5 = "AR5"
  /// AR5 with climate-carbon feedbacks (Tables 8.7 and 8.SM.16); not for UNFCCC reporting.
  case ar5WithFeedbacks = "AR5-CCF"
  case ar6 = "AR6"

  /// The set of the Paris Agreement's transparency framework (decision 18/CMA.1).
  package static let parisAgreement = GWPEdition.ar5

  /// As people type it: `ar5`, `IPCC AR5`, `GWP-AR5`, `AR5 with feedbacks`, `Second Assessment Report`.
  package init?(named name: String) {
    let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let text = words.filter { !GWPEdition.fillers.contains($0) }.joined(separator: " ")
    let found = GWPEdition.allCases.first { edition in
      let own = edition.rawValue.lowercased().split(separator: "-").joined(separator: " ")
      return own == text || edition.spellings.contains(text)
    }
    guard let found else { return nil }
    self = found
  }

  private static let fillers: Set<String> = [
    "ipcc", "gwp", "gwp100", "100", "the", "set", "report", "assessment",
  ]

  private var spellings: [String] {
    switch self {
    case .sar: ["second", "ar2", "1995"]
    case .tar: ["third", "ar3", "2001"]
    case .ar4: ["fourth", "2007"]
    case .ar5:
      ["fifth", "2013", "ar5 without feedbacks", "ar5 no feedbacks", "ar5 without climate carbon feedbacks"]
    case .ar5WithFeedbacks:
      ["ar5 with feedbacks", "ar5 with climate carbon feedbacks", "ar5 with ccf", "ar5 cc", "ar5ccf"]
    case .ar6: ["sixth", "2021"]
    }
  }
}
