import EmissionFactors
import Equations
import Tables

/// `regions.csv` of a project: what holds for a region as a whole, so that its rows need not say it. The columns are
/// those that rows have for the same words (`climate`, `soil`, `ecological zone`); a cell of a row goes before them.
/// A column `parent` says in what a region of the project's own lies.
struct RegionTable {
  static let fileName = "regions.csv"

  private let table: Table
  private let region: Int
  private let parent: Int?
  private let axes: [(axis: Axis, column: Int)]

  /// Nil where a heading is not understood; the log says which.
  init?(_ table: Table, into log: inout DiagnosticLog) {
    let errors = log.errorCount
    var region: Int?
    var parent: Int?
    var axes: [(Axis, Int)] = []
    for (column, name) in table.header.enumerated() where !name.isEmpty {
      let folded = name.lowercased()
      if Self.parent.contains(folded) {
        parent = column
      } else if let word = HeadingWord.bySpelling[folded], word == .region || word.isRemark {
        if word == .region { region = column }
      } else if let axis = Self.axis(folded) {
        axes.append((axis, column))
      } else {
        let known = MethodWords.shared.axes.values.map(\.name) + ["region", "parent", "note"]
        log.add(
          table.heading.diagnostic(
            .error, "unknown-column", "nothing of a region is called \(name)", column: column,
            help: closest(to: name, in: known).map { "did you mean \($0)?" }
              ?? "ghg help lists the columns with words; remarks go into the column note"))
      }
    }
    guard let region else {
      log.add(
        table.heading.diagnostic(
          .error, "missing-column", "there is no column region: which region a row speaks of", column: 0,
          help: "add a column headed region"))
      return nil
    }
    guard log.errorCount == errors else { return nil }
    self.table = table
    self.region = region
    self.parent = parent
    self.axes = axes
  }

  /// Makes the names known, the parents first where they stand in the table too.
  /// - Parameter country: in what a region without a parent lies.
  func addNames(to regions: inout Regions, country: String, into log: inout DiagnosticLog) {
    var open = Array(0..<table.rowCount).filter { !table.text($0, region).isEmpty }
    while !open.isEmpty {
      let known = open.filter { parent(of: $0).isEmpty || regions.name(for: parent(of: $0)) != nil }
      for row in known {
        regions.add(table.text(row, region), parents: [parent(of: row).isEmpty ? country : parent(of: row)])
      }
      open.removeAll(where: known.contains)
      guard known.isEmpty else { continue }
      for row in open {
        log.add(
          table.diagnostic(
            .error, "unknown-region", "no region is called \(parent(of: row))", row: row,
            column: parent ?? 0,
            help: regions.suggestion(for: parent(of: row)).map { "did you mean \($0)?" }
              ?? "give it a row of its own, or leave the cell empty"))
      }
      return
    }
  }

  func addWords(to library: FactorLibrary, into log: inout DiagnosticLog) {
    var seen: Set<String> = []
    for row in 0..<table.rowCount {
      let typed = table.text(row, region)
      guard !typed.isEmpty, let name = library.regions.name(for: typed) else { continue }
      if !seen.insert(name).inserted {
        log.add(
          table.diagnostic(
            .error, "duplicate-identity", "\(name) stands twice", row: row, column: region,
            help: "put the words of both rows into one"))
      }
      for (axis, column) in axes where !table.text(row, column).isEmpty {
        guard let word = word(row, axis, column, library, &log) else { continue }
        library.add(
          RegionWord(
            region: name, dimension: axis.dimension, words: [word],
            origin: .project(table.location(row, column))))
      }
    }
  }

  private func word(
    _ row: Int, _ axis: Axis, _ column: Int, _ library: FactorLibrary, _ log: inout DiagnosticLog
  ) -> String? {
    let typed = table.text(row, column)
    guard let vocabulary = library.vocabulary(axis.dimension) else { return typed }
    if let word = vocabulary.word(for: typed) { return word }
    log.add(
      table.diagnostic(
        .error, "unknown-\(axis.diagnosticName)", "there is no \(axis.name) called \(typed)", row: row,
        column: column,
        help: vocabulary.suggestion(for: typed).map { "did you mean \($0)?" }
          ?? "ghg help \(axis.dimension) lists the words"))
    return nil
  }

  private func parent(of row: Int) -> String { parent.map { table.text(row, $0) } ?? "" }

  private static func axis(_ heading: String) -> Axis? {
    let name = (HeadingWord.vietnameseNames[heading] ?? heading).lowercased()
    // These are axes of their own name.
    return RegionWord.dimensions.contains(name) ? Axis(name) : MethodWords.shared.axes[name]
  }

  private static let parent = ["parent", "lies in", "thuộc", "vùng cha"]
}
