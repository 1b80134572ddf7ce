import EmissionFactors
package import Inventory
import Quantities
package import Tables

/// What a run was made of, so that it can be repeated: program, settings, and the digests of what was read. It
/// holds no time of day and no path but those given, so that the same run writes the same manifest.
package struct Manifest {
  package struct File: Sendable {
    package let name: String
    package let size: Int
    /// Nil for what cannot be read twice.
    package let digest: String?

    package init(name: String, size: Int, digest: String?) {
      self.name = name
      self.size = size
      self.digest = digest
    }
  }

  package let version: String
  package let context: InventoryContext
  package let inputs: [File]
  /// Ids of the factors in the results.
  package let factorIDs: Set<String>

  package init(version: String, _ context: InventoryContext, inputs: [File], factorIDs: Set<String>) {
    self.version = version
    self.context = context
    self.inputs = inputs
    self.factorIDs = factorIDs
  }

  package func write(to sink: ByteSink) throws(FileError) {
    let settings = context.settings
    var json = JSONWriter(sink)
    try json.beginObject()
    try json.field("program", "ghg \(version)")
    try json.key("settings")
    try json.beginObject()
    try json.field("name", settings.name)
    try json.field("region", settings.region)
    try json.field("regions", settings.regions)
    try json.field("years", settings.years.map { "\($0.lowerBound)..\($0.upperBound)" } ?? "")
    try json.field("base year", settings.baseYear.map(Double.init))
    try json.field("tree", context.tree.name)
    try json.field("editions", settings.editions)
    try json.field("GWP set", settings.gwp.rawValue)
    try json.field("GWP reference", context.gwp.reference)
    try json.field("unit", settings.unit)
    try json.field("gases", settings.gases.map(\.id))
    try json.endObject()
    try list("inputs", inputs, &json)
    try list("tables", tables, &json)
    try json.endObject()
    try json.end()
  }

  private func list(_ name: String, _ files: [File], _ json: inout JSONWriter) throws(FileError) {
    try json.key(name)
    try json.beginArray()
    for file in files {
      try json.beginObject(inline: true)
      try json.field("name", file.name)
      try json.key("size")
      try json.value(file.size)
      try json.key("sha256")
      if let digest = file.digest { try json.value(digest) } else { try json.value(nil) }
      try json.endObject()
    }
    try json.endArray()
  }

  /// The embedded tables that the results rest on: that of every factor, the GWPs and the tree.
  private var tables: [File] {
    var names = ["gwp/gwp"]
    if let tree = CategoryTree.embeddedFile(context.tree.name) { names.append(tree) }
    names += FactorLibrary.tableNames.filter(holdsFactor)
    return names.sorted().compactMap { name in
      EmbeddedTables.document(name).map {
        File(name: $0.name, size: $0.bytes.count, digest: SHA256.digest($0.bytes))
      }
    }
  }

  /// Whether one of the factors in the results stands in a table.
  private func holdsFactor(_ name: String) -> Bool {
    guard !factorIDs.isEmpty, let table = EmbeddedTables.table(name), let column = table.column(named: "id")
    else { return false }
    return (0..<table.rowCount).contains { factorIDs.contains(table.text($0, column)) }
  }
}

extension CategoryTree {
  /// The embedded table of a tree, nil for a project's own.
  fileprivate static func embeddedFile(_ name: String) -> String? {
    switch name.lowercased() {
    case "ipcc 2006": "categories/ipcc2006"
    case "crt", "crf": "categories/crt"
    case "ipcc 1996": "categories/ipcc1996"
    default: nil
    }
  }
}

/// Collects what a manifest tells of the results, and passes them on.
package final class FactorIDs: ResultConsumer {
  private let next: any ResultConsumer
  /// Whether a manifest will be written.
  private let isWanted: Bool
  private var seen: Set<String> = []
  private var latest = ""
  package private(set) var ids: Set<String> = []

  package init(_ next: any ResultConsumer, isWanted: Bool = true) {
    self.next = next
    self.isWanted = isWanted
  }

  package func take(_ line: ResultLine) throws(FileError) {
    if isWanted { note(line.factorIDs) }
    try next.take(line)
  }

  package var takesLines: Bool { next.takesLines }

  package func makeRenderer() -> (any BlockRenderer)? { next.makeRenderer() }

  package func take(_ block: RowBlock, _ rendered: RenderedBlock?) throws(FileError) {
    for recipe in isWanted ? block.used : [] {
      for emission in recipe.emissions { note(emission.factorIDs) }
    }
    try next.take(block, rendered)
  }

  private func note(_ factorIDs: String) {
    if factorIDs == latest { return }
    latest = factorIDs
    if seen.insert(factorIDs).inserted {
      for id in factorIDs.split(separator: " ") { ids.insert(String(id)) }
    }
  }
}
