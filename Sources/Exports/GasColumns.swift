import Inventory
import Quantities

/// The columns of a summary table: the principal gases as masses, the others in CO2 equivalents, then the
/// precursors.
struct GasColumns {
  enum Measure {
    case mass
    case equivalent
  }

  let titles: [String]
  private let measures: [Measure]
  private let groups: [GasColumn: Int]
  private let precursors: [String: Int]
  /// Columns in front of the total.
  let countBeforeTotal: Int

  /// - Parameter gases: those that occur; a precursor or a mix has a column only then.
  /// - Parameter isShort: whether the other groups of gases have a column only then, too.
  init(_ gases: [BookedGas], unit: String, isShort: Bool, language: Language) {
    var titles: [String] = []
    var measures: [Measure] = []
    var groups: [GasColumn: Int] = [:]
    var precursors: [String: Int] = [:]
    for group in GasColumn.allCases where group != .precursors {
      let isMass = [.co2, .ch4, .n2o].contains(group)
      let isOptional = group == .mixedHFCsPFCs || isShort && !isMass
      if isOptional, !gases.contains(where: { $0.gas.column == group }) { continue }
      groups[group] = titles.count
      let name = group == .other ? language("other", "khác") : group.rawValue
      titles.append(isMass ? "\(name) [\(unit)]" : "\(name) [\(unit) CO2e]")
      measures.append(isMass ? .mass : .equivalent)
    }
    countBeforeTotal = titles.count
    for gas in gases where gas.gas.column == .precursors && precursors[gas.gas.id] == nil {
      precursors[gas.gas.id] = titles.count
      titles.append("\(gas.gas.id) [\(unit)]")
      measures.append(.mass)
    }
    self.titles = titles
    self.measures = measures
    self.groups = groups
    self.precursors = precursors
  }

  var count: Int { titles.count }

  /// Where a gas belongs, and as what.
  func column(_ gas: BookedGas) -> Int? {
    gas.gas.column == .precursors ? precursors[gas.gas.id] : groups[gas.gas.column]
  }

  func number(_ column: Int, _ cell: LedgerCell) -> Double? {
    measures[column] == .mass ? cell.value : cell.equivalent
  }

  /// The names without units, for remarks.
  func name(_ column: Int) -> String { String(titles[column].prefix { $0 != "[" }.dropLast()) }
}
