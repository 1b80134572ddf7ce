import Equations
import Tables

/// The type of fuel of each line, in the order of booking.
package final class LineFuels {
  private var classes: FuelClasses
  /// Of reported lines that are not booked yet.
  private var waiting: [FuelClass?] = []
  private var position = 0

  /// Watches a run that has not begun to read.
  package init(_ run: InventoryRun) {
    classes = FuelClasses(run.context)
    run.watchRow = { [unowned self] row, recipe, lines in
      guard recipe == nil else { return }
      let fuel = classes.ofReported(row)
      for _ in lines { waiting.append(fuel) }
    }
  }

  /// Of the line that is booked next.
  package func next(_ line: ResultLine) -> FuelClass? {
    if let recipe = line.recipe { return classes.of(recipe) }
    guard position < waiting.count else { return nil }
    defer {
      position += 1
      if position == waiting.count {
        waiting.removeAll(keepingCapacity: true)
        position = 0
      }
    }
    return waiting[position]
  }
}

/// The types of fuel that rows speak of.
package struct FuelClasses {
  private let context: InventoryContext
  private var known: [String: FuelClass?] = [:]
  private var sources: [String: FuelClass?] = [:]
  /// How many sources are kept.
  private static let limit = 1 << 12

  package init(_ context: InventoryContext) { self.context = context }

  /// Nil where a row names no fuel.
  package mutating func of(_ recipe: Recipe) -> FuelClass? { named(recipe.words["fuel"] ?? "") }

  /// A reported row names its fuel in a column `fuel`, or has a source such as `liquid fuels`.
  package mutating func ofReported(_ row: Row) -> FuelClass? {
    var found: FuelClass?
    if let column = row.file.columns.axes.first(where: { $0.axis.name == "fuel" })?.column {
      found = named(row.records.text(row.record, column))
    }
    return found ?? published(row.text(.source))
  }

  private mutating func published(_ source: String) -> FuelClass? {
    if let found = sources[source] { return found }
    if sources.count == Self.limit { sources = [:] }
    let found = FuelClass(published: source)
    sources[source] = found
    return found
  }

  private mutating func named(_ typed: String) -> FuelClass? {
    if typed.isEmpty { return nil }
    if let found = known[typed] { return found }
    let word = context.canonical(typed, on: .fuel)
    let found = FuelClass(published: typed) ?? context.fuelClass(word).flatMap { FuelClass(rawValue: $0) }
    known[typed] = found
    return found
  }
}
