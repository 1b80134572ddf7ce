import Equations
package import Quantities
import Tables

/// Why a formula cannot be read or its units do not fit.
package struct FormulaError: Error {
  package let message: String
}

/// A driver computed from drivers: `population * waste per person`, `252 * index(GDP)^0.9`.
package struct Formula: Sendable {
  indirect enum Node: Sendable {
    case number(Double)
    /// A place among the names.
    case driver(Int)
    /// The driver over its value of the first year.
    case index(Int)
    case apply(Character, Node, Node)
  }

  let root: Node
  /// Every driver that is named, in order.
  package let names: [String]

  /// Names are words with blanks between; signs are + − * / ^, also × · and ÷.
  package init(_ text: String) throws(FormulaError) {
    var reader = FormulaReader(text)
    root = try reader.read()
    names = reader.names
  }

  /// - Parameter parts: for each name a column, year after year, in each year one number for every variant.
  func column(_ parts: [[Double]], variants: Int, count: Int) -> [Double] {
    column(root, parts, variants, count)
  }

  /// What stands before the last sign, where that has signs too: `D * E` of `D * E * P`.
  private var head: Node? {
    guard case .apply(_, let left, _) = root, case .apply = left else { return nil }
    return left
  }

  /// Equal for heads that are the same of the same drivers; nil where there is none.
  /// - Parameter drivers: for each name its driver.
  func headName(_ drivers: [Int]) -> String? { head.map { Self.name($0, drivers) } }

  private static func name(_ node: Node, _ drivers: [Int]) -> String {
    switch node {
    case .number(let number): "\(number)"
    case .driver(let name): "d\(drivers[name])"
    case .index(let name): "i\(drivers[name])"
    case .apply(let sign, let left, let right): "(\(name(left, drivers))\(sign)\(name(right, drivers)))"
    }
  }

  /// The column of the head.
  func headColumn(_ parts: [[Double]], variants: Int, count: Int) -> [Double] {
    head.map { column($0, parts, variants, count) } ?? []
  }

  /// The column, of that of its head.
  func column(after head: [Double], _ parts: [[Double]], variants: Int, count: Int) -> [Double] {
    guard case .apply(let sign, _, let right) = root else { return head }
    return head.combined(sign, with: column(right, parts, variants, count))
  }

  private func column(_ node: Node, _ parts: [[Double]], _ variants: Int, _ count: Int) -> [Double] {
    switch node {
    case .number(let number): return Array(repeating: number, count: count)
    case .driver(let name): return parts[name]
    case .index(let name):
      var result = parts[name]
      result.relate(variants: variants)
      return result
    case .apply(let sign, let left, let right):
      var result = column(left, parts, variants, count)
      result.combine(sign, with: column(right, parts, variants, count))
      return result
    }
  }

  /// Sums take parts of one unit; a power takes a plain number.
  package func unit(_ look: (String) -> Unit) throws(FormulaError) -> Unit { try unit(root, look) }

  private func unit(_ node: Node, _ look: (String) -> Unit) throws(FormulaError) -> Unit {
    switch node {
    case .number, .index: return .one
    case .driver(let name): return look(names[name])
    case .apply(let sign, let left, let right):
      let (x, y) = (try unit(left, look), try unit(right, look))
      switch sign {
      case "*": return x * y
      case "/": return x / y
      case "+", "-":
        if x == y { return x }
        throw FormulaError(message: "\(x.symbol) and \(y.symbol) cannot be added up")
      default:
        if x.isDimensionless, y.isDimensionless { return .one }
        if y.isDimensionless, case .number(let n) = right, n == n.rounded(), abs(n) <= 9 {
          return x.power(Int(n))
        }
        throw FormulaError(message: "a power of \(x.symbol) is not a quantity: take its index")
      }
    }
  }
}

private struct FormulaReader {
  private var rest: Substring.UnicodeScalarView
  private(set) var names: [String] = []

  init(_ text: String) { rest = text[...].unicodeScalars }

  mutating func read() throws(FormulaError) -> Formula.Node {
    let node = try sum()
    skipBlanks()
    if let surplus = Substring(rest).first {
      throw FormulaError(message: "\(surplus) does not belong into the formula here")
    }
    return node
  }

  private mutating func sum() throws(FormulaError) -> Formula.Node {
    var node = try product()
    while let sign = take(Self.ofSums) { node = .apply(sign, node, try product()) }
    return node
  }

  private mutating func product() throws(FormulaError) -> Formula.Node {
    var node = try power()
    while let sign = take(Self.ofProducts) { node = .apply(sign, node, try power()) }
    return node
  }

  private mutating func power() throws(FormulaError) -> Formula.Node {
    let base = try atom()
    return takes("^") ? .apply("^", base, try power()) : base
  }

  private mutating func atom() throws(FormulaError) -> Formula.Node {
    skipBlanks()
    guard let first = rest.first else { throw FormulaError(message: "the formula ends too early") }
    if takes("-") || takes("−") { return .apply("-", .number(0), try power()) }
    if takes("(") {
      let node = try sum()
      guard takes(")") else { throw FormulaError(message: "a bracket is never closed") }
      return node
    }
    if Self.isNumber(first) { return try number() }
    let name = word()
    if name.isEmpty {
      throw FormulaError(
        message: "\(Substring(rest).first ?? " ") does not begin a driver or a number")
    }
    guard name.utf8.count == 5, name.lowercased() == "index", takes("(") else {
      names.append(name)
      return .driver(names.count - 1)
    }
    let inner = word()
    guard !inner.isEmpty, takes(")") else {
      throw FormulaError(message: "index takes the name of one driver in brackets")
    }
    names.append(inner)
    return .index(names.count - 1)
  }

  private mutating func number() throws(FormulaError) -> Formula.Node {
    let digits = rest.prefix { Self.isNumber($0) || $0 == "." }
    rest = rest[digits.endIndex...]
    guard let value = Double(Substring(digits)) else {
      throw FormulaError(
        message: "\(Substring(digits)) is not a number; the decimal mark of a formula is the point")
    }
    return .number(value)
  }

  /// Up to the next sign, blanks at the end removed.
  private mutating func word() -> String {
    skipBlanks()
    let end = rest.firstIndex(where: Self.isSign) ?? rest.endIndex
    var name = rest[..<end]
    rest = rest[end...]
    while name.last == " " { name.removeLast() }
    return String(Substring(name))
  }

  private mutating func takes(_ sign: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard rest.first == sign else { return false }
    rest.removeFirst()
    return true
  }

  /// - Parameter meaning: of a sign; nil for one that is not wanted here.
  private mutating func take(_ meaning: (Unicode.Scalar) -> Character?) -> Character? {
    skipBlanks()
    guard let first = rest.first, let sign = meaning(first) else { return nil }
    rest.removeFirst()
    return sign
  }

  private static func ofSums(_ sign: Unicode.Scalar) -> Character? {
    switch sign {
    case "+": "+"
    case "-", "−": "-"
    default: nil
    }
  }

  private static func ofProducts(_ sign: Unicode.Scalar) -> Character? {
    switch sign {
    case "*", "×", "·": "*"
    case "/", "÷", ":": "/"
    default: nil
    }
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "^" || scalar == "(" || scalar == ")" || ofSums(scalar) != nil || ofProducts(scalar) != nil
  }

  private static func isNumber(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? "0" <= scalar && scalar <= "9" : scalar.properties.numericType != nil
  }

  private mutating func skipBlanks() {
    while rest.first == " " { rest.removeFirst() }
  }
}
