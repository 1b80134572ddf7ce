import EmissionFactorTables
package import Tables

/// The files of `emission-factors/` inside the binary.
package enum EmbeddedTables {
  /// Paths without the extension, as `energy/v2-1.2-fuel-ncv`, in order.
  package static let names: [String] = (0..<ghg_table_count()).map {
    unsafe String(cString: ghg_table_at($0).name)
  }

  package static func has(_ name: String) -> Bool { positions[name] != nil }

  /// The bytes of one file; nothing is parsed. Nil for a name that is not embedded.
  package static func document(_ name: String) -> Document? {
    guard let position = positions[name] else { return nil }
    let table = unsafe ghg_table_at(position)
    let bytes = unsafe Array(UnsafeBufferPointer(start: table.bytes, count: Int(table.count)))
    return Document(name: "emission-factors/\(name).csv", bytes: bytes)
  }

  /// A file of the package read as a table. What is wrong with it is found by `FactorCheck`.
  package static func table(_ name: String) -> Table? {
    var log = DiagnosticLog()
    return document(name).flatMap { Table.read($0, numbers: .point, checksText: false, into: &log) }
  }

  private static let positions: [String: UInt] = {
    var positions: [String: UInt] = [:]
    for position in 0..<ghg_table_count() {
      unsafe positions[String(cString: ghg_table_at(position).name)] = position
    }
    return positions
  }()
}

extension Table {
  /// The text of a named column, empty where the table has no such column.
  package func text(_ row: Int, _ name: String) -> String {
    column(named: name).map { text(row, $0) } ?? ""
  }

  /// The parts of a cell that lists several words with `|`.
  package func words(_ row: Int, _ name: String) -> [String] { listed(text(row, name)) }
}

/// `a|b` as two words without blanks around; nothing for an empty text.
func listed(_ text: String) -> [String] {
  if text.isEmpty { return [] }
  guard text.utf8.contains(UInt8(ascii: "|")) else { return [text] }
  return text.utf8.split(separator: UInt8(ascii: "|")).compactMap { part in
    let start = part.drop { $0 == UInt8(ascii: " ") }
    guard let end = start.lastIndex(where: { $0 != UInt8(ascii: " ") }) else { return nil }
    return String(Substring(start[...end]))
  }
}
