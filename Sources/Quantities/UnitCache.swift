/// Units by spelling, each read once: a column of a million rows holds a handful of spellings.
package struct UnitCache: Sendable {
  private var known: [String: Result<Unit, UnitError>] = [:]

  package init() {}

  /// O(1) after the first reading of a spelling, about 50 µs for that one.
  package mutating func unit(_ text: String) throws(UnitError) -> Unit {
    if let result = known[text] { return try result.get() }
    let result = Result { () throws(UnitError) in try Unit(parsing: text) }
    known[text] = result
    return try result.get()
  }
}
