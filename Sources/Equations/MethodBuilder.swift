package import Quantities

/// Collects the declarations of a method. See <doc:Methods> for how a method reads.
package final class MethodBuilder {
  private(set) var inputs: [Input] = []
  private(set) var steps: [Step] = []
  private(set) var stocks: [Stock] = []
  private(set) var emissions: [Emission] = []
  private(set) var handoffs: [Handoff] = []
  private(set) var requirements: [Requirement] = []
  private(set) var inflows: Set<Int> = []
  private(set) var lister: Int?
  private(set) var needsMembers = false
  private(set) var openings: [Opening] = []
  private(set) var faults: [String] = []

  /// Activity data. The first one declared is the `quantity` of a row.
  package func activity(
    _ symbol: String, _ name: String, _ unit: String, each set: Axis? = nil,
    presence: Input.Presence = .required, in range: ClosedRange<Double> = 0...(.infinity),
    file: String = #fileID, line: Int = #line
  ) -> Expression {
    input(symbol, name, unit, set, .activity, presence, range, SourceLine(file: file, line: line))
  }

  /// A parameter that is looked up in the tables by the row's words on `axes`, unless it is typed. A unit
  /// that names no substance is of the gas: `t/TJ` of methane is `t CH4/TJ`.
  package func factor(
    _ symbol: String, _ name: String, _ unit: String, parameter: String? = nil, gas: Gas? = nil,
    by axes: Axis..., of fixed: [String: String] = [:], each set: Axis? = nil,
    presence: Input.Presence = .required,
    in range: ClosedRange<Double> = 0...(.infinity), file: String = #fileID, line: Int = #line
  ) -> Expression {
    let kind = Input.Kind.factor(
      parameter: parameter ?? symbol, gas: gas, by: set.map { axes + [$0] } ?? axes, fixed: fixed)
    return input(symbol, name, unit, set, kind, presence, range, SourceLine(file: file, line: line))
  }

  /// A quantity that other methods hand over, summed over the region and the year.
  package func flow(
    _ symbol: String, _ name: String, _ unit: String, from flow: String, file: String = #fileID,
    line: Int = #line
  ) -> Expression {
    input(
      symbol, name, unit, nil, .flow(flow), .required, 0...(.infinity), SourceLine(file: file, line: line))
  }

  /// An input that, like the quantity, brings nothing in a year without a row for it: the share of a component in
  /// the waste of the year.
  package func bringsIn(_ input: Expression, file: String = #fileID, line: Int = #line) {
    guard case .input(let index, _) = input.node.kind else {
      return note("\(input.text) is not an input", SourceLine(file: file, line: line))
    }
    inflows.insert(index)
  }

  /// A factor of a list that says its members where a row names none: those for which the tables have a value other
  /// than zero.
  package func listsMembers(_ input: Expression, file: String = #fileID, line: Int = #line) {
    let place = SourceLine(file: file, line: line)
    guard case .input(let index, _) = input.node.kind, inputs[index].set != nil,
      case .factor = inputs[index].kind
    else { return note("\(input.text) is not a factor of a list", place) }
    lister = index
  }

  /// A list without members would make the equation zero in silence: a row must name one. Where the quantity itself is
  /// of the list this holds without a word.
  package func needsMember(of list: Expression, file: String = #fileID, line: Int = #line) {
    if list.node.set == nil { note("\(list.text) is not of a list", SourceLine(file: file, line: line)) }
    needsMembers = true
  }

  /// The mean of a step over the first years of a series, known from the first of them on: what a stock held before
  /// anything is known of it. A row may give it.
  package func openingMean(
    _ symbol: String, _ name: String, of content: Expression, years: Int, file: String = #fileID,
    line: Int = #line
  ) -> Expression {
    let place = SourceLine(file: file, line: line)
    guard case .step(let step, _, _) = content.node.kind else {
      note("\(content.text) is not a step", place)
      return content
    }
    let own = Node(
      .input(inputs.count, symbol: symbol), unit: content.node.unit, set: content.node.set, fault: nil)
    if isTaken(name) { note("two inputs are named \(name)", place) }
    openings.append(Opening(input: inputs.count, step: step, years: years))
    inputs.append(
      Input(
        symbol: symbol, name: name, unit: own.unit, set: content.node.set.map { Axis($0) }, kind: .activity,
        presence: .assumed(0), range: 0...(.infinity), line: place))
    return Expression(own)
  }

  /// A constant of the guideline.
  package func constant(
    _ value: Double, _ unit: String, file: String = #fileID, line: Int = #line
  ) -> Expression {
    .constant(value, parse(unit, SourceLine(file: file, line: line)))
  }

  /// Names an intermediate result, as the page does; `unit` converts it for the reader.
  package func step(
    _ symbol: String, _ equation: String, _ content: Expression, in unit: String? = nil,
    file: String = #fileID, line: Int = #line
  ) -> Expression {
    let place = SourceLine(file: file, line: line)
    let content = unit.map { content.converted(to: parse($0, place)) } ?? content
    note(content.node.fault, place)
    let node = Node(
      .step(steps.count, symbol: symbol, content.node), unit: content.node.unit, set: content.node.set,
      fault: nil)
    steps.append(Step(symbol: symbol, equation: equation, node: node, line: place))
    return Expression(node)
  }

  /// A quantity carried from year to year: `update` takes last year's value and yields this year's.
  package func stock(
    _ symbol: String, _ unit: String, each set: Axis? = nil, from initial: Double,
    file: String = #fileID, line: Int = #line, _ update: (_ previous: Expression) -> Expression
  ) -> Expression {
    let own = stock(symbol, unit, each: set, from: initial, file: file, line: line)
    carry(own, update(own.previous), file: file, line: line)
    return own
  }

  /// A quantity carried from year to year, where what is added depends on what it was some years back: `carry` says
  /// this year's value.
  package func stock(
    _ symbol: String, _ unit: String, each set: Axis? = nil, from initial: Double, file: String = #fileID,
    line: Int = #line
  ) -> Expression {
    let place = SourceLine(file: file, line: line)
    let unit = parse(unit, place)
    let own = Node(.stock(stocks.count, symbol: symbol), unit: unit, set: set?.name, fault: nil)
    stocks.append(
      Stock(
        symbol: symbol, unit: unit, set: set, initial: initial, update: Expression(own).previous.node,
        line: place))
    return Expression(own)
  }

  /// Says what a stock is at the end of the year, by earlier years and by this year's inputs.
  package func carry(
    _ stock: Expression, _ value: Expression, file: String = #fileID, line: Int = #line
  ) {
    let place = SourceLine(file: file, line: line)
    guard case .stock(let index, let symbol) = stock.node.kind else {
      return note("\(stock.text) is not a stock", place)
    }
    let updated = value.converted(to: stock.node.unit)
    note(updated.node.fault, place)
    if updated.node.fault == nil, updated.node.set != stock.node.set {
      note("the stock \(symbol) is not updated for each \(stock.node.set ?? "row")", place)
    }
    stocks[index].update = updated.node
  }

  package func emits(
    _ gas: Gas, _ content: Expression, origin: Emission.Origin = .fossil, file: String = #fileID,
    line: Int = #line
  ) {
    let place = SourceLine(file: file, line: line)
    note(content.node.fault ?? massFault(of: content, gas), place)
    emissions.append(Emission(gas: gas, origin: origin, node: content.node, line: place))
  }

  package func hands(
    _ content: Expression, to flow: String, file: String = #fileID, line: Int = #line
  ) {
    let place = SourceLine(file: file, line: line)
    note(content.node.fault, place)
    handoffs.append(Handoff(flow: flow, node: content.node, line: place))
  }

  package func requires(
    _ condition: Condition, _ message: String, file: String = #fileID, line: Int = #line
  ) {
    let place = SourceLine(file: file, line: line)
    note(condition.left.fault ?? condition.right.fault, place)
    requirements.append(Requirement(condition: condition, message: message, line: place))
  }

  private func input(
    _ symbol: String, _ name: String, _ unit: String, _ set: Axis?, _ kind: Input.Kind,
    _ presence: Input.Presence, _ range: ClosedRange<Double>, _ place: SourceLine
  ) -> Expression {
    var unit = parse(unit, place)
    if case .factor(_, let gas?, _, _) = kind, !unit.namesSubstance {
      unit = unit.attaching(gas.substance)
    }
    if isTaken(name) { note("two inputs are named \(name)", place) }
    let node = Node(.input(inputs.count, symbol: symbol), unit: unit, set: set?.name, fault: nil)
    inputs.append(
      Input(
        symbol: symbol, name: name, unit: unit, set: set, kind: kind, presence: presence, range: range,
        line: place))
    return Expression(node)
  }

  private func isTaken(_ name: String) -> Bool { inputs.contains { $0.name == name } }

  private func massFault(of content: Expression, _ gas: Gas) -> String? {
    if content.node.set != nil { return "an emission is one value per row; sum over the list first" }
    return content.node.unit.isMass(of: gas.substance, annual: true)
      ? nil : "\(content.text) [\(content.node.unit.symbol)] is not a mass of \(gas)"
  }

  private func parse(_ unit: String, _ place: SourceLine) -> Unit {
    switch KnownUnits.unit(unit) {
    case .success(let known): return known
    case .failure(let error):
      note(error.message, place)
      return .one
    }
  }

  private func note(_ fault: String?, _ place: SourceLine) {
    if let fault { faults.append("\(place): \(fault)") }
  }
}

extension Expression {
  /// Last year's value of a stock.
  package var previous: Expression { previous(years: 1) }

  /// The value of a stock some years back; zero before the first year.
  package func previous(years: Int) -> Expression {
    guard case .stock(let index, let symbol) = node.kind else {
      return Expression(
        Node(node.kind, unit: node.unit, set: node.set, fault: node.fault ?? "\(text) is not a stock"))
    }
    return Expression(
      Node(.previous(index, symbol: symbol, lag: years), unit: node.unit, set: node.set, fault: nil))
  }
}
