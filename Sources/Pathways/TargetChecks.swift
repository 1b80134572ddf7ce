import Inventory
import Quantities
package import Tables

/// Official tables do not always add up. They are shown as they are; what does not fit is told.
package enum TargetChecks {
  package struct Finding: Sendable {
    package let name: String
    package let message: String
    package let help: String

    package var diagnostic: Diagnostic { Diagnostic(.warning, name, message, help: help) }
  }

  /// Parts against the total that is printed, then figures of the same thing against each other.
  package static func findings(_ targets: [Target]) -> [Finding] {
    sums(targets) + twoFigures(targets) + disagreements(targets)
  }

  /// What the parts of a printed total add up to.
  package static func sum(ofPartsOf total: Target, in targets: [Target]) -> (
    sum: Double, total: Double, count: Int
  )? {
    let parts = targets.filter { $0.document == total.document && !total.id.isEmpty && $0.partOf == total.id }
    guard !parts.isEmpty, let value = total.value else { return nil }
    var sum = CompensatedSum()
    for part in parts {
      guard let value = part.value else { return nil }
      sum.add(value)
    }
    return (sum.value, value, parts.count)
  }

  /// Printed to one decimal: half a unit of the last digit of each figure, and a trifle.
  private static let rounding = 0.051

  private static func sums(_ targets: [Target]) -> [Finding] {
    targets.compactMap { total in
      guard let found = sum(ofPartsOf: total, in: targets),
        abs(found.sum - found.total) > rounding * Double(found.count + 1)
      else {
        return nil
      }
      let difference = ((found.total - found.sum) * 10).rounded() / 10
      return Finding(
        name: "official-sum",
        message:
          "\(total.document), \(total.name) \(total.year): the rows add up to \(rounded(found.sum)) \(total.unitText), printed is \(rounded(found.total)), \(rounded(difference)) more",
        help: "both are taken as they are printed; nothing is spread over the rows")
    }
  }

  /// One document with two levels for the same scope and year: a cap, and a percentage that yields another.
  private static func twoFigures(_ targets: [Target]) -> [Finding] {
    pairs(targets).compactMap { one, other in
      guard one.document == other.document, one.conditionality == other.conditionality,
        let (a, b) = levels(one, other), abs(a - b) > rounding
      else { return nil }
      return Finding(
        name: "official-figures-differ",
        message:
          "\(one.document) has two figures for \(one.scope?.name ?? "") \(one.year): \(one.name) is \(rounded(a)) Mt, \(other.name) is \(rounded(b)) Mt",
        help: "both are shown")
    }
  }

  /// A plan that allows more than the cap of another document.
  private static func disagreements(_ targets: [Target]) -> [Finding] {
    pairs(targets).compactMap { one, other in
      guard one.document != other.document, one.lower != nil || other.lower != nil,
        one.kind == .absolute, other.kind == .absolute, let (a, b) = levels(one, other), abs(a - b) > 1e-9
      else { return nil }
      let (above, below) = a > b ? (one, other) : (other, one)
      guard above.lower != nil else { return nil }
      return Finding(
        name: "official-figures-differ",
        message:
          "the upper end of \(above.document), \(above.name) \(above.year), is \(rounded(max(a, b))) Mt and above the \(rounded(min(a, b))) Mt of \(below.document)",
        help: "both are shown")
    }
  }

  private static func pairs(_ targets: [Target]) -> [(Target, Target)] {
    let comparable = targets.filter { $0.scope != nil && $0.kind != .baseline && $0.kind != .netZero }
    return comparable.indices.flatMap { index in
      comparable[(index + 1)...].compactMap { other -> (Target, Target)? in
        let one = comparable[index]
        return one.scope == other.scope && one.year == other.year ? (one, other) : nil
      }
    }
  }

  /// In millions of tonnes.
  private static func levels(_ one: Target, _ other: Target) -> (Double, Double)? {
    guard let unit = try? Unit(parsing: "Mt"), let a = one.level(in: unit), let b = other.level(in: unit)
    else {
      return nil
    }
    return (a, b)
  }

  private static func rounded(_ value: Double) -> String { ((value * 1e3).rounded() / 1e3).shortestDecimal }
}
