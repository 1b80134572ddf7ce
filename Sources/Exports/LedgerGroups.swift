import Equations
import Inventory
import Tables

/// Sums of a ledger by region, year, category and gas, or some of these. What is summed is made where it is written,
/// so that a table takes no more room than the ledger.
struct LedgerGroups {
  let totals: LedgerTotals
  let order: GroupOrder

  /// The rows of a stretch of groups of places that are not empty, in their order.
  func forEach<Failure: Error>(
    _ places: Range<Int>, _ body: (_ place: Int, _ column: Int, GroupSum) throws(Failure) -> Void
  ) throws(Failure) {
    let sums = sums(places)
    let width = order.columnGroups.count
    try order.forEach(places) { (place, column) throws(Failure) in
      let found = sums[(place - places.lowerBound) * width + column]
      if !found.value.isEmpty { try body(place, column, found) }
    }
  }

  /// Of groups of places, one for each group of columns.
  private func sums(_ places: Range<Int>) -> [GroupSum] {
    let width = order.columnGroups.count
    var sums = Array(repeating: GroupSum(), count: places.count * width)
    var cells: [LedgerSum] = []
    for (row, place) in places.enumerated() {
      for member in order.members(of: place) {
        totals.add(member, by: order.summands, to: &sums, from: row * width, using: &cells)
      }
    }
    return sums
  }

  /// Rows as CSV: made by several threads, stretch by stretch, and written in their order.
  func write(_ texts: GroupTexts, to writer: CSVRows, threads: Int) throws(FileError) {
    var blocks = order.blocks[...]
    var ahead = WorkAhead<OutputBuffer>(threads: threads, room: 2 * threads)
    var free: [OutputBuffer] = []
    func begin() {
      while ahead.hasRoom, let block = blocks.popFirst() {
        let buffer = free.popLast() ?? OutputBuffer()
        ahead.begin {
          texts.render(self, block, into: buffer)
          return buffer
        }
      }
    }
    begin()
    while let buffer = ahead.next() {
      begin()
      try writer.write(buffer)
      buffer.removeAll()
      free.append(buffer)
    }
  }
}

/// What the rows of groups repeat, written once.
struct GroupTexts: Sendable {
  private let pool = TextPool()
  private let decimal: DecimalMark
  private var runs: [Run] = []
  private let byGas: Bool
  private let unit: TextPool.Piece
  private let equivalentUnit: TextPool.Piece
  private let noEquivalent: TextPool.Piece
  /// By notation keys, with the end of the row.
  private let ends: [TextPool.Piece]

  /// The cells of keys that follow each other.
  private struct Run {
    let isOfPlaces: Bool
    /// By group.
    let pieces: [TextPool.Piece]
  }

  init(_ groups: LedgerGroups, _ tree: CategoryTree, _ names: CategoryNames, unit: String, _ writer: CSVRows)
  {
    let mark = [writer.dialect.delimiter]
    decimal = writer.dialect.decimal
    byGas = groups.order.keys.contains(.gas)
    self.unit = pool.add(mark + writer.written(unit) + mark)
    equivalentUnit = pool.add(mark + writer.written(unit + " CO2e") + mark)
    noEquivalent = pool.add(mark + mark)
    ends = (0..<UInt8(32)).map { [pool] raw in
      pool.add(writer.written(NotationKeys(rawValue: raw).description) + [UInt8(ascii: "\n")])
    }
    let order = groups.order
    func cells(_ key: GroupKey, _ group: Int) -> [UInt8] {
      switch key {
      case .region: return writer.written(order.regions[order.placeGroups[group].region])
      case .year: return writer.written(Double(order.placeGroups[group].year))
      case .category:
        let category = order.columnGroups[group].category
        return writer.written(tree.categories[category].code) + mark + writer.written(names[category])
      case .gas: return writer.written(order.labels[order.columnGroups[group].gas])
      case .source: return []
      }
    }
    runs = order.runs.map { [pool] run in
      let count = run.isOfPlaces ? order.placeGroups.count : order.columnGroups.count
      return Run(
        isOfPlaces: run.isOfPlaces,
        pieces: (0..<count).map { group in pool.add(run.keys.flatMap { cells($0, group) + mark }) })
    }
  }

  func render(_ groups: LedgerGroups, _ places: Range<Int>, into buffer: OutputBuffer) {
    buffer.reserve(128 * places.count * groups.order.columnGroups.count)
    groups.forEach(places) { place, column, sums in
      for run in runs { buffer.append(run.pieces[run.isOfPlaces ? place : column], of: pool) }
      let value = sums.value.value
      let start = buffer.count
      if byGas {
        if let value { buffer.append(value, decimal: decimal) }
        let end = buffer.count
        buffer.append(unit, of: pool)
        append(sums.equivalent.value, value, start..<end, to: buffer)
      } else {
        append(sums.equivalent.value, nil, start..<start, to: buffer)
      }
      buffer.append(ends[Int(sums.value.keys.rawValue)], of: pool)
    }
  }

  /// - Parameters:
  ///   - known: a number that stands in the range already.
  private func append(
    _ equivalent: Double?, _ known: Double?, _ range: Range<Int>, to buffer: OutputBuffer
  ) {
    guard let equivalent else { return buffer.append(noEquivalent, of: pool) }
    if equivalent == known {
      buffer.append(again: range)
    } else {
      buffer.append(equivalent, decimal: decimal)
    }
    buffer.append(equivalentUnit, of: pool)
  }
}
