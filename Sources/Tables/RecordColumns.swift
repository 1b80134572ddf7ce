/// A column of all records at once.
extension Records {
  /// Which of up to 32 columns hold more than blanks, by record; bit 0 is for the first of them.
  package func fillMasks(_ columns: ArraySlice<Int>, into masks: inout [Int32]) {
    masks.removeAll(keepingCapacity: true)
    let content = self.content
    let bytes = content.span
    let isCarried = self.isCarried
    for record in 0..<count {
      var (mask, bit): (UInt32, UInt32) = (0, 1)
      for column in columns {
        let range = range(record, column)
        // Most begin with what is no blank.
        let isFilled = !range.isEmpty && (bytes[range.lowerBound] > 0x20 || !bytes.isBlank(range))
        if isFilled || isCarried && movedNumber(record, column) != nil { mask |= bit }
        bit &<<= 1
      }
      masks.append(Int32(bitPattern: mask))
    }
  }

  /// The numbers of a column as far as they are plain digits; NaN for every other cell, of which `number` says more.
  package func plainNumbers(_ column: Int, into numbers: inout [Double]) {
    numbers.removeAll(keepingCapacity: true)
    let content = self.content
    let bytes = content.span
    for record in 0..<count { numbers.append(plainNumber(record, column, in: bytes)) }
  }

  /// The same of some columns of one record, added to what is there.
  package func plainNumbers(_ record: Int, _ columns: [Int], into numbers: inout [Double]) {
    let content = self.content
    let bytes = content.span
    let mark = dialect.decimal.byte
    if isCarried {
      for column in columns { numbers.append(plainNumber(record, column, in: bytes)) }
      return
    }
    for column in columns { numbers.append(NumberField.plain(bytes, range(record, column), mark) ?? .nan) }
  }

  /// The same of one cell.
  package func plainNumber(_ record: Int, _ column: Int) -> Double {
    let content = self.content
    return plainNumber(record, column, in: content.span)
  }

  @inline(__always)
  private func plainNumber(_ record: Int, _ column: Int, in bytes: Span<UInt8>) -> Double {
    if isCarried, let number = movedNumber(record, column) { return number.isFinite ? number : .nan }
    return NumberField.plain(bytes, range(record, column), dialect.decimal.byte) ?? .nan
  }
}
