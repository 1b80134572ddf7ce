import EmissionFactors
import Equations
import Quantities
import Tables

/// Chooses the declaration that holds for a row: by category, by the words of its conditions, by the unit of
/// its quantity and by which inputs are given.
struct MethodChoice {
  let context: InventoryContext
  let row: Row
  let category: Int
  /// The condition words of the row; the net heating value is what every method assumes.
  private let conditions: [String: String]

  init(context: InventoryContext, row: Row, category: Int) {
    self.context = context
    self.row = row
    self.category = category
    var words: [String: String] = [:]
    for (key, word) in [("method", HeadingWord.method), ("heating value", .heatingValue)] {
      let text = row.text(word).lowercased()
      if !text.isEmpty, text != "net", text != "ròng", text != "default" { words[key] = text }
    }
    conditions = words
  }

  func choose(into log: inout DiagnosticLog) -> Method? {
    let ofCategory = context.methods(for: category)
    guard !ofCategory.isEmpty else {
      refuse(
        "no-method", "no method computes \(context.tree.categories[category].code)", .category,
        "report its emissions in a table with a column gas; ghg methods lists what is computed", &log)
      return nil
    }
    let fitting = byEdition(ofCategory.filter { conditionsMatch($0) })
    guard !fitting.isEmpty else {
      refuseConditions(ofCategory, &log)
      return nil
    }
    let given = fitting.filter { $0.needs.allSatisfy(isGiven) }
    let most = given.reduce(0) { max($0, $1.needs.count) }
    let candidates = given.filter { $0.needs.count == most }
    guard let unit = quantityUnit(into: &log) else { return nil }
    if refusesNamelessGas(unit, candidates, &log) { return nil }
    if let method = candidates.first(where: { accepts($0, unit) }) { return method }
    if let method = given.first(where: { accepts($0, unit) }) { return method }
    refuseUnit(unit, fitting, &log)
    return nil
  }

  /// Declarations of the same form whose further needs the tables may fill, such as the density of a fuel that is
  /// counted in litres.
  func alternatives(to chosen: Method) -> [Method] {
    var ignored = DiagnosticLog()
    guard let unit = quantityUnit(into: &ignored) else { return [] }
    let others = context.methods(for: category).filter { other in
      let further = Set(other.needs).subtracting(chosen.needs)
      return other.conditions == chosen.conditions && !further.isEmpty
        && Set(chosen.needs).isSubset(of: other.needs) && accepts(other, unit)
        && further.allSatisfy { need in
          other.inputs.contains { input in
            if case .factor = input.kind { input.name == need } else { false }
          }
        }
    }
    return byEdition(others)
  }

  /// Those of the edition that the project names first before others; those of editions that it does not name
  /// stand aside where a named one, or the 2006 Guidelines, has the same conditions and needs.
  private func byEdition(_ methods: [Method]) -> [Method] {
    let editions = context.settings.editions
    func rank(_ method: Method) -> Int {
      editions.firstIndex(of: method.edition) ?? (method.edition == "IPCC 2006" ? editions.count : .max)
    }
    if methods.count < 2 { return methods }
    let first = methods[0]
    if methods.allSatisfy({ $0.edition == first.edition && $0.conditions.count == first.conditions.count }) {
      return methods
    }
    let ranked = methods.map { (rank: rank($0), method: $0) }
    return Set(ranked.map { $0.rank }).sorted().flatMap { wanted in
      let mine = ranked.filter { $0.rank == wanted }.map { $0.method }
      // The class of a word tells a declaration from the one for any word.
      let most = mine.reduce(0) { max($0, $1.conditions.count) }
      return mine.filter { $0.conditions.count == most }
        + mine.filter { $0.conditions.count < most }
    }
  }

  /// Whether declarations that differ in the gas of their quantity are told apart by nothing in the row.
  private func refusesNamelessGas(
    _ unit: Unit?, _ methods: [Method], _ log: inout DiagnosticLog
  ) -> Bool {
    guard let unit, unit.substances.isEmpty else { return false }
    let accepting = methods.filter { accepts($0, unit) }.compactMap { method in
      method.quantity.map { method.inputs[$0].unit }
    }
    if accepting.count < 2 { return false }
    let gases = accepting.map { unit in unit.substances.compactMap { Gas($0.substance)?.id } }
    guard let first = gases.first, let other = gases.first(where: { $0 != first }), !first.isEmpty,
      !other.isEmpty
    else { return false }
    let choices = accepting.map(\.symbol).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    refuse(
      "missing-gas", "\(unit.symbol) does not say of which gas",
      row.file.columns.words[.unit] == nil ? .quantity : .unit,
      "name the gas in the unit: \(choices.joined(separator: ", "))", &log)
    return true
  }

  /// Rows of a list may leave the quantity to another member, or give it in cells with units of their own.
  private func accepts(_ method: Method, _ unit: Unit?) -> Bool {
    guard let index = method.quantity else { return true }
    let input = method.inputs[index]
    guard let unit else { return cellUnits(of: input.name).allSatisfy { isGiven(in: $0, as: input.unit) } }
    return isGiven(in: unit, as: input.unit)
  }

  private func isGiven(in unit: Unit, as wanted: Unit) -> Bool {
    UnitBridge.conversion(from: unit, to: wanted) != nil
  }

  /// Units in the headings of the filled cells of an input: `fuel supply imports [kt]`.
  private func cellUnits(of input: String) -> [Unit] {
    row.file.columns.entries.filter { $0.name == input && row.isFilled($0.entry.column) }
      .compactMap(\.entry.unit)
  }

  private func isGiven(_ input: String) -> Bool {
    row.file.columns.entries.contains { $0.name == input && row.isFilled($0.entry.column) }
  }

  private func conditionsMatch(_ method: Method) -> Bool {
    let wanted = method.foldedConditions
    if conditions.count > wanted.count { return false }
    return conditions.allSatisfy { wanted[$0.key] == $0.value }
      && wanted.allSatisfy { key, value in (conditions[key] ?? wordClass(on: key)) == value }
  }

  /// The class of the row's word on an axis that is the condition of a method: forest land for natural forest.
  private func wordClass(on name: String) -> String? {
    guard let (axis, column) = row.file.columns.axes.first(where: { $0.axis.name == name }) else {
      return nil
    }
    return context.wordClass(row.records.text(row.record, column), on: axis)
  }

  /// Nil when it is refused; the inner nil when the row has no quantity of its own.
  private func quantityUnit(into log: inout DiagnosticLog) -> Unit?? {
    let text = row.text(.unit)
    if text.isEmpty {
      if let unit = row.file.columns.quantityUnit { return .some(unit) }
      if let column = row.quantityColumn, row.isFilled(column) {
        refuse(
          "missing-unit", "this quantity has no unit",
          row.file.columns.words[.unit] == nil ? .quantity : .unit,
          "fill the column unit, or head the column quantity [t]", &log)
        return nil
      }
      return .some(nil)
    }
    do {
      return .some(try context.unit(text))
    } catch {
      refuse("unknown-unit", error.message, .unit, error.help, &log)
      return nil
    }
  }

  private func refuseConditions(_ methods: [Method], _ log: inout DiagnosticLog) {
    let typed = conditions.sorted { $0.key < $1.key }
    let known = methods.map { $0.conditions }.flatMap { conditions in
      conditions.sorted { $0.key < $1.key }.map { $0.key == "method" ? $0.value : "\($0.key) \($0.value)" }
    }
    let choices = known.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let code = context.tree.categories[category].code
    guard let first = typed.first else {
      refuse(
        "missing-method", "\(code) needs a method",
        row.file.columns.words[.method] == nil ? .category : .method,
        "fill the column method: \(choices.joined(separator: "; "))", &log)
      return
    }
    let near = closest(to: first.key == "method" ? first.value : "\(first.key) \(first.value)", in: choices)
    refuse(
      "unknown-method", "\(code) has no \(first.key) \(first.value)",
      first.key == "method" ? .method : .heatingValue,
      near.map { "did you mean \($0)?" } ?? "known are \(choices.joined(separator: "; "))", &log)
  }

  private func refuseUnit(_ unit: Unit?, _ methods: [Method], _ log: inout DiagnosticLog) {
    guard let unit else { return }
    let quantities = methods.compactMap { method in
      method.quantity.map { method.inputs[$0] }
    }
    let units = quantities.map(\.unit.symbol).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let name = quantities.first?.name ?? "quantity"
    let bridge = methods.compactMap { $0.needs.first { $0 == "density" } }.first
    let isVolume = (try? Unit(parsing: "m3")).map { unit.isCommensurable(with: $0) } ?? false
    let help =
      isVolume && bridge != nil
      ? "give the density of the fuel in a column density [kg/m3], or the quantity in \(units.joined(separator: ", "))"
      : "give it in \(units.joined(separator: ", "))"
    refuse(
      "wrong-dimension", "\(name) is not measured in \(unit.symbol)",
      row.file.columns.words[.unit] == nil ? .quantity : .unit, help, &log)
  }

  private func refuse(
    _ name: String, _ message: String, _ word: HeadingWord, _ help: String?, _ log: inout DiagnosticLog
  ) {
    log.add(row.diagnostic(name, message, word, help: help))
  }
}
