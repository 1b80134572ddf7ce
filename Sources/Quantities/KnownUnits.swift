import Synchronization

/// The units of methods, tables and rows, each spelling read once in a process: they write the same few over and over,
/// and reading one takes tens of microseconds.
package enum KnownUnits {
  private static let known = Mutex<[String: Result<Unit, UnitError>]>([:])

  package static func unit(_ text: String) -> Result<Unit, UnitError> {
    if let unit = known.withLock({ $0[text] }) { return unit }
    let unit = Result { () throws(UnitError) in try Unit(parsing: text) }
    known.withLock { $0[text] = unit }
    return unit
  }
}
