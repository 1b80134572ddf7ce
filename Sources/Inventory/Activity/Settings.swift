package import Quantities
package import Tables

/// What `inventory.csv` says: two columns, `setting` and `value`.
package struct Settings: Sendable {
  package var name = ""
  /// Regions of a row without one; `country` when nothing else is said.
  package var region = ""
  /// Further names that rows may use as regions.
  package var regions: [String] = []
  package var years: ClosedRange<Int>?
  package var baseYear: Int?
  package var tree = "IPCC 2006"
  package var editions = ["IPCC 2006"]
  package var gwp = GWPEdition.parisAgreement
  package var language = ""
  /// The unit of masses in the results.
  package var unit = "kt"
  package var numbers: DecimalMark?
  /// Gases that the inventory is limited to; empty for all.
  package var gases: [Gas] = []
  /// The last year of a pathway.
  package var horizon: Int?
  /// Documents whose targets a pathway is set against.
  package var targets: [String] = []
  /// False when there is no `inventory.csv`, so that the run can say what it assumed.
  package var isWritten = false

  package init() {}

  package static let names = [
    "name", "country", "region", "regions", "years", "base year", "tree", "editions", "GWP set", "language",
    "unit", "number format", "gases", "horizon", "targets",
  ]

  package static func read(_ table: Table, into log: inout DiagnosticLog) -> Settings {
    var settings = Settings()
    settings.isWritten = true
    guard let key = table.column(named: "setting"), let value = table.column(named: "value") else {
      log.add(
        table.heading.diagnostic(
          .error, "missing-column", "settings need the columns setting and value", column: 0,
          help: "begin the file with the line: setting,value"))
      return settings
    }
    for row in 0..<table.rowCount where !table.text(row, value).isEmpty {
      if let problem = settings.take(table.text(row, key), table.text(row, value)) {
        let column = problem.isAboutName ? key : value
        log.add(
          table.diagnostic(
            .error, problem.name, problem.message, row: row, column: column, help: problem.help))
      }
    }
    return settings
  }

  private struct Problem {
    var name: String
    var message: String
    var help: String?
    var isAboutName = false
  }

  private mutating func take(_ key: String, _ value: String) -> Problem? {
    switch key.lowercased() {
    case "name": name = value
    case "country": takeCountries(list(value))
    case "region": region = value
    case "regions": regions += list(value)
    case "years": return takeYears(value)
    case "base year": return takeBaseYear(value)
    case "tree": tree = value
    case "editions", "edition": editions = list(value)
    case "gwp set", "gwp": return takeGWP(value)
    case "language": return takeLanguage(value)
    case "unit": return takeUnit(value)
    case "number format": return takeNumbers(value)
    case "gases": return takeGases(value)
    case "horizon": return takeHorizon(value)
    case "targets": targets = list(value)
    default:
      let near = closest(to: key, in: Self.names)
      return Problem(
        name: "unknown-setting", message: "there is no setting \(key)",
        help: near.map { "did you mean \($0)?" } ?? "settings are \(Self.names.joined(separator: ", "))",
        isAboutName: true)
    }
    return nil
  }

  private func list(_ value: String) -> [String] {
    value.split(whereSeparator: { $0 == "," || $0 == ";" }).map {
      String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }

  private mutating func takeCountries(_ names: [String]) {
    regions += names
    if region.isEmpty, names.count == 1 { region = names[0] }
  }

  private mutating func takeYears(_ value: String) -> Problem? {
    guard let range = YearRange.parse(value) else {
      return Problem(
        name: "bad-years", message: "\(value) is not a year or a range of years",
        help: "write 2022 or 2010..2022")
    }
    years = range
    return nil
  }

  private mutating func takeBaseYear(_ value: String) -> Problem? {
    guard let range = YearRange.parse(value), range.count == 1 else {
      return Problem(name: "bad-years", message: "\(value) is not a year", help: "write a year such as 2014")
    }
    baseYear = range.lowerBound
    return nil
  }

  private mutating func takeHorizon(_ value: String) -> Problem? {
    guard let range = YearRange.parse(value), range.count == 1 else {
      return Problem(name: "bad-years", message: "\(value) is not a year", help: "write a year such as 2050")
    }
    horizon = range.lowerBound
    return nil
  }

  private mutating func takeGWP(_ value: String) -> Problem? {
    guard let known = GWPEdition(named: value) else {
      let names = GWPEdition.allCases.map(\.rawValue)
      return Problem(
        name: "unknown-gwp-set", message: "there is no GWP set \(value)",
        help: "GWP sets are \(names.joined(separator: ", "))")
    }
    gwp = known
    return nil
  }

  private mutating func takeLanguage(_ value: String) -> Problem? {
    guard ["en", "vi"].contains(value.lowercased()) else {
      return Problem(
        name: "unknown-language", message: "there is no language \(value)", help: "write en or vi")
    }
    language = value.lowercased()
    return nil
  }

  private mutating func takeUnit(_ value: String) -> Problem? {
    guard let parsed = try? Unit(parsing: value), let mass = try? Unit(parsing: "kg"),
      parsed.isCommensurable(with: mass)
    else {
      return Problem(
        name: "bad-output-unit", message: "\(value) is not a unit of mass",
        help: "write kg, t, kt, Gg or Mt")
    }
    unit = value
    return nil
  }

  private mutating func takeNumbers(_ value: String) -> Problem? {
    switch value.filter({ $0 != " " }) {
    case "1,234.5", "1234.5": numbers = .point
    case "1.234,5", "1234,5": numbers = .comma
    default:
      return Problem(
        name: "bad-number-format", message: "\(value) is not a number format",
        help: "write 1,234.5 (decimal point) or 1.234,5 (decimal comma)")
    }
    return nil
  }

  private mutating func takeGases(_ value: String) -> Problem? {
    for word in list(value) {
      guard let gas = Gas(named: word) else {
        return Problem(
          name: "unknown-gas", message: "there is no gas \(word)",
          help: Gas.suggestions(for: word).first.map { "did you mean \($0)?" })
      }
      gases.append(gas)
    }
    return nil
  }
}

/// `2022`, `2010..2022`, `2010-2022`.
package enum YearRange {
  /// Years that an inventory can speak of.
  package static let possible = 1750...2150

  package static func parse(_ text: String) -> ClosedRange<Int>? {
    let parts = text.split(whereSeparator: { ".-–… ".contains($0) })
    let years = parts.compactMap { Int($0) }
    guard years.count == parts.count, let first = years.first, let last = years.last, years.count <= 2,
      first <= last, possible.contains(first), possible.contains(last)
    else { return nil }
    return first...last
  }
}
