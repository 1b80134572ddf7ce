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
    /// By input; members in the order of the lane.
    package let values: [[Double]]
    /// For each of `values`; nil for what is assumed, nothing or handed over.
    package let givers: [[Giver?]]
    package let handedOver: Set<Int>
    package let plans: [EmissionPlan]
    /// False in years before those of the inventory: they fill stocks, and nothing of them is booked or handed over.
    package let isBooked: Bool
  }

  /// A row that gave a number.
  package struct Giver: Sendable {
    package let row: Row
    package let recipe: Recipe
    package let year: Int

    /// Where the number of an input comes from.
    package func binding(of input: Int) -> Recipe.Binding { recipe.bindings[input] }
  }

  /// How many members the list of the method has.
  package var memberCount: Int {
    let lists = compiled.inputs.indices.filter { compiled.inputs[$0].set != nil }
    return lists.first.map { years[0].values[$0].count } ?? 0
  }
}

extension Evaluation {
  /// Of a row that is computed by itself.
  init?(_ row: Row, _ recipe: Recipe, region: String) {
    var log = DiagnosticLog()
    guard let read = CollectedRow.read(row, region, recipe, recipe.year...recipe.year, into: &log) else {
      return nil
    }
    let giver = Giver(row: row, recipe: recipe, year: recipe.year)
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
        year: recipe.year, row: row, recipe: recipe, values: values.map { [$0] },
        givers: read.values.map { [$0.isNaN ? nil : giver] }, handedOver: [], plans: recipe.emissions,
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
    years = inputs.map { lane in
      let stretch = lane.stretch
      return Year(
        year: lane.year, row: stretch.merged.first, recipe: stretch.merged.recipe, values: lane.values,
        givers: compiled.inputs.indices.map { input in
          stretch.givers[stretch.range(input)].map { Giver($0, of: series, in: lane.year) }
        },
        handedOver: lane.handedOver, plans: stretch.plans.map(\.plan), isBooked: lane.year >= firstBooked)
    }
  }
}

extension Evaluation.Giver {
  /// Of a number that stands for a year, or is carried to it; nil where nobody gave it.
  fileprivate init?(_ place: StretchInputs.Giver, of series: Series, in year: Int) {
    if place.isNobody { return nil }
    let merged = series.stretches[Int(place.stretch)]
    let own = min(max(year, merged.years.lowerBound), merged.years.upperBound)
    let giver = merged.rows[Int(place.row)]
    row = giver.row(in: own)
    recipe = giver.recipe
    self.year = own
  }
}

/// Sees what a run computes and books, in its order: givers of flows before their takers.
package protocol RunObserver: AnyObject {
  /// Whether rows of a file that are computed by themselves are to be told.
  func heeds(_ file: ActivityFile) -> Bool
  func computed(_ evaluation: Evaluation)
  func reported(_ row: Row, _ line: ResultLine)
}
