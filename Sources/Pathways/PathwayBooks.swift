import Equations
import Inventory
import Tables

/// The tables that say what becomes of an inventory, read while the inventory is. They need nothing of its rows.
struct PathwayBooks {
  private let project: Project
  private var ahead: WorkAhead<Read>

  private struct Read {
    let drivers: Outcome<DriverBook>
    let measures: Outcome<MeasureBook>
    let rules: Outcome<RuleBook>
    let scenarios: Outcome<ScenarioBook>
  }

  /// What is wrong is told where the book is taken.
  private struct Outcome<Book> {
    let book: Result<Book?, FileError>
    let log: DiagnosticLog

    var known: Book? { try? book.get() }

    func taken(into log: inout DiagnosticLog) throws(FileError) -> Book? {
      log.merge(self.log)
      return try book.get()
    }
  }

  init(_ project: Project, threads: Int) {
    self.project = project
    ahead = WorkAhead(threads: threads)
    ahead.begin { Self.read(project) }
  }

  private static func read(_ project: Project) -> Read {
    let context = project.context
    let drivers = outcome(project, "drivers") { DriverBook($0, into: &$1) }
    let known = drivers.known ?? DriverBook()
    let measures = outcome(project, "measures") { MeasureBook($0, context, into: &$1) }
    let rules = outcome(project, "rules") { RuleBook($0, context, known, into: &$1) }
    let scenarios = outcome(project, "scenarios") {
      ScenarioBook($0, measures.known ?? MeasureBook(), known, into: &$1)
    }
    return Read(drivers: drivers, measures: measures, rules: rules, scenarios: scenarios)
  }

  /// Nil for a table that there is not, or that is refused.
  private static func outcome<Book>(
    _ project: Project, _ name: String, _ book: (Table, inout DiagnosticLog) -> Book?
  ) -> Outcome<Book> {
    var log = DiagnosticLog()
    guard let file = project.pathwayFiles[name] else { return Outcome(book: .success(nil), log: log) }
    do throws(FileError) {
      let table = Table.read(try Document(path: file), numbers: project.settings.numbers, into: &log)
      return Outcome(book: .success(table.flatMap { book($0, &log) }), log: log)
    } catch {
      return Outcome(book: .failure(error), log: log)
    }
  }

  /// Those that are read, in the order in which mistakes in them are told.
  /// - Parameter check: gets the drivers before the mistakes of the others are told.
  mutating func take(
    into log: inout DiagnosticLog, check: (DriverBook, inout DiagnosticLog) -> Void
  ) throws(FileError) -> (DriverBook, MeasureBook, RuleBook, ScenarioBook) {
    let read = ahead.next() ?? Self.read(project)
    let drivers = try read.drivers.taken(into: &log) ?? DriverBook()
    if !log.hasErrors { check(drivers, &log) }
    let measures = try read.measures.taken(into: &log) ?? MeasureBook()
    let rules = try read.rules.taken(into: &log) ?? RuleBook()
    let scenarios = try read.scenarios.taken(into: &log) ?? ScenarioBook()
    return (drivers, measures, rules, scenarios)
  }
}
