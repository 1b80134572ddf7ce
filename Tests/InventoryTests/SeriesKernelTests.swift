import Testing
import VectorKernels

@testable import Inventory

/// Loops over the lanes of a block, against the same number by number.
@Suite struct SeriesKernelTests {
  @Test(
    "Comparisons of whole columns find one row that breaks them, and what is no number",
    arguments: [1, 7, 8, 33])
  func comparisons(count: Int) {
    let numbers = (0..<count).map { Double($0) - 3 }
    #expect(unsafe ghg_are_at_most(numbers, numbers, count) && !ghg_are_less(numbers, numbers, count))
    for row in 0..<count {
      for wrong in [numbers[row].nextDown, .nan, -.infinity] {
        var right = numbers.map(\.nextUp)
        #expect(unsafe ghg_are_less(numbers, right, count) && ghg_are_at_most(numbers, right, count))
        right[row] = wrong
        #expect(unsafe !ghg_are_less(numbers, right, count) && !ghg_are_at_most(numbers, right, count))
      }
    }
  }

  @Test("Rows are multiplied by their factors, wherever they stand in a column", arguments: [1, 3, 8, 9])
  func factors(count: Int) {
    let (rows, width) = (5, count + 2)
    let numbers = (0..<rows * count).map { Double($0) / 7 }
    let factors = (0..<rows).map { 1 / Double($0 + 3) }
    var column = Array(repeating: -1.0, count: rows * width)
    unsafe ghg_scale_rows(&column, width, numbers, count, factors, 1, rows)
    for row in 0..<rows {
      for place in 0..<width {
        let expected = place < count ? numbers[row * count + place] * factors[row] : -1
        #expect(column[row * width + place] == expected)
      }
    }
  }

  @Test("Shares of earlier years are those of each year alone", arguments: [1, 2, 7, 40])
  func shares(years: Int) {
    for rises in [false, true] {
      let backCast = BackCast(first: 2000, typed: 1999 + years, grownBy: 0.031, rises: rises)
      let all = 2000...1999 + years
      #expect(backCast.shares(in: all) == all.map { backCast.share(in: $0) })
      #expect(backCast.shares(in: 1999...2000) == [0, backCast.share(in: 2000)])
    }
  }

  @Test("A sum and what it lost are the exact sum", arguments: [1, 2, 8, 9, 31])
  func sums(count: Int) {
    // Large ones of either sign; what is added to every second one is rounded away in part.
    let numbers = (0..<count).map { ($0 % 2 == 0 ? 1 : -1) * 0x1p60 + ($0 % 2 == 0 ? 0x1p8 : 0) }
    for (multiply, divide) in [(1.0, 1.0), (4.0, 8.0)] {
      // What stands behind them does not count, whatever it is.
      let sum = unsafe ghg_sum_of(numbers + Array(repeating: .nan, count: 7), count, multiply, divide)
      let ones = Double((count + 1) / 2)
      let exact = (count % 2 == 0 ? 0 : 0x1p60) * multiply / divide
      #expect(sum.value - exact + sum.lost == ones * 0x1p8 * multiply / divide)
    }
  }
}
