/// What a factor or a list is broken down by: a column with a closed vocabulary, such as the fuel,
/// the water regime or the component of the waste.
package struct Axis: Sendable, Hashable {
  /// The heading of the column.
  package let name: String

  package init(_ name: String) {
    self.name = name
  }
}
