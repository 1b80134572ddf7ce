package import Tables

/// A table of Markdown, with numbers in full.
package final class MarkdownRows: RowWriter {
  package let isForReading = true
  private let sink: ByteSink
  private var columns: [Column] = []
  private var inTable = false
  private var row = ""

  package init(_ sink: ByteSink) {
    self.sink = sink
  }

  package func begin(_ columns: [Column]) {
    self.columns = columns
  }

  package func section(_ title: String) throws(FileError) {
    if inTable { try sink.write("\n") }
    inTable = false
    try sink.write("### \(title)\n\n")
  }

  package func cell() { row += "|  " }

  package func cell(_ text: String) {
    let safe = text.map { character in
      switch character {
      case "|": "\\|"
      case "\n", "\r", "\r\n": " "
      default: String(character)
      }
    }
    row += "| " + safe.joined() + " "
  }

  package func cell(_ number: Double) { row += "| " + number.shortestDecimal + " " }

  package func cell(_ number: Double, keys: String) { cell("\(number.shortestDecimal) \(keys)") }

  package func endRow() throws(FileError) {
    try head()
    try sink.write(row + "|\n")
    row = ""
  }

  package func end() throws(FileError) { try head() }

  private func head() throws(FileError) {
    if inTable { return }
    inTable = true
    let titles = columns.map { "| \($0.title) " }.joined()
    let rules = columns.map { $0.kind == .number ? "| ---: " : "| --- " }.joined()
    try sink.write("\(titles)|\n\(rules)|\n")
  }
}
