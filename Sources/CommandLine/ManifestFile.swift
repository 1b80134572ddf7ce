import Exports
import Inventory
import Tables

/// Writes the manifest of a run.
enum ManifestFile {
  static func write(_ job: InventoryJob, _ ids: FactorIDs, to path: String) throws {
    let file = try AtomicFile(path)
    try manifest(job, ids).write(to: file.sink)
    try file.commit()
  }

  /// `out.csv` has `out.manifest.json` beside it.
  static func path(beside output: String) -> String {
    let (folder, name) = Unfinished.parts(of: output)
    let stem = name.lastIndex(of: ".").map { $0 > name.startIndex ? String(name[..<$0]) : name } ?? name
    return (folder.isEmpty ? "" : folder + "/") + stem + ".manifest.json"
  }

  static func manifest(_ job: InventoryJob, _ ids: FactorIDs) throws -> Manifest {
    Manifest(
      version: version, job.project.context,
      inputs: try job.inputPaths.map(file), factorIDs: ids.ids)
  }

  private static func file(_ path: String) throws -> Manifest.File {
    let name = Unfinished.parts(of: path).name
    if path == "-" { return Manifest.File(name: path, size: 0, digest: nil) }
    let descriptor = try Files.open(path, for: .reading)
    defer { Files.close(descriptor) }
    var digest = SHA256()
    var size = 0
    while let bytes = Terminal.read(descriptor), !bytes.isEmpty {
      digest.update(bytes)
      size += bytes.count
    }
    return Manifest.File(name: name, size: size, digest: digest.finish())
  }
}
