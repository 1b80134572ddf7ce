import Quantities
import Synchronization

/// The units of the methods, each spelling read once: methods write the same few over and over, and reading one
/// takes about 50 µs.
enum KnownUnits {
  private static let cache = Mutex(UnitCache())

  static func unit(_ text: String) -> Result<Unit, UnitError> {
    cache.withLock { cache in Result { () throws(UnitError) in try cache.unit(text) } }
  }
}
