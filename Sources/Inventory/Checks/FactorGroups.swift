import EmissionFactors
import Equations
import Quantities
import Tables

/// Factors outside the interval of their default, one entry for equal ones. The worst of them are kept, so
/// that memory does not grow with the rows.
struct FactorGroups {
  /// A factor as typed, wherever it stands.
  struct Group {
    let category: Int
    let input: String
    let gas: String
    /// In `unit`, as all numbers here.
    let value: Double
    let standard: Double
    let lower: Double
    let upper: Double
    let unit: String
    /// Of the default.
    let id: String
    /// Of the first row.
    let region: String
    let location: SourceLocation?
    let explanation: String
    var years: Set<Int> = []
    var rows = 0
    /// What the difference to the default makes, as CO2 equivalents.
    var weight = 0.0
  }

  private struct Key: Hashable {
    let category: Int
    let input: String
    let id: String
    let value: Double
  }

  /// An input of a recipe that the row gives and for which a default has an interval.
  private struct Typed {
    let input: Int
    /// Nil for a factor of the project's own tables.
    let column: Int?
    let conversion: Conversion
    let standard: Double
    let lower: Double
    let upper: Double
    let id: String
    /// Positions in the recipe's emissions.
    let emissions: [Int]
  }

  private let limit: Int
  private let context: InventoryContext
  private var known: [KnownKey: [Known]] = [:]

  private struct Known {
    /// Kept, so that the identifier stays its own.
    let recipe: Recipe
    /// For which the same defaults hold.
    let years: ClosedRange<Int>
    let typed: [Typed]
  }

  /// Regions share recipes where the row types what their own factors would say.
  private struct KnownKey: Hashable {
    /// The first of those that differ in their year alone.
    let recipe: ObjectIdentifier
    let factorRegion: String
  }

  /// The region of the last row, and that whose factors hold for it.
  private var latest: (region: String, factors: String)?
  private var byKey: [Key: Group] = [:]

  init(_ context: InventoryContext, limit: Int = 1_000) {
    self.context = context
    self.limit = limit
  }

  var groups: [Group] { Array(byKey.values) }

  /// - Parameter equivalents: of each emission of the recipe.
  mutating func take(
    _ row: Row, _ recipe: Recipe, _ region: String, _ year: Int, equivalents: (Int) -> Double
  ) {
    let typed: [Typed]
    let root = recipe.root
    let key = KnownKey(recipe: ObjectIdentifier(root), factorRegion: factorRegion(region))
    if let found = known[key]?.first(where: { $0.years.contains(recipe.year) }) {
      typed = found.typed
    } else {
      var use = LookupUse()
      typed = recipe.compiled.inputs.indices.compactMap { self.typed($0, recipe, region, &use) }
      known[key, default: []].append(Known(recipe: root, years: use.years, typed: typed))
    }
    for one in typed {
      guard let value = value(one, row, recipe),
        value < one.lower * (1 - 1e-9) || value > one.upper * (1 + 1e-9)
      else { continue }
      let effect = one.emissions.reduce(0) { $0 + abs(equivalents($1)) }
      let weight = value == 0 ? 0 : effect * abs(1 - one.standard / value)
      add(one, value, row, recipe, region, year, weight)
    }
  }

  private mutating func factorRegion(_ region: String) -> String {
    if let latest, latest.region == region { return latest.factors }
    let found = context.standIn(for: context.factorRegion(region))
    latest = (region, found)
    return found
  }

  private func value(_ typed: Typed, _ row: Row, _ recipe: Recipe) -> Double? {
    if case .factor(let value, _) = recipe.bindings[typed.input] { return value }
    guard let column = typed.column, case .value(let number) = row.records.number(row.record, column) else {
      return nil
    }
    return typed.conversion(number)
  }

  private mutating func add(
    _ typed: Typed, _ value: Double, _ row: Row, _ recipe: Recipe, _ region: String, _ year: Int,
    _ weight: Double
  ) {
    let input = recipe.method.inputs[typed.input]
    let key = Key(category: recipe.category, input: input.name, id: typed.id, value: value)
    var group =
      byKey[key]
      ?? Group(
        category: recipe.category, input: input.name,
        gas: typed.emissions.count == 1 ? recipe.emissions[typed.emissions[0]].gas.label : "", value: value,
        standard: typed.standard, lower: typed.lower, upper: typed.upper, unit: input.unit.symbol,
        id: typed.id, region: region, location: location(typed, row, recipe),
        explanation: typed.column == nil ? "" : row.text(.assumption))
    group.years.insert(year)
    group.rows += 1
    group.weight += weight
    byKey[key] = group
    if byKey.count > 2 * limit { prune() }
  }

  private mutating func prune() {
    let kept = byKey.sorted { $0.value.weight > $1.value.weight }.prefix(limit)
    byKey = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
  }

  private func location(_ typed: Typed, _ row: Row, _ recipe: Recipe) -> SourceLocation? {
    if case .factor(_, let found) = recipe.bindings[typed.input] { return found.factor.location }
    return typed.column.map { row.records.location(row.record, $0) }
  }

  private func typed(
    _ index: Int, _ recipe: Recipe, _ region: String, _ use: inout LookupUse
  ) -> Typed? {
    let input = recipe.compiled.inputs[index]
    guard case .factor(let parameter, let gas, let axes, let fixed) = input.kind else { return nil }
    var column: Int?
    var conversion = Conversion.identity
    switch recipe.bindings[index] {
    case .cell(let cell, let found): (column, conversion) = (cell, found)
    case .factor(_, let found) where found.link.kind == .project: break
    default: return nil
    }
    var dimensions = fixed
    for axis in axes { dimensions[axis.name] = recipe.words[axis.name] ?? dimensions[axis.name] }
    var query = FactorQuery(
      parameter, gas: gas, category: context.tree.categories[recipe.category].guideline,
      otherwise: recipe.method.factorCategory,
      dimensions: dimensions, year: recipe.year, region: context.factorRegion(region))
    query.ofRegion = context.regionWords(axes, beside: recipe.words, of: query.region)
    guard case .success(let found) = context.standardFactor(query, noting: &use),
      let lower = found.factor.lower,
      let upper = found.factor.upper,
      let unit = UnitBridge.conversion(from: found.factor.unit, to: input.unit)
    else { return nil }
    let emissions = recipe.emissions.indices.filter {
      recipe.compiled.dependencies[recipe.emissions[$0].index].contains(index)
    }
    return Typed(
      input: index, column: column, conversion: conversion, standard: unit(found.value), lower: unit(lower),
      upper: unit(upper), id: found.factor.id, emissions: emissions)
  }
}
