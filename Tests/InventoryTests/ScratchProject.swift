import Inventory
import Tables
import Testing

/// A project in a folder of its own.
enum ScratchProject {
  private static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  static func open(_ name: String, _ files: [String: String]) throws -> Project {
    let path = "\(root)/.build/scratch/inventory/\(name)"
    try Files.makeDirectory(path)
    for (file, text) in files {
      let file = try AtomicFile("\(path)/\(file)")
      try file.sink.write(Array(text.utf8))
      try file.commit()
    }
    var log = DiagnosticLog()
    return try #require(try Project.open(path, into: &log), "\(log.rendered())")
  }

  static func run(
    _ name: String, _ files: [String: String], threads: Int = 1, into consumer: any ResultConsumer
  ) throws -> InventoryRun {
    try run(try open(name, files), threads: threads, into: consumer)
  }

  static func run(
    _ project: Project, threads: Int = 1, into consumer: any ResultConsumer
  ) throws -> InventoryRun {
    let run = InventoryRun(project.context, threads: threads)
    try project.read(by: run, into: consumer)
    try run.finish(into: consumer)
    return run
  }
}

/// Every line of a result.
final class Collector: ResultConsumer {
  var lines: [ResultLine] = []
  func take(_ line: ResultLine) { lines.append(line) }
}
