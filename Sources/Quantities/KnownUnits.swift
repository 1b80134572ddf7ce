import Synchronization

/// The units of methods, tables and rows, each spelling read once in a process: they write the same few over and over,
/// and reading one takes about 50 µs.
package enum KnownUnits {
  private static let cache = Mutex(UnitCache())

  package static func unit(_ text: String) -> Result<Unit, UnitError> {
    cache.withLock { cache in Result { () throws(UnitError) in try cache.unit(text) } }
  }
}
