import VectorKernels

/// Columns of all records at once, or of one.
extension Records {
  /// Which of up to 32 columns hold more than blanks, by record; bit 0 is for the first of them.
  package func fillMasks(_ columns: ArraySlice<Int>, into masks: inout [Int32]) {
    precondition(columns.count <= 32, "a mask has 32 bits")
    check(columns)
    if masks.count != count { masks = Array(repeating: 0, count: count) }
    let list = columns.map { UInt32(truncatingIfNeeded: $0) }
    var record = 0
    while true {
      record = foundMasks(list, from: record, &masks)
      if record == count { return }
      masks[record] = mask(record, columns)
      record += 1
    }
  }

  /// - Returns: the first record whose cells must be looked at.
  private func foundMasks(_ columns: [UInt32], from start: Int, _ masks: inout [Int32]) -> Int {
    unsafe masks.withUnsafeMutableBufferPointer { masks in
      unsafe columns.withUnsafeBufferPointer { columns in
        guard let first = columns.baseAddress, let masks = masks.baseAddress else { return start }
        return unsafe withCells { cells in
          unsafe ghg_fill_masks(cells, start, count, first, columns.count, masks)
        } ?? start
      }
    }
  }

  private func mask(_ record: Int, _ columns: ArraySlice<Int>) -> Int32 {
    let content = self.content
    var (mask, bit): (UInt32, UInt32) = (0, 1)
    for column in columns {
      if !content.span.isBlank(range(record, column)) || movedNumber(record, column) != nil { mask |= bit }
      bit &<<= 1
    }
    return Int32(bitPattern: mask)
  }

  /// The numbers of a column as far as they are plain digits; NaN for every other cell, of which `number` says more.
  package func plainNumbers(_ column: Int, into numbers: inout [Double]) {
    check([column])
    if numbers.count != count || isCarried { numbers = Array(repeating: .nan, count: count) }
    let mark = dialect.decimal.byte
    unsafe numbers.withUnsafeMutableBufferPointer { numbers in
      guard let first = numbers.baseAddress else { return }
      _ = unsafe withCells { unsafe ghg_short_numbers($0, column, count, mark, first) }
    }
    for record in 0..<count where numbers[record].isNaN { numbers[record] = plainNumber(record, column) }
  }

  /// The same of some columns of one record, written over others from a place on.
  package func plainNumbers(
    _ record: Int, _ columns: [UInt32], into numbers: inout [Double], from start: Int
  ) {
    precondition(record >= 0 && record < count, "no such record")
    for column in columns { precondition(column < columnCount, "no such column") }
    precondition(start >= 0 && start + columns.count <= numbers.count, "no room")
    let mark = dialect.decimal.byte
    let areShort = unsafe numbers.withUnsafeMutableBufferPointer { numbers -> Bool? in
      unsafe columns.withUnsafeBufferPointer { columns -> Bool? in
        guard let first = columns.baseAddress, let numbers = numbers.baseAddress else { return nil }
        return unsafe withCells { cells in
          unsafe ghg_short_numbers_of(cells, record, first, columns.count, mark, numbers + start)
        }
      }
    }
    if areShort == true { return }
    for (index, column) in columns.enumerated() where areShort == nil || numbers[start + index].isNaN {
      numbers[start + index] = plainNumber(record, Int(column))
    }
  }

  /// The same of one cell.
  package func plainNumber(_ record: Int, _ column: Int) -> Double {
    if let number = movedNumber(record, column) { return number.isFinite ? number : .nan }
    let content = self.content
    return NumberField.plain(content.span, range(record, column), dialect.decimal.byte) ?? .nan
  }

  /// What the cells of a column write in four digits; −1 for every other cell, which may be such a number all the same.
  package func fourDigits(_ column: Int, into numbers: inout [Int32]) {
    check([column])
    if numbers.count != count || isCarried { numbers = Array(repeating: -1, count: count) }
    unsafe numbers.withUnsafeMutableBufferPointer { numbers in
      guard let first = numbers.baseAddress else { return }
      _ = unsafe withCells { unsafe ghg_four_digits($0, column, count, first) }
    }
  }

  private func check(_ columns: ArraySlice<Int>) {
    precondition(columns.allSatisfy { $0 >= 0 && $0 < columnCount }, "no such column")
  }
}
