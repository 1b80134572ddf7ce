import Exports
import Inventory
import Tables

/// `ghg export`: everything at once, into a folder.
enum ExportCommand {
  static let command = Command(
    name: "export", summary: "writes all tables of an inventory into a folder",
    summaryVietnamese: "ghi mọi bảng kết quả của kiểm kê vào một thư mục",
    arguments: ["DIR", "[FOLDER|FILE|-]"],
    options: [OutputOptions.csv] + SelectionOptions.all.filter { $0.name != "depth" } + InventoryJob.options,
    details: """
      DIR is made new, and appears whole or not at all: tidy.csv, wide.csv, summary.csv, completeness.csv and
      manifest.json, which tells program, settings and the digests of all that was read.

        ghg export results project
      """,
    detailsVietnamese: """
      DIR được tạo mới, trọn vẹn hoặc không có gì: tidy.csv, wide.csv, summary.csv, completeness.csv và manifest.json,
      ghi lại chương trình, thiết lập và mã băm của mọi tệp đã đọc.

        ghg export ket-qua du-an --csv excel-vi
      """, run: run)

  private static let files: Set<String> = [
    "tidy.csv", "wide.csv", "summary.csv", "completeness.csv", "manifest.json",
  ]

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let target = try invocation.required(0)
    let input = invocation.arguments.count > 1 ? invocation.arguments[1] : nil
    let options = try OutputOptions(invocation)
    guard var job = try InventoryJob.open(invocation, input) else { return .badData }
    let format = options.speaking(job)
    let selection = try SelectionOptions.read(invocation, job.project)
    let folder = try AtomicFolder(invocation.streams.path(target), replaceable: files)
    var finished: InventoryRun?
    var ids: FactorIDs?
    try folder.write("tidy.csv") { sink in
      let tidy = try TidyTable(
        try format.csvWriter(sink), job.project.context, format.language, selection)
      let collecting = FactorIDs(tidy)
      finished = try job.run(into: collecting)
      ids = collecting
      try tidy.end()
    }
    invocation.streams.tell(job.log)
    guard let run = finished, let ids, !job.log.hasErrors else {
      invocation.streams.say("\(target) was not written\n")
      return .badData
    }
    try folder.write("wide.csv") {
      try WideTable(run, format.language, selection).write(to: try format.csvWriter($0))
    }
    try folder.write("summary.csv") {
      try SummaryTable(run, format.language, selection, to: try format.csvWriter($0)).write()
    }
    try folder.write("completeness.csv") {
      try Completeness(run).writeStates(to: try format.csvWriter($0), format.language)
    }
    let manifest = try ManifestFile.manifest(job, ids)
    try folder.write("manifest.json") { try manifest.write(to: $0) }
    try folder.commit()
    return .done
  }
}
