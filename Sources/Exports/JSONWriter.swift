package import Tables

/// Writes JSON value after value, indented by two blanks a level.
package struct JSONWriter {
  private let sink: ByteSink
  /// For every open array or object, whether something stands in it, and whether it is written in one line.
  private var levels: [(isEmpty: Bool, isInline: Bool)] = []
  private var afterKey = false

  package init(_ sink: ByteSink) {
    self.sink = sink
  }

  package mutating func beginObject(inline: Bool = false) throws(FileError) { try open("{", inline) }
  package mutating func beginArray(inline: Bool = false) throws(FileError) { try open("[", inline) }
  package mutating func endObject() throws(FileError) { try close("}") }
  package mutating func endArray() throws(FileError) { try close("]") }

  package mutating func key(_ name: String) throws(FileError) {
    try separate()
    try sink.write(Self.quoted(name) + ": ")
    afterKey = true
  }

  package mutating func value(_ text: String) throws(FileError) { try raw(Self.quoted(text)) }

  /// What is not finite has no number in JSON and becomes null.
  package mutating func value(_ number: Double?) throws(FileError) {
    guard let number, number.isFinite else { return try raw("null") }
    try raw(number.shortestDecimal)
  }

  package mutating func value(_ number: Int) throws(FileError) { try raw(String(number)) }
  package mutating func value(_ truth: Bool) throws(FileError) { try raw(truth ? "true" : "false") }

  package mutating func field(_ name: String, _ text: String) throws(FileError) {
    try key(name)
    try value(text)
  }

  package mutating func field(_ name: String, _ number: Double?) throws(FileError) {
    try key(name)
    try value(number)
  }

  package mutating func field(_ name: String, _ texts: [String]) throws(FileError) {
    try key(name)
    try beginArray(inline: true)
    for text in texts { try value(text) }
    try endArray()
  }

  /// Ends the document with a line feed.
  package mutating func end() throws(FileError) { try sink.write("\n") }

  private mutating func raw(_ text: String) throws(FileError) {
    try separate()
    try sink.write(text)
  }

  private mutating func open(_ bracket: String, _ inline: Bool) throws(FileError) {
    try separate()
    try sink.write(bracket)
    levels.append((true, inline || levels.last?.isInline == true))
  }

  private mutating func close(_ bracket: String) throws(FileError) {
    let level = levels.removeLast()
    if !level.isEmpty, !level.isInline { try breakLine() }
    try sink.write(bracket)
  }

  private mutating func separate() throws(FileError) {
    if afterKey {
      afterKey = false
      return
    }
    guard let level = levels.last else { return }
    if !level.isEmpty { try sink.write(level.isInline ? ", " : ",") }
    if !level.isInline { try breakLine() }
    levels[levels.count - 1].isEmpty = false
  }

  private func breakLine() throws(FileError) {
    try sink.write("\n" + String(repeating: "  ", count: levels.count))
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
