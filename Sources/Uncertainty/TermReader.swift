import EmissionFactors
import Equations
import Inventory
import Quantities
import Tables

/// Gives every number of an evaluation its cause. One factor is one cause wherever it is used; the numbers of a row
/// are its own, those of activity also its year's.
struct TermReader {
  let model: UncertaintyModel
  let evaluation: Evaluation
  private let inputs: [Input]

  init(model: UncertaintyModel, evaluation: Evaluation) {
    self.model = model
    self.evaluation = evaluation
    inputs = evaluation.compiled.inputs
  }

  func name(ofInput index: Int) -> String { inputs[index].name }

  /// By input; members in the order of the lane.
  func terms(of year: Evaluation.Year) -> [[Term]] {
    let latest = model.latest
    model.latest = nil
    let before = latest.flatMap { $0.mayGoOn(to: year, of: evaluation) ? $0 : nil }
    var readings = [Reading](repeating: .anew, count: year.values.count)
    let terms = inputs.indices.map { index in
      before.flatMap { self.terms(index, of: year, after: $0, into: &readings) }
        ?? read(index, of: year, into: &readings)
    }
    // Only rows that are carried on come again.
    if year.row.records.period != nil { model.latest = YearReading(evaluation, year, terms, readings) }
    return terms
  }

  private func read(_ index: Int, of year: Evaluation.Year, into readings: inout [Reading]) -> [Term] {
    let range = year.range(index)
    let first = range.lowerBound
    if range.count == 1, inputs[index].set == nil,
      let known = lone(index, year.values[first], year.givers[first])
    {
      readings[first] = .held
      return known
    }
    let shares =
      inputs[index].set == nil ? nil : shares(index, Array(year.values[range]), Array(year.givers[range]))
    return range.map { place in
      let value = year.values[place]
      guard let giver = year.givers[place] else {
        if shares == nil { readings[place] = .held }
        return shares?[place - first] ?? Term(value)
      }
      var number: Term
      if let shares {
        number = shares[place - first]
      } else {
        (number, readings[place]) = term(index, value, giver)
      }
      number.moved = moved(index, giver)
      return number
    }
  }

  /// The only number of an input, where others share it: nothing, or a factor.
  private func lone(_ index: Int, _ value: Double, _ giver: Evaluation.Giver?) -> [Term]? {
    guard let giver else { return value == 0 && value.sign == .plus ? UncertaintyModel.nothing : nil }
    guard let found = sharedFactor(index, giver) else { return nil }
    return factorTerm(index, value, giver, found)
  }

  /// A factor of whose uncertainty the row says nothing: it is the same wherever it is used.
  private func sharedFactor(_ index: Int, _ giver: Evaluation.Giver) -> FoundFactor? {
    let columns = giver.row.file.columns
    guard case .factor(_, let found) = giver.binding(of: index), columns.spreads.isEmpty,
      columns.words[.factorCorrelated] == nil
    else { return nil }
    return found
  }

  func moved(_ index: Int, _ giver: Evaluation.Giver) -> MovedNumber? {
    guard let mover = model.mover else { return nil }
    let cell: (column: Int, conversion: Conversion)? =
      switch giver.binding(of: index) {
      case .cell(let column, let conversion): (column, conversion)
      case .quantity(let conversion): giver.row.quantityColumn.map { ($0, conversion) }
      default: nil
      }
    guard let cell, let place = mover.place(ofColumn: cell.column, in: giver.row) else { return nil }
    return MovedNumber(place: place, multiply: cell.conversion.multiply, divide: cell.conversion.divide)
  }

  private func term(_ index: Int, _ value: Double, _ giver: Evaluation.Giver) -> (Term, Reading) {
    if let found = sharedFactor(index, giver) { return (factorTerm(index, value, giver, found)[0], .held) }
    return ownTerm(index, value, giver)
  }

  private func factorTerm(
    _ index: Int, _ value: Double, _ giver: Evaluation.Giver, _ found: FoundFactor
  ) -> [Term] {
    let key = UncertaintyModel.FactorKey(
      factor: ObjectIdentifier(found.factor), value: value, method: ObjectIdentifier(evaluation.compiled),
      input: index)
    if let known = model.factorTerms[key] { return known }
    let term = [ownTerm(index, value, giver).0]
    model.factorTerms[key] = term
    return term
  }

  private func ownTerm(_ index: Int, _ value: Double, _ giver: Evaluation.Giver) -> (Term, Reading) {
    let statement = giver.statement(ofInput: index, into: &model.log)
    guard let spread = model.reader.spread(value, statement, named: inputs[index].name) else {
      return (Term(value), statement.isEmpty && statement.distribution.isEmpty ? .certain : .anew)
    }
    let cause = cause(index, giver)
    let draw = model.draw(of: cause, spread)
    return (
      Term(value, scale: spread.scale, draw: draw),
      .uncertain(.init(statement, cause: cause, spread: spread, draw: draw))
    )
  }

  private func cause(_ index: Int, _ giver: Evaluation.Giver) -> Int {
    let input = inputs[index]
    let row = giver.row
    let isActivity = if case .activity = input.kind { true } else { false }
    let flag = row.flag(isActivity ? .activityCorrelated : .factorCorrelated, into: &model.log)
    let ofYear = flag.map(!) ?? isActivity ? " \(model.causeYear(giver.year))" : ""
    if case .factor(_, let found) = giver.binding(of: index) {
      return model.cause(
        "factor \(found.factor.id)\(ofYear)", .factor,
        label: "\(input.name) · \(found.factor.id)\(ofYear)")
    }
    if index == evaluation.compiled.method.quantity, let group = model.group(row, own: identity(giver)) {
      return group
    }
    return model.cause(
      ownIdentity(input, giver, ofYear), isActivity ? .activity : .factor,
      label:
        "\(input.name) · \(model.context.tree.categories[evaluation.category].code) \(described(giver))\(ofYear)"
    )
  }

  /// Of a number that is no other row's.
  private func ownIdentity(_ input: Input, _ giver: Evaluation.Giver, _ ofYear: String) -> UInt64 {
    var name = NameDigest()
    name.add(input.name)
    name.add(" ")
    for part in parts(giver) { name.add(part) }
    name.add(ofYear)
    return name.value
  }

  /// Of what may occur once in a year.
  private func identity(_ giver: Evaluation.Giver) -> String { parts(giver).joined() }

  private func parts(_ giver: Evaluation.Giver) -> [String] {
    let conditions = giver.recipe.conditions
    let own = [
      "\(evaluation.category)\u{1F}", evaluation.region, "\u{1F}", giver.row.text(.source), "\u{1F}",
      evaluation.compiled.method.id,
    ]
    return conditions.isEmpty ? own : own + ["\u{1F}", conditions]
  }

  private func described(_ giver: Evaluation.Giver) -> String {
    let words = giver.recipe.words.sorted { $0.key < $1.key }.map(\.value)
    return ([evaluation.region, giver.row.text(.source)] + words).filter { !$0.isEmpty }
      .joined(separator: ", ")
  }
}

// MARK: - Shares

extension TermReader {
  /// The members of a list whose distribution is that of shares which sum to one; nil for other numbers.
  private func shares(_ index: Int, _ values: [Double], _ givers: [Evaluation.Giver?]) -> [Term]? {
    guard inputs[index].set != nil, givers.contains(where: { mayBeShare($0, index) }) else { return nil }
    let input = inputs[index]
    var statements: [SpreadStatement] = []
    for giver in givers {
      let statement = giver?.statement(ofInput: index, into: &model.log) ?? SpreadStatement()
      statements.append(statement)
    }
    let isShare = statements.map { DistributionFamily(named: $0.distribution) == .dirichlet }
    guard let first = isShare.firstIndex(of: true), let giver = givers[first] else { return nil }
    let sum = values.reduce(0, +)
    if abs(sum - 1) > 1e-6 {
      var column = 0
      if case .row(_, let place) = statements[first].place { column = place }
      model.log.add(
        giver.row.diagnostic(
          "shares-not-one",
          "shares of \(input.name) that vary as a Dirichlet distribution add up to \(sum.shortestDecimal)",
          column: column, help: "give all members, so that they add up to 1"))
      return nil
    }
    guard let concentration = concentration(values, statements) else { return nil }
    let causes = values.indices.map { position in
      let owner = givers[position] ?? giver
      let name = "\(input.name) \(identity(owner)) \(position)"
      return model.cause(name, .activity, label: "\(input.name) · \(described(owner))")
    }
    return model.shares(values, causes, concentration)
  }

  /// Whether something may say that a number is one of shares.
  private func mayBeShare(_ giver: Evaluation.Giver?, _ index: Int) -> Bool {
    guard let giver else { return false }
    if giver.row.file.columns.statesUncertainty { return true }
    guard case .factor(_, let found) = giver.binding(of: index) else { return false }
    return DistributionFamily(named: found.factor.distribution) == .dirichlet
  }

  /// The sum of the parameters that keeps the sum of the variances given.
  private func concentration(_ values: [Double], _ statements: [SpreadStatement]) -> Double? {
    var given = 0.0
    var relative = 0.0
    for (value, statement) in zip(values, statements) where value > 0 {
      var half = statement.percent.map { value * $0 / 100 }
      if let lower = statement.lower, let upper = statement.upper { half = (upper - lower) / 2 }
      guard let half, half > 0 else { continue }
      given += half * half / (DistributionFit.z * DistributionFit.z)
      relative += value * (1 - value)
    }
    guard given > 0, relative > given else { return nil }
    return relative / given - 1
  }
}

extension UncertaintyModel {
  /// Columns for shares that vary together; each is relative to its share.
  func shares(_ values: [Double], _ causes: [Int], _ concentration: Double) -> [Term] {
    shareGroups.append(ShareGroup(shapes: values.map { $0 * concentration }, causes: causes))
    let group = shareGroups.count - 1
    return values.indices.map { member in
      let own = values[member]
      if own == 0 { return Term(0) }
      // The covariance of shares, as a sum over independent causes: X = p + (Y − p ΣY) / √(concentration + 1).
      let loads = values.indices.filter { values[$0] > 0 }.map { other -> DrawPlan.Load in
        let weight = ((other == member ? 1 : 0) - own) / own
        let deviation = weight * (values[other] / (concentration + 1)).squareRoot()
        return .init(cause: causes[other], deviation: deviation, half: deviation * DistributionFit.z)
      }
      draws.append(DrawPlan(source: .share(group: group, member: member), loads: loads))
      return Term(own, scale: own, draw: draws.count - 1)
    }
  }

  /// The cause of rows that vary together by the user's word; nil where a row says nothing.
  func group(_ row: Row, own identity: @autoclosure () -> String) -> Int? {
    let name = row.text(.correlatesWith)
    if name.isEmpty { return nil }
    let year = Int(row.text(.year)).map { "\(causeYear($0))" } ?? row.text(.year)
    groups[name, default: CorrelationGroup(first: row, identities: [])].identities.insert(identity() + year)
    return cause("group \(name)", .activity, label: "correlation group \(name)")
  }

  /// What the activity data and the factor of reported emissions may be, relative to their estimates.
  func reportedTerms(_ row: Row, _ line: ResultLine) -> [Term] {
    guard row.file.columns.statesUncertainty else { return [] }
    let name = "\(context.tree.categories[line.category].code) \(line.gas.label)"
    let place = [line.region, line.source].filter { !$0.isEmpty }.joined(separator: ", ")
    let identity = "\(name)\u{1F}\(place)"
    func term(_ statement: SpreadStatement, _ kind: Cause.Kind, _ flag: HeadingWord) -> Term? {
      guard let spread = reader.spread(1, statement, named: "the emission of \(name)") else { return nil }
      let isCorrelated = row.flag(flag, into: &log) ?? (kind == .factor)
      let year = isCorrelated ? "" : " \(causeYear(line.year))"
      let own = kind == .activity ? group(row, own: identity) : nil
      let label = "\(kind.label) · \(name) \(place)\(year)"
      let cause = own ?? cause("\(kind.label) \(identity)\(year)", kind, label: label)
      return Term(1, scale: spread.scale, draw: draw(of: cause, spread))
    }
    let activity = term(percents(.activityUncertainty, row), .activity, .activityCorrelated)
    let factor = term(percents(.factorUncertainty, row), .factor, .factorCorrelated)
    if activity != nil || factor != nil { return [activity, factor].compactMap(\.self) }
    let whole = term(row.statementOfReported(into: &log), .activity, .activityCorrelated)
    return whole.map { [$0] } ?? []
  }

  private func percents(_ word: HeadingWord, _ row: Row) -> SpreadStatement {
    var statement = SpreadStatement()
    statement.percent = row.percent(word, into: &log)
    statement.distribution = statement.percent == nil ? "" : row.text(.distribution)
    statement.place = .row(row, column: row.column(of: word))
    return statement
  }
}

extension Cause.Kind {
  var label: String {
    switch self {
    case .activity: "AD"
    case .factor: "EF"
    case .gwp: "GWP"
    }
  }
}
