import Quantities
import Tables

/// Reads the rows of a table of factors and says what is wrong with them.
struct FactorReader {
  let source: FactorSource
  var log = DiagnosticLog()

  /// Columns that are no dimension.
  static let fixedColumns = FactorSource.Column.allCases.map(\.heading)
  static let projectEdition = "project"
  private static let regionColumn = "region"
  /// A dimension, or the region, as the embedded tables head it; in another spelling where people write it so.
  private static func dimension(_ heading: String) -> String? {
    heading == regionColumn || Vocabulary.isDimension(heading) ? heading : dimensions[spelling(heading)]
  }

  private static let dimensions = Dictionary(
    (fixedColumns + [regionColumn] + Vocabulary.dimensions).map { (spelling($0), $0) },
    uniquingKeysWith: { first, _ in first })

  private let units: FactorUnits
  private var gases: [String: Gas] = [:]
  private var dimensionColumns: [DimensionColumn] = []
  /// The row that was read before: rows that stand together mostly agree.
  private var latest: (row: Int, factor: EmissionFactor)?

  private struct DimensionColumn {
    let name: String
    let column: Int
    /// Once it was asked for; nil within where there is none.
    var vocabulary: Vocabulary??
    /// Texts with the words that they were read as.
    var known: [String: [String]] = [:]
    /// What was read last, and in which row.
    var latest: (row: Int, words: [String])?
  }

  private var table: Table { source.table }
  private var isProject: Bool { source.isProject }

  /// - Parameter units: those that tables before it have read.
  init(_ table: Table, name: String, isProject: Bool, units: FactorUnits = FactorUnits()) {
    source = FactorSource(table, name: name, isProject: isProject)
    self.units = units
  }

  /// - Parameters:
  ///   - vocabulary: of a dimension by the name of its column, nil where there is none.
  ///   - regions: those that the column `region` may name.
  mutating func factors(
    vocabulary: (String) -> Vocabulary?, regions: Regions
  ) -> [EmissionFactor] {
    guard readHeading() else { return [] }
    return (0..<table.rowCount).compactMap { factor($0, vocabulary: vocabulary, regions: regions) }
  }

  /// To be done once, before the first row. False where no row can be read.
  mutating func readHeading() -> Bool {
    for (column, typed) in table.header.enumerated() where !typed.isEmpty {
      let title = typed.lowercased()
      if Self.fixedColumns.contains(title) { continue }
      guard let dimension = Self.dimension(typed) else {
        let known = Self.fixedColumns + [Self.regionColumn] + Vocabulary.dimensions
        let suggestion = closest(to: typed, in: known).map { "did you mean \($0)?" }
        log.add(
          table.heading.diagnostic(
            .error, "unknown-column", "“\(typed)” is no column of a table of factors", column: column,
            help: suggestion
              ?? "columns are \(Self.fixedColumns.joined(separator: ", ")) and dimensions such as fuel"))
        continue
      }
      dimensionColumns.append(DimensionColumn(name: dimension, column: column))
    }
    var isComplete = true
    for needed in [FactorSource.Column.category, .parameter, .value, .unit]
    where source.place(of: needed) == nil {
      isComplete = false
      log.add(
        table.heading.diagnostic(
          .error, "missing-column", "a table of factors needs a column “\(needed.heading)”", column: 0,
          help: "add the column \(needed.heading)"))
    }
    return isComplete
  }

  mutating func factor(
    _ row: Int, vocabulary: (String) -> Vocabulary?, regions: Regions
  ) -> EmissionFactor? {
    let errors = log.errorCount
    let gas = gas(row)
    let parameter = parameter(row)
    let unit = unit(row, gas)
    let value = number(row, .value)
    let lower = number(row, .lower)
    let upper = number(row, .upper)
    checkBounds(row, lower, value, upper)
    let (dimensions, places) = words(row, vocabulary: vocabulary, regions: regions)
    let categories = categories(row)
    if categories.isEmpty {
      report(
        row, .category, "missing-category", "this factor holds for no category", "write a code such as 1.A.1")
    }
    if isProject, value == nil, source.text(row, .value).isEmpty {
      report(row, .value, "missing-value", "this factor has no value", "write a number; empty is not zero")
    }
    let validFrom = year(row, .validFrom)
    let validTo = year(row, .validTo)
    if let validFrom, let validTo, validTo < validFrom {
      report(row, .validTo, "bad-year", "this factor ends before it begins", "exchange the two years")
    }
    let checked = checked(row)
    guard log.errorCount == errors, let unit else { return nil }
    let factor = EmissionFactor(
      source, row: row, categories: categories, parameter: parameter, gas: gas, dimensions: dimensions,
      regions: places, value: value, unit: unit, lower: lower, upper: upper, edition: edition(row),
      validFrom: validFrom, validTo: validTo, checked: checked)
    latest = (row, factor)
    return factor
  }
}

// MARK: - Cells

extension FactorReader {
  private mutating func report(
    _ row: Int, _ column: FactorSource.Column, _ name: String, _ message: String, _ help: String?
  ) {
    log.add(
      table.diagnostic(.error, name, message, row: row, column: source.place(of: column) ?? 0, help: help))
  }

  /// The row before, where this one is written alike in a column.
  private func like(_ row: Int, _ column: FactorSource.Column) -> EmissionFactor? {
    latest.flatMap { source.agree(row, $0.row, column) ? $0.factor : nil }
  }

  private mutating func gas(_ row: Int) -> Gas? {
    if let known = like(row, .gas) { return known.gas }
    let typed = source.text(row, .gas)
    guard !typed.isEmpty else { return nil }
    if let known = gases[typed] { return known }
    if let gas = Gas(named: typed) {
      gases[typed] = gas
      return gas
    }
    let near = Gas.suggestions(for: typed)
    report(
      row, .gas, "unknown-gas", "unknown gas “\(typed)”",
      near.isEmpty
        ? "write a gas such as CO2, CH4, N2O, HFC-134a" : "did you mean \(near.joined(separator: " or "))?")
    return nil
  }

  private mutating func parameter(_ row: Int) -> String {
    if let known = like(row, .parameter) { return known.parameter }
    let typed = source.text(row, .parameter)
    if Vocabulary.parameters[typed] != nil { return typed }
    let names = Vocabulary.parameters.keys.sorted()
    let near = closest(to: typed, in: names)
    report(
      row, .parameter, "unknown-parameter",
      typed.isEmpty ? "this row names no parameter" : "unknown parameter “\(typed)”",
      near.map { "did you mean \($0)?" } ?? "write a symbol such as EF, NCV, EFc; case matters")
    return typed
  }

  private func categories(_ row: Int) -> [String] {
    like(row, .category)?.categories ?? listed(source.text(row, .category)).map(dotted)
  }

  private func edition(_ row: Int) -> String {
    if let known = like(row, .edition) { return known.edition }
    let typed = source.text(row, .edition)
    return typed.isEmpty ? Self.projectEdition : typed
  }

  private mutating func unit(_ row: Int, _ gas: Gas?) -> Unit? {
    if let known = like(row, .unit), known.gas == gas { return known.unit }
    do throws(UnitError) {
      return try units.unit(source.text(row, .unit), of: gas)
    } catch {
      report(row, .unit, "unknown-unit", error.message, error.help)
      return nil
    }
  }

  private mutating func number(_ row: Int, _ column: FactorSource.Column) -> Double? {
    guard let position = source.place(of: column) else { return nil }
    switch table.number(row, position) {
    case .empty: return nil
    case .value(let value): return value
    case .ambiguous(let reason):
      report(row, column, "ambiguous-number", reason, nil)
    case .invalid:
      report(
        row, column, "bad-number", "“\(source.text(row, column))” is not a number",
        "write digits, as 74100 or 0.6")
    }
    return nil
  }

  private mutating func checkBounds(_ row: Int, _ lower: Double?, _ value: Double?, _ upper: Double?) {
    let low = lower ?? -.infinity
    let high = upper ?? .infinity
    if low > high {
      report(row, .lower, "lower-above-upper", "lower is above upper", "exchange the two")
    } else if let value, value < low || value > high {
      report(
        row, .value, "value-outside-bounds", "the value lies outside lower and upper",
        "correct one of the three")
    }
  }

  private mutating func year(_ row: Int, _ column: FactorSource.Column) -> Int? {
    if source.isEmpty(row, column) { return nil }
    let typed = source.text(row, column)
    guard !typed.isEmpty else { return nil }
    if let year = Int(typed), (1000...9999).contains(year) { return year }
    report(row, column, "bad-year", "“\(typed)” is not a year", "write four digits, or leave it empty")
    return nil
  }

  private mutating func checked(_ row: Int) -> EmissionFactor.Checked {
    if let known = like(row, .checked) { return known.checked }
    let typed = source.text(row, .checked)
    if let checked = EmissionFactor.Checked(rawValue: typed) { return checked }
    if typed.isEmpty, isProject { return .own }
    report(
      row, .checked, "unknown-check", "“\(typed)” does not say how the row was checked",
      "write two sources, one source or not yet")
    return .notYet
  }

  private mutating func words(
    _ row: Int, vocabulary: (String) -> Vocabulary?, regions: Regions
  ) -> (dimensions: DimensionWords, regions: [String]) {
    if let latest, dimensionColumns.allSatisfy({ table.records.agree(row, latest.row, $0.column) }) {
      return (latest.factor.dimensions, latest.factor.regions)
    }
    var dimensions = DimensionWords()
    var places: [String] = []
    for index in dimensionColumns.indices {
      let words = words(of: index, row, vocabulary: vocabulary, regions: regions)
      if words.isEmpty { continue }
      let dimension = dimensionColumns[index].name
      if dimension == Self.regionColumn { places = words } else { dimensions.set(words, for: dimension) }
    }
    return (dimensions, places == [Regions.world] ? [] : places)
  }

  private mutating func words(
    of index: Int, _ row: Int, vocabulary: (String) -> Vocabulary?, regions: Regions
  ) -> [String] {
    let column = dimensionColumns[index].column
    if let latest = dimensionColumns[index].latest, table.records.agree(row, latest.row, column) {
      return latest.words
    }
    let errors = log.errorCount
    let text = table.text(row, column)
    let words = text.isEmpty ? [] : words(text, index, row, vocabulary: vocabulary, regions: regions)
    // A mistake is told of each row that has it.
    dimensionColumns[index].latest = log.errorCount == errors ? (row, words) : nil
    return words
  }

  private mutating func words(
    _ text: String, _ index: Int, _ row: Int, vocabulary: (String) -> Vocabulary?, regions: Regions
  ) -> [String] {
    if let known = dimensionColumns[index].known[text] { return known }
    let errors = log.errorCount
    let (name, column) = (dimensionColumns[index].name, dimensionColumns[index].column)
    let isRegion = name == Self.regionColumn
    let vocabulary = isRegion ? nil : dimensionColumns[index].vocabulary ?? vocabulary(name)
    dimensionColumns[index].vocabulary = .some(vocabulary)
    let words = listed(text).compactMap { part -> String? in
      if let word = isRegion ? regions.name(for: part) : vocabulary?.word(for: part) { return word }
      let near = isRegion ? regions.suggestion(for: part) : vocabulary?.suggestion(for: part)
      if isProject, near == nil, !isRegion { return part }
      log.add(
        table.diagnostic(
          .error, isRegion ? "unknown-region" : "unknown-word", "unknown \(name) “\(part)”", row: row,
          column: column, help: near.map { "did you mean \($0)?" }))
      return nil
    }
    if log.errorCount == errors { dimensionColumns[index].known[text] = words }
    return words
  }
}
