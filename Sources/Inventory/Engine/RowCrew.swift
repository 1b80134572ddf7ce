import Equations
import Tables

/// What those who compute the rows of a file are made of.
struct CrewParts {
  let context: InventoryContext
  /// Sources that are known to stand in several records; nil where all wait for the end.
  let apart: Set<UInt64>?
  /// Of the first worker.
  let renderer: (any BlockRenderer)?
}

/// Those who compute the rows of one file, and what the run knows of their blocks.
final class RowCrew {
  /// The first alone, until there is more than the beginning of the file.
  private(set) var workers: [ChunkWorker]
  /// By worker.
  var readers = [BlockReader()]
  private var loosePointers = 0
  private var firstLoosePointer: Diagnostic?

  init(_ parts: CrewParts, _ file: ActivityFile) {
    workers = [ChunkWorker(parts.context, file, parts.apart, parts.renderer)]
  }

  /// Once the first worker has read the beginning of the file, others go on from what it has found out.
  func shareBeginning(with renderers: [(any BlockRenderer)?]) {
    workers += renderers.map { workers[0].successor($0) }
  }

  /// The same of what the run knows of their blocks.
  func shareReader() { readers = workers.map { _ in readers[0] } }

  /// Once all rows are read.
  func remember() { workers[0].remember() }

  func count(_ result: ChunkResult) {
    loosePointers += result.loosePointers
    firstLoosePointer = firstLoosePointer ?? result.firstLoosePointer
  }

  /// One warning for a file.
  func tellLoosePointers(_ log: inout DiagnosticLog) {
    guard var warning = firstLoosePointer else { return }
    if loosePointers > 1 { warning.message += " (\(loosePointers) cells of this file)" }
    log.add(warning)
  }
}

/// The caches of one who computes rows: what it yields depends on the rows alone. No two threads may use one at a time.
final class ChunkWorker: @unchecked Sendable {
  private var evaluator: ChunkEvaluator
  private var reported: ReportedRows?
  private let renderer: (any BlockRenderer)?

  init(
    _ context: InventoryContext, _ file: ActivityFile, _ apart: Set<UInt64>?,
    _ renderer: (any BlockRenderer)?
  ) {
    evaluator = ChunkEvaluator(context: context, file: file, sourcesApart: apart)
    reported = file.columns.areReported ? ReportedRows(context: context, file: file) : nil
    self.renderer = renderer
  }

  private init(after other: ChunkWorker, _ renderer: (any BlockRenderer)?) {
    evaluator = other.evaluator.successor
    reported = other.reported
    self.renderer = renderer
  }

  /// Another one who knows what this one has found out.
  func successor(_ renderer: (any BlockRenderer)?) -> ChunkWorker { ChunkWorker(after: self, renderer) }

  func evaluate(_ records: Records) -> ChunkResult {
    var result = reported?.read(records) ?? evaluator.evaluate(records)
    if let block = result.block { result.rendered = renderer?.render(block, evaluator.names) }
    return result
  }

  func remember() { if reported == nil { evaluator.remember() } }
}
