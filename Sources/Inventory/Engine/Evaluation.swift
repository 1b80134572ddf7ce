import Equations
import Tables

/// An evaluation of a method as the run made it: year by year, every number with the row that gave it. What
/// derivatives and random draws send through the equation again.
package struct Evaluation: Sendable {
  package let compiled: CompiledMethod
  package let category: Int
  package let region: String
  package let source: String
  /// Ascending. More than one where years depend on each other.
  package let years: [Year]

  package struct Year: Sendable {
    package let year: Int
    /// The first row of the year, for what concerns it whole.
    package let row: Row
    /// Of the first row.
    package let recipe: Recipe
    /// How many members the list of the method has; 0 without a list.
    package let memberCount: Int
    /// Input after input; members in the order of the lane.
    package let values: [Double]
    /// For each of `values`; nil for what is assumed, nothing or handed over.
    package let givers: [Giver?]
    package let handedOver: Set<Int>
    package let plans: [EmissionPlan]
    /// False in years before those of the inventory: they fill stocks, and nothing of them is booked or handed over.
    package let isBooked: Bool

    /// Where the numbers of an input lie among `values`.
    package func range(_ input: Int) -> Range<Int> {
      recipe.compiled.places.range(input, members: memberCount)
    }
  }

  /// A row that gave a number.
  package final class Giver: Sendable {
    package let row: Row
    package let recipe: Recipe
    package let year: Int

    init(_ row: Row, _ recipe: Recipe, year: Int) {
      self.row = row
      self.recipe = recipe
      self.year = year
    }

    /// Whether it is the other in another year, with all that stands beside its numbers.
    package func goesOn(from other: Giver) -> Bool {
      row.records === other.row.records && recipe.root === other.recipe.root
        && row.records.goesOn(row.record, from: other.row.record)
    }

    /// Where the number of an input comes from.
    package func binding(of input: Int) -> Recipe.Binding { recipe.bindings[input] }
  }

  /// How many members the list of the method has.
  package var memberCount: Int { years[0].memberCount }
}

extension Evaluation {
  /// Of a row that is computed by itself.
  init?(_ row: Row, _ recipe: Recipe, region: String) {
    var log = DiagnosticLog()
    guard let read = CollectedRow.read(row, region, recipe, recipe.year...recipe.year, into: &log) else {
      return nil
    }
    let giver = Giver(row, recipe, year: recipe.year)
    let values = recipe.bindings.enumerated().map { index, binding -> Double in
      if case .assumed(let value) = binding { return value }
      return (read.values[index].isNaN ? 0 : read.values[index])
        * row.share(ofInput: index, in: recipe.compiled)
    }
    compiled = recipe.compiled
    category = recipe.category
    self.region = region
    source = row.text(.source)
    years = [
      Year(
        year: recipe.year, row: row, recipe: recipe, memberCount: 0, values: values,
        givers: read.values.map { $0.isNaN ? nil : giver }, handedOver: [], plans: recipe.emissions,
        isBooked: true)
    ]
  }

  /// Of the years of a series, in their order.
  init?(_ compiled: CompiledMethod, _ series: Series, _ inputs: [LaneInputs], firstBooked: Int) {
    guard let first = inputs.first?.stretch.merged else { return nil }
    self.compiled = compiled
    category = first.recipe.category
    region = first.region
    source = series.source
    let hasList = compiled.places.isOfList.contains(true)
    years = inputs.map { lane in
      let stretch = lane.stretch
      return Year(
        year: lane.year, row: stretch.merged.first, recipe: stretch.merged.recipe,
        memberCount: hasList ? stretch.memberCount : 0, values: lane.values,
        givers: Giver.all(stretch.givers, of: series, in: lane.year), handedOver: lane.handedOver,
        plans: stretch.plans.map(\.plan), isBooked: lane.year >= firstBooked)
    }
  }
}

extension Evaluation.Giver {
  /// Of numbers that stand for a year, or are carried to it; nil where nobody gave one.
  fileprivate static func all(
    _ places: [StretchInputs.Giver], of series: Series, in year: Int
  ) -> [Evaluation.Giver?] {
    var made: [(place: StretchInputs.Giver, giver: Evaluation.Giver)] = []
    return places.map { place in
      if place.isNobody { return nil }
      if let known = made.first(where: { $0.place.row == place.row && $0.place.stretch == place.stretch }) {
        return known.giver
      }
      let merged = series.stretches[Int(place.stretch)]
      let own = min(max(year, merged.years.lowerBound), merged.years.upperBound)
      let row = merged.rows[Int(place.row)]
      let giver = Evaluation.Giver(row.row(in: own), row.recipe, year: own)
      made.append((place, giver))
      return giver
    }
  }
}

/// Sees what a run computes and books, in its order: givers of flows before their takers.
package protocol RunObserver: AnyObject {
  /// Whether rows of a file that are computed by themselves are to be told.
  func heeds(_ file: ActivityFile) -> Bool
  func computed(_ evaluation: Evaluation)
  func reported(_ row: Row, _ line: ResultLine)
}
