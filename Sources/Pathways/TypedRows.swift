import Inventory
import Tables
import Uncertainty

/// The typed rows of an inventory, read and computed once: each scenario goes on from them to the rows that it makes
/// itself.
package final class TypedRows: @unchecked Sendable {
  private let run: InventoryRun
  private let causes: UncertaintyModel?
  /// Reported rows, with the numbers that their emissions have among those of the causes.
  private let numbers: [TypedNumbers.Number]
  /// In the order in which they were computed; nil where they were not kept.
  private let lines: [ResultLine]?

  /// What is kept beside the sums.
  package struct Wishes: OptionSet, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// For scenarios that are drawn.
    package static let causes = Wishes(rawValue: 1)
    /// For scenarios that are printed line by line.
    package static let lines = Wishes(rawValue: 2)
  }

  /// Who is to hear the rows while they are read.
  static func listeners(
    _ context: InventoryContext, _ wishes: Wishes
  ) -> (causes: UncertaintyModel?, numbers: TypedNumbers) {
    let numbers = TypedNumbers()
    return (wishes.contains(.causes) ? UncertaintyModel(context, mover: numbers) : nil, numbers)
  }

  /// Nil where they cannot be gone on from, so that each scenario reads them again.
  /// - Parameter run: has read the typed rows and nothing else.
  init?(_ run: InventoryRun, _ causes: UncertaintyModel?, _ numbers: TypedNumbers, _ lines: [ResultLine]?) {
    guard let run = run.continued(run.context) else { return nil }
    self.run = run
    self.causes = causes
    self.numbers = numbers.numbers
    self.lines = lines
  }

  private init(
    _ run: InventoryRun, _ causes: UncertaintyModel?, _ numbers: [TypedNumbers.Number], _ lines: [ResultLine]?
  ) {
    self.run = run
    self.causes = causes
    self.numbers = numbers
    self.lines = lines
  }

  /// With further rows that several scenarios have in common; no cell of them moves. Nil where they cannot be gone on
  /// from.
  func adding(
    _ context: InventoryContext, carriedFrom year: Int,
    _ read: (InventoryRun, any ResultConsumer) throws(FileError) -> Void
  ) throws(FileError) -> TypedRows? {
    guard let run = run.continued(context) else { return nil }
    let unmoved = TypedNumbers()
    let more = causes.map { UncertaintyModel(after: $0, context, carriedFrom: year, mover: unmoved) }
    let book = LineBook(lines)
    run.observer = more
    try read(run, book)
    run.observer = nil
    return TypedRows(run, more, numbers + unmoved.numbers, book.lines)
  }

  /// Lines that were kept.
  var lineCount: Int { lines?.count ?? 0 }

  /// Nil where something is asked for that was not kept.
  /// - Parameters:
  ///   - consumer: gets the lines; nil where it wants none.
  ///   - cells: of a scenario that is to be drawn.
  func continued(
    _ context: InventoryContext, telling consumer: (any ResultConsumer)?, _ cells: MovedCells?,
    carriedFrom year: Int
  ) throws(FileError) -> ScenarioRun? {
    let hearer = consumer.flatMap { $0.takesLines ? $0 : nil }
    guard hearer == nil || lines != nil, cells == nil || causes != nil, let run = run.continued(context)
    else {
      return nil
    }
    if let hearer { for line in lines ?? [] { try hearer.take(line) } }
    guard let cells, let causes else { return ScenarioRun(run: run, uncertain: nil) }
    for number in numbers { cells.note(number) }
    return ScenarioRun(
      run: run, uncertain: UncertaintyModel(after: causes, context, carriedFrom: year, mover: cells))
  }
}

/// Keeps lines behind those that are there; none where none are kept.
private final class LineBook: ResultConsumer {
  private(set) var lines: [ResultLine]?

  init(_ lines: [ResultLine]?) { self.lines = lines }

  func take(_ line: ResultLine) { lines?.append(line) }
  var takesLines: Bool { lines != nil }
}

/// A run of a scenario, and what watches it where the scenario is drawn.
struct ScenarioRun {
  let run: InventoryRun
  let uncertain: UncertaintyModel?
}

/// Hears which numbers the emissions of typed rows have among those of a model. None of their cells moves.
final class TypedNumbers: NumberMover {
  struct Number {
    let row: MovedCells.Key
    let reported: Int
  }

  private(set) var numbers: [Number] = []

  func place(ofColumn column: Int, in row: Row) -> Int? { nil }

  func note(_ row: Row, reported: Int) {
    numbers.append(Number(row: MovedCells.Key(row), reported: reported))
  }
}
