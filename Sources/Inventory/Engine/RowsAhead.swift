import Equations
import Tables

/// What a worker made of the next rows of a file.
struct ComputedRows: Sendable {
  let worker: Int
  /// What was found when they were read.
  let log: DiagnosticLog
  let result: ChunkResult
}

/// The rows of a file behind its beginning, computed by several threads before their turn has come.
///
/// Workers take turns, and one begins again when its rows have been taken: nobody waits for a whole round of them. Who
/// computes rows finds the cells of a stretch further on as well.
struct RowsAhead {
  private let reader: DocumentReader
  private let crew: RowCrew
  private var ahead: WorkAhead<ComputedRows>
  private let room: Int
  private let renderer: () -> (any BlockRenderer)?
  private var begun = 0
  /// Behind the rows that are begun, in the order of the file.
  private var stretches: [Stretch] = []
  /// Rows that are to be read in order before further stretches are tried.
  private var inOrder = 0
  /// What was found behind the last rows, once all are taken.
  private(set) var rest = DiagnosticLog()

  /// As many as keep every thread at work: who takes the rows computes some too, and each of the others has the next
  /// ones waiting.
  private static func room(threads: Int) -> Int { 2 * threads - 1 }

  /// - Parameter renderer: one for each further worker.
  init(
    _ reader: DocumentReader, _ crew: RowCrew, threads: Int, renderer: @escaping () -> (any BlockRenderer)?
  ) {
    self.reader = reader
    self.crew = crew
    self.renderer = renderer
    room = Self.room(threads: threads)
    ahead = WorkAhead(threads: threads, room: room)
  }

  /// Begins as many rows as there is room for.
  mutating func begin() throws(FileError) {
    while ahead.hasRoom {
      var log = DiagnosticLog()
      guard let records = try records(&log) else {
        rest.merge(log)
        return
      }
      if begun == 0 { crew.shareBeginning(with: (1..<room).map { _ in renderer() }) }
      let coming = try lookAhead()
      let worker = begun % room
      begun += 1
      ahead.begin { [worker, log, computes = crew.workers[worker]] in
        let result = computes.evaluate(records)
        for stretch in coming { stretch.scan() }
        return ComputedRows(worker: worker, log: log, result: result)
      }
    }
  }

  /// The next, in the order of the file.
  mutating func next() throws(FileError) -> ComputedRows? {
    guard let rows = ahead.next() else { return nil }
    try begin()
    return rows
  }

  private mutating func records(_ log: inout DiagnosticLog) throws(FileError) -> Records? {
    while let stretch = stretches.first {
      guard let records = reader.accept(stretch) else {
        reader.takeBack(stretches)
        stretches = []
        inOrder = room
        break
      }
      stretches.removeFirst()
      if records.count > 0 { return records }
    }
    return try reader.next(into: &log)
  }

  /// Stretches that were not seen before.
  private mutating func lookAhead() throws(FileError) -> [Stretch] {
    if inOrder > 0 {
      inOrder -= 1
      return []
    }
    let coming = try reader.stretches(room - stretches.count)
    stretches += coming
    return coming
  }
}
