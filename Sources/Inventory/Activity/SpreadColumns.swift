package import Quantities

/// A column that says how uncertain an input is: `EF CH4 uncertainty [%]`, `moisture lower [%]`. The quantity of a
/// row has the plain headings `uncertainty %`, `lower`, `upper` and `distribution`.
package struct SpreadColumn: Sendable {
  package let input: String
  package let member: Columns.Member?
  package let kind: Kind
  package let column: Int
  /// Of the heading; nil where none stands there.
  package let unit: Unit?

  package enum Kind: String, Sendable, CaseIterable {
    /// Half of the 95 % interval, as a share of the value.
    case uncertainty
    case lower
    case upper
    case distribution

    fileprivate var spellings: [String] {
      switch self {
      case .uncertainty: ["uncertainty %", "uncertainty", "độ không chắc chắn %", "độ không chắc chắn"]
      case .lower: ["lower", "cận dưới"]
      case .upper: ["upper", "cận trên"]
      case .distribution: ["distribution", "phân bố", "phân phối"]
      }
    }
  }

  /// The heading taken apart; nil where it does not end as these headings do.
  static func parts(of heading: String) -> (input: String, kind: Kind)? {
    let folded = heading.lowercased()
    for kind in Kind.allCases {
      for ending in kind.spellings where folded.hasSuffix(" " + ending) {
        return (String(heading.dropLast(ending.count + 1)), kind)
      }
    }
    return nil
  }
}
