import Equations
import Tables

/// A file of rows, or a table that rows are made of. It is opened before its turn, on any thread.
struct RowSource: Sendable {
  /// A table becomes many rows, which takes longer than to read a file.
  var isTable = false
  /// Nil where the table is refused.
  let open: @Sendable (_ log: inout DiagnosticLog) throws(FileError) -> OpenRows?
}

struct OpenRows {
  let reader: DocumentReader
  /// Where a mistake in rows that were made stands in the table that they are made of.
  var place: ((Diagnostic) -> Diagnostic?)?
  /// What the columns mean, where that is known.
  var file: ActivityFile?
}

/// The first rows of a file, read and computed: what is to be found out of their words, all threads then know.
struct FileBeginning {
  let rows: OpenRows
  /// Nil where the heading is refused.
  let crew: RowCrew?
  /// What was found before the first rows were computed.
  let log: DiagnosticLog
  /// Nil where there are no rows.
  let result: ChunkResult?

  init(
    _ rows: OpenRows, _ parts: CrewParts
  ) throws(FileError) {
    self.rows = rows
    var log = DiagnosticLog()
    let records = try rows.reader.next(into: &log)
    crew =
      rows.file.map { RowCrew(parts, $0) }
      ?? rows.reader.heading.flatMap { Self.crew($0, rows, records, parts, &log) }
    self.log = log
    result = records.flatMap { [crew] in crew?.workers[0].evaluate($0) }
  }

  private static func crew(
    _ heading: Heading, _ rows: OpenRows, _ records: Records?, _ parts: CrewParts, _ log: inout DiagnosticLog
  ) -> RowCrew? {
    var found = DiagnosticLog()
    let near = { parts.context.words(of: records, heading) }
    let columns = ColumnReader.read(heading, near: near, into: &found)
    log.merge(rows.place.map(found.moved) ?? found)
    guard let columns else { return nil }
    let file = ActivityFile(name: rows.reader.name, columns: columns, headings: heading.names)
    return RowCrew(parts, file)
  }
}

/// The beginning of a file, made before its turn has come. Errors wait for it.
final class FileOpening: @unchecked Sendable {
  let source: RowSource
  private let parts: CrewParts

  /// What a file has to say when its turn has come.
  struct Outcome {
    var beginning: Result<FileBeginning?, FileError>
    /// Of a table that rows are made of; told behind them.
    var log = DiagnosticLog()
  }

  init(_ source: RowSource, _ parts: CrewParts) {
    self.source = source
    self.parts = parts
  }

  /// Once.
  func run() -> Outcome {
    var outcome = Outcome(beginning: .success(nil))
    outcome.beginning = Result { () throws(FileError) in
      guard let rows = try source.open(&outcome.log) else { return nil }
      return try FileBeginning(rows, parts)
    }
    return outcome
  }
}
