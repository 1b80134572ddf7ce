import EmissionFactors
import Equations
import Quantities
package import Tables

/// How uncertain a number is, as a row or a table of factors says it. Bounds are in the unit of the number.
package struct SpreadStatement: Sendable {
  package var lower: Double?
  package var upper: Double?
  /// Half of the 95 % interval in percent of the number.
  package var percent: Double?
  package var distribution = ""
  /// Where it stands, for what is wrong with it.
  package var place: Place = .table("")

  package enum Place: Sendable {
    case row(Row, column: Int)
    /// The id of a factor.
    case table(String)
  }

  package init() {}

  package var isEmpty: Bool { lower == nil && upper == nil && percent == nil }
}

extension Row {
  /// What the row says of its quantity; empty where it says nothing. Bounds go through the conversion of the
  /// quantity, unless their headings have a unit of their own.
  func statementOfQuantity(
    _ conversion: Conversion, to unit: Unit, share: Double, into log: inout DiagnosticLog
  ) -> SpreadStatement {
    let columns = file.columns
    guard columns.statesUncertainty else {
      var statement = SpreadStatement()
      statement.place = .row(self, column: quantityColumn ?? 0)
      return statement
    }
    func bound(_ word: HeadingWord, _ log: inout DiagnosticLog) -> Double? {
      guard let column = columns.words[word] else { return nil }
      let own = columns.spreadUnits[word].flatMap { UnitBridge.conversion(from: $0, to: unit) }
      return spread(column, word.rawValue, own ?? conversion, &log).map { $0 * share }
    }
    var statement = SpreadStatement()
    statement.lower = bound(.lower, &log)
    statement.upper = bound(.upper, &log)
    statement.percent = percent(.uncertainty, into: &log)
    statement.distribution = text(.distribution)
    let first = [HeadingWord.lower, .upper, .uncertainty, .distribution].lazy
      .compactMap { columns.words[$0] }.first { isFilled($0) }
    statement.place = .row(self, column: first ?? quantityColumn ?? 0)
    return statement
  }

  /// What a row of reported emissions says of them, relative to their number.
  package func statementOfReported(into log: inout DiagnosticLog) -> SpreadStatement {
    var statement = statementOfQuantity(.identity, to: .one, share: 1, into: &log)
    guard statement.lower != nil || statement.upper != nil else { return statement }
    guard let column = quantityColumn, case .value(let number) = records.number(record, column), number != 0
    else {
      statement.lower = nil
      statement.upper = nil
      return statement
    }
    let bounds = (statement.lower.map { $0 / number }, statement.upper.map { $0 / number })
    (statement.lower, statement.upper) = number < 0 ? (bounds.1, bounds.0) : bounds
    return statement
  }

  /// What the row says of an input that has a column or a factor of its own.
  func statement(
    ofInput input: Input, member: String?, _ conversion: Conversion?, into log: inout DiagnosticLog
  ) -> SpreadStatement {
    var statement = SpreadStatement()
    if file.columns.spreads.isEmpty { return statement }
    for spread in file.columns.spreads
    where spread.input == input.name && isFilled(spread.column)
      && (spread.member == nil || spread.member?.word == member)
    {
      let own = spread.unit.flatMap { UnitBridge.conversion(from: $0, to: input.unit) }
      switch spread.kind {
      case .distribution: statement.distribution = records.text(record, spread.column)
      case .uncertainty:
        let percents = UnitBridge.conversion(from: spread.unit ?? .percent, to: .percent) ?? .identity
        statement.percent = self.spread(spread.column, "uncertainty", percents, &log)
      case .lower:
        statement.lower = self.spread(spread.column, "lower", own ?? conversion ?? .identity, &log)
      case .upper:
        statement.upper = self.spread(spread.column, "upper", own ?? conversion ?? .identity, &log)
      }
      statement.place = .row(self, column: spread.column)
    }
    return statement
  }

  /// A column of percents, such as that of the activity data of reported emissions.
  package func percent(_ word: HeadingWord, into log: inout DiagnosticLog) -> Double? {
    guard let column = file.columns.words[word], isFilled(column) else { return nil }
    let conversion = UnitBridge.conversion(from: file.columns.spreadUnits[word] ?? .percent, to: .percent)
    return spread(column, word.rawValue, conversion ?? .identity, &log)
  }

  /// Nil for an empty cell.
  private func spread(
    _ column: Int, _ name: String, _ conversion: Conversion, _ log: inout DiagnosticLog
  ) -> Double? {
    guard isFilled(column) else { return nil }
    let any = CellReader.Expected(name, .one, -(.infinity)...(.infinity))
    let value = CellReader.value(self, column, conversion, any, into: &log)
    return value.isNaN ? nil : value
  }

  /// Whether none of the columns of uncertainty is filled.
  package var saysNothingOfUncertainty: Bool {
    let words: [HeadingWord] = [.uncertainty, .lower, .upper, .activityUncertainty, .factorUncertainty]
    return !words.contains { word in file.columns.words[word].map(isFilled) ?? false }
  }

  /// Yes or no, in the words that sheets use; nil for an empty cell.
  package func flag(_ word: HeadingWord, into log: inout DiagnosticLog) -> Bool? {
    guard file.columns.words[word] != nil else { return nil }
    let typed = text(word)
    switch typed.lowercased() {
    case "": return nil
    case "y", "yes", "true", "1", "có", "c": return true
    case "n", "no", "false", "0", "không", "k": return false
    default:
      log.add(
        diagnostic("bad-flag", "\(typed) is neither yes nor no", word, help: "write yes or no"))
      return nil
    }
  }
}

extension Evaluation.Giver {
  /// How uncertain the number of an input is: what the row says, else what the table of its factor says.
  package func statement(ofInput index: Int, into log: inout DiagnosticLog) -> SpreadStatement {
    let input = recipe.compiled.inputs[index]
    let member =
      row.file.columns.spreads.isEmpty
      ? nil : recipe.member.map { _ in input.set.flatMap { recipe.words[$0.name] } ?? "" }
    switch recipe.bindings[index] {
    case .quantity(let conversion):
      let share = row.share(ofInput: index, in: recipe.compiled)
      return row.statementOfQuantity(conversion, to: input.unit, share: share, into: &log)
    case .cell(_, let conversion):
      return row.statement(ofInput: input, member: member, conversion, into: &log)
    case .factor(let value, let found):
      let own = row.statement(ofInput: input, member: member, nil, into: &log)
      if !own.isEmpty || !own.distribution.isEmpty { return own }
      var statement = SpreadStatement()
      let scale = UnitBridge.conversion(ofFactor: found.factor.unit, to: input.unit) ?? .identity
      // A value between two years of the table has the relative interval of the row found.
      let ratio = found.factor.value.flatMap { $0 == 0 ? nil : value / scale($0) } ?? 1
      statement.lower = found.factor.lower.map { scale($0) * ratio }
      statement.upper = found.factor.upper.map { scale($0) * ratio }
      statement.distribution = found.factor.distribution
      statement.place = .table(found.factor.id)
      return statement
    case .assumed, .absent, .flow: return SpreadStatement()
    }
  }
}
