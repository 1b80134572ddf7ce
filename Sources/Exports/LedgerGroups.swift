import Equations
import Inventory
import Tables

/// Sums of a ledger by region, year, category and gas, or some of these. What is summed is made where it is written,
/// so that a table takes no more room than the ledger.
struct LedgerGroups {
  let totals: LedgerTotals
  let order: GroupOrder
  /// By column of the ledger.
  private let gwps: [Double?]
  /// By column, whether it counts where gases are added up: biogenic CO2 does not.
  private let counts: [Bool]

  struct Sums {
    var value = Figure()
    var equivalent = Figure()
  }

  init(_ totals: LedgerTotals, _ order: GroupOrder) {
    self.totals = totals
    self.order = order
    let ledger = totals.ledger
    gwps = ledger.columns.map { ledger.gwps[$0.gas] }
    let sumsGases = !order.keys.contains(.gas)
    counts = ledger.columns.map { !sumsGases || !ledger.gases[$0.gas].isMemo }
  }

  /// Of groups of places, one for each group of columns.
  func sums(_ places: Range<Int>) -> [Sums] {
    let width = order.columnGroups.count
    var sums = Array(repeating: Sums(), count: places.count * width)
    var cells: [LedgerSum] = []
    for (row, place) in places.enumerated() {
      for member in order.members(of: place) {
        totals.read(member, into: &cells)
        for (column, cell) in cells.enumerated() where order.groupOfColumn[column] >= 0 && !cell.isEmpty {
          let group = row * width + order.groupOfColumn[column]
          guard counts[column] else { continue }
          sums[group].value.add(cell.value, cell.keys)
          if let value = cell.value, let gwp = gwps[column] { sums[group].equivalent.add(value * gwp) }
        }
      }
    }
    return sums
  }

  /// The rows of a stretch of groups of places that are not empty.
  func forEach<Failure: Error>(
    _ places: Range<Int>, _ body: (_ place: Int, _ column: Int, Sums) throws(Failure) -> Void
  ) throws(Failure) {
    let sums = sums(places)
    let width = order.columnGroups.count
    try order.forEach(places) { (place, column) throws(Failure) in
      let found = sums[(place - places.lowerBound) * width + column]
      if !found.value.isEmpty { try body(place, column, found) }
    }
  }

  /// Rows as CSV: made by several threads, stretch by stretch, and written in their order.
  func write(_ texts: GroupTexts, to writer: CSVRows, threads: Int) throws(FileError) {
    var blocks = order.blocks[...]
    var ready: [OutputBuffer] = []
    while !blocks.isEmpty || !ready.isEmpty {
      let next = Array(blocks.prefix(2 * threads))
      blocks = blocks.dropFirst(next.count)
      let made = next.map { _ in OutputBuffer() }
      let work = BackgroundWork(next.count, threads: threads > 1 && next.count > 1 ? threads : 0) {
        texts.render(self, next[$0], into: made[$0])
      }
      for buffer in ready { try writer.write(buffer) }
      work.finish()
      ready = made
    }
  }
}

/// What the rows of groups repeat, written once.
struct GroupTexts: Sendable {
  private let pool = TextPool()
  private let keys: [GroupKey]
  private let decimal: DecimalMark
  private var regions: [TextPool.Piece] = []
  private var years: [TextPool.Piece] = []
  private var categories: [TextPool.Piece] = []
  private var gases: [TextPool.Piece] = []
  private let unit: TextPool.Piece
  private let equivalentUnit: TextPool.Piece
  private let noEquivalent: TextPool.Piece
  /// By notation keys, with the end of the row.
  private var ends: [TextPool.Piece] = []

  init(_ groups: LedgerGroups, _ tree: CategoryTree, _ names: CategoryNames, unit: String, _ writer: CSVRows) {
    let order = groups.order
    let ledger = groups.totals.ledger
    keys = order.keys
    decimal = writer.dialect.decimal
    let mark = [writer.dialect.delimiter]
    regions = order.placeGroups.map { [pool] group in
      pool.add(group.region < 0 ? [] : writer.written(ledger.regions[group.region]) + mark)
    }
    years = order.placeGroups.map { [pool] group in
      pool.add(group.year < 0 ? [] : writer.written(Double(group.year)) + mark)
    }
    categories = order.columnGroups.map { [pool] group in
      guard group.category >= 0 else { return pool.add([]) }
      let code = writer.written(tree.categories[group.category].code)
      return pool.add(code + mark + writer.written(names[group.category]) + mark)
    }
    gases = order.columnGroups.map { [pool] group in
      pool.add(group.gas < 0 ? [] : writer.written(order.labels[group.gas]) + mark)
    }
    self.unit = pool.add(mark + writer.written(unit) + mark)
    equivalentUnit = pool.add(mark + writer.written(unit + " CO2e") + mark)
    noEquivalent = pool.add(mark + mark)
    ends = (0..<UInt8(32)).map { [pool] raw in
      pool.add(writer.written(NotationKeys(rawValue: raw).description) + [UInt8(ascii: "\n")])
    }
  }

  func render(_ groups: LedgerGroups, _ places: Range<Int>, into buffer: OutputBuffer) {
    groups.forEach(places) { place, column, sums in
      for key in keys {
        switch key {
        case .region: buffer.append(regions[place], of: pool)
        case .year: buffer.append(years[place], of: pool)
        case .category: buffer.append(categories[column], of: pool)
        case .gas: buffer.append(gases[column], of: pool)
        case .source: break
        }
      }
      let value = sums.value.number
      let start = buffer.count
      if let value, keys.contains(.gas) { buffer.append(value, decimal: decimal) }
      let end = buffer.count
      if keys.contains(.gas) { buffer.append(unit, of: pool) }
      if let equivalent = sums.equivalent.number {
        if equivalent == value, keys.contains(.gas) {
          buffer.append(again: start..<end)
        } else {
          buffer.append(equivalent, decimal: decimal)
        }
        buffer.append(equivalentUnit, of: pool)
      } else {
        buffer.append(noEquivalent, of: pool)
      }
      buffer.append(ends[Int(sums.value.keys.rawValue)], of: pool)
    }
  }
}
