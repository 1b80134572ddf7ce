import Equations
import Quantities
import Tables

/// Finds records that are all of their source, such as a landfill with the year in which it was opened, and computes
/// them where they are read, so that they wait for no later row.
struct SoleRecords {
  /// Of the inventory.
  private let years: ClosedRange<Int>
  /// Sources that are known to have other records.
  private let apart: Set<UInt64>
  private let file: ActivityFile
  /// Of the year of a record, and of those that say when its source began.
  private let yearColumns: [Int]
  private let source: Int?
  private let growth: (column: Int, cell: SolePlan.Cell)
  /// By one of these columns and record, four digits as a number; −1 for every other cell.
  private var fourDigits: [[Int32]]
  /// By record; NaN where it is no plain number.
  private var growths: [Double] = []
  private var words: RecordWords
  /// By combination.
  private var beginnings: [Beginning] = []
  private var plans: [SolePlan] = []
  /// By plan, the years in which it holds.
  private var planYears: [ClosedRange<Int>] = []
  private var groups: [Group] = []
  /// By plan.
  private var groupOf: [Int] = []
  /// Of combinations with kins of regions, or with the complements of regions themselves.
  private var index = PairIndex()
  private var plansOf: [[Int]] = []
  private var lanes = SoleLanes()
  /// By group.
  private var computers: [Int32: SoleComputer] = [:]
  /// By record, the fingerprint of the text of its source.
  private var sources: [UInt64] = []
  /// By record, whether another one of the stretch is of the same source.
  private var isTwice: [Bool] = []
  private var names: [UInt64] = []
  /// Tables are sorted by region, mostly.
  private var latest: (category: Int, region: Int32, fingerprint: UInt64) = (0, -1, 0)
  private var rowCount = 0

  /// Plans that run the same code, and have the same kinds of amounts.
  private struct Group: Hashable {
    let method: ObjectIdentifier
    let steady: Set<Int>
    let amounts: [SoleLanes.Amounts]
    let memberCount: Int
  }

  /// What the words of a record say of its first year.
  private enum Beginning {
    case notAsked
    case none
    /// In `yearColumns`.
    case column(Int, rises: Bool)
  }

  enum Answer {
    case taken
    /// It may be, once a plan for its words is known.
    case unknown
    case ordinary
  }

  /// Nil for a table that says of no source when it began.
  init?(_ file: ActivityFile, years: ClosedRange<Int>, except apart: Set<UInt64>) {
    let columns = file.columns
    guard columns.years.isEmpty, !columns.areReported, let year = columns.words[.year],
      columns.words[.since] != nil || columns.words[.introduced] != nil,
      let growth = columns.words[.growth], let conversion = columns.growth
    else { return nil }
    self.years = years
    self.apart = apart
    self.file = file
    yearColumns = [year] + [HeadingWord.since, .introduced].compactMap { columns.words[$0] }
    fourDigits = yearColumns.map { _ in [] }
    source = columns.words[.source]
    self.growth = (
      growth, SolePlan.Cell(input: -1, column: growth, conversion: conversion, range: BackCast.rates)
    )
    words = RecordWords(columns, without: .year)
  }

  /// One for another thread that knows what this one has found out.
  var successor: SoleRecords {
    var other = self
    other.computers = [:]
    return other
  }

  mutating func begin(
    _ records: Records, _ cache: inout RegionCache, region: (Int, inout RegionCache) -> Int?
  ) {
    words.read(records, &cache, region: region)
    lanes.removeAll()
    names.removeAll(keepingCapacity: true)
    rowCount = 0
    for (index, column) in yearColumns.enumerated() { records.fourDigits(column, into: &fourDigits[index]) }
    records.plainNumbers(growth.column, into: &growths)
    findTwice(records)
  }

  private mutating func findTwice(_ records: Records) {
    isTwice = Array(repeating: false, count: records.count)
    sources.removeAll(keepingCapacity: true)
    var pairs = PairIndex()
    var first: [Int] = []
    for record in 0..<records.count {
      sources.append(records.fingerprint(record, source))
      let name = Fingerprint.of(UInt64(truncatingIfNeeded: words.regions[record]), sources[record])
      let pair = Int(
        pairs.number(Int32(truncatingIfNeeded: name), Int32(truncatingIfNeeded: name >> 32)))
      if pair == first.count {
        first.append(record)
      } else {
        isTwice[record] = true
        isTwice[first[pair]] = true
      }
    }
  }

  mutating func take(_ record: Int, _ records: Records, _ regions: RegionCache) -> Answer {
    let region = words.regions[record]
    guard region >= 0, !isTwice[record], let backCast = backCast(record, records) else { return .ordinary }
    guard let plan = plan(record, regions.regions[Int(region)].factorRegion, backCast) else {
      return .unknown
    }
    let found = plans[plan]
    let name = Fingerprint.short(place(found.category, region, regions), sources[record])
    guard !apart.contains(name),
      let numbers = lanes.read(found, record, records)
    else { return .ordinary }
    lanes.add(record: record, plan: plan, region: region, group: groupOf[plan], numbers: numbers, backCast)
    names.append(name)
    rowCount += found.rowCount
    return .taken
  }

  /// The fingerprint of a category in a region.
  private mutating func place(_ category: Int, _ region: Int32, _ regions: RegionCache) -> UInt64 {
    if latest.category != category || latest.region != region {
      let name = regions.regions[Int(region)].name
      latest = (category, region, Fingerprint.of(category: category, region: name))
    }
    return latest.fingerprint
  }

  /// Remembers how the rows of a record are computed; false where they have to wait.
  mutating func learn(
    _ record: Int, _ rows: ArraySlice<CollectedRow>, _ regions: RegionCache, _ cache: RecipeCache
  ) -> Bool {
    guard SolePlan.mayHold(rows) else { return false }
    let variants = rows.compactMap { row in cache.recipes.firstIndex { $0 === row.recipe } }
    let isOfKin = variants.allSatisfy { cache.variants[$0].isOfKin }
    guard let plan = SolePlan(Array(rows), isOfKin: isOfKin) else { return false }
    let region = regions.regions[Int(words.regions[record])].factorRegion
    let place = isOfKin ? region.kin : ~region.position
    let list = Int(index.number(words.combinations[record], Int32(truncatingIfNeeded: place)))
    if list == plansOf.count { plansOf.append([]) }
    plansOf[list].append(plans.count)
    plans.append(plan)
    planYears.append(plan.years)
    lanes.add(plan)
    let group = Group(
      method: ObjectIdentifier(plan.compiled), steady: plan.steady,
      amounts: lanes.amounts(of: plans.count - 1), memberCount: plan.memberCount)
    groupOf.append(groups.firstIndex(of: group) ?? groups.count)
    if groupOf[groupOf.count - 1] == groups.count { groups.append(group) }
    return true
  }

  @inline(__always)
  private func plan(
    _ record: Int, _ region: RegionCache.FactorRegion, _ backCast: BackCast
  ) -> Int? {
    plan(record, ofPlace: region.kin, backCast) ?? plan(record, ofPlace: ~region.position, backCast)
  }

  @inline(__always)
  private func plan(_ record: Int, ofPlace place: Int, _ backCast: BackCast) -> Int? {
    let list = index.find(words.combinations[record], Int32(truncatingIfNeeded: place))
    if list < 0 { return nil }
    return plansOf[Int(list)].first {
      planYears[$0].contains(backCast.first) && planYears[$0].contains(backCast.typed)
    }
  }

  /// Nil where it has none, or its cells must be looked at.
  private mutating func backCast(_ record: Int, _ records: Records) -> BackCast? {
    let combination = Int(words.combinations[record])
    while beginnings.count <= combination { beginnings.append(.notAsked) }
    if case .notAsked = beginnings[combination] { beginnings[combination] = beginning(record, records) }
    guard case .column(let column, let rises) = beginnings[combination],
      let first = plainYear(record, column, records), let typed = plainYear(record, 0, records),
      first <= typed, typed <= years.upperBound,
      let rate = growth.cell.value(of: growths[record])
    else { return nil }
    return BackCast(first: first, typed: typed, grownBy: rate, rises: rises)
  }

  @inline(__always)
  private func plainYear(_ record: Int, _ index: Int, _ records: Records) -> Int? {
    let found = fourDigits[index][record]
    let year = found < 0 ? records.year(record, yearColumns[index]) : Int(found)
    return year.flatMap { YearRange.possible.contains($0) ? $0 : nil }
  }

  private func beginning(_ record: Int, _ records: Records) -> Beginning {
    let row = Row(file: file, records: records, record: record, quantityColumn: nil, headedYear: nil)
    let filled = { (word: HeadingWord) -> Int? in
      file.columns.words[word].flatMap { row.isFilled($0) ? $0 : nil }
    }
    let year = { (word: HeadingWord) -> Int? in filled(word).flatMap { yearColumns.firstIndex(of: $0) } }
    guard filled(.notation) == nil, filled(.growth) != nil else { return .none }
    switch (year(.since), year(.introduced)) {
    case (let column?, nil): return .column(column, rises: false)
    case (nil, let column?): return .column(column, rises: true)
    default: return .none
    }
  }
}

/// What records that are all of their source yield.
struct SoleResult: Sendable {
  /// Of the sources.
  let names: [UInt64]
  let rowCount: Int
  let sums: SourceSums
}

extension SoleRecords {
  /// Computes what was taken.
  /// - Returns: nothing where a number cannot be, but all records that were taken: they are to be looked at by their rows.
  mutating func finish(_ regions: RegionCache) -> (SoleResult?, refused: [Int]) {
    var sums = SourceSums(years: years)
    // Cells come in the order of the records, whatever order they are computed in.
    let places = places(of: lanes.lanes, regions, &sums)
    let order = places.order(of: lanes.lanes)
    var start = 0
    while start < order.count {
      let number = places.kindOf[order[start]]
      let kind = places.kinds[Int(number)]
      let members = groups[Int(kind.group)].memberCount
      let last = min(order.count, start + SoleComputer.blockLength(members: members))
      let end = (start..<last).first { places.kindOf[order[$0]] != number } ?? last
      let isSound = computer(of: lanes.lanes[order[start]]).compute(
        order[start..<end], of: lanes, members: members, kind, into: &sums)
      if !isSound { return (nil, lanes.lanes.map { Int($0.record) }) }
      start = end
    }
    return (SoleResult(names: names, rowCount: rowCount, sums: sums), [])
  }

  /// Where the sums of the emissions of each lane begin.
  private func places(
    of lanes: [SoleLanes.Lane], _ regions: RegionCache, _ sums: inout SourceSums
  ) -> SolePlaces {
    var places = SolePlaces()
    for lane in lanes {
      places.add(lane) {
        let plan = plans[Int(lane.plan)]
        return plan.emissions.map { emission in
          let cell = SourceSums.Cell(
            method: ObjectIdentifier(plan.compiled), category: plan.category,
            region: regions.regions[Int(lane.region)].name, gas: emission.gas)
          return SolePlaces.Booked(
            index: emission.index, multiply: emission.conversion.multiply, divide: emission.conversion.divide,
            start: sums.start(of: cell))
        }
      }
    }
    return places
  }

  private mutating func computer(of lane: SoleLanes.Lane) -> SoleComputer {
    if let known = computers[lane.group] { return known }
    let plan = plans[Int(lane.plan)]
    let made = SoleComputer(plan.compiled.method, steady: plan.steady)
    computers[lane.group] = made
    return made
  }
}

extension Records {
  /// Of the text of a cell; of the empty one where there is no such column.
  fileprivate func fingerprint(_ record: Int, _ column: Int?) -> UInt64 {
    guard let column else { return Fingerprint.of([]) }
    let plain = wasQuoted(record, column) ? nil : withBytes(record, column) { Fingerprint.ofPlain($0) }
    return plain ?? Fingerprint.of(text(record, column).utf8)
  }

  /// Nil where a cell is no whole number.
  fileprivate func year(_ record: Int, _ column: Int) -> Int? { Int(text(record, column)) }
}

extension Fingerprint {
  /// Of a source, whatever its method and words are.
  static func of(category: Int, region: String, source: String) -> UInt64 {
    short(of(category: category, region: region), of(source.utf8))
  }

  /// As long as a ``FingerprintSet`` keeps.
  fileprivate static func short(_ place: UInt64, _ source: UInt64) -> UInt64 {
    of(place, source) >> (64 - FingerprintSet.bits)
  }

  fileprivate static func of(category: Int, region: String) -> UInt64 {
    of(UInt64(truncatingIfNeeded: category), of(region.utf8))
  }

  /// Nil for bytes that may begin or end with blanks.
  fileprivate static func ofPlain(_ bytes: Span<UInt8>) -> UInt64? {
    let isPlain = { (byte: UInt8) in byte > 0x20 && byte < 0x80 }
    guard bytes.isEmpty || isPlain(bytes[0]) && isPlain(bytes[bytes.count - 1]) else { return nil }
    return of(bytes)
  }
}
