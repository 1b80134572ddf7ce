import Equations
import Tables

/// What rows say of their emissions beyond what is booked, line by line in the order of booking.
package final class LineWords {
  package struct Words: Sendable {
    /// Nil where the row names no fuel.
    package var fuel: FuelClass?
    /// Percent, half of the 95 % interval, as a reported row says it.
    package var uncertainty: Double?

    package init() {}
  }

  private let context: InventoryContext
  private var waiting: [Words] = []
  private var position = 0
  private var classes: [String: FuelClass?] = [:]

  /// Watches a run that has not begun to read.
  package init(_ run: InventoryRun) {
    context = run.context
    run.watchRow = { [unowned self] row, recipe, lines in
      var words = Words()
      if let recipe { words.fuel = fuelClass(recipe.words["fuel"] ?? "") } else { words = reported(row) }
      for _ in lines { waiting.append(words) }
    }
  }

  /// Of the line that is booked next; nothing for one that was computed when all rows were read.
  package func next() -> Words {
    guard position < waiting.count else { return Words() }
    defer {
      position += 1
      if position == waiting.count {
        waiting.removeAll(keepingCapacity: true)
        position = 0
      }
    }
    return waiting[position]
  }

  /// A reported row names its fuel in a column `fuel`, or has a source such as `liquid fuels`.
  private func reported(_ row: Row) -> Words {
    var words = Words()
    if let column = row.file.columns.axes.first(where: { $0.axis.name == "fuel" })?.column {
      words.fuel = fuelClass(row.records.text(row.record, column))
    }
    words.fuel = words.fuel ?? FuelClass(published: row.text(.source))
    if let column = row.file.columns.words[.uncertainty],
      case .value(let percent) = row.records.number(row.record, column)
    {
      words.uncertainty = abs(percent)
    }
    return words
  }

  private func fuelClass(_ typed: String) -> FuelClass? {
    if typed.isEmpty { return nil }
    if let known = classes[typed] { return known }
    let word = context.canonical(typed, on: .fuel)
    let found = FuelClass(published: typed) ?? context.fuelClass(word).flatMap { FuelClass(rawValue: $0) }
    classes[typed] = found
    return found
  }
}
