package import Inventory

/// An analysis with its assessments: of the whole inventory, or without land use.
package struct KeyResult: Sendable {
  package let analysis: KeyAnalysis
  package let assessments: [KeyAssessment]
  package let hasLandUse: Bool

  package init(_ analysis: KeyAnalysis, _ assessments: [KeyAssessment], hasLandUse: Bool) {
    self.analysis = analysis
    self.assessments = assessments
    self.hasLandUse = hasLandUse
  }
}

/// What is key and why, one line a row (2006 Guidelines, Vol 1 Ch 4, Table 4.4).
package struct KeySummary: Sendable {
  package struct Row: Sendable {
    package let id: KeyLine.ID
    /// L1, L2, T1, T2 and Q, one list for each result.
    package fileprivate(set) var criteria: [[String]]
    /// Those of the level of the base year, one list for each result.
    package fileprivate(set) var criteriaOfBaseYear: [[String]]
    package fileprivate(set) var reasons: [String] = []

    fileprivate init(_ id: KeyLine.ID, results: Int) {
      self.id = id
      criteria = Array(repeating: [], count: results)
      criteriaOfBaseYear = criteria
    }
  }

  /// In the order of the tree.
  package let rows: [Row]

  package init(_ results: [KeyResult], _ reasons: KeyReasons, _ tree: CategoryTree) {
    var rows: [KeyLine.ID: Row] = [:]
    for (position, result) in results.enumerated() {
      for assessment in result.assessments.sorted(by: { $0.criterion.rawValue < $1.criterion.rawValue }) {
        for entry in assessment.entries where entry.isKey {
          let id = result.analysis.lines[entry.line].id
          let list = assessment.isOfBaseYear ? \Row.criteriaOfBaseYear : \Row.criteria
          rows[id, default: Row(id, results: results.count)][keyPath: list][position]
            .append(assessment.criterion.rawValue)
        }
      }
    }
    for reason in reasons.all {
      for (position, result) in results.enumerated()
      where result.hasLandUse || !tree.isLandUse(reason.category) {
        for id in Self.lines(of: reason, result.analysis.lines.map(\.id), tree) {
          var row = rows[id] ?? Row(id, results: results.count)
          if row.criteria[position].last != "Q" { row.criteria[position].append("Q") }
          if !row.reasons.contains(reason.text) { row.reasons.append(reason.text) }
          rows[id] = row
        }
      }
    }
    self.rows = rows.values.sorted { $0.id < $1.id }
  }

  /// The lines that a reason speaks of: those of its category and below, else the one that holds its category, else a
  /// line of its own, of what is not estimated.
  package static func lines(
    of reason: KeyReasons.Reason, _ ids: [KeyLine.ID], _ tree: CategoryTree
  ) -> [KeyLine.ID] {
    let gas = reason.gas.map { KeyGrouping.gas($0, []) }
    let sameGas = ids.filter { id in
      guard let gas else { return true }
      return id.gas.isEmpty || id.gas == gas || listed(id.gas).contains(gas)
    }
    let below = sameGas.filter { tree.lineage($0.category).contains(reason.category) }
    if !below.isEmpty { return below }
    for node in tree.lineage(reason.category) {
      let above = sameGas.filter { $0.category == node }
      if !above.isEmpty { return above }
    }
    var id = KeyLine.ID(category: reason.category)
    id.gas = gas ?? ""
    return [id]
  }

  /// `HFCs, PFCs` as two.
  private static func listed(_ gases: String) -> [String] {
    gases.split(separator: ",").map { String($0.drop { $0 == " " }) }
  }
}
