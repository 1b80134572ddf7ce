package import Tables

/// A table for a terminal: columns aligned, numbers rounded to about six digits with their decimal points
/// under each other, long names cut where the terminal is narrow. Holds its rows until the end.
package final class TextRows: RowWriter {
  package let isForReading = true
  private let sink: ByteSink
  private let width: Int?
  private var columns: [Column] = []
  private var sections: [(title: String?, rows: [[Cell]])] = []
  private var row: [Cell] = []

  private enum Cell {
    case text(String)
    case number(Double, keys: String)
  }

  private static let gap = "  "
  private static let least = 12

  package init(_ sink: ByteSink, width: Int?) {
    self.sink = sink
    self.width = width
  }

  package func begin(_ columns: [Column]) {
    self.columns = columns
  }

  package func section(_ title: String) { sections.append((title, [])) }

  package func cell() { row.append(.text("")) }
  package func cell(_ text: String) { row.append(.text(text)) }
  package func cell(_ number: Double) { row.append(.number(number, keys: "")) }
  package func cell(_ number: Double, keys: String) { row.append(.number(number, keys: " " + keys)) }

  package func endRow() {
    if sections.isEmpty { sections.append((nil, [])) }
    sections[sections.count - 1].rows.append(row)
    row = []
  }

  package func end() throws(FileError) {
    for (index, section) in sections.enumerated() {
      if index > 0 { try sink.write("\n") }
      if let title = section.title { try sink.write(title + "\n") }
      try write(section.rows)
    }
  }

  private func write(_ rows: [[Cell]]) throws(FileError) {
    let kept = columns.indices.filter { column in
      columns[column].kind != .number || rows.contains { !isEmpty($0[column]) }
    }
    var texts = kept.map { column in render(column, rows.map { $0[column] }) }
    var widths = zip(kept, texts).map { column, cells in
      cells.reduce(columns[column].title.count) { max($0, $1.shownCount) }
    }
    fit(&widths, kept, &texts)
    try line(kept.map { (columns[$0].title, columns[$0].kind) }, widths)
    for row in rows.indices { try line(kept.enumerated().map { (texts[$0][row], columns[$1].kind) }, widths) }
  }

  private func isEmpty(_ cell: Cell) -> Bool {
    if case .text("") = cell { true } else { false }
  }

  /// The texts of a column, numbers padded behind their decimals so that the points align.
  private func render(_ column: Int, _ cells: [Cell]) -> [String] {
    let numbers = cells.compactMap { if case .number(let number, _) = $0 { number } else { nil } }
    let readable = ReadableColumn(numbers)
    var tails: [Int] = []
    let texts = cells.map { cell in
      switch cell {
      case .text(let text):
        tails.append(0)
        return text.onOneLine
      case .number(let number, let keys):
        let text = readable.text(number)
        let digits = text.utf8
        let point = digits.firstIndex(of: UInt8(ascii: "."))
        tails.append((point.map { digits.distance(from: $0, to: digits.endIndex) } ?? 0) + keys.count)
        return text + keys
      }
    }
    let longest = tails.max() ?? 0
    return cells.indices.map { index in
      guard case .number = cells[index] else { return texts[index] }
      return texts[index] + String(repeating: " ", count: longest - tails[index])
    }
  }

  /// Cuts the columns of prose until the table fits, the widest first.
  private func fit(_ widths: inout [Int], _ kept: [Int], _ texts: inout [[String]]) {
    guard let width else { return }
    var excess = widths.reduce(0, +) + Self.gap.count * (widths.count - 1) - width
    while excess > 0 {
      let prose = kept.indices.filter { columns[kept[$0]].kind == .prose && widths[$0] > Self.least }
      guard let widest = prose.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    for index in kept.indices where columns[kept[index]].kind == .prose {
      texts[index] = texts[index].map { text in
        text.shownCount <= widths[index] ? text : text.prefix(widths[index] - 1) + "…"
      }
    }
  }

  private func line(_ cells: [(text: String, kind: Column.Kind)], _ widths: [Int]) throws(FileError) {
    let blank = UInt8(ascii: " ")
    var bytes: [UInt8] = []
    for (index, cell) in cells.enumerated() {
      let blanks = repeatElement(blank, count: max(0, widths[index] - cell.text.shownCount))
      if index > 0 { bytes += Self.gap.utf8 }
      if cell.kind == .number { bytes += blanks }
      bytes += cell.text.utf8
      if cell.kind != .number { bytes += blanks }
    }
    while bytes.last == blank { bytes.removeLast() }
    bytes.append(UInt8(ascii: "\n"))
    try sink.write(bytes)
  }
}

extension String {
  /// How many characters it has: as many as bytes where it is plain.
  fileprivate var shownCount: Int {
    utf8.allSatisfy { $0 >= 0x20 && $0 < 0x80 } ? utf8.count : count
  }

  /// With blanks for line breaks and tabs.
  fileprivate var onOneLine: String {
    // Line breaks beyond those of ASCII begin with these bytes.
    let mayBreak = utf8.contains { $0 < 0x20 || $0 == 0xC2 || $0 == 0xE2 }
    return mayBreak ? String(map { $0.isNewline || $0 == "\t" ? " " : $0 }) : self
  }

  package var withoutBlanksAtEnd: String {
    utf8.lastIndex { $0 != UInt8(ascii: " ") }.map { String(self[...$0]) } ?? ""
  }
}
