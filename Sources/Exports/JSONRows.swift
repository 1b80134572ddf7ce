package import Tables

/// A table as an array of objects, one a line. Empty cells are null.
package final class JSONRows: RowWriter {
  package let isForReading = false
  private var writer: JSONWriter
  private let sink: ByteSink
  private var columns: [Column] = []
  private var next = 0

  package init(_ sink: ByteSink) {
    self.sink = sink
    writer = JSONWriter(sink)
  }

  package func begin(_ columns: [Column]) throws(FileError) {
    self.columns = columns
    try writer.beginArray()
  }

  package func cell() throws(FileError) {
    try name()
    try writer.value(nil)
  }

  package func cell(_ text: String) throws(FileError) {
    try name()
    if text.isEmpty { try writer.value(nil) } else { try writer.value(text) }
  }

  package func cell(_ number: Double) throws(FileError) {
    try name()
    try writer.value(number)
  }

  package func endRow() throws(FileError) {
    try writer.endObject()
    next = 0
  }

  package func section(_ title: String) {}

  package func end() throws(FileError) {
    try writer.endArray()
    try writer.end()
  }

  private func name() throws(FileError) {
    if next == 0 { try writer.beginObject(inline: true) }
    try writer.key(columns[next].key)
    next += 1
  }
}
