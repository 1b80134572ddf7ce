import Equations
import Quantities
import Tables
import VectorKernels

/// How a record that is all of its source is computed: where the numbers of its lane come from, in the years that it
/// speaks of and in those behind them. Records of the same words share one.
final class SolePlan: Sendable {
  let compiled: CompiledMethod
  let category: Int
  /// Those with the same factors.
  let years: ClosedRange<Int>
  /// Whether it holds for all regions of which all is said in common.
  let isOfKin: Bool
  let rowCount: Int
  let memberCount: Int
  /// Numbers of the record.
  let cells: [Cell]
  /// Of the cells.
  let columns: [UInt32]
  let conversions: CellConversions
  /// In its first year.
  let opening: [Number]
  /// Amounts, of which each year until that of the record has a share.
  let amounts: [Number]
  /// What is another number in the years behind that of the record.
  let behind: [Number]
  /// Inputs that keep their number from the first year on.
  let steady: Set<Int>
  let emissions: [EmissionPlan]

  struct Cell: Hashable {
    let input: Int
    let column: Int
    let conversion: Conversion
    let range: ClosedRange<Double>

    /// Nil where the number is out of range, or none.
    @inline(__always)
    func value(of number: Double) -> Double? {
      let value = number * conversion.multiply / conversion.divide
      return value >= range.lowerBound && value <= range.upperBound ? value : nil
    }
  }

  /// What makes the numbers of the cells of a record those of its lane.
  struct CellConversions {
    private let multiply: [Double]
    private let divide: [Double]
    private let lower: [Double]
    private let upper: [Double]

    init(_ cells: [Cell]) {
      multiply = cells.map(\.conversion.multiply)
      divide = cells.map(\.conversion.divide)
      lower = cells.map(\.range.lowerBound)
      upper = cells.map(\.range.upperBound)
    }

    /// Converts numbers in their place, from one on.
    /// - Returns: whether each is in its range.
    func convert(_ numbers: inout [Double], from start: Int) -> Bool {
      precondition(start >= 0 && start + multiply.count <= numbers.count, "a number for each cell")
      return unsafe numbers.withUnsafeMutableBufferPointer { numbers in
        guard let first = numbers.baseAddress else { return true }
        return unsafe ghg_convert(first + start, multiply.count, multiply, divide, lower, upper)
      }
    }
  }

  /// A number of the lane.
  struct Number: Equatable {
    let input: Int
    /// That of its member.
    let place: Int
    /// Nil for what is the same in all records.
    let cell: Int?
    let value: Double
  }

  /// Nil where other rows, years or methods must be asked, or something is refused.
  /// - Parameter rows: of a record, one for each member.
  init?(_ rows: [CollectedRow], isOfKin: Bool) {
    guard let first = rows.first, Self.mayHold(rows[...]) else { return nil }
    let compiled = first.recipe.compiled
    var log = DiagnosticLog()
    var book = SeriesBook(compiled)
    for row in rows { book.add(row) }
    let all = book.take(.max)
    guard all.count == 1, let series = SeriesBuilder(compiled: compiled).series(all[0], into: &log),
      series.stretches.count == 1
    else { return nil }
    let inputs = SeriesInputs(compiled, series, openings: [:], BookedPlans { _ in nil })
    guard let here = inputs.inputs(of: 0, hasRows: true, into: &log),
      let later = inputs.inputs(of: 0, hasRows: false, into: &log), log.diagnostics.isEmpty
    else { return nil }
    self.compiled = compiled
    self.isOfKin = isOfKin
    category = first.recipe.category
    rowCount = rows.count
    memberCount = here.merged.members.count
    emissions = here.plans.map(\.plan)
    years = rows.map(\.recipe.years).reduce(first.recipe.years) { $0.clamped(to: $1) }
    // Numbers that lie side by side in the record do so in the columns too, and are written as one.
    cells = rows.flatMap(Self.cells).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
      .sorted { ($0.input, $0.column) < ($1.input, $1.column) }
    columns = cells.map { UInt32(truncatingIfNeeded: $0.column) }
    conversions = CellConversions(cells)
    opening = Self.numbers(here, cells)
    let isAmount = { (number: Number) in compiled.amounts.contains(number.input) && number.cell != nil }
    amounts = opening.filter(isAmount)
    behind = Self.numbers(later, cells).filter { [opening] in !opening.contains($0) }
    steady = Set(compiled.inputs.indices).subtracting((amounts + behind).map(\.input))
  }

  /// Whether rows are of one method that asks for no other rows, and of the same years.
  static func mayHold(_ rows: ArraySlice<CollectedRow>) -> Bool {
    guard let first = rows.first, first.recipe.compiled.isOfItself else { return false }
    return rows.allSatisfy { $0.recipe.compiled === first.recipe.compiled && $0.years == first.years }
  }

  private static func cells(of row: CollectedRow) -> [Cell] {
    row.recipe.bindings.indices.compactMap { cell(row, $0) }
  }

  private static func cell(_ row: CollectedRow, _ input: Int) -> Cell? {
    let range = row.recipe.compiled.ranges[input]
    switch row.recipe.bindings[input] {
    case .cell(let column, let conversion):
      return Cell(input: input, column: column, conversion: conversion, range: range)
    case .quantity(let conversion):
      return Cell(input: input, column: row.row.quantityColumn ?? 0, conversion: conversion, range: range)
    case .factor, .assumed, .absent, .flow: return nil
    }
  }

  private static func numbers(_ stretch: StretchInputs, _ cells: [Cell]) -> [Number] {
    stretch.merged.recipe.compiled.inputs.indices.flatMap { input in
      let own = stretch.range(input)
      return own.map { position in
        let giver = stretch.givers[position]
        let row = giver.isNobody ? nil : stretch.merged.rows[Int(giver.row)]
        let cell = row.flatMap { Self.cell($0, input) }.flatMap { cells.firstIndex(of: $0) }
        return Number(
          input: input, place: position - own.lowerBound, cell: cell,
          value: cell == nil ? stretch.values[position] : 0)
      }
    }
  }
}

extension CompiledMethod {
  /// Whether its sources, all years of them, can be computed without any other.
  fileprivate var isOfItself: Bool {
    remembers && handoffs.isEmpty && method.openings.isEmpty
      && flows.isEmpty
  }
}
