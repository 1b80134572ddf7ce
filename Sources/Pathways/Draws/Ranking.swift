extension [Double] {
  /// Puts at each of some places the number that would stand there if all were sorted, none of which may be NaN.
  /// - Parameter places: each once, in their order.
  mutating func rank(_ places: [Int]) {
    unsafe withUnsafeMutableBufferPointer { numbers in
      unsafe Self.rank(places[...], numbers, 0..<numbers.count)
    }
  }

  /// What is not above the middle of three goes before it, and so on in either part that has a place.
  private static func rank(
    _ places: ArraySlice<Int>, _ numbers: UnsafeMutableBufferPointer<Double>, _ range: Range<Int>
  ) {
    if places.isEmpty { return }
    if range.count <= fewest {
      var few = unsafe UnsafeMutableBufferPointer(rebasing: numbers[range])
      unsafe few.sort()
      return
    }
    let (low, high) = unsafe divide(numbers, range)
    let below = places.prefix { $0 < low }
    unsafe rank(below, numbers, range.lowerBound..<low)
    unsafe rank(places[below.endIndex...].drop { $0 < high }, numbers, high..<range.upperBound)
  }

  private static let fewest = 16

  /// - Returns: from where on numbers are the one that divides, and from where on they are above it.
  private static func divide(
    _ numbers: UnsafeMutableBufferPointer<Double>, _ range: Range<Int>
  ) -> (low: Int, high: Int) {
    let (one, other, third) = unsafe (
      numbers[range.lowerBound], numbers[range.lowerBound + range.count / 2], numbers[range.upperBound - 1]
    )
    let middle = Swift.max(Swift.min(one, other), Swift.min(Swift.max(one, other), third))
    let low = unsafe gather(numbers, range) { $0 < middle }
    let high = unsafe gather(numbers, low..<range.upperBound) { $0 == middle }
    return (low, high)
  }

  /// Brings numbers of a kind to the front; what is no branch takes no wrong one.
  /// - Returns: where they end.
  @inline(__always)
  private static func gather(
    _ numbers: UnsafeMutableBufferPointer<Double>, _ range: Range<Int>, _ isMeant: (Double) -> Bool
  ) -> Int {
    var end = range.lowerBound
    for index in range {
      let number = unsafe numbers[index]
      unsafe numbers[index] = numbers[end]
      unsafe numbers[end] = number
      end += isMeant(number) ? 1 : 0
    }
    return end
  }
}
