package import Tables

/// A file of activity data with the meaning of its columns.
package final class ActivityFile: Sendable {
  package let name: String
  package let columns: Columns
  private let headings: [String]

  init(name: String, columns: Columns, headings: [String]) {
    self.name = name
    self.columns = columns
    self.headings = headings
  }

  /// One with the same columns.
  func named(_ name: String) -> ActivityFile {
    ActivityFile(name: name, columns: columns, headings: headings)
  }

  /// As typed; empty past the last name.
  package func heading(_ column: Int) -> String { headings.indices.contains(column) ? headings[column] : "" }
}

/// One source in one year, as typed: a record, and the cell that holds its quantity.
package struct Row: Sendable {
  package let file: ActivityFile
  package let records: Records
  package let record: Int
  package let quantityColumn: Int?
  /// From the heading, when years stand side by side.
  package var headedYear: Int?
  /// The member of a list that this row is about, when members stand side by side.
  var headedMember: Columns.Member?
  /// Whether years before it may follow from it: no, where an earlier year stands beside it.
  var reachesBack = true
  /// How years before it follow from it. A row for such a year has it as its headed year.
  package var backCast: BackCast?

  package func text(_ word: HeadingWord) -> String {
    file.columns.words[word].map { records.text(record, $0) } ?? ""
  }

  /// Of a heading; the first where there is none.
  package func column(of word: HeadingWord) -> Int { file.columns.words[word] ?? 0 }

  package func isFilled(_ column: Int) -> Bool {
    records.withBytes(record, column) { bytes in
      for position in 0..<bytes.count where bytes[position] > 0x20 { return true }
      return false
    }
  }

  /// Nil where the cell holds none.
  var year: Int? {
    if let headedYear { return headedYear }
    guard let year = Int(text(.year)), YearRange.possible.contains(year) else { return nil }
    return year
  }

  /// Whether it was not typed, but follows from one of a later year.
  package var isDerived: Bool {
    guard let backCast, let headedYear else { return false }
    return headedYear < backCast.typed
  }

  /// The row for an earlier year that follows from it.
  func derived(in year: Int) -> Row {
    var row = self
    row.headedYear = year
    return row
  }

  /// What a number of the row counts: its share, where the row is derived and the number is an amount.
  func share(ofInput index: Int, in method: CompiledMethod) -> Double {
    guard isDerived, let backCast, let headedYear, method.amounts.contains(index) else { return 1 }
    return backCast.share(in: headedYear)
  }

  /// The row once for each member whose cells stand side by side in it; itself when there are none.
  var byMember: [Row] {
    var members: [Columns.Member] = []
    for case let entry in file.columns.entries.map(\.entry) where isFilled(entry.column) {
      if let member = entry.member, !members.contains(member) { members.append(member) }
    }
    if members.isEmpty { return [self] }
    return members.map { member in
      var row = self
      row.headedMember = member
      return row
    }
  }

  /// Whether a cell makes more of it than its quantity and words.
  var isSpecial: Bool {
    let words: [HeadingWord] = [.notation, .introduced, .since, .growth]
    return words.contains { file.columns.words[$0].map(isFilled) ?? false }
  }

  /// Whether the first character of a cell is a letter, as of a notation key.
  func startsWithLetter(_ column: Int) -> Bool {
    records.withBytes(record, column) { bytes in
      for position in 0..<bytes.count where bytes[position] > 0x20 { return bytes[position] | 0x20 >= 0x61 }
      return false
    }
  }

  /// A diagnostic at the cell of a heading; at the first cell when there is no such column.
  package func diagnostic(
    _ name: String, _ message: String, _ word: HeadingWord, help: String? = nil
  ) -> Diagnostic {
    diagnostic(name, message, column: file.columns.words[word] ?? 0, help: help)
  }

  package func diagnostic(
    _ name: String, _ message: String, column: Int, help: String? = nil,
    _ severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    records.diagnostic(severity, name, message, record, column, help: help)
  }
}

extension Row {
  /// The one of a record in a table without years or members side by side.
  init(_ file: ActivityFile, _ records: Records, _ record: Int) {
    self.init(
      file: file, records: records, record: record, quantityColumn: file.columns.words[.quantity],
      headedYear: nil)
  }
}
