import EmissionFactors
import Equations
import Exports
import Inventory
import Quantities
import Tables

/// The columns of the activity table of a category, and rows that show what goes into them.
struct Template {
  enum Cell {
    case text(String)
    case number(Double)
  }

  private(set) var heading: [String] = []
  private(set) var rows: [[Cell]] = []
  private let context: InventoryContext
  private let language: Language
  private let code: String
  private static let year = 2022
  private static let region = "Viet Nam"
  /// Inputs that no row is complete without.
  private var due: Set<String> = []

  /// - Parameter methods: those whose inputs are wanted, the first one for the example.
  init(_ context: InventoryContext, _ category: Int, _ methods: [Method], all: Bool, _ language: Language) {
    self.context = context
    self.language = language
    guard let method = methods.first else {
      code = context.tree.categories[category].code
      fillReported()
      return
    }
    // The tables may hold for what stands further down only.
    let example = ExampleWords.best(method, context, category, year: Self.year, region: Self.region)
    code = context.tree.categories[example.category].code
    due = example.due
    fill(methods, example, all)
  }

  private mutating func add(_ name: String, unit: Unit? = nil, _ examples: [Cell]) {
    let word = language == .vietnamese ? HeadingNames.vietnamese(name) : name
    heading.append(unit.map { "\(word) [\($0.symbol)]" } ?? word)
    for (index, cell) in examples.enumerated() { rows[index].append(cell) }
  }

  /// A category that no method computes: its emissions come from elsewhere.
  private mutating func fillReported() {
    rows = [[], []]
    add("category", same(.text(code)))
    add("gas", same(.text("CO2")))
    add("region", same(.text(Self.region)))
    add("year", [.number(Double(Self.year)), .number(Double(Self.year + 1))])
    add("source", same(.text(language("example", "ví dụ"))))
    add("quantity", [.number(1), .text("")])
    add("unit", same(.text("kt")))
    add("notation", [.text(""), .text("NE")])
    add("reference", same(.text("")))
    add("note", same(.text(language("example row: replace it", "dòng ví dụ: hãy thay thế"))))
  }

  private func same(_ cell: Cell) -> [Cell] { Array(repeating: cell, count: rows.count) }

  private mutating func fill(_ methods: [Method], _ example: ExampleWords, _ all: Bool) {
    let method = methods[0]
    let set = method.sets.first
    var members =
      set.map {
        example.members(of: $0, method, context, year: Self.year, region: Self.region)
      } ?? [""]
    if members.isEmpty { members = [""] }
    rows = Array(repeating: [], count: members.count)
    add("category", same(.text(code)))
    add("region", same(.text(Self.region)))
    add("year", same(.number(Double(Self.year))))
    add("source", same(.text(language("example", "ví dụ"))))
    for (key, word) in method.conditions.sorted(by: { $0.key < $1.key }) { add(key, same(.text(word))) }
    for axis in axes(methods) where axis != set && method.conditions[axis.name] == nil {
      add(axis.name, same(.text(shown(example.words[axis.name], axis))))
    }
    if let set { add(set.name, members.map { .text(shown($0, set)) }) }
    if let index = method.quantity {
      add("quantity", same(.number(number(for: method.inputs[index]))))
      add("unit", same(.text(method.inputs[index].unit.symbol)))
    }
    for input in inputs(methods) where all || due.contains(input.name) {
      let cell = due.contains(input.name) ? Cell.number(number(for: input)) : .text("")
      add(input.name, unit: input.unit, same(cell))
    }
    add("reference", same(.text("")))
    add("note", same(.text(note(methods))))
  }

  /// Those by which the tables tell factors of the category apart, in the order of declaration.
  private func axes(_ methods: [Method]) -> [Axis] {
    var axes: [Axis] = []
    let factors = methods.flatMap { method in method.inputs.map { (method: method, input: $0) } }
      .filter { if case .factor = $0.input.kind { true } else { false } }
    // Where no factor is required, the emissions hang on those that are there.
    let needed = factors.contains { $0.input.presence == .required } ? Input.Presence.required : .optional
    for (method, input) in factors {
      guard case .factor(let parameter, let gas, let by, _) = input.kind, input.presence == needed else {
        continue
      }
      let query = FactorQuery(
        parameter, gas: gas, category: guideline, otherwise: method.factorCategory, year: Self.year,
        region: Self.region)
      let known = context.conditions(for: query).map(\.dimension)
      for axis in by where !axes.contains(axis) && known.contains(axis.dimension) { axes.append(axis) }
    }
    return axes
  }

  private var guideline: String {
    context.tree.index(of: code).map { context.tree.categories[$0].guideline } ?? code
  }

  /// Every input but the quantity, once.
  private func inputs(_ methods: [Method]) -> [Input] {
    let quantities = Set(methods.compactMap { method in method.quantity.map { method.inputs[$0].name } })
    var inputs: [Input] = []
    for input in methods.flatMap(\.inputs)
    where !quantities.contains(input.name) && !inputs.contains(where: { $0.name == input.name }) {
      inputs.append(input)
    }
    return inputs
  }

  private func number(for input: Input) -> Double {
    if case .factor = input.kind {
      // Two members of a list share the whole.
      return input.set != nil && input.range.upperBound == 1 ? 0.5 : min(1, input.range.upperBound)
    }
    return input.range.upperBound <= 1
      ? 0.5 : input.range.upperBound.isFinite ? input.range.upperBound / 2 : 100
  }

  private func shown(_ word: String?, _ axis: Axis) -> String {
    guard let word, !word.isEmpty else { return "" }
    guard language == .vietnamese else { return word }
    return Vocabulary.embedded(axis.dimension)?.vietnamese(word) ?? word
  }

  private func note(_ methods: [Method]) -> String {
    let lists = axes(methods).map(\.name).map { "ghg help \($0)" }.joined(separator: ", ")
    let units = methods.compactMap { method in method.quantity.map { method.inputs[$0].unit.symbol } }
    let distinct = units.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    var text = language("example row: replace it", "dòng ví dụ: hãy thay thế")
    if distinct.count > 1 {
      text +=
        language("; unit like ", "; đơn vị như ") + distinct.joined(separator: language(" or ", " hoặc "))
    }
    if !lists.isEmpty { text += language("; words: ", "; các từ: ") + lists }
    return text
  }

  func write(to sink: ByteSink, _ dialect: OutputDialect, examples: Bool = true) throws(FileError) {
    var writer = try CSVWriter(sink, dialect)
    for name in heading { try writer.field(name) }
    try writer.endRecord()
    for row in examples ? rows : [] {
      for cell in row {
        switch cell {
        case .text(let text): try writer.field(text)
        case .number(let number): try writer.field(number)
        }
      }
      try writer.endRecord()
    }
  }
}
