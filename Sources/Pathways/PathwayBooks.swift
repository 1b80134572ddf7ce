import Equations
import Inventory
import Tables

/// The tables that say what becomes of an inventory, read while the inventory is. They need nothing of its rows.
final class PathwayBooks: @unchecked Sendable {
  private let project: Project
  private var work: BackgroundWork?
  private var read: Read?

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
    work = BackgroundWork(1, threads: threads - 1) { [unowned self] _ in read = readAll() }
  }

  private func readAll() -> Read {
    let context = project.context
    let drivers = outcome("drivers") { DriverBook($0, into: &$1) }
    let known = drivers.known ?? DriverBook()
    let measures = outcome("measures") { MeasureBook($0, context, into: &$1) }
    let rules = outcome("rules") { RuleBook($0, context, known, into: &$1) }
    let scenarios = outcome("scenarios") {
      ScenarioBook($0, measures.known ?? MeasureBook(), known, into: &$1)
    }
    return Read(drivers: drivers, measures: measures, rules: rules, scenarios: scenarios)
  }

  /// Nil for a table that there is not, or that is refused.
  private func outcome<Book>(
    _ name: String, _ book: (Table, inout DiagnosticLog) -> Book?
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
  func take(
    into log: inout DiagnosticLog, check: (DriverBook, inout DiagnosticLog) -> Void
  ) throws(FileError) -> (DriverBook, MeasureBook, RuleBook, ScenarioBook) {
    work?.finish()
    work = nil
    let read = self.read ?? readAll()
    let drivers = try read.drivers.taken(into: &log) ?? DriverBook()
    if !log.hasErrors { check(drivers, &log) }
    let measures = try read.measures.taken(into: &log) ?? MeasureBook()
    let rules = try read.rules.taken(into: &log) ?? RuleBook()
    let scenarios = try read.scenarios.taken(into: &log) ?? ScenarioBook()
    return (drivers, measures, rules, scenarios)
  }
}
