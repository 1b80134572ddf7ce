/// How the cells and numbers of a file are written.
package struct Dialect: Sendable, Hashable {
  package var delimiter: UInt8
  package var decimal: DecimalMark
  /// False when `decimal` is only what the delimiter suggests.
  package var decimalDeclared: Bool

  package init(delimiter: UInt8, decimal: DecimalMark, decimalDeclared: Bool) {
    self.delimiter = delimiter
    self.decimal = decimal
    self.decimalDeclared = decimalDeclared
  }

  package static let standard = Dialect(delimiter: UInt8(ascii: ","), decimal: .point, decimalDeclared: false)

  /// A semicolon suggests decimal commas, as where Excel writes it; a declared mark overrules that.
  init(delimiter: UInt8, declared: DecimalMark?) {
    let suggested: DecimalMark = delimiter == UInt8(ascii: ";") ? .comma : .point
    self.init(delimiter: delimiter, decimal: declared ?? suggested, decimalDeclared: declared != nil)
  }

  /// Takes the semicolon, tab or comma that a line holds most of outside quotes, in that order when even, and
  /// the comma when there is none. A line `sep=;` names the delimiter.
  package static func detect(_ line: Span<UInt8>, declared: DecimalMark? = nil) -> Dialect {
    if let separator = separator(line) { return Dialect(delimiter: separator, declared: declared) }
    var quoted = false
    var semicolons = 0
    var tabs = 0
    var commas = 0
    for position in 0..<line.count {
      switch line[position] {
      case .quote: quoted.toggle()
      case UInt8(ascii: ";") where !quoted: semicolons += 1
      case UInt8(ascii: "\t") where !quoted: tabs += 1
      case UInt8(ascii: ",") where !quoted: commas += 1
      default: break
      }
    }
    let most = max(semicolons, tabs, commas)
    if most == 0 || most > max(semicolons, tabs) {
      return Dialect(delimiter: UInt8(ascii: ","), declared: declared)
    }
    return Dialect(delimiter: UInt8(ascii: most == semicolons ? ";" : "\t"), declared: declared)
  }

  /// The character of a line `sep=;`, with which Excel is told the delimiter of a file.
  static func separator(_ line: Span<UInt8>) -> UInt8? {
    let word = [UInt8]("sep=".utf8)
    guard line.count > word.count, word.indices.allSatisfy({ line[$0] == word[$0] }) else { return nil }
    let separator = line[word.count]
    guard separator >= 0x20 || separator == UInt8(ascii: "\t"), separator < 0x7F, separator != .quote,
      line.isBlank(word.count + 1..<line.count)
    else { return nil }
    return separator
  }
}
