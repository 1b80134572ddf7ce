import Quantities
import Tables

/// Reads emissions that were computed elsewhere: by category and gas, as numbers or notation keys.
struct ReportedRows {
  let context: InventoryContext
  let file: ActivityFile
  private let resolver: Resolver
  private var regions = RegionCache()
  /// By what was typed: what was found of categories, and of gases with their units.
  private var categories: [String: Int] = [:]
  private var gases: [GasText: (gas: BookedGas, conversion: Conversion)] = [:]
  /// Of the row before: rows of a kind follow each other.
  private var latest: (text: GasText, gas: BookedGas, conversion: Conversion)?

  private struct GasText: Hashable {
    let gas: String
    let origin: String
    let unit: String

    init(_ row: Row) {
      gas = row.text(.gas)
      origin = row.text(.origin)
      unit = row.text(.unit)
    }
  }

  init(context: InventoryContext, file: ActivityFile) {
    self.context = context
    self.file = file
    resolver = Resolver(context: context)
  }

  mutating func read(_ records: Records) -> ChunkResult {
    var result = ChunkResult()
    for record in 0..<records.count {
      if file.columns.years.isEmpty {
        take(records, record, file.columns.words[.quantity], nil, &result)
      }
      for (year, column) in file.columns.years { take(records, record, column, year, &result) }
    }
    return result
  }

  private mutating func take(
    _ records: Records, _ record: Int, _ column: Int?, _ year: Int?, _ result: inout ChunkResult
  ) {
    let row = Row(
      file: file, records: records, record: record, quantityColumn: column, headedYear: year)
    let isFilled = column.map(row.isFilled) ?? false
    let key = row.text(.notation)
    if !isFilled, year != nil || key.isEmpty {
      if year == nil {
        result.log.add(
          row.diagnostic(
            "missing-quantity", "neither a value nor a notation key", column: column ?? 0,
            help: "give the emissions, or NO, NE, NA, IE or C"))
      }
      return
    }
    let text = GasText(row)
    let isAsBefore = latest?.text == text
    guard let category = self.category(of: row, &result.log),
      let year = resolver.year(of: row, mayPrecede: false, into: &result.log),
      let region = regions.index(of: row, resolver, into: &result.log).map({ regions.regions[$0].name }),
      let gas = isAsBefore ? latest?.gas : gases[text]?.gas ?? self.gas(of: row, &result.log),
      let (value, keys, conversion) = figure(row, column, isFilled, key, gas, text, &result.log)
    else { return }
    if keys.contains(.includedElsewhere), row.text(.allocatedTo).isEmpty {
      result.loosePointers += 1
      if result.loosePointers == 1 {
        result.firstLoosePointer = row.diagnostic(
          "ie-without-pointer", "IE does not say where the emissions are included",
          column: isFilled ? column ?? 0 : row.file.columns.words[.notation] ?? 0,
          help: "name the category in a column allocated to", .warning)
      }
    }
    let gwp = context.gwp(of: gas)
    let source = row.text(.source)
    result.lines.append(
      ResultLine(
        category: category, region: region, year: year, source: source, gas: gas, value: value,
        keys: keys, equivalent: value.flatMap { value in gwp.map { value * $0 } }, gwp: gwp, recipe: nil,
        tier: "",
        factorIDs: ""))
    result.rows.append(
      EvaluatedRow(
        row: row, fingerprint: Self.fingerprint(category, region, year, gas, source), lineCount: 1,
        conversion: conversion))
  }

  /// Of what may occur once.
  private static func fingerprint(
    _ category: Int, _ region: String, _ year: Int, _ gas: BookedGas, _ source: String
  ) -> UInt64 {
    // Small numbers would be lost in the first letter of what follows them.
    let number = UInt64(truncatingIfNeeded: category &* 10_000 &+ year) &* 0x9e37_79b9_7f4a_7c15
    let place = Fingerprint.of(region.utf8) ^ number
    return Fingerprint.of(source.utf8, seed: Fingerprint.of(gas.label.utf8, seed: place))
  }

  private mutating func category(of row: Row, _ log: inout DiagnosticLog) -> Int? {
    let text = row.text(.category)
    if let known = categories[text] { return known }
    categories[text] = resolver.category(of: row, into: &log)
    return categories[text]
  }

  private func gas(of row: Row, _ log: inout DiagnosticLog) -> BookedGas? {
    let text = row.text(.gas)
    guard let gas = Gas(named: text) else {
      log.add(
        row.diagnostic(
          "unknown-gas", "there is no gas \(text)", .gas,
          help: Gas.suggestions(for: text).first.map { "did you mean \($0)?" }))
      return nil
    }
    let origin = GasOrigin(rawValue: row.text(.origin).lowercased()) ?? .fossil
    return BookedGas(gas, origin: origin, isMemo: false)
  }

  /// Nil when the cell is refused.
  private mutating func figure(
    _ row: Row, _ column: Int?, _ isFilled: Bool, _ key: String, _ gas: BookedGas, _ text: GasText,
    _ log: inout DiagnosticLog
  ) -> (Double?, NotationKeys, Conversion)? {
    guard isFilled, let column else {
      guard let keys = NotationKeys(parsing: key) else {
        log.add(
          row.diagnostic(
            "unknown-notation", "\(key) is not a notation key", .notation,
            help: "notation keys are NO, NE, NA, IE and C"))
        return nil
      }
      return (nil, keys, .identity)
    }
    if !startsWithDigit(row, column), let keys = NotationKeys(parsing: row.records.text(row.record, column)) {
      return (nil, keys, .identity)
    }
    if !key.isEmpty {
      log.add(
        row.diagnostic(
          "notation-with-value", "\(key) stands beside a value", .notation, help: "keep one of the two"))
      return nil
    }
    let told = log.diagnostics.count
    let known = latest?.text == text ? latest?.conversion : gases[text]?.conversion
    guard let conversion = known ?? self.conversion(row, gas, &log) else { return nil }
    // What is told of a unit is told in every stretch of a file, so that threads do not show.
    if log.diagnostics.count == told {
      latest = (text, gas, conversion)
      if known == nil { gases[text] = (gas, conversion) }
    }
    let value = CellReader.value(row, column, conversion, Self.anyNumber, into: &log)
    return value.isNaN ? nil : (value, [], conversion)
  }

  private func startsWithDigit(_ row: Row, _ column: Int) -> Bool {
    row.records.withBytes(row.record, column) { bytes in
      bytes.count > 0 && (bytes[0] == 0x2D || (0x30...0x39).contains(bytes[0]))
    }
  }

  /// To the mass unit of the inventory. Carbon may stand for CO2 (44/12), nitrogen for N2O (44/28).
  private func conversion(_ row: Row, _ booked: BookedGas, _ log: inout DiagnosticLog) -> Conversion? {
    let gas = booked.gas
    let text = row.text(.unit)
    let mass = context.massUnit.attaching(gas.substance)
    do {
      guard let unit = text.isEmpty ? file.columns.quantityUnit : try context.unit(text) else {
        log.add(
          row.diagnostic(
            "missing-unit", "these emissions have no unit",
            row.file.columns.words[.unit] == nil ? .category : .unit, help: "fill a column unit: kt, t, Gg"))
        return nil
      }
      if let conversion = UnitBridge.conversion(from: unit, to: mass) { return conversion }
      for (substance, _) in unit.substances {
        guard let ratio = Stoichiometry.ratio(of: gas.substance, from: substance) else { continue }
        let formed = unit.substituting(gas.substance, for: substance)
        if let plain = formed.conversion(to: mass, annual: true) {
          return Conversion(
            Scale(ratio.numerator, over: ratio.denominator) * Scale(plain.multiply, over: plain.divide))
        }
      }
      if let equivalents = equivalents(of: booked, in: unit, &log) { return equivalents }
      log.add(
        row.diagnostic(
          "wrong-dimension", "emissions of \(gas) are not measured in \(unit.symbol)", .unit,
          help: "give them as a mass, such as kt"))
    } catch {
      log.add(row.diagnostic("unknown-unit", error.message, .unit, help: error.help))
    }
    return nil
  }

  /// Published tables give methane in CO2 equivalents: back to its mass by the GWP of the inventory, and that is told.
  private func equivalents(
    of gas: BookedGas, in unit: Unit, _ log: inout DiagnosticLog
  ) -> Conversion? {
    let target = context.massUnit.attaching(Substance.carbonDioxideEquivalent)
    guard unit.substances.contains(where: { $0.substance == .carbonDioxideEquivalent }),
      let gwp = context.gwp(of: gas), let plain = UnitBridge.conversion(from: unit, to: target)
    else { return nil }
    if !log.diagnostics.contains(where: { $0.name == "reported-in-equivalents" }) {
      log.add(
        Diagnostic(
          .warning, "reported-in-equivalents",
          "\(file.name) reports gases in CO2 equivalents: they are read by the GWP of \(context.settings.gwp.rawValue)",
          help: "if the report used another set, name it in the setting GWP set, or give masses"))
    }
    return Conversion(Scale(plain.multiply, over: plain.divide * gwp))
  }

  /// Reported emissions may be negative: removals, stock changes.
  private static let anyNumber = CellReader.Expected("emissions", .one, -(.infinity)...(.infinity))
}
