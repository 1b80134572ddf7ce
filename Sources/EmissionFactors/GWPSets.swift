package import Quantities
import Tables

/// The GWP sets of the assessment reports, read from `gwp/gwp.csv`.
package enum GWPSets {
  /// Nil where the table lacks the set, which a test excludes. Values not checked yet are left out.
  package static func load(_ edition: GWPEdition) -> GWPSet? {
    guard let table = EmbeddedTables.table("gwp/gwp") else { return nil }
    var values: [Gas: Double] = [:]
    var fossil: Double?
    var biogenic: Double?
    for row in 0..<table.rowCount
    where table.text(row, "set") == edition.rawValue && table.text(row, "checked") != notYet {
      guard let column = table.column(named: "value"), let value = table.number(row, column).value else {
        continue
      }
      switch table.text(row, "gas") {
      case "CH4-fossil": fossil = value
      case "CH4-nonfossil": biogenic = value
      case let name:
        if let gas = Gas(named: name) { values[gas] = value }
      }
    }
    let methane: GWPSet.Methane
    if let single = values[.methane] {
      methane = .single(single)
    } else if let fossil, let biogenic {
      methane = .split(fossil: fossil, biogenic: biogenic)
    } else {
      return nil
    }
    return GWPSet(edition: edition, reference: name(of: edition), values: values, methane: methane)
  }

  /// Refrigerant blends of which every share was checked.
  package static func blends() -> [Blend] {
    guard let table = EmbeddedTables.table("gwp/blends"), let column = table.column(named: "value") else {
      return []
    }
    var order: [String] = []
    var components: [String: [Blend.Component]] = [:]
    var doubtful: Set<String> = []
    for row in 0..<table.rowCount {
      let id = table.text(row, "blend")
      if components[id] == nil { order.append(id) }
      guard table.text(row, "checked") != notYet, let gas = Gas(named: table.text(row, "gas")),
        let share = table.number(row, column).value
      else {
        doubtful.insert(id)
        components[id, default: []] += []
        continue
      }
      components[id, default: []].append(Blend.Component(gas, share: share))
    }
    return order.compactMap { id in
      doubtful.contains(id) ? nil : Blend(id: id, components: components[id] ?? [])
    }
  }

  /// Report and table, as results print it.
  private static func name(of edition: GWPEdition) -> String {
    guard let table = EmbeddedTables.table("gwp/sets"),
      let row = (0..<table.rowCount).first(where: { table.text($0, "set") == edition.rawValue })
    else { return edition.rawValue }
    return "\(table.text(row, "name")), \(table.text(row, "table"))"
  }

  private static let notYet = EmissionFactor.Checked.notYet.rawValue
}
