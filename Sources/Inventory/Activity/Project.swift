import EmissionFactors
import Equations
package import Quantities
package import Tables

/// An inventory on disk: a folder of tables, or one file.
package struct Project: Sendable {
  package let path: String
  package let settings: Settings
  package let context: InventoryContext
  /// Tables of rows, in the order of their names.
  package let activityFiles: [String]
  /// Tables of land, of which rows are made.
  package let landFiles: [String]
  /// Tables of a pathway by their names without the ending: `drivers`, `rules`, …
  package let pathwayFiles: [String: String]

  /// The tables that say how an inventory goes on; the inventory itself does not read them.
  package static let pathwayTables = ["drivers", "rules", "measures", "scenarios", "targets", "power"]

  /// The table of a project that says which categories are key for reasons that no figure shows.
  package static let keyCategories = "key-categories.csv"

  /// Reads settings, categories and factors. Nil when they cannot be used; the log says why.
  package static func open(
    _ path: String, gwp: GWPEdition? = nil, unit: String? = nil, into log: inout DiagnosticLog
  ) throws(FileError) -> Project? {
    let common = BackgroundWork(1, threads: processorCount - 1) { _ in makeWhatAllProjectsShare() }
    defer { common.finish() }
    var reader = ProjectReader(path: path, gwp: gwp, unit: unit)
    return try reader.read(into: &log)
  }

  /// What is made once in a process, for another thread while this one reads the settings.
  private static func makeWhatAllProjectsShare() {
    _ = (Registry.methods.count, FactorLibrary.tableNames.count, Vocabulary.parameters.count)
  }

  /// The same project up to a later year, for rows of the future.
  package func reaching(_ lastYear: Int) -> Project {
    let context = context.reaching(lastYear)
    return Project(
      path: path, settings: context.settings, context: context, activityFiles: activityFiles,
      landFiles: landFiles, pathwayFiles: pathwayFiles)
  }

  /// An inventory whose rows come from a stream, with default settings.
  package static func stream(
    gwp: GWPEdition? = nil, unit: String? = nil, into log: inout DiagnosticLog
  ) throws(FileError) -> Project? {
    var reader = ProjectReader(path: nil, gwp: gwp, unit: unit)
    return try reader.read(into: &log)
  }
}

extension Project {
  /// Computes all tables. Throws when one cannot be read or the results cannot be written.
  package func read(by run: InventoryRun, into consumer: any ResultConsumer) throws(FileError) {
    try run.read(typedRows + landRows, into: consumer)
  }

  /// Computes what was typed as rows, and leaves the tables of land.
  package func readTyped(by run: InventoryRun, into consumer: any ResultConsumer) throws(FileError) {
    try run.read(typedRows, into: consumer)
  }

  /// Computes the tables of land.
  package func readLand(by run: InventoryRun, into consumer: any ResultConsumer) throws(FileError) {
    try run.read(landRows, into: consumer)
  }

  private var typedRows: [RowSource] {
    let numbers = settings.numbers
    return activityFiles.map { file in
      RowSource { _ throws(FileError) in OpenRows(reader: try DocumentReader(path: file, numbers: numbers)) }
    }
  }

  private var landRows: [RowSource] {
    let (numbers, horizon) = (settings.numbers, settings.years?.upperBound)
    return landFiles.map { file in
      RowSource(isTable: true) { log throws(FileError) in
        guard let table = Table.read(try Document(path: file), numbers: numbers, into: &log),
          let made = try LandRows.make(of: table, horizon: horizon, into: &log)
        else { return nil }
        let reader = DocumentReader(name: "\(file) (land of each year)", bytes: made.rows)
        return OpenRows(reader: reader, place: made.places.place)
      }
    }
  }
}

private struct ProjectReader {
  let path: String?
  let gwp: GWPEdition?
  let unit: String?
  private var settings = Settings()
  private var ownTree: Table?
  private var ownFactors: [Document] = []
  private var ownRegions: RegionTable?
  private var activity: [String] = []
  private var land: [String] = []
  private var pathway: [String: String] = [:]

  init(path: String?, gwp: GWPEdition?, unit: String?) {
    self.path = path
    self.gwp = gwp
    self.unit = unit
  }

  mutating func read(into log: inout DiagnosticLog) throws(FileError) -> Project? {
    let errors = log.errorCount
    if let path {
      if Files.isDirectory(path) { try readFolder(path, &log) } else { try addRows(path) }
    }
    if let gwp { settings.gwp = gwp }
    if let unit { settings.unit = unit }
    let tree = readTree(&log)
    var regions = Regions()
    // A region of the project's own lies in its country, whose factors hold for it.
    let country = regions.name(for: settings.region)
    for region in settings.regions { regions.add(region, parents: country.map { [$0] } ?? [Regions.world]) }
    ownRegions?.addNames(to: &regions, country: country ?? Regions.world, into: &log)
    let library = FactorLibrary(editions: settings.editions, regions: regions)
    ownRegions?.addWords(to: library, into: &log)
    for document in ownFactors { library.add(document, numbers: settings.numbers, into: &log) }
    guard log.errorCount == errors, let tree, let set = GWPSets.load(settings.gwp),
      let unit = try? Unit(parsing: settings.unit)
    else { return nil }
    let context = InventoryContext(
      settings: settings, tree: tree, factors: library, gwp: set, massUnit: unit)
    return Project(
      path: path ?? "-", settings: settings, context: context, activityFiles: activity, landFiles: land,
      pathwayFiles: pathway)
  }

  private mutating func readFolder(_ folder: String, _ log: inout DiagnosticLog) throws(FileError) {
    let names = try Files.list(folder).filter { $0.lowercased().hasSuffix(".csv") && !$0.hasPrefix(".") }
    if names.isEmpty {
      log.add(
        Diagnostic(
          .error, "empty-folder", "\(folder) holds no CSV file",
          help: "ghg init \(folder) makes a project, ghg template CATEGORY its tables"))
    }
    for name in names {
      let file = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      switch name.lowercased() {
      case "inventory.csv":
        if let table = try table(file, &log) { settings = Settings.read(table, into: &log) }
      case BalanceMap.fileName, Project.keyCategories: continue
      case RegionTable.fileName:
        ownRegions = try table(file, &log).flatMap { RegionTable($0, into: &log) }
      case _ where Project.pathwayTables.contains(String(name.lowercased().dropLast(4))):
        pathway[String(name.lowercased().dropLast(4))] = file
      case "categories.csv": ownTree = try table(file, &log)
      case _ where name.lowercased().hasPrefix("factors"):
        ownFactors.append(try Document(path: file))
      default: try addRows(file)
      }
    }
  }

  /// A table of land is known by its heading; mistakes are told when the table is read.
  private mutating func addRows(_ file: String) throws(FileError) {
    let reader = try DocumentReader(path: file, chunkSize: 1 << 12)
    var ignored = DiagnosticLog()
    _ = try reader.next(into: &ignored)
    if reader.heading.map(LandRows.describe) ?? false { land.append(file) } else { activity.append(file) }
  }

  private func table(_ path: String, _ log: inout DiagnosticLog) throws(FileError) -> Table? {
    Table.read(try Document(path: path), numbers: settings.numbers, into: &log)
  }

  private func readTree(_ log: inout DiagnosticLog) -> CategoryTree? {
    let name = settings.tree
    if name.lowercased() == "own" || (ownTree != nil && name == Settings().tree) {
      guard let ownTree else {
        log.add(
          Diagnostic(
            .error, "missing-categories", "the setting tree is own, but there is no categories.csv",
            help: "add categories.csv (code, parent, name, maps to, role), or set tree to IPCC 2006"))
        return nil
      }
      return CategoryTree.read(ownTree, name: "categories.csv", into: &log)
    }
    if let tree = CategoryTree.embedded(name, into: &log) { return tree }
    log.add(
      Diagnostic(
        .error, "unknown-tree", "there is no tree of categories \(name)",
        help: "trees are \(CategoryTree.embeddedNames.joined(separator: ", ")) and own (with categories.csv)")
    )
    return nil
  }
}

extension CategoryTree {
  package static let embeddedNames = ["IPCC 2006", "CRT", "IPCC 1996"]

  /// A tree that comes with the program.
  package static func embedded(_ name: String, into log: inout DiagnosticLog) -> CategoryTree? {
    let files = ["ipcc 2006": "ipcc2006", "crt": "crt", "crf": "crt", "ipcc 1996": "ipcc1996"]
    guard let file = files[name.lowercased()], let document = EmbeddedTables.document("categories/\(file)"),
      let table = Table.read(document, numbers: .point, into: &log)
    else { return nil }
    return read(table, name: name, into: &log)
  }
}
