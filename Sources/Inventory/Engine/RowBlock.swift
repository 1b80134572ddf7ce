package import Tables

/// Rows of a stretch of a file that were computed at once, in their order, with their results in columns.
package struct RowBlock: Sendable {
  package let file: ActivityFile
  package let records: Records
  package internal(set) var lanes: [Lane] = []
  /// Of the emissions of every lane, in the mass unit of the inventory.
  package internal(set) var values: [Double] = []
  var valueCount = 0
  /// Rows that are more than a record of a plain table: of a year's heading, of a member, back-cast.
  var special: [Row] = []
  /// Recipes of which its worker had no complete row before.
  package internal(set) var used: [Recipe] = []
  /// What the reader of the block must learn to know its numbers; they go on from those of the blocks before.
  package internal(set) var news = RowNames()

  /// A row. Its region, recipe and source are numbers of ``RowNames``.
  package struct Lane: Sendable {
    let record: Int32
    package let region: Int32
    package let recipe: Int32
    /// −1 where the table has no column for it.
    package let source: Int32
    /// What of the place may occur once.
    var line: Int32
    var place: Int32
    /// Position among the special rows; −1 for a plain one.
    let special: Int32
    /// Where its values begin.
    package let first: Int32
    /// 0 for a row of which a number was refused.
    package internal(set) var lineCount: Int32
    let quantity: Double
  }

  /// The lanes in their order; of rows that are carried on those of one source side by side, years ascending.
  var bySource: [Lane] {
    guard let period = records.period else { return lanes }
    var sources = Array(repeating: [Lane](), count: period)
    for lane in lanes { sources[Int(lane.record) % period].append(lane) }
    return Array(sources.joined())
  }

  func row(_ lane: Lane) -> Row {
    if lane.special >= 0 { return special[Int(lane.special)] }
    return Row(
      file: file, records: records, record: Int(lane.record), quantityColumn: file.columns.words[.quantity],
      headedYear: nil)
  }
}

/// What the numbers in the lanes of one worker's blocks stand for.
package struct RowNames: Sendable {
  package internal(set) var recipes: [Recipe] = []
  package internal(set) var regions: [String] = []
  package internal(set) var sources: [String] = []
  /// Category, method, words and source: once in each place.
  var lines: [(recipe: Int32, source: Int32)] = []
  /// Region and year.
  var places: [(region: Int32, year: Int32)] = []
  /// Sources and lines are numbered anew: there were too many to keep.
  package internal(set) var restarts = false

  mutating func append(_ news: RowNames) {
    if news.restarts {
      sources = []
      lines = []
    }
    recipes += news.recipes
    regions += news.regions
    sources += news.sources
    lines += news.lines
    places += news.places
  }

  func source(_ number: Int32) -> String { number < 0 ? "" : sources[Int(number)] }
}

/// Writes the rows of blocks where they were computed, before their turn has come. What it yields must depend on the
/// rows alone.
package protocol BlockRenderer: AnyObject {
  /// The lines of a block as they go out; `names` are those of the worker up to this block.
  func render(_ block: RowBlock, _ names: RowNames) -> RenderedBlock
}

package struct RenderedBlock: Sendable {
  package let bytes: OutputBuffer
  package let rowCount: Int

  package init(bytes: OutputBuffer, rowCount: Int) {
    self.bytes = bytes
    self.rowCount = rowCount
  }
}

/// How much of the names there was before a block.
struct Known {
  private let recipes: Int
  private let regions: Int
  private let sources: Int
  private let lines: Int
  private let places: Int

  init(_ names: RowNames) {
    recipes = names.recipes.count
    regions = names.regions.count
    sources = names.sources.count
    lines = names.lines.count
    places = names.places.count
  }

  func news(in names: RowNames) -> RowNames {
    var news = RowNames()
    news.recipes = Array(names.recipes[recipes...])
    news.regions = Array(names.regions[regions...])
    news.sources = Array(names.sources[(names.restarts ? 0 : sources)...])
    news.lines = Array(names.lines[(names.restarts ? 0 : lines)...])
    news.places = Array(names.places[places...])
    news.restarts = names.restarts
    return news
  }
}

/// The sources of rows as numbers.
struct SourceColumn {
  private let column: Int?
  private var index: CellIndex
  private var numbers: [Int32] = []
  private var met: [Int] = []
  /// How many names are kept, at most, before those of a block.
  private static let limit = 1 << 15

  init(_ columns: Columns) {
    column = columns.words[.source]
    index = CellIndex(columns: (column ?? 0)...(column ?? 0))
  }

  /// Names what is new in the records; too many names are forgotten first.
  mutating func read(_ records: Records, _ names: inout RowNames) {
    guard let column else { return }
    if index.count > Self.limit {
      index.removeAll()
      names.sources = []
      names.lines = []
      names.restarts = true
    }
    index.read(records, into: &numbers, met: &met)
    for record in met { names.sources.append(records.text(record, column)) }
  }

  /// Names what is new in one record.
  mutating func name(_ record: Int, of records: Records, _ names: inout RowNames) -> Int32 {
    guard let column else { return -1 }
    let (number, isNew) = index.number(record, of: records)
    if isNew { names.sources.append(records.text(record, column)) }
    return number
  }

  /// The numbers of a stretch, which were found with those of other words.
  mutating func take(_ known: [Int32]) { numbers = known }

  @inline(__always)
  func number(_ record: Int) -> Int32 { column == nil ? -1 : numbers[record] }
}
