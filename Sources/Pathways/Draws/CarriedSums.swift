import Equations
import Inventory
import Quantities
import Uncertainty
import VectorKernels

/// Reported emissions that are carried on from year 0, in variants that stand side by side. What a row emits in a year is
/// its number of year 0 times what its rule and its measures make of it; so rows of the same rule and measures are one
/// course, and only the course is found for each variant and year.
struct CarriedSums {
  /// What rows have in common.
  private struct Course {
    let kind: Kind
    /// Measures that scale the rows, among the actions of the scenario.
    let actions: [Int]
    var groups: [Group] = []
  }

  private enum Kind {
    /// Year after year, what a row is multiplied by.
    case follows(Rule?)
    /// What its number is.
    case equals(Rule, Conversion)
    /// The same, from columns of numbers that move; by year after year 0.
    case cells([Int])
  }

  /// Rows of a course that go to the same sums.
  private struct Group {
    /// Among the sums that are kept here, by year; nil where nothing asks for it.
    let sums: [Int?]
    /// What the certain rows emit at a factor, or a number, of one.
    var certain = 0.0
    var drawn: [(value: Double, draws: RowDraws)] = []
  }

  private let cells: MovedCells
  private let years: ClosedRange<Int>
  private var courses: [Course] = []
  private var sums: [[SumPart]] = []
  private let scales: [Scale]

  /// How an action scales rows.
  private struct Scale {
    /// Its effect in full, below zero for what is saved.
    let effect: Effect
    let limit: Double
    /// By year after year 0, the part of the full effect.
    let parts: [Double]

    init(_ active: Projection.ActiveAction, _ years: ClosedRange<Int>) {
      effect = Effect(active)
      let rollout = active.action.rollout
      limit = rollout.ceiling ?? .infinity
      parts = years.dropFirst().map { rollout.part(in: $0) }
    }
  }

  /// - Parameters:
  ///   - parts: by outcome, the sums that it goes to; what is added up here is taken away.
  ///   - exchanging: rows that take from others or give to them, with their cells.
  init(
    _ model: PathwayModel, _ projection: Projection, _ cells: MovedCells, _ uncertain: UncertaintyModel,
    _ wanted: inout SumParts, parts outcomes: inout [[SumPart]], exchanging: [Int: [Int]]
  ) {
    self.cells = cells
    years = model.years
    scales = projection.actions.map { Scale($0, model.years) }
    var builder = Builder(projection, wanted)
    let scaling = Scaling(projection)
    for (position, number) in cells.reported.enumerated() {
      guard let number else { continue }
      let row = model.base.rows[position]
      guard let source = row.reported, let gwp = source.gwp else { continue }
      let rule = projection.plans.rule(of: projection.plans.starts[position])
      let list = scaling.listOf[position]
      let ofOne = source.conversion.multiply * gwp / source.conversion.divide
      let draws = uncertain.draws(ofReported: number)
      if let places = exchanging[position] {
        builder.add(.cells(places), [], key: .row(position), source, ofOne, draws, from: 1)
      } else if let rule, rule.how == .equals,
        let conversion = projection.conversion(of: rule, to: row.amounts[0].unit ?? .one)
      {
        let key = Builder.Key.rule(rule.place, conversion, list)
        builder.add(
          .equals(rule, conversion), scaling.lists[list], key: key, source, ofOne, draws, from: 1)
      } else {
        let rule = rule?.how == .follows ? rule : nil
        let key = Builder.Key.rule(rule?.place ?? -1, nil, list)
        let value = source.conversion(row.amounts[0].value) * gwp
        builder.add(.follows(rule), scaling.lists[list], key: key, source, value, draws, from: 0)
        outcomes[uncertain.outcome(ofReported: number)] = []
      }
    }
    courses = builder.courses
    sums = builder.sums
    wanted = builder.wanted
  }

  /// Measures that scale rows. Rows that are scaled by the same ones have one list of them.
  private struct Scaling {
    /// Among the actions of the scenario, in their order; the first list is of none.
    private(set) var lists: [[Int]] = [[]]
    /// By row.
    private(set) var listOf: [Int]

    init(_ projection: Projection) {
      listOf = Array(repeating: 0, count: projection.plans.rows.count)
      for index in projection.actions.indices {
        let kind = projection.actions[index].action.kind
        guard kind == .activity || kind == .efficiency,
          projection.actions[index].action.input ?? "quantity" == "quantity"
        else { continue }
        add(index, projection.actions[index].rows)
      }
    }

    private mutating func add(_ action: Int, _ rows: [Int]) {
      var known: [Int: Int] = [:]
      for row in rows {
        let list = listOf[row]
        let longer = known[list] ?? lists.count
        if longer == lists.count { lists.append(lists[list] + [action]) }
        known[list] = longer
        listOf[row] = longer
      }
    }
  }

  /// Puts rows together.
  private struct Builder {
    enum Key: Hashable {
      case row(Int)
      /// A rule, and a list of measures.
      case rule(Int, Conversion?, Int)
    }

    private struct GroupKey: Hashable {
      let course: Int
      let category: Int
      let gas: BookedGas
    }

    private let years: ClosedRange<Int>
    var wanted: SumParts
    var courses: [Course] = []
    var sums: [[SumPart]] = []
    private var courseOf: [Key: Int] = [:]
    private var groupOf: [GroupKey: Int] = [:]
    private var sumOf: [[SumPart]: Int] = [:]
    /// The sums of all years.
    private var sumsOf: [SourceKind: [Int?]] = [:]

    private struct SourceKind: Hashable {
      let category: Int
      let gas: BookedGas
    }

    init(_ projection: Projection, _ wanted: SumParts) {
      years = projection.model.years
      self.wanted = wanted
    }

    mutating func add(
      _ kind: Kind, _ actions: [Int], key: Key, _ source: ReportedSource, _ value: Double, _ draws: RowDraws?,
      from first: Int
    ) {
      let course = courseOf[key] ?? courses.count
      if course == courses.count {
        courses.append(Course(kind: kind, actions: actions))
        courseOf[key] = course
      }
      let groupKey = GroupKey(course: course, category: source.category, gas: source.gas)
      let group = groupOf[groupKey] ?? courses[course].groups.count
      if group == courses[course].groups.count {
        groupOf[groupKey] = group
        let sums = sums(of: source)
        courses[course].groups.append(Group(sums: sums.enumerated().map { $0 < first ? nil : $1 }))
      }
      if let draws {
        courses[course].groups[group].drawn.append((value, draws))
      } else {
        courses[course].groups[group].certain += value
      }
    }

    private mutating func sums(of source: ReportedSource) -> [Int?] {
      let kind = SourceKind(category: source.category, gas: source.gas)
      if let known = sumsOf[kind] { return known }
      let sums = years.map { sum(source, $0) }
      sumsOf[kind] = sums
      return sums
    }

    private mutating func sum(_ source: ReportedSource, _ year: Int) -> Int? {
      let parts = wanted.parts(source.category, source.gas, year)
      if parts.isEmpty { return nil }
      if let known = sumOf[parts] { return known }
      sumOf[parts] = sums.count
      sums.append(parts)
      return sums.count - 1
    }
  }
}

extension CarriedSums {
  /// Drivers that are asked for in every block of variants.
  var drivers: [Int] {
    courses.compactMap { course in
      switch course.kind {
      case .follows(let rule): rule?.position
      case .equals(let rule, _): rule.position
      case .cells: nil
      }
    }
  }

  /// What the rows of each group emit at a factor, or a number, of one; one number for every draw where they vary.
  private func emissions(_ block: DrawBlock, from first: Int) -> [[[Double]]] {
    courses.map { course in
      course.groups.map { group in
        guard block.varies, !group.drawn.isEmpty else {
          return [group.drawn.reduce(group.certain) { $0 + $1.value }]
        }
        var column = Array(repeating: group.certain, count: block.length)
        for (value, draws) in group.drawn {
          var row = Array(repeating: value, count: block.length)
          block.multiply(&row, by: draws, from: first)
          column.combine("+", with: row)
        }
        return column
      }
    }
  }

  /// Adds what was carried on to the sums of a block, some variants at a time.
  func add(to block: DrawBlock, from first: Int, count: Int, _ variants: any VariantSource) {
    if courses.isEmpty { return }
    let emissions = emissions(block, from: first)
    for lanes in Variants.ranges(count) {
      var mine = variants[lanes]
      add(to: block, lanes, emissions, &mine)
    }
  }

  private func add(
    to block: DrawBlock, _ lanes: Range<Int>, _ emissions: [[[Double]]], _ variants: inout Variants
  ) {
    var totals = Array(repeating: 0.0, count: sums.count * lanes.count)
    for (course, emissions) in zip(courses, emissions) {
      let factors = factors(course, block, lanes, &variants)
      for (group, emission) in zip(course.groups, emissions) {
        add(group, emission, factors, lanes, to: &totals)
      }
    }
    for (index, parts) in sums.enumerated() {
      for part in parts {
        let sum = unsafe block.sum(part.sum)
        for (offset, lane) in lanes.enumerated() {
          unsafe sum[lane] += totals[index * lanes.count + offset] * part.weight
        }
      }
    }
  }

  private func add(
    _ group: Group, _ emission: [Double], _ factors: [Double], _ lanes: Range<Int>, to sums: inout [Double]
  ) {
    let count = lanes.count
    unsafe sums.withUnsafeMutableBufferPointer { sums in
      unsafe factors.withUnsafeBufferPointer { factors in
        unsafe emission.withUnsafeBufferPointer { emission in
          guard let sums = sums.baseAddress, let factors = factors.baseAddress,
            let own = emission.baseAddress
          else { return }
          for (year, sum) in group.sums.enumerated() {
            guard let sum else { continue }
            let (target, course) = unsafe (sums + sum * count, factors + year * count)
            if emission.count == 1 {
              unsafe ghg_add_times(target, course, count, emission[0])
            } else {
              unsafe ghg_add_product(target, course, own + lanes.lowerBound, count)
            }
          }
        }
      }
    }
  }

  /// Year after year, what the rows of a course are multiplied by, or their number.
  private func factors(
    _ course: Course, _ block: DrawBlock, _ lanes: Range<Int>, _ variants: inout Variants
  ) -> [Double] {
    let count = lanes.count
    var factors: [Double]
    switch course.kind {
    case .follows(let rule):
      factors = rule.flatMap { growth($0, &variants) } ?? Array(repeating: 1, count: years.count * count)
    case .equals(let rule, let conversion):
      factors = rule.position.flatMap { variants.drivers.column(of: $0) } ?? []
      if factors.isEmpty { return Array(repeating: .nan, count: years.count * count) }
      factors.convert(conversion)
    case .cells(let places):
      factors = Array(repeating: .nan, count: count)
      for place in places { unsafe factors += block.moved(place)[lanes] }
      return factors
    }
    for index in course.actions {
      let scale = scales[index]
      let effects = variants.effects(index, scale.effect)
      unsafe factors.withUnsafeMutableBufferPointer { column in
        guard let start = column.baseAddress else { return }
        unsafe ghg_change(start + count, count, effects, scale.parts, scale.parts.count, scale.limit)
      }
    }
    return factors
  }

  /// As much more as the driver, to the power of the elasticity; 1 where nothing can follow it.
  private func growth(_ rule: Rule, _ variants: inout Variants) -> [Double]? {
    guard var growth = rule.position.flatMap({ variants.drivers.column(of: $0) }) else { return nil }
    let count = variants.count
    let zeros = (0..<count).filter { growth[$0] == 0 }
    growth.relate(variants: count)
    for variant in zeros {
      for index in stride(from: variant, to: growth.count, by: count) { growth[index] = 1 }
    }
    if rule.elasticity != 1 { growth.change { $0 == 1 ? 1 : scalarPower($0, rule.elasticity) } }
    return growth
  }
}
