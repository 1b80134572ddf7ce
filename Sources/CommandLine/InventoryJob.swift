import Equations
import Exports
import Inventory
import Quantities
import Tables

/// Opens and computes the inventory that a command is asked for.
struct InventoryJob {
  let invocation: Invocation
  let project: Project
  /// What was found while opening.
  private(set) var log: DiagnosticLog
  private let isStream: Bool

  /// Options of every command that computes an inventory.
  static let options = [
    Option(
      "gwp", value: "SET", "GWP set: SAR, TAR, AR4, AR5, AR5-CCF, AR6",
      "bộ GWP: SAR, TAR, AR4, AR5, AR5-CCF, AR6"),
    Option(
      "unit", value: "UNIT", "unit of the results: kg, t, kt, Gg, Mt", "đơn vị của kết quả: kg, t, kt, Gg, Mt"
    ),
    .threads,
  ]

  /// Nil when the project cannot be used; what is wrong has been told.
  static func open(_ invocation: Invocation, _ typed: String?) throws -> InventoryJob? {
    let streams = invocation.streams
    let gwp = try gwpSet(invocation)
    let unit = try massUnit(invocation)
    var log = DiagnosticLog()
    let project: Project?
    if typed == "-" {
      project = try Project.stream(gwp: gwp, unit: unit, into: &log)
    } else {
      let path = streams.path(typed ?? ".")
      try requireExisting(path, typed ?? ".")
      project = try Project.open(path, gwp: gwp, unit: unit, into: &log)
    }
    guard let project else {
      streams.tell(log)
      return nil
    }
    streams.keep(project.context)
    if !log.hasErrors, project.activityFiles.isEmpty, project.landFiles.isEmpty, typed != "-" {
      log.add(
        Diagnostic(
          .error, "no-activity", "\(project.path) holds settings but no table of activity data",
          help: "ghg template CATEGORY prints the columns of a category"))
      streams.tell(log)
      return nil
    }
    if !project.settings.isWritten { streams.say(assumed(project.settings, typed ?? ".")) }
    return InventoryJob(invocation: invocation, project: project, log: log, isStream: typed == "-")
  }

  /// Reads all files. `log` then holds all that was found.
  /// - Parameters:
  ///   - keepsLedger: false where no total is asked for.
  ///   - prepare: what is to be done with the run before it reads.
  mutating func run(
    into consumer: any ResultConsumer, keepsLedger: Bool = true, prepare: (InventoryRun) -> Void = { _ in }
  ) throws -> InventoryRun {
    let progress = Progress(consumer, invocation.streams)
    var apart: Set<UInt64>? = isStream || consumer.takesLines ? nil : []
    var run = try read(into: progress, keepsLedger, prepare, sourcesApart: apart)
    while case let more = run.sourcesApart(), !more.isEmpty {
      apart?.formUnion(more)
      run = try read(into: progress, keepsLedger, prepare, sourcesApart: apart)
    }
    try run.finish(into: progress)
    progress.clear()
    log.merge(run.log)
    return run
  }

  private func read(
    into progress: Progress, _ keepsLedger: Bool, _ prepare: (InventoryRun) -> Void,
    sourcesApart apart: Set<UInt64>?
  ) throws -> InventoryRun {
    let run = InventoryRun(
      project.context, threads: try threads(), keepsLedger: keepsLedger, sourcesApart: apart)
    prepare(run)
    let numbers = project.settings.numbers
    if isStream, invocation.streams.inputPath == nil {
      try run.read(DocumentReader(standardInputNumbers: numbers), into: progress)
    }
    if !isStream {
      try project.read(by: run, into: progress)
    } else if let file = invocation.streams.inputPath {
      try run.read(try DocumentReader(path: file, numbers: numbers), into: progress)
    }
    return run
  }

  /// The option, else the setting of the inventory, else that of the system.
  var language: Language {
    let setting = Language(rawValue: project.settings.language)
    return invocation.value("lang") == nil ? setting ?? invocation.language : invocation.language
  }

  mutating func add(_ diagnostic: Diagnostic) { log.add(diagnostic) }

  mutating func merge(_ found: DiagnosticLog) { log.merge(found) }

  /// Everything that was read: settings, categories, factors and rows.
  var inputPaths: [String] {
    if isStream { return ["-"] }
    guard Files.isDirectory(project.path) else { return project.activityFiles + project.landFiles }
    let names = (try? Files.list(project.path)) ?? []
    let tables = names.filter { $0.lowercased().hasSuffix(".csv") && !$0.hasPrefix(".") }
    return tables.map { project.path.hasSuffix("/") ? project.path + $0 : "\(project.path)/\($0)" }
  }

  func threads() throws -> Int { try invocation.threads() }

  static func gwpSet(_ invocation: Invocation) throws -> GWPEdition? {
    guard let typed = invocation.value("gwp") else { return nil }
    if let edition = GWPEdition(named: typed) { return edition }
    throw CommandFailure.unknown(
      "unknown-gwp-set", "there is no GWP set \(typed)", typed, among: GWPEdition.allCases.map(\.rawValue))
  }

  static func massUnit(_ invocation: Invocation) throws -> String? {
    guard let typed = invocation.value("unit") else { return nil }
    guard let unit = try? Unit(parsing: typed), unit.isCommensurable(with: .kilogram) else {
      throw CommandFailure.unknown(
        "bad-output-unit", "\(typed) is not a unit of mass", typed, among: ["kg", "t", "kt", "Gg", "Mt"])
    }
    return typed
  }

  static func requireExisting(_ path: String, _ typed: String) throws {
    if Files.exists(path) { return }
    let (folder, name) = Unfinished.parts(of: path)
    let names = (try? Files.list(folder.isEmpty ? "." : folder)) ?? []
    let near = closest(to: name, in: names.filter { !$0.hasPrefix(".") })
    throw CommandFailure(
      .missingInput, "not-found", "there is no file or folder \(typed)",
      help: near.map { "did you mean \($0)?" } ?? "ghg init \(typed) makes a project")
  }

  private static func assumed(_ settings: Settings, _ typed: String) -> Diagnostic {
    let gwp =
      settings.gwp == .parisAgreement
      ? "GWP of \(settings.gwp.rawValue) (decision 18/CMA.1)" : "GWP of \(settings.gwp.rawValue)"
    return Diagnostic(
      .note, "assumed-settings",
      "\(typed == "-" ? "standard input" : typed) comes without settings, so these hold: \(gwp), categories of \(settings.tree), factors of \(settings.editions.joined(separator: ", ")), results in \(settings.unit)",
      help: "ghg init DIR writes an inventory.csv that states them")
  }
}

extension Streams {
  /// Tells everything that was found, the same thing once, and counts it.
  func tell(_ log: DiagnosticLog) {
    var told: Set<Diagnostic> = []
    for diagnostic in log.diagnostics where told.insert(diagnostic).inserted { say(diagnostic) }
    say(log.summary)
  }
}

extension DiagnosticLog {
  /// `3 errors, 1 warning`; empty when there is nothing to count.
  var summary: String {
    var parts: [String] = []
    for (severity, count) in [(Diagnostic.Severity.error, errorCount), (.warning, warningCount)]
    where count > 0 {
      let kept = diagnostics.count { $0.severity == severity }
      let distinct = Set(diagnostics.filter { $0.severity == severity }).count
      parts.append(
        Self.counted(kept < count ? count : distinct, severity.rawValue, kept < count ? distinct : nil))
    }
    return parts.isEmpty ? "" : parts.joined(separator: ", ") + "\n"
  }

  private static func counted(_ count: Int, _ word: String, _ shown: Int?) -> String {
    let text = "\(count) \(word)\(count == 1 ? "" : "s")"
    return shown.map { "\(text) (\($0) are shown)" } ?? text
  }
}

extension Option {
  static let threads = Option(
    "threads", value: "N", "number of threads (as many as processors)",
    "số luồng tính toán (bằng số bộ xử lý)")
}

extension Invocation {
  /// As many as were asked for, else as there are processors, up to 8.
  func threads() throws(CommandFailure) -> Int {
    guard let typed = value("threads") else { return min(processorCount, 8) }
    if let count = Int(typed), (1...256).contains(count) { return count }
    throw CommandFailure(
      .usage, "bad-number", "\(typed) is not a number of threads", help: "write a number from 1 to 256")
  }
}
