import Quantities

/// Factors that a project gives itself and that lie outside the interval of the default.
///
/// 2006 Guidelines, Vol 1 Ch 6, Sec 6.7.1.2: country-specific factors are compared with the defaults, and
/// large differences explained. The interval is that of the table, where it prints one.
enum ImpliedFactors {
  static let check = Check(
    name: "implied-factor", summary: "a factor of one's own lies outside the interval of the default",
    summaryVietnamese: "hệ số riêng nằm ngoài khoảng của hệ số mặc định", find: find)

  private static func find(_ examination: Examination) -> [Finding] {
    examination.facts.factors.groups.map { group in
      var finding = Finding(check.name)
      finding.category = group.category
      finding.region = group.region
      finding.years = group.years.sorted()
      finding.gas = group.gas
      finding.value = group.value
      finding.expected = group.standard
      finding.unit = group.unit
      finding.weight = group.weight
      finding.location = group.location
      finding.explanation = group.explanation
      let rows = group.rows > 1 ? " (\(group.rows) rows)" : ""
      finding.message =
        "\(group.input) of \(examination.code(group.category)) is \(Words.number(group.value)) \(group.unit), outside \(Words.number(group.lower)) to \(Words.number(group.upper)) around the default \(Words.number(group.standard)) of \(group.id)\(rows)"
      finding.help =
        "check the unit and the basis (net or gross, dry or wet); if it is right, say why in a column assumption"
      return finding
    }
  }
}
