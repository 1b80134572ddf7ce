import Exports
import Pathways
import Tables

/// `ghg targets`: what comes with the program, as the documents have it.
enum TargetsCommand {
  static let command = Command(
    name: "targets", summary: "lists the targets that come with the program, and where they do not add up",
    summaryVietnamese: "liệt kê các mục tiêu có sẵn và chỗ số liệu không khớp", arguments: ["[WORDS]"],
    takesMore: true, options: OutputOptions.all,
    details: """
      Targets are printed as their documents have them; what does not add up there is told and left as it is. A
      project is held against a document by the setting targets of inventory.csv, or by ghg pathway --targets. A
      targets.csv of the project has the same columns: document, target, kind, scope, gases, year, base year,
      value, lower, unit, GWP set, base, driver, conditionality, source.

        ghg targets                     the documents
        ghg targets 896                 the targets of Decision 896
        ghg targets NDC 2022 --format csv

      """,
    detailsVietnamese: """
      Các mục tiêu được in đúng như văn bản; chỗ không khớp được cảnh báo và giữ nguyên. Dự án được so sánh với văn bản
      nào là do thiết lập targets trong inventory.csv hoặc ghg pathway --targets.

        ghg targets                     các văn bản
        ghg targets 896 --lang vi

      """, run: run)

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    var log = DiagnosticLog()
    let all = TargetBook.shipped(into: &log)
    let output = try Output(invocation)
    let options = try OutputOptions(invocation)
    let writer = try options.writer(output.sink)
    let words = invocation.arguments.map { $0.lowercased() }
    if words.isEmpty, options.format == .table {
      try TargetTable(options.language).writeDocuments(all, to: writer)
    } else {
      let found = all.filter { target in words.allSatisfy { target.document.lowercased().contains($0) } }
      if found.isEmpty {
        let names = all.map(\.document).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        throw CommandFailure.unknown(
          "unknown-document",
          "no document with targets is called \(invocation.arguments.joined(separator: " "))",
          invocation.arguments.joined(separator: " "), among: names, help: "ghg targets lists the documents")
      }
      try TargetTable(options.language).write(found, to: writer)
      // A plan may allow more than the cap of another document, so these are told of all.
      let documents = Set(found.map(\.document))
      for finding in TargetChecks.findings(all) where documents.contains(where: finding.message.contains) {
        log.add(finding.diagnostic)
      }
    }
    try output.commit()
    invocation.streams.tell(log)
    return .done
  }
}
