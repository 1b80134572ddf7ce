/// How the members of a list are shared out among the rows of a block.
struct Members: Sendable {
  /// Where the members of each row begin; one entry more than rows.
  private let offsets: [Int32]
  /// The number of members, where it is the same in every row.
  let width: Int?

  init(_ counts: [Int]) {
    var offsets: [Int32] = [0]
    for count in counts { offsets.append(offsets[offsets.count - 1] + Int32(count)) }
    self.offsets = offsets
    width = counts.allSatisfy { $0 == counts[0] } ? counts.first : nil
  }

  subscript(_ row: Int) -> Range<Int> {
    Int(offsets[row])..<Int(offsets[row + 1])
  }

  /// Of the first rows together.
  func count(ofFirst rows: Int) -> Int { Int(offsets[rows]) }

  private var rows: Int { offsets.count - 1 }

  /// A row's value for each of its members.
  func spread(_ source: UnsafeRawPointer, _ target: UnsafeMutableRawPointer) {
    let values = unsafe source.assumingMemoryBound(to: Double.self)
    let column = unsafe target.assumingMemoryBound(to: Double.self)
    for row in 0..<rows {
      for member in self[row] { unsafe column[member] = values[row] }
    }
  }

  /// The sum of a row's members, in order.
  func sum(_ source: UnsafeRawPointer, _ target: UnsafeMutableRawPointer) {
    let values = unsafe source.assumingMemoryBound(to: Double.self)
    let column = unsafe target.assumingMemoryBound(to: Double.self)
    for row in 0..<rows {
      var total = 0.0
      for member in self[row] { total += unsafe values[member] }
      unsafe column[row] = total
    }
  }

  /// The sum of `a × b + c × d` of a row's members, in order.
  func sumOfProducts(
    _ a: ColumnOperand, _ b: ColumnOperand, _ c: ColumnOperand, _ d: ColumnOperand,
    _ target: UnsafeMutableRawPointer
  ) {
    let column = unsafe target.assumingMemoryBound(to: Double.self)
    for row in 0..<rows {
      var total = 0.0
      for member in self[row] {
        total += unsafe a.number(member) * b.number(member) + c.number(member) * d.number(member)
      }
      unsafe column[row] = total
    }
  }
}
