package import Inventory

/// Says which cells of a run hold numbers that are not the same in every draw for a reason beside their own
/// uncertainty: those of years to come move with drivers and measures.
package protocol NumberMover: AnyObject {
  /// The column of ``DrawBlock`` that the number of a cell is written into; nil where it stays what it is.
  func place(ofColumn column: Int, in row: Row) -> Int?
  /// Hears the number that the emission of a reported row has among those of the model.
  func note(_ row: Row, reported: Int)
}

/// By what the emission of a reported row is multiplied in a draw.
package struct RowDraws {
  let factors: [Term]
}

/// What becomes of a moved cell: its number of each draw as it would be typed, times `multiply` over `divide`.
struct MovedNumber {
  let place: Int
  let multiply: Double
  let divide: Double

  func callAsFunction(_ typed: Double) -> Double { typed * multiply / divide }
}
