import Equations
import Inventory

/// How the numbers of the year that was heard last were read. The same rows a year on differ in their numbers alone, so
/// that what they say of their uncertainty need not be read again.
final class YearReading {
  private let compiled: CompiledMethod
  private let category: Int
  private let region: String
  private let source: String
  let year: Evaluation.Year
  /// By input.
  let terms: [[Term]]
  /// For each of the values of the year.
  let readings: [Reading]
  /// Whether no row says how certain its quantity is; nil where that was not asked.
  var isSilent: Bool?

  init(_ evaluation: Evaluation, _ year: Evaluation.Year, _ terms: [[Term]], _ readings: [Reading]) {
    compiled = evaluation.compiled
    category = evaluation.category
    region = evaluation.region
    source = evaluation.source
    self.year = year
    self.terms = terms
    self.readings = readings
  }

  /// Whether another year may be one of the same rows.
  func mayGoOn(to other: Evaluation.Year, of evaluation: Evaluation) -> Bool {
    compiled === evaluation.compiled && category == evaluation.category
      && year.memberCount == other.memberCount && region == evaluation.region && source == evaluation.source
  }
}

/// What makes another number of the same cell a term.
enum Reading {
  /// Nothing is known of it.
  case anew
  /// The same number is the same term.
  case held
  /// Its row says nothing of its uncertainty.
  case certain
  case uncertain(Statement)

  final class Statement {
    let statement: SpreadStatement
    let cause: Int
    let spread: Spread
    let draw: Int

    init(_ statement: SpreadStatement, cause: Int, spread: Spread, draw: Int) {
      self.statement = statement
      self.cause = cause
      self.spread = spread
      self.draw = draw
    }

    /// Whether it is of numbers that may move too.
    var hasBounds: Bool { statement.lower != nil || statement.upper != nil }
  }
}

extension TermReader {
  /// The terms of an input in a year of the same rows as one before; nil where they must be read.
  /// - Parameter readings: takes those of its numbers.
  func terms(
    _ index: Int, of year: Evaluation.Year, after before: YearReading, into readings: inout [Reading]
  ) -> [Term]? {
    let range = year.range(index)
    let known = before.terms[index]
    var terms: [Term]?
    for place in range {
      let old = known[place - range.lowerBound]
      let isSame = year.values[place].bitPattern == before.year.values[place].bitPattern
      guard goesOn(year.givers[place], from: before.year.givers[place]) else { return nil }
      var term: Term
      switch before.readings[place] {
      case .anew: return nil
      case .held:
        if !isSame { return nil }
        (term, readings[place]) = (old, .held)
      case .certain: (term, readings[place]) = (isSame ? old : Term(year.values[place]), .certain)
      case .uncertain(let statement):
        guard let giver = year.givers[place],
          let found = read(index, year.values[place], giver, as: statement, isSame: isSame)
        else { return nil }
        (term, readings[place]) = found
      }
      term.moved = year.givers[place].flatMap { moved(index, $0) }
      if terms == nil, !term.isSame(as: old) { terms = Array(known[..<(place - range.lowerBound)]) }
      terms?.append(term)
    }
    return terms ?? known
  }

  /// Whether no row says how certain its quantity is, where that was found of the same rows before.
  func isSilent(in year: Evaluation.Year, after before: YearReading) -> Bool? {
    guard let quantity = evaluation.compiled.method.quantity, before.mayGoOn(to: year, of: evaluation),
      year.range(quantity).allSatisfy({ goesOn(year.givers[$0], from: before.year.givers[$0]) })
    else { return nil }
    return before.isSilent
  }

  private func goesOn(_ giver: Evaluation.Giver?, from other: Evaluation.Giver?) -> Bool {
    guard let giver, let other else { return giver == nil && other == nil }
    return model.causeYear(giver.year) == model.causeYear(other.year) && giver.goesOn(from: other)
  }

  /// Another number of a cell whose row says the same of it.
  private func read(
    _ index: Int, _ value: Double, _ giver: Evaluation.Giver, as known: Reading.Statement, isSame: Bool
  ) -> (Term, Reading)? {
    if isSame, !known.hasBounds {
      return (Term(value, scale: known.spread.scale, draw: known.draw), .uncertain(known))
    }
    let statement = known.hasBounds ? giver.statement(ofInput: index, into: &model.log) : known.statement
    guard let spread = model.reader.spread(value, statement, named: name(ofInput: index)) else { return nil }
    let draw =
      spread.distribution == known.spread.distribution ? known.draw : model.draw(of: known.cause, spread)
    return (
      Term(value, scale: spread.scale, draw: draw),
      .uncertain(.init(statement, cause: known.cause, spread: spread, draw: draw))
    )
  }
}
