/// What a factor or a list is broken down by: a column with a closed vocabulary, such as the fuel,
/// the water regime or the component of the waste.
package struct Axis: Sendable, Hashable {
  /// The heading of the column.
  package let name: String

  /// The column of the factor tables, and the vocabulary: the use of land before a conversion is a land use.
  package let dimension: String

  package init(_ name: String, of dimension: String? = nil) {
    self.name = name
    self.dimension = dimension ?? name
  }
}
