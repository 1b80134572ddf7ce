import Exports
import Inventory
import Quantities
import Tables

/// Computes an inventory and prints it in the layout that was asked for.
struct InventoryReport {
  var job: InventoryJob
  let output: Output
  let format: OutputOptions
  var selection: Selection
  let groups: [GroupKey]

  private var streams: Streams { job.invocation.streams }

  mutating func print() throws -> ExitCode {
    let writer = try format.writer(output.sink)
    let layout =
      job.invocation.value("layout")
      ?? (groups.isEmpty ? writer.isForReading ? "summary" : "tidy" : "by")
    if layout == "tidy" { return try stream(writer) }
    let context = job.project.context
    let grouped = groups.isEmpty ? nil : GroupedTable(context, by: groups, format.language, selection)
    let ids = FactorIDs(grouped ?? Nothing(), isWanted: output.path != nil)
    let run = try job.run(into: ids)
    if job.log.hasErrors {
      streams.tell(job.log)
      return .badData
    }
    if !["wide", "by"].contains(layout), format.format == .table { limitYears(run) }
    if job.invocation.value("depth") == nil { selection.depth = layout == "summary" ? 3 : nil }
    if let grouped {
      try grouped.write(run.ledger, to: writer, threads: job.threads())
    } else if ReportForm.ids.contains(layout), let form = ReportForm.all.first(where: { $0.id == layout }) {
      try FormTable(form, run, format.language, selection).write(to: writer)
    } else if layout == "wide" {
      try WideTable(run, format.language, selection).write(to: writer)
    } else {
      try SummaryTable(run, format.language, selection, to: writer).write()
      let code = try finish(run, ids)
      if format.format == .table { tellCompleteness(run) }
      return code
    }
    return try finish(run, ids)
  }

  /// Of a whole inventory with settings: a lone file or a selection does not set out to be complete.
  private func tellCompleteness(_ run: InventoryRun) {
    guard job.project.settings.isWritten, selection.categories == nil, selection.gases == nil,
      selection.gasColumns.isEmpty,
      let sentence = Completeness(run, selection).sentence(format.language)
    else { return }
    let folder = job.invocation.arguments.first.map { " \($0)" } ?? ""
    streams.say(
      sentence + "\n"
        + format.language(
          "  ghg check\(folder) --missing lists the empty ones, --keys those with a notation key\n",
          "  ghg check\(folder) --missing liệt kê danh mục trống, --keys các danh mục có ký hiệu\n"))
  }

  private mutating func stream(_ writer: any RowWriter) throws -> ExitCode {
    let tidy = try TidyTable(writer, job.project.context, format.language, selection)
    let ids = FactorIDs(tidy, isWanted: output.path != nil)
    let run = try job.run(into: ids, keepsLedger: false)
    try tidy.end()
    if job.log.hasErrors {
      if output.path == nil { try output.sink.flush() }
      streams.tell(job.log)
      streams.say(
        output.path.map { "\($0) was not written\n" }
          ?? "the rows printed are those without an error: the inventory is not complete\n")
      return .badData
    }
    return try finish(run, ids)
  }

  private func finish(_ run: InventoryRun, _ ids: FactorIDs) throws -> ExitCode {
    let isRegular = output.isRegular
    try output.commit()
    if output.path == nil { try output.sink.flush() }
    if let path = output.path, isRegular {
      try ManifestFile.write(job, ids, to: ManifestFile.path(beside: path))
    }
    for remark in Remarks.of(run, selection) { streams.say(remark) }
    streams.tell(job.log)
    return .done
  }

  /// A reader of many years wants the last one; the others are named.
  private mutating func limitYears(_ run: InventoryRun) {
    let years = run.ledger.years.filter { selection.takes(year: $0) }
    guard selection.years == nil, let first = years.first, let last = years.last, first < last else { return }
    selection.years = last...last
    streams.say(
      Diagnostic(
        .note, "last-year-only", "\(last) is shown, the last of \(years.count) years",
        help: "--year \(first)..\(last) shows all, --layout wide puts them side by side"))
  }
}

/// Years as a person says them: `2020`, `2010..2015, 2018`.
enum YearSpan {
  static func text(_ years: [Int]) -> String {
    var spans: [ClosedRange<Int>] = []
    for year in Set(years).sorted() {
      if let last = spans.last, last.upperBound + 1 == year {
        spans[spans.count - 1] = last.lowerBound...year
      } else {
        spans.append(year...year)
      }
    }
    return spans.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)..\($0.upperBound)" }
      .joined(separator: ", ")
  }
}
