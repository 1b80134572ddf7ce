import Exports
import Inventory
import Pathways
import Tables

/// The rows of one scenario as CSV, held until those of the scenarios before it are written.
struct ScenarioText {
  let bytes: [UInt8]
  /// False where an error was found; the rows before it are there.
  let isWhole: Bool

  /// Of all scenarios that are held at a time: 100,000 rows are about 20 MB.
  static let mostRows = 100_000

  /// - Parameter position: the heading stands before the first scenario.
  init(
    _ model: PathwayModel, _ story: Storyline, _ position: Int, _ format: OutputOptions,
    into log: inout DiagnosticLog
  ) throws {
    let memory = ByteSink()
    let rows = ScenarioRows(try format.writer(memory))
    rows.scenario = story.name
    let table = try TidyTable(rows, model.context, format.language, Selection())
    let heading = position == 0 ? 0 : memory.bytes.count
    isWhole = try model.run(story, into: &log, consumer: table) != nil
    bytes = heading == 0 ? memory.bytes : Array(memory.bytes[heading...])
  }
}
