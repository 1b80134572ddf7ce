package import Equations
package import Quantities
import Tables

/// What each column of an activity table means.
package struct Columns: Sendable {
  /// A column of numbers for an input of some method, with the unit of its heading.
  package struct Entry: Sendable {
    package let column: Int
    package let unit: Unit?
    /// The column that gives the unit row by row.
    package var unitColumn: Int?
    /// The member of a list that the heading names: `share lagoon [%]`.
    package let member: Member?
  }

  /// A member of a list.
  package struct Member: Sendable, Hashable {
    package let axis: Axis
    package let word: String
  }

  package var words = HeadingColumns()
  /// Unit in the brackets of the heading `quantity`.
  package var quantityUnit: Unit?
  /// From the numbers of the column `growth` to a plain number a year.
  var growth: Conversion?
  package var axes: [(axis: Axis, column: Int)] = []
  /// By the name of the input.
  package var entries: [(name: String, entry: Entry)] = []
  /// What the table says of the uncertainty of inputs other than the quantity.
  package private(set) var spreads: [SpreadColumn] = []
  /// Units in the brackets of the headings `uncertainty`, `lower` and `upper`.
  var spreadUnits: [HeadingWord: Unit] = [:]
  /// Columns headed by a year, when years stand side by side.
  package var years: [(year: Int, column: Int)] = []

  /// Whether members of a list stand side by side.
  var hasMembers: Bool { entries.contains { $0.entry.member != nil } }

  mutating func add(_ spread: SpreadColumn) { spreads.append(spread) }

  /// Whether a column speaks of uncertainty.
  package private(set) var statesUncertainty = false

  /// To be done when all columns are read.
  fileprivate mutating func finish() {
    let words: [HeadingWord] = [
      .uncertainty, .lower, .upper, .distribution, .activityUncertainty, .factorUncertainty, .correlatesWith,
      .activityCorrelated, .factorCorrelated,
    ]
    statesUncertainty = !spreads.isEmpty || words.contains { self.words[$0] != nil }
  }

  /// Whether the rows report emissions that were computed elsewhere.
  package var areReported: Bool { words[.gas] != nil }

}

/// The columns of the fixed headings. There are a dozen at most, and every row asks for several.
package struct HeadingColumns: Sendable {
  private(set) var all: [(word: HeadingWord, column: Int)] = []

  package subscript(word: HeadingWord) -> Int? {
    get {
      for (known, column) in all where known == word { return column }
      return nil
    }
    set {
      all.removeAll { $0.word == word }
      if let newValue { all.append((word, newValue)) }
    }
  }
}

/// Reads the headings of a table against the vocabulary of the registered methods.
struct ColumnReader {
  private let heading: Heading
  private let words: () -> MethodWords
  private lazy var near = words()
  private var columns = Columns()
  private var isValid = true

  /// - Parameter words: of the methods that the rows may mean; all others are declared only for a heading that none of
  ///   these has.
  static func read(
    _ heading: Heading, near words: @escaping () -> MethodWords, into log: inout DiagnosticLog
  ) -> Columns? {
    var reader = ColumnReader(heading: heading, near: words)
    for column in heading.names.indices { reader.take(column, &log) }
    reader.requireBasics(&log)
    reader.columns.finish()
    return reader.isValid ? reader.columns : nil
  }

  private init(heading: Heading, near words: @escaping () -> MethodWords) {
    self.heading = heading
    self.words = words
  }

  private mutating func take(_ column: Int, _ log: inout DiagnosticLog) {
    let title = Title(heading.names[column])
    guard !title.name.isEmpty else { return }
    let unit = readUnit(title, column, &log)
    let folded = title.name.lowercased()
    if let year = Int(folded), folded.count == 4, YearRange.possible.contains(year) {
      columns.years.append((year, column))
    } else if let word = HeadingWord.bySpelling[folded] {
      if let first = columns.words[word] { refuseTwice(column, first, &log) }
      columns.words[word] = column
      if word == .quantity { columns.quantityUnit = unit }
      if word == .growth { takeGrowth(unit, column, &log) }
      if let unit { columns.spreadUnits[word] = unit }
    } else {
      takeOfMethods(HeadingWord.english(title.name), unit, column, &log)
    }
  }

  private mutating func takeGrowth(_ unit: Unit?, _ column: Int, _ log: inout DiagnosticLog) {
    columns.growth = UnitBridge.conversion(from: unit ?? .one, to: .one)
    if columns.growth == nil || unit == nil {
      refuse(
        unit == nil ? "missing-unit" : "wrong-dimension",
        unit == nil
          ? "the growth rate has no unit" : "the growth rate is not measured in \(unit?.symbol ?? "")",
        column,
        "head the column \(Title(heading.names[column]).name) [%]", &log)
    }
  }

  private mutating func takeOfMethods(
    _ name: String, _ unit: Unit?, _ column: Int, _ log: inout DiagnosticLog
  ) {
    let names = near.settles(name) ? near : MethodWords.ofLand.settles(name) ? .ofLand : .shared
    if let axis = names.axes[name.lowercased()] {
      if let first = columns.axes.first(where: { $0.axis == axis })?.column {
        refuseTwice(column, first, &log)
      }
      columns.axes.append((axis, column))
    } else if let input = names.inputs[name.lowercased()] {
      add(input, .init(column: column, unit: unit, member: nil), &log)
    } else if let base = Self.stem(name, " unit"), let input = names.inputs[base.lowercased()] {
      attachUnitColumn(column, to: input)
    } else if let (input, axis, word) = names.member(of: name) {
      add(input, .init(column: column, unit: unit, member: .init(axis: axis, word: word)), &log)
    } else if let spread = spread(name, unit, column, names) {
      columns.add(spread)
    } else {
      refuseUnknown(name, column, &log)
    }
  }

  private func spread(
    _ heading: String, _ unit: Unit?, _ column: Int, _ names: MethodWords
  ) -> SpreadColumn? {
    guard let (base, kind) = SpreadColumn.parts(of: heading) else { return nil }
    let name = HeadingWord.english(base)
    if let input = names.inputs[name.lowercased()] {
      return SpreadColumn(input: input, member: nil, kind: kind, column: column, unit: unit)
    }
    return names.member(of: name).map { input, axis, word in
      SpreadColumn(
        input: input, member: .init(axis: axis, word: word), kind: kind, column: column, unit: unit)
    }
  }

  private mutating func add(_ input: String, _ entry: Columns.Entry, _ log: inout DiagnosticLog) {
    let first = columns.entries.first { $0.name == input && $0.entry.member == entry.member }
    if let first { refuseTwice(entry.column, first.entry.column, &log) }
    columns.entries.append((input, entry))
  }

  /// Two columns of one meaning, in other words or another language: one of them would be left out.
  private mutating func refuseTwice(_ column: Int, _ first: Int, _ log: inout DiagnosticLog) {
    // One name twice is told by the heading already.
    if heading.names[column].lowercased() == heading.names[first].lowercased() { return }
    refuse(
      "same-meaning", "\(heading.names[column]) means the same as \(heading.names[first])", column,
      "keep one of the two columns", &log)
  }

  /// The unit column may stand before or after the column it speaks of.
  private mutating func attachUnitColumn(_ column: Int, to input: String) {
    if let index = columns.entries.firstIndex(where: { $0.name == input && $0.entry.member == nil }) {
      columns.entries[index].entry.unitColumn = column
    } else {
      pendingUnits[input] = column
    }
  }

  private var pendingUnits: [String: Int] = [:]

  private mutating func requireBasics(_ log: inout DiagnosticLog) {
    for (input, column) in pendingUnits {
      if let index = columns.entries.firstIndex(where: { $0.name == input }) {
        columns.entries[index].entry.unitColumn = column
      }
    }
    require(.category, "the IPCC category of each row", &log)
    for word in [HeadingWord.introduced, .since, .growth] where columns.areReported {
      guard let column = columns.words[word] else { continue }
      refuse(
        "unused-input", "reported emissions are not back-cast: \(heading.names[column]) is not read", column,
        "take the column out, or the column gas if the rows are activity data", &log)
    }
    if columns.words[.year] == nil, columns.years.isEmpty {
      refuse(
        "missing-column", "no column says which year a row is of", 0,
        "add a column year, or one column per year headed 2015, 2016, …", &log)
    }
    if columns.words[.year] != nil, let first = columns.years.first {
      refuse(
        "year-twice", "the year stands both in the column year and in headings", first.column,
        "keep one of the two", &log)
    }
    if columns.words[.quantity] != nil, let first = columns.years.first {
      refuse(
        "year-twice", "a table with years side by side has no column quantity", first.column,
        "the cells under the years are the quantity: delete the column quantity", &log)
    }
  }

  private mutating func require(_ word: HeadingWord, _ what: String, _ log: inout DiagnosticLog) {
    if columns.words[word] == nil {
      refuse(
        "missing-column", "there is no column \(word.rawValue): \(what)", 0,
        "add a column headed \(word.rawValue)", &log)
    }
  }

  private mutating func readUnit(_ title: Title, _ column: Int, _ log: inout DiagnosticLog) -> Unit? {
    guard let text = title.unit else { return nil }
    do {
      return try KnownUnits.unit(text).get()
    } catch {
      refuse("unknown-unit", error.message, column, error.help, &log)
      return nil
    }
  }

  private mutating func refuseUnknown(_ name: String, _ column: Int, _ log: inout DiagnosticLog) {
    let known =
      HeadingWord.allCases.map(\.rawValue) + MethodWords.shared.names
    refuse(
      "unknown-column", "no method has an input called \(name)", column,
      closest(to: name, in: known).map { "did you mean \($0)? remarks go into the column note" }
        ?? "ghg template CATEGORY prints the columns of a category; remarks go into the column note", &log)
  }

  private mutating func refuse(
    _ name: String, _ message: String, _ column: Int, _ help: String?, _ log: inout DiagnosticLog
  ) {
    isValid = false
    log.add(heading.diagnostic(.error, name, message, column: column, help: help))
  }

  private static func stem(_ text: String, _ ending: String) -> String? {
    text.lowercased().hasSuffix(ending) ? String(text.dropLast(ending.count)) : nil
  }
}

/// A heading taken apart: `cultivation period [d]`.
package struct Title {
  package let name: String
  package let unit: String?

  package init(_ text: String) {
    guard text.hasSuffix("]"), let open = text.lastIndex(of: "[") else {
      name = text
      unit = nil
      return
    }
    var name = text[..<open]
    while name.last == " " { name.removeLast() }
    self.name = String(name)
    unit = String(text[text.index(after: open)...].dropLast())
  }
}
