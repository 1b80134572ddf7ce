import EmissionFactors
import Equations
import Quantities
import Tables

/// Says for each input of a method where its number comes from in a row.
struct Binder {
  let context: InventoryContext
  let row: Row
  let category: Int
  let year: Int
  let factorRegion: String
  let method: CompiledMethod
  /// The row's words on the axes, in the spelling of the vocabulary.
  private(set) var words: [String: String] = [:]
  /// What of the region and the year the factors depend on.
  private(set) var use: LookupUse
  /// Columns that the row was asked to fill.
  private var asked: Set<String> = []

  init(
    context: InventoryContext, row: Row, category: Int, year: Int, factorRegion: String,
    method: CompiledMethod, use: LookupUse
  ) {
    self.use = use
    self.context = context
    self.row = row
    self.category = category
    self.year = year
    self.factorRegion = factorRegion
    self.method = method
    for (axis, column) in row.file.columns.axes {
      let text = row.records.text(row.record, column)
      if !text.isEmpty { words[axis.name] = context.canonical(text, on: axis) }
    }
    if let member = row.headedMember { words[member.axis.name] = member.word }
  }

  /// Nil when an input cannot be found; the log names every one.
  mutating func bind(into log: inout DiagnosticLog) -> [Recipe.Binding]? {
    var bindings: [Recipe.Binding] = []
    let errors = log.errorCount
    refuseForeignInputs(&log)
    refuseTwofoldMember(&log)
    for (index, input) in method.method.inputs.enumerated() {
      guard let binding = bind(index, input, into: &log) else { continue }
      bindings.append(binding)
    }
    return log.errorCount == errors && bindings.count == method.method.inputs.count ? bindings : nil
  }

  /// A number that the method does not ask for would be silently left out of the figure.
  private func refuseForeignInputs(_ log: inout DiagnosticLog) {
    for (name, entry) in row.file.columns.entries
    where row.isFilled(entry.column) && !method.method.inputs.contains(where: { $0.name == name }) {
      log.add(
        row.diagnostic(
          "unused-input", "\(method.method.id) does not use \(name)", column: entry.column,
          help: "clear the cell, or choose a method that uses it: ghg methods \(code)"))
    }
  }

  /// A member of a list stands in a column or in the headings of the cells, not in both.
  private func refuseTwofoldMember(_ log: inout DiagnosticLog) {
    guard let member = row.headedMember else { return }
    for (axis, column) in row.file.columns.axes where axis == member.axis && row.isFilled(column) {
      log.add(
        row.diagnostic(
          "input-twice", "the \(axis.name) stands here and in the heading of \(member.word)", column: column,
          help: "clear one of the two"))
    }
  }

  /// The cell of an input: that of the row's own member, or one for the whole row.
  private func entry(of input: Input) -> Columns.Entry? {
    row.file.columns.entries.first { name, entry in
      name == input.name && (entry.member == nil || entry.member == row.headedMember)
        && row.isFilled(entry.column)
    }?.entry
  }

  private mutating func bind(
    _ index: Int, _ input: Input, into log: inout DiagnosticLog
  ) -> Recipe.Binding? {
    let entry = entry(of: input)
    if index == method.method.quantity, let column = row.quantityColumn, row.isFilled(column) {
      guard let entry else { return quantity(input) }
      log.add(
        row.diagnostic(
          "input-twice", "\(input.name) is the quantity of this row, which is given already",
          column: entry.column, help: "clear one of the two cells"))
      return nil
    }
    if let entry { return cell(entry, input, into: &log) }
    if input.set != nil, words[input.set?.name ?? ""] == nil { return .absent }
    switch input.kind {
    case .flow(let flow): return .flow(flow)
    case .activity: return missingActivity(index, input, into: &log)
    case .factor(let parameter, let gas, let axes, let fixed):
      if input.set == nil, addsMemberOnly { return .absent }
      return factor(input, parameter, gas, axes, fixed, into: &log)
    }
  }

  /// A row that adds one more member to a source, such as the second amendment of a field: what holds for the whole
  /// source is the business of the row with its quantity.
  private var addsMemberOnly: Bool {
    guard let index = method.method.quantity, method.method.inputs[index].set == nil,
      let set = method.method.sets.first, words[set.name] != nil
    else { return false }
    let isGiven = row.quantityColumn.map(row.isFilled) ?? false
    return !isGiven && entry(of: method.method.inputs[index]) == nil
  }

  private func quantity(_ input: Input) -> Recipe.Binding {
    let unit = (try? context.unit(row.text(.unit))) ?? row.file.columns.quantityUnit
    let conversion = unit.flatMap { UnitBridge.conversion(from: $0, to: input.unit) }
    return .quantity(conversion ?? .identity)
  }

  private func cell(
    _ entry: Columns.Entry, _ input: Input, into log: inout DiagnosticLog
  ) -> Recipe.Binding? {
    guard let unit = unit(of: entry, input, into: &log) else { return nil }
    let conversion =
      if case .factor = input.kind {
        UnitBridge.conversion(ofFactor: unit, to: input.unit)
      } else {
        UnitBridge.conversion(from: unit, to: input.unit)
      }
    if let conversion { return .cell(entry.column, conversion) }
    log.add(
      row.diagnostic(
        "wrong-dimension", "\(input.name) is not measured in \(unit.symbol)", column: entry.column,
        help: "give it in \(input.unit.symbol)"))
    return nil
  }

  private func unit(
    of entry: Columns.Entry, _ input: Input, into log: inout DiagnosticLog
  ) -> Unit? {
    if let column = entry.unitColumn {
      let text = row.records.text(row.record, column)
      do {
        return try context.unit(text)
      } catch {
        log.add(row.diagnostic("unknown-unit", error.message, column: column, help: error.help))
        return nil
      }
    }
    if let unit = entry.unit { return unit }
    if input.unit.isCommensurable(with: .one) { return .one }
    log.add(
      row.diagnostic(
        "missing-unit", "\(input.name) has no unit", column: entry.column,
        help: "head the column \(input.name) [\(input.unit.symbol)]"))
    return nil
  }

  private func missingActivity(
    _ index: Int, _ input: Input, into log: inout DiagnosticLog
  ) -> Recipe.Binding? {
    switch input.presence {
    case .assumed(let value): return .assumed(value)
    case .optional, .whereDecided, .own: return .absent
    case .required:
      // Members of a list, and years without rows, may leave it to others; the collector asks again.
      if method.isCollected { return .absent }
      let isQuantity = index == method.method.quantity
      log.add(
        row.diagnostic(
          isQuantity ? "missing-quantity" : "missing-input",
          "\(input.name) is missing", column: isQuantity ? row.quantityColumn ?? 0 : 0,
          help: isQuantity
            ? "give the quantity, or a notation key in a column notation"
            : "add a column \(input.name) [\(input.unit.symbol)]"))
      return nil
    }
  }

  private var code: String { context.tree.categories[category].code }
}

extension Binder {
  private mutating func factor(
    _ input: Input, _ parameter: String, _ gas: Gas?, _ axes: [Axis], _ fixed: [String: String],
    into log: inout DiagnosticLog
  ) -> Recipe.Binding? {
    if let gas, !context.isWanted(gas) { return .absent }
    var dimensions = fixed
    for axis in axes {
      guard let word = words[axis.name] else { continue }
      guard let known = read(word, axis, into: &log) else { return nil }
      words[axis.name] = known
      dimensions[axis.dimension] = known
    }
    var query = FactorQuery(
      parameter, gas: gas, category: context.tree.categories[category].guideline,
      otherwise: method.method.factorCategory, dimensions: dimensions, year: year, region: factorRegion)
    if input.presence == .own { query.source = .project }
    query.ofRegion = context.regionWords(axes, beside: words, of: factorRegion)
    switch context.factor(query, explains: input.presence == .required, noting: &use) {
    case .success(let found): return bound(found, input, into: &log)
    case .failure(let failure):
      if failure.reason == .nothing {
        if case .assumed(let value) = input.presence { return .assumed(value) }
        if input.mayBeAbsent { return .absent }
      }
      if case .missingDimensions = failure.reason, input.presence == .whereDecided { return .absent }
      if let missing = firstMissing(failure, axes)?.dimension {
        // One gas after the other of a blend would ask for the same word.
        if input.presence == .optional, asked.contains(missing) { return nil }
        asked.insert(missing)
      }
      log.add(
        row.diagnostic(
          failure.name, message(failure, input, axes), column: column(of: axes),
          help: help(failure, input, axes)))
      return nil
    }
  }

  private func bound(
    _ found: FoundFactor, _ input: Input, into log: inout DiagnosticLog
  ) -> Recipe.Binding? {
    guard let conversion = UnitBridge.conversion(ofFactor: found.factor.unit, to: input.unit) else {
      log.add(
        row.diagnostic(
          "wrong-dimension",
          "\(input.name) of the tables is in \(found.factor.unit.symbol), needed is \(input.unit.symbol)",
          column: row.file.columns.words[.unit] ?? 0,
          help: "give \(input.name) [\(input.unit.symbol)] in the row"
            + (bridge.map { ", or \($0)" } ?? "") + " (the factor found is \(found.factor.id))"))
      return nil
    }
    let value = conversion(found.value)
    guard input.range.contains(value) else {
      let text = "\(found.value.shortestDecimal) \(found.factor.unit.symbol) by the factor \(found.factor.id)"
      let column = row.file.columns.words[.category] ?? 0
      log.add(CellReader.outOfRange(text, row, column, .init(input)))
      return nil
    }
    return .factor(value, found)
  }

  private func read(_ word: String, _ axis: Axis, into log: inout DiagnosticLog) -> String? {
    switch context.word(word, on: axis) {
    case .known(let word): return word
    case .unknown(let suggestion):
      log.add(
        row.diagnostic(
          "unknown-\(axis.diagnosticName)", "there is no \(axis.name) called \(word)",
          column: column(of: [axis]),
          help: suggestion.map { "did you mean \($0)?" } ?? "ghg help \(axis.dimension) lists the words"))
      return nil
    }
  }

  private func message(_ failure: FactorLookupFailure, _ input: Input, _ axes: [Axis]) -> String {
    guard let first = firstMissing(failure, axes) else { return failure.message }
    return "\(input.name) depends on the \(column(for: first, axes)), which this row does not give"
  }

  private func help(_ failure: FactorLookupFailure, _ input: Input, _ axes: [Axis]) -> String {
    let own = "or give it in the row: a column \(input.name) [\(input.unit.symbol)]"
    guard let first = firstMissing(failure, axes) else { return "\(failure.help)\n\(own)" }
    let words = first.words.prefix(12).joined(separator: ", ") + (first.words.count > 12 ? ", …" : "")
    let heading = column(for: first, axes)
    let ofRegion = RegionWord.dimensions.contains(first.dimension)
    return "fill a column \(heading) with one of: \(words)\n"
      + (ofRegion ? "or say it of the whole region: region and \(heading) in regions.csv\n" : "") + own
  }

  /// The heading under which a row gives the word.
  private func column(for condition: FactorCondition, _ axes: [Axis]) -> String {
    axes.first { $0.dimension == condition.dimension }?.name ?? condition.dimension
  }

  /// The condition to ask for first: people name the fuel before the technology that burns it.
  private func firstMissing(_ failure: FactorLookupFailure, _ axes: [Axis]) -> FactorCondition? {
    guard case .missingDimensions(let missing) = failure.reason else { return nil }
    return axes.lazy.compactMap { axis in missing.first { $0.dimension == axis.dimension } }.first
      ?? missing.first
  }

  /// Another declaration that would take the same quantity, if one more input were given.
  private var bridge: String? {
    guard let index = method.method.quantity else { return nil }
    let unit = method.method.inputs[index].unit
    let other = context.methods(for: category).first { candidate in
      guard !candidate.needs.isEmpty, candidate.conditions == method.method.conditions,
        let quantity = candidate.quantity
      else { return false }
      return candidate.inputs[quantity].unit.isCommensurable(with: unit)
    }
    guard let other, let name = other.needs.first,
      let input = other.inputs.first(where: { $0.name == name })
    else { return nil }
    return "\(name) [\(input.unit.symbol)]"
  }

  /// Where the words of these axes stand; the category otherwise.
  private func column(of axes: [Axis]) -> Int {
    for axis in axes {
      if let found = row.file.columns.axes.first(where: { $0.axis == axis }) { return found.column }
    }
    return row.file.columns.words[.category] ?? 0
  }
}
