import Equations

/// Where the numbers of each input lie when those of all lie one behind the other: one of a row, one for each member of
/// an input of the list.
struct InputPlaces: Sendable {
  let isOfList: [Bool]
  /// How many inputs of a row, and of the list, come before each, and after the last how many there are.
  private let rowsBefore: [Int]
  private let listsBefore: [Int]

  init(_ inputs: [Input]) {
    isOfList = inputs.map { $0.set != nil }
    rowsBefore =
      inputs.indices.map { end in inputs[..<end].count { $0.set == nil } }
      + [inputs.count { $0.set == nil }]
    listsBefore =
      inputs.indices.map { end in inputs[..<end].count { $0.set != nil } }
      + [inputs.count { $0.set != nil }]
  }

  /// How many numbers all inputs have.
  @inline(__always)
  func count(members: Int) -> Int { start(isOfList.count, members: members) }

  @inline(__always)
  func start(_ input: Int, members: Int) -> Int { rowsBefore[input] + listsBefore[input] * members }

  @inline(__always)
  func range(_ input: Int, members: Int) -> Range<Int> {
    let start = start(input, members: members)
    return start..<start + (isOfList[input] ? members : 1)
  }
}

/// An input that other methods hand over.
struct FlowInput: Sendable {
  let input: Int
  let name: String
}
