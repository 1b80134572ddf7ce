import Equations
import Quantities
import Tables

/// What the rows of a run tell that the ledger does not keep: which row stands behind a cell, the figures of
/// each source, factors outside the interval of their default, what stands beside notation keys.
///
/// Collected only where checks are wanted. Sources are followed up to a number of figures; beyond it further
/// sources are left to the checks of categories.
package final class CheckFacts {
  let run: InventoryRun
  var factors: FactorGroups
  /// What rows of fuel say by fuel.
  package var fuels: FuelBook
  package private(set) var notations = NotationBook()
  private(set) var sources: [Source] = []
  private var sourceIndex: [UInt64: Int] = [:]
  private var figureCount = 0
  private var places: [CellName: Place] = [:]
  private var answered: Set<UInt64> = []
  private var stocked: Set<Int> = []
  private var files: [String] = []
  private var explanations: [String] = []
  private var explanationIndex: [String: Int32] = [:]
  private static let textLimit = 1 << 16
  /// By the first of recipes that differ in their year alone; keeps it, so that the identifier stays its own.
  private var identities: [ObjectIdentifier: (recipe: Recipe, identity: UInt64)] = [:]
  private let figureLimit: Int

  /// A cell of a file.
  struct Place {
    let file: Int32
    let line: Int32
    let column: Int32
    /// Position of what the row says in its column assumption; -1 for nothing.
    let explanation: Int32
  }

  /// What a finding says of a cell of a file.
  struct Spot {
    let location: SourceLocation
    let explanation: String
  }

  private struct CellName: Hashable {
    let category: Int
    let region: String
    let year: Int
    let gas: String
  }

  /// Watches a run that has not begun to read.
  package init(_ run: InventoryRun, figureLimit: Int = 1 << 18) {
    self.run = run
    self.figureLimit = figureLimit
    factors = FactorGroups(run.context)
    fuels = FuelBook(run.context)
    run.watchRow = { [unowned self] row, recipe, lines in take(row, recipe, lines) }
    run.keepsSeries = true
  }

  // MARK: Rows

  private func take(_ row: Row, _ recipe: Recipe?, _ lines: [ResultLine]) {
    guard let first = lines.first else { return }
    fuels.take(row, recipe, lines)
    for line in lines { note(line, row) }
    if !first.keys.isEmpty {
      notations.add(row, lines)
      answered.insert(Self.answer(first.category, first.region, row.text(.source), first.year))
      if recipe == nil, first.value == nil, !row.file.columns.areReported { return }
    }
    if let recipe {
      factors.take(row, recipe, first.region, recipe.year) { lines[$0].equivalent ?? 0 }
      addComputed(row, recipe, lines)
    } else {
      addReported(row, first)
    }
  }

  /// The first row of a cell is its place; a second one takes that away.
  private func note(_ line: ResultLine, _ row: Row) {
    let name = CellName(
      category: line.category, region: line.region, year: line.year, gas: line.gas.label)
    places[name] = places[name] == nil ? place(row) : Place(file: -1, line: 0, column: 0, explanation: -1)
  }

  private func addComputed(_ row: Row, _ recipe: Recipe, _ lines: [ResultLine]) {
    var figure = Figure(year: recipe.year, place: nil)
    if let index = recipe.method.quantity { figure.value = number(row, recipe.bindings[index]) }
    figure.equivalent = lines.reduce(0) { $0 + ($1.equivalent ?? 0) }
    add(figure, row, to: identity(recipe, lines[0].region, lines[0].source)) {
      Source(recipe, region: lines[0].region, source: lines[0].source)
    }
  }

  private func addReported(_ row: Row, _ line: ResultLine) {
    let figure = Figure(
      year: line.year, value: line.value, equivalent: line.equivalent ?? 0, place: nil)
    let name = "\(line.category)\u{1F}\(line.gas.label)\u{1F}\(line.region)\u{1F}\(line.source)"
    add(figure, row, to: Fingerprint.of(name.utf8)) {
      Source(
        category: line.category, region: line.region, source: line.source, words: line.source,
        gas: line.gas.label, unit: "", isReported: true)
    }
  }

  private func number(_ row: Row, _ binding: Recipe.Binding) -> Double? {
    let (column, conversion): (Int?, Conversion)
    switch binding {
    case .quantity(let found): (column, conversion) = (row.quantityColumn, found)
    case .cell(let cell, let found): (column, conversion) = (cell, found)
    default: return nil
    }
    guard let column, case .value(let number) = row.records.number(row.record, column) else { return nil }
    return conversion(number)
  }

  private func add(_ figure: Figure, _ row: Row, to identity: UInt64, _ source: () -> Source) {
    guard figureCount < figureLimit else { return }
    figureCount += 1
    var figure = figure
    figure.place = place(row)
    let index = sourceIndex[identity] ?? sources.count
    if index == sources.count {
      sourceIndex[identity] = index
      sources.append(source())
    }
    sources[index].figures.append(figure)
  }

  private func identity(_ recipe: Recipe, _ region: String, _ source: String) -> UInt64 {
    let root = recipe.root
    let id = ObjectIdentifier(root)
    let known = identities[id]?.identity ?? Self.identity(recipe)
    if identities[id] == nil { identities[id] = (root, known) }
    return Fingerprint.of(source.utf8, seed: Fingerprint.of(region.utf8, seed: known))
  }

  /// Of what makes a series: category, method and words, not the year.
  private static func identity(_ recipe: Recipe) -> UInt64 {
    let words = recipe.words.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let parts = ["\(recipe.category)", recipe.method.id] + words
    return Fingerprint.of(parts.joined(separator: "\u{1F}").utf8)
  }

  private static func answer(_ category: Int, _ region: String, _ source: String, _ year: Int) -> UInt64 {
    Fingerprint.of("\(category)\u{1F}\(region)\u{1F}\(source)\u{1F}\(year)".utf8)
  }

  // MARK: Collected rows

  /// Takes what was computed when all rows were read. Called once, behind the run.
  package func finish() {
    run.watchRow = nil
    fuels.take(run)
    var equivalents: [CellName: Double] = [:]
    for (key, cell) in run.ledger.bookedCells {
      let name = CellName(
        category: key.category, region: run.ledger.regions[key.region], year: key.year, gas: "")
      equivalents[name, default: 0] += cell.equivalent ?? 0
    }
    for (compiled, series) in run.series {
      for (year, merged) in series.years {
        let name = CellName(category: merged.recipe.category, region: merged.region, year: year, gas: "")
        let equivalent = equivalents[name] ?? 0
        if compiled.method.remembers { stocked.insert(merged.recipe.category) }
        for row in merged.rows { factors.take(row.row, row.recipe, row.region, year) { _ in equivalent } }
        addCollected(merged, series.source, year, equivalent)
      }
    }
  }

  private func addCollected(_ merged: MergedRows, _ source: String, _ year: Int, _ equivalent: Double) {
    let quantities = merged.recipe.method.quantity.map { merged.numbers(of: $0, in: year) } ?? []
    let value = quantities.isEmpty ? nil : quantities.reduce(0, +)
    let figure = Figure(year: year, value: value, equivalent: equivalent, place: nil)
    var made = Source(merged.recipe, region: merged.region, source: source)
    let list = merged.recipe.method.sets.first?.name
    made.words = Source.words(merged.recipe, source, without: list)
    let name = "\(made.category)\u{1F}\(made.region)\u{1F}\(merged.recipe.method.id)\u{1F}\(made.words)"
    add(figure, merged.first, to: Fingerprint.of(name.utf8)) { made }
  }

  // MARK: Answers

  /// Whether emissions of a category come from a stock that fills over the years.
  func remembers(_ category: Int) -> Bool { stocked.contains(category) }

  /// Whether a notation key stands for a source in a year.
  func isAnswered(_ source: Source, _ year: Int) -> Bool {
    answered.contains(Self.answer(source.category, source.region, source.source, year))
  }

  /// Nil where several rows make the cell, or none alone.
  func spot(_ category: Int, _ region: String, _ year: Int, _ gas: String) -> Spot? {
    spot(places[CellName(category: category, region: region, year: year, gas: gas)])
  }

  func spot(_ place: Place?) -> Spot? {
    guard let place, place.file >= 0 else { return nil }
    let location = SourceLocation(
      file: files[Int(place.file)], line: Int(place.line), column: Int(place.column))
    return Spot(
      location: location,
      explanation: place.explanation < 0 ? "" : explanations[Int(place.explanation)])
  }

  private func place(_ row: Row) -> Place {
    if files.last != row.file.name { files.append(row.file.name) }
    let location = row.records.location(row.record, row.quantityColumn ?? 0)
    return Place(
      file: Int32(truncatingIfNeeded: files.count - 1), line: Int32(truncatingIfNeeded: location.line),
      column: Int32(truncatingIfNeeded: location.column), explanation: explanation(row))
  }

  /// Equal texts are kept once, and not more than `textLimit` of them.
  private func explanation(_ row: Row) -> Int32 {
    let text = row.text(.assumption)
    if text.isEmpty { return -1 }
    if let known = explanationIndex[text] { return known }
    guard explanations.count < Self.textLimit else { return Int32(explanations.count - 1) }
    let index = Int32(explanations.count)
    explanationIndex[text] = index
    explanations.append(text)
    return index
  }
}
