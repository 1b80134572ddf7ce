import Inventory
import Tables
import Testing

@testable import Pathways

/// Folders that a test writes.
enum Scratch {
  static let root: String = {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/")
  }()

  /// A folder with the given files; what was there before is gone.
  static func folder(_ name: String, _ files: [String: String], copying other: String? = nil) throws -> String
  {
    let path = "\(root)/.build/scratch/pathways/\(name)"
    try Files.makeDirectory(path)
    for old in try Files.list(path) { try Files.remove("\(path)/\(old)") }
    if let other {
      for file in try Files.list(other) where file.hasSuffix(".csv") {
        try write(try Files.read("\(other)/\(file)"), "\(path)/\(file)")
      }
    }
    for (file, text) in files { try write(Array(text.utf8), "\(path)/\(file)") }
    return path
  }

  private static func write(_ bytes: [UInt8], _ path: String) throws {
    let file = try AtomicFile(path)
    try file.sink.write(bytes)
    try file.commit()
  }

  static func model(_ path: String, horizon: Int? = nil, span: Int? = nil) throws -> PathwayModel {
    var log = DiagnosticLog()
    return try #require(
      try PathwayModel.open(path, horizon: horizon, span: span, into: &log), "\(log.rendered())")
  }
}

extension PathwayModel {
  func result(_ name: String) throws -> PathwayResult {
    let scenario = try #require(scenarios.named(name))
    var log = DiagnosticLog()
    return try #require(try run(storyline(scenario), into: &log), "\(log.rendered())")
  }

  func book(_ name: String) throws -> EmissionBook { EmissionBook(try result(name).ledger, context) }
}

/// A small generator, so that a failure repeats.
struct SplitMix {
  var state: UInt64

  mutating func fraction() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((z ^ (z >> 31)) >> 11) * 0x1p-53
  }
}
