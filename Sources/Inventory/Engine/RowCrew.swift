import Equations
import Tables

/// What those who compute the rows of a file are made of.
struct CrewParts {
  let context: InventoryContext
  /// Sources that are known to stand in several records; nil where all wait for the end.
  let apart: Set<UInt64>?
  /// One for each thread.
  let renderers: [(any BlockRenderer)?]
}

/// Those who compute the rows of one file, and what the run knows of their blocks.
final class RowCrew {
  fileprivate let workers: [ChunkWorker]
  /// By worker.
  var readers: [BlockReader]
  private var loosePointers = 0
  private var firstLoosePointer: Diagnostic?

  init(_ parts: CrewParts, _ file: ActivityFile) {
    workers = parts.renderers.map { ChunkWorker(parts.context, file, parts.apart, $0) }
    readers = workers.map { _ in BlockReader() }
  }

  /// Once the first worker has read the beginning of the file, the others go on from what it has found out.
  func shareBeginnings() {
    for worker in workers.dropFirst() { worker.goOn(from: workers[0]) }
  }

  /// The same of what the run knows of their blocks.
  func shareReaders() { readers = readers.map { _ in readers[0] } }

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

/// Stretches of a file that are computed at a time, one for each worker.
struct RowBatch {
  var chunks: [Records] = []
  /// What was found when they were read.
  var log = DiagnosticLog()
  /// What follows them in the file; its cells are found meanwhile.
  private var stretches: [Stretch] = []
  private var work: BackgroundWork?

  /// Reads the rows behind those of another batch, and looks further ahead.
  mutating func read(_ reader: DocumentReader, after other: RowBatch, threads: Int) throws(FileError) {
    chunks = reader.accept(other.stretches)
    if chunks.isEmpty {
      while chunks.count < threads, let records = try reader.next(into: &log) { chunks.append(records) }
    }
    stretches = try reader.stretches(threads)
  }

  /// Workers keep their caches from batch to batch; what they yield depends on their chunk alone.
  mutating func begin(_ crew: RowCrew, threads: Int) {
    if chunks.isEmpty { return }
    let (workers, chunks, stretches) = (crew.workers, chunks, stretches)
    let most = max(chunks.count, stretches.count)
    // Who is done first with a chunk looks for the cells of what follows.
    work = BackgroundWork(chunks.count + stretches.count, threads: threads == 1 || most == 1 ? 0 : most) {
      if $0 < chunks.count { workers[$0].evaluate(chunks[$0]) } else { stretches[$0 - chunks.count].scan() }
    }
  }

  /// In the order of the file.
  mutating func finish(_ crew: RowCrew) -> [ChunkResult] {
    work?.finish()
    work = nil
    return chunks.indices.map { crew.workers[$0].takeResult() }
  }
}

/// The caches of one thread. A batch gives each worker one chunk, so nothing is shared while it runs.
private final class ChunkWorker: @unchecked Sendable {
  private var evaluator: ChunkEvaluator
  private var reported: ReportedRows?
  private let renderer: (any BlockRenderer)?
  private var result = ChunkResult()

  init(
    _ context: InventoryContext, _ file: ActivityFile, _ apart: Set<UInt64>?,
    _ renderer: (any BlockRenderer)?
  ) {
    evaluator = ChunkEvaluator(context: context, file: file, sourcesApart: apart)
    reported = file.columns.areReported ? ReportedRows(context: context, file: file) : nil
    self.renderer = renderer
  }

  func goOn(from other: ChunkWorker) { evaluator = other.evaluator.successor }

  func evaluate(_ records: Records) {
    if reported == nil {
      result = evaluator.evaluate(records)
    } else {
      result = reported?.read(records) ?? ChunkResult()
    }
    if let block = result.block { result.rendered = renderer?.render(block, evaluator.names) }
  }

  func remember() { if reported == nil { evaluator.remember() } }

  func takeResult() -> ChunkResult {
    defer { result = ChunkResult() }
    return result
  }
}
