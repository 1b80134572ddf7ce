/// Numbers of records that come again and again, where they are not as they were written.
package struct MovedNumbers: Sendable {
  /// How many records stand before the same ones come again.
  let period: Int
  /// By column and record; empty for a column that stays as it was written.
  private var columns: [[Double]]
  /// Columns in which a number stands in some of the records where nothing was written.
  package var givenAnew: [Int] = []

  /// Stands for a cell that stays: a NaN of its own, for a number that is none may be moved too.
  private static let asWritten = Double(nan: 1, signaling: false)

  package init(period: Int, columnCount: Int) {
    self.period = period
    columns = Array(repeating: [], count: columnCount)
  }

  /// - Parameter count: of all records.
  package mutating func put(_ number: Double, _ record: Int, _ column: Int, of count: Int) {
    if columns[column].isEmpty { columns[column] = Array(repeating: Self.asWritten, count: count) }
    columns[column][record] = number.bitPattern == Self.asWritten.bitPattern ? .nan : number
  }

  subscript(record: Int, column: Int) -> Double? {
    if columns[column].isEmpty { return nil }
    let number = columns[column][record]
    return number.bitPattern == Self.asWritten.bitPattern ? nil : number
  }
}

/// A cell that was written in another table.
package struct WrittenCell {
  let records: Records
  let record: Int
  let column: Int

  package init(_ records: Records, _ record: Int, _ column: Int) {
    self.records = records
    self.record = record
    self.column = column
  }
}

extension Records {
  /// Records of cells that were written elsewhere, in one dialect, again and again with other numbers. They stand in no
  /// file: the first is on line 2 of the name.
  /// - Parameters:
  ///   - count: of all records: a multiple of those that are written.
  ///   - cell: what is written in a record and column; nil for an empty cell.
  package static func carried(
    _ name: String, _ dialect: Dialect, columnCount: Int, count: Int, _ moved: MovedNumbers,
    _ cell: (_ record: Int, _ column: Int) -> WrittenCell?
  ) -> Records {
    var content: [UInt8] = []
    let places = CellPlaces()
    places.reserve(moved.period * (columnCount + 1))
    for record in 0..<moved.period {
      places.append(content.count)
      for column in 0..<columnCount {
        let isQuoted = cell(record, column).map { $0.records.wasQuoted($0.record, $0.column) } ?? false
        if isQuoted { content.append(.quote) }
        if let written = cell(record, column) {
          content += written.records.content[written.records.range(written.record, written.column)]
        }
        if isQuoted { content.append(.quote) }
        places.append(content.count)
        content.append(column + 1 < columnCount ? dialect.delimiter : .lineFeed)
      }
    }
    return Records(
      document: Document(name: name, bytes: content), dialect: dialect, columnCount: columnCount,
      places: places,
      lines: (0..<count).map { UInt32(truncatingIfNeeded: $0 + 1) }, carrying: moved)
  }
}
