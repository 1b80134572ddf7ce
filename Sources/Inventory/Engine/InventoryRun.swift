import EmissionFactors
import Equations
package import Quantities
package import Tables

/// Takes the results of a run in their order.
package protocol ResultConsumer: AnyObject {
  func take(_ line: ResultLine) throws(FileError)
  /// False where results are wanted of the ledger alone; `take` is then not called for each of them.
  var takesLines: Bool { get }
  /// Writes blocks of rows where they are computed, in a thread of its own; nil where lines are taken one by one.
  func makeRenderer() -> (any BlockRenderer)?
  /// A block whose turn has come; its lines are taken one by one unless they were rendered.
  func take(_ block: RowBlock, _ rendered: RenderedBlock?) throws(FileError)
}

extension ResultConsumer {
  package var takesLines: Bool { true }
  package func makeRenderer() -> (any BlockRenderer)? { nil }
  package func take(_ block: RowBlock, _ rendered: RenderedBlock?) {}
}

/// Reads the files of an inventory and computes it: rows as they stream, collected rows at the end.
package final class InventoryRun {
  package let context: InventoryContext
  package internal(set) var log = DiagnosticLog()
  package internal(set) var ledger: Ledger
  package private(set) var rowCount = 0
  /// Whether series are kept for those who ask about them afterwards.
  package var keepsSeries = false
  package internal(set) var series: [(compiled: CompiledMethod, series: Series)] = []
  /// Sees every row that is computed at once, with its results.
  package var watchRow: ((Row, Recipe?, [ResultLine]) -> Void)?
  /// Sees, after the row, how a reported number becomes a mass.
  package var watchConversion: ((Conversion) -> Void)?
  /// Sees every evaluation; kept alive by who set it.
  package weak var observer: (any RunObserver)?
  /// The last year that is computed.
  var horizon = 0
  var flows = Flows()
  /// Rows that wait for others, by method.
  var books: [ObjectIdentifier: SeriesBook] = [:]
  var seen = SeenRows()
  private var files: [String] = []
  /// Lines of all files before each.
  private var lineBases: [Int] = []
  private var nextLineBase = 0
  var lastYear = 0
  let threads: Int
  /// What records were found to be all of their source; nil where all sources wait for the end.
  private(set) var soleSources: SoleSources?

  /// - Parameter apart: where no line of a result is asked for, only the ledger: sources that are known to stand in
  ///   several records. Others may then be computed where they are read.
  package init(
    _ context: InventoryContext, threads: Int = 1, keepsLedger: Bool = true,
    sourcesApart apart: Set<UInt64>? = nil
  ) {
    ledger = Ledger(keepsCells: keepsLedger) { context.gwp(of: $0) }
    self.context = context
    self.threads = max(1, threads)
    if let apart, let years = context.settings.years {
      soleSources = SoleSources(years: years, except: apart)
    }
  }

  /// A run that goes on from what another has read; nobody watches it yet. Neither sees what the other reads from now on.
  private init(after other: InventoryRun, _ context: InventoryContext) {
    precondition(other.series.isEmpty, "a run that is finished has given its rows away")
    self.context = context
    log = other.log
    ledger = other.ledger
    rowCount = other.rowCount
    books = other.books
    seen = other.seen
    files = other.files
    lineBases = other.lineBases
    nextLineBase = other.nextLineBase
    lastYear = other.lastYear
    threads = 1
    soleSources = other.soleSources
  }

  /// A run in one thread that has read what this one has. Nil where that is so much that a part of it lies on the disk.
  /// - Parameter context: of the same inventory, which may reach further.
  package func continued(_ context: InventoryContext) -> InventoryRun? {
    seen.isInMemory ? InventoryRun(after: self, context) : nil
  }

  /// Sources that were computed from one record, and have another one elsewhere. Where there are any, what was read
  /// is worth nothing: another run must know of them from the beginning.
  package func sourcesApart() -> Set<UInt64> {
    guard let soleSources, !soleSources.names.isEmpty else { return [] }
    return books.values.reduce(into: soleSources.apart) { apart, book in
      apart.formUnion(book.names.filter(soleSources.names.contains))
    }
  }

  /// Computes one file of rows. Throws when it cannot be read or the results cannot be written.
  /// - Parameter place: where a mistake in rows that were made stands in the table that they are made of.
  package func read(
    _ reader: DocumentReader, into consumer: any ResultConsumer,
    placing place: ((Diagnostic) -> Diagnostic?)? = nil
  ) throws(FileError) {
    try read(
      FileBeginning(OpenRows(reader: reader, place: place), parts(consumer)), into: consumer)
  }

  /// Computes rows that go on from those of a file.
  /// - Parameter place: where a mistake in them stands in that file.
  package func read(
    _ rows: CarriedRows, into consumer: any ResultConsumer,
    placing place: @escaping (Diagnostic) -> Diagnostic?
  ) throws(FileError) {
    try read(FileBeginning(rows.opened(place), parts(consumer)), into: consumer)
  }

  /// Files whose beginning waits for its turn: each holds some memory, and a descriptor.
  private static let openFiles = 64

  /// Computes files in their order; while one is booked, the others are begun.
  func read(_ sources: [RowSource], into consumer: any ResultConsumer) throws(FileError) {
    for first in stride(from: 0, to: sources.count, by: Self.openFiles) {
      let group = sources[first..<min(first + Self.openFiles, sources.count)]
      let openings = group.map { FileOpening($0, parts(consumer)) }
      var ahead = WorkAhead<FileOpening.Outcome>(threads: threads)
      // What takes longest comes first, lest one thread be left with it.
      ahead.begin(
        openings.map { opening in { opening.run() } },
        urgent: openings.indices.filter { openings[$0].source.isTable })
      while let outcome = ahead.next() {
        defer { log.merge(outcome.log) }
        if let beginning = try outcome.beginning.get() { try read(beginning, into: consumer) }
      }
    }
  }

  private func parts(_ consumer: any ResultConsumer) -> CrewParts {
    let watches = watchRow != nil || observer != nil || keepsSeries
    return CrewParts(
      context: context, apart: watches ? nil : soleSources?.known, renderer: consumer.makeRenderer())
  }

  private func read(_ beginning: FileBeginning, into consumer: any ResultConsumer) throws(FileError) {
    let (reader, place) = (beginning.rows.reader, beginning.rows.place)
    files.append(reader.name)
    lineBases.append(nextLineBase)
    log.merge(beginning.log)
    guard let crew = beginning.crew else { return }
    if let first = beginning.result {
      var rows = RowsAhead(reader, crew, threads: threads) { consumer.makeRenderer() }
      try rows.begin()
      try take(first, of: 0, crew, consumer, place)
      crew.shareReader()
      while let next = try rows.next() {
        log.merge(next.log)
        try take(next.result, of: next.worker, crew, consumer, place)
      }
      log.merge(rows.rest)
    }
    crew.tellLoosePointers(&log)
    crew.remember()
  }

  private func take(
    _ result: ChunkResult, of worker: Int, _ crew: RowCrew, _ consumer: any ResultConsumer,
    _ place: ((Diagnostic) -> Diagnostic?)?
  ) throws(FileError) {
    crew.count(result)
    log.merge(place.map(result.log.moved) ?? result.log)
    for row in result.collected {
      let method = row.recipe.compiled
      books[ObjectIdentifier(method), default: SeriesBook(method)].add(row)
    }
    if let sole = result.sole {
      soleSources?.add(sole)
      rowCount += sole.rowCount
    }
    rowCount += result.rows.count + result.collected.count + (result.block?.lanes.count ?? 0)
    var next = 0
    for row in result.rows {
      let place = RowPlace(file: files.count - 1, line: row.row.records.line(row.row.record))
      if let first = try seen.insert(row.fingerprint, at: place) {
        log.add(Self.duplicate(row.row, of: "\(files[first.file]):\(first.line)"))
      }
      let lines = Array(result.lines[next..<next + row.lineCount])
      watchRow?(row.row, nil, lines)
      if let conversion = row.conversion { watchConversion?(conversion) }
      if let observer, observer.heeds(row.row.file) {
        for line in lines { observer.reported(row.row, line) }
      }
      next += row.lineCount
    }
    if let block = result.block {
      crew.readers[worker].learn(block.news, &seen)
      try note(block, crew.readers[worker])
      if watchRow != nil || observer != nil { show(block, crew.readers[worker]) }
    }
    for line in result.lines {
      lastYear = max(lastYear, line.year)
      ledger.add(line)
      try consumer.take(line)
    }
    if let block = result.block { try book(block, result.rendered, &crew.readers[worker], consumer) }
  }

  /// Refuses rows that stand twice.
  private func note(_ block: RowBlock, _ reader: BlockReader) throws(FileError) {
    let base = lineBases[lineBases.count - 1]
    let rows = block.lanes.map { lane in
      SeenRows.Noted(
        line: reader.lines[Int(lane.line)], place: reader.places[Int(lane.place)],
        position: UInt32(truncatingIfNeeded: base + block.records.line(Int(lane.record))))
    }
    nextLineBase = max(nextLineBase, Int(rows.lazy.map(\.position).max() ?? 0))
    for (index, answer) in seen.note(rows) {
      let lane = block.lanes[index]
      let line = Int(rows[index].position) - base
      var first: RowPlace?
      switch answer {
      case .seen(let earlier):
        let file = lineBases.lastIndex { $0 < Int(earlier) } ?? 0
        first = RowPlace(file: file, line: Int(earlier) - lineBases[file])
      case .elsewhere:
        let names = reader.names
        let fingerprint = names.recipes[Int(lane.recipe)].fingerprint(
          region: names.regions[Int(lane.region)], source: names.source(lane.source))
        first = try seen.insert(fingerprint, at: RowPlace(file: files.count - 1, line: line))
      }
      if let first { log.add(Self.duplicate(block.row(lane), of: "\(files[first.file]):\(first.line)")) }
    }
  }

  /// Lets those see the rows who watch them.
  private func show(_ block: RowBlock, _ reader: BlockReader) {
    for lane in block.bySource {
      let row = block.row(lane)
      let recipe = reader.names.recipes[Int(lane.recipe)]
      watchRow?(row, recipe, reader.results(lane, block, context))
      if lane.lineCount > 0, let observer, observer.heeds(block.file),
        let evaluation = Evaluation(row, recipe, region: reader.names.regions[Int(lane.region)])
      {
        observer.computed(evaluation)
      }
    }
  }

  private func book(
    _ block: RowBlock, _ rendered: RenderedBlock?, _ reader: inout BlockReader, _ consumer: any ResultConsumer
  ) throws(FileError) {
    for recipe in block.used { lastYear = max(lastYear, recipe.year) }
    reader.book(block, into: &ledger)
    if rendered == nil, consumer.takesLines {
      for lane in block.lanes {
        for line in reader.results(lane, block, context) { try consumer.take(line) }
      }
    }
    try consumer.take(block, rendered)
  }

  /// Of rows that are long gone: the place without the line.
  func duplicate(_ found: IdentitySet.Duplicate) -> Diagnostic {
    Diagnostic(
      .error, "duplicate-identity",
      "line \(found.first.line) of \(files[found.first.file]) has the same category, region, year, source and method",
      at: SourceLocation(file: files[found.place.file], line: found.place.line, column: 1),
      help: "add the quantities up, or tell the sources apart in the column source")
  }

  package func add(_ diagnostic: Diagnostic) { log.add(diagnostic) }

  /// What was found in a table of which rows were made.
  package func merge(_ found: DiagnosticLog) { log.merge(found) }

  static func duplicate(_ row: Row, of place: String) -> Diagnostic {
    if row.isDerived, let year = row.headedYear { return row.backCastOverlap(with: place, year: year) }
    return row.diagnostic(
      "duplicate-identity",
      "\(place) has the same category, region, year, source and method",
      row.file.columns.words[.source] == nil ? .category : .source,
      help: "add the quantities up, or tell the sources apart in the column source")
  }
}
