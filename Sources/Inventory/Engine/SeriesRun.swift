import Equations
package import Tables

extension InventoryRun {
  /// Computes what had to wait for all rows: lists, series, flows between methods. Threads compute ahead; results are
  /// booked in the order of methods and series.
  package func finish(into consumer: any ResultConsumer) throws(FileError) {
    precondition(sourcesApart().isEmpty, "a source was computed from a part of its records")
    let methods = Flows.sorted(
      context.usedMethods.filter {
        books[ObjectIdentifier($0)] != nil || soleSources?.sums.has($0) ?? false
      })
    let last = books.values.map(\.lastYear).max() ?? 0
    horizon = context.settings.years?.upperBound ?? max(last, lastYear)
    var jobs = SeriesJobs(methods.compactMap { books.removeValue(forKey: ObjectIdentifier($0)) })
    var ahead = WorkAhead<SeriesResults>(threads: threads, room: 4 * threads)
    var found = SeriesFindings()
    var cells = LineCells()
    // Of a method, what was computed where it was read comes before its series.
    var summed = methods[...]
    while true {
      begin(&jobs, &ahead)
      guard let results = ahead.next() else { break }
      begin(&jobs, &ahead)
      found.take(results)
      bookSums(of: &summed, through: results.compiled)
      try book(results, &cells, consumer)
      if jobs.close(results.compiled) { found.end(into: &log) }
    }
    bookSums(of: &summed, through: nil)
    for left in flows.untaken(found.taken) { log.add(context.untaken(left)) }
    for duplicate in try seen.finish() { log.add(self.duplicate(duplicate)) }
  }

  private func bookSums(of methods: inout ArraySlice<CompiledMethod>, through last: CompiledMethod?) {
    while let method = methods.first {
      if let last, methods.allSatisfy({ $0 !== last }) { return }
      methods.removeFirst()
      soleSources?.sums.book(method, into: &ledger)
    }
  }

  private func begin(_ jobs: inout SeriesJobs, _ ahead: inout WorkAhead<SeriesResults>) {
    let wishes = SeriesJob.Wishes(keepsSeries: keepsSeries, observes: observer != nil)
    while ahead.hasRoom {
      let next = jobs.next { compiled, rows in
        SeriesJob(
          context, compiled, rows, horizon: horizon, compiled.flows.isEmpty ? Flows() : flows, wishes)
      }
      guard let next else { return }
      ahead.begin { next.run() }
    }
  }

  private func book(
    _ results: SeriesResults, _ cells: inout LineCells, _ consumer: any ResultConsumer
  ) throws(FileError) {
    series += results.series.map { (results.compiled, $0) }
    for handed in results.handed { flows.add(handed, of: results.compiled) }
    var next = 0
    for lane in results.lanes {
      if let evaluation = lane.evaluation { observer?.computed(evaluation) }
      cells.restart()
      for index in next..<lane.end {
        lastYear = max(lastYear, results.lines[index].year)
        cells.add(results.lines[index], to: &ledger)
        try consumer.take(results.lines[index])
      }
      next = lane.end
    }
  }
}

/// What is found of series, told method by method: first what was found in making them, then what they take twice, what
/// they lack, and what could not be computed.
private struct SeriesFindings {
  private(set) var taken: Set<Flows.Taking> = []
  private var takers = FlowTakers()
  private var splits = SplitSources()
  private var logs = [DiagnosticLog](repeating: DiagnosticLog(), count: 4)

  mutating func take(_ results: SeriesResults) {
    logs[0].merge(results.built)
    for claim in results.claims {
      taken.formUnion(claim.takings)
      for taker in claim.takers { takers.check(taker, into: &logs[1]) }
      if let first = claim.first { splits.check(first, claim.source, into: &logs[1]) }
    }
    logs[2].merge(results.laned)
    logs[3].merge(results.computed)
  }

  mutating func end(into log: inout DiagnosticLog) {
    for index in logs.indices {
      log.merge(logs[index])
      logs[index] = DiagnosticLog()
    }
  }
}

/// Finds the cells of lines in the ledger: those of a year follow each other, and years are mostly alike.
private struct LineCells {
  private var region = ""
  private var year = Int.min
  private var place = 0
  /// By position among the lines of the year.
  private var columns: [(category: Int, gas: BookedGas, column: Int)] = []
  private var next = 0

  /// Before the first line of a lane.
  mutating func restart() { next = 0 }

  mutating func add(_ line: ResultLine, to ledger: inout Ledger) {
    if line.year != year || line.region != region {
      (region, year, next) = (line.region, line.year, 0)
      place = ledger.place(line.region, line.year)
    }
    if next == columns.count || columns[next].category != line.category || columns[next].gas != line.gas {
      columns.removeSubrange(next...)
      columns.append((line.category, line.gas, ledger.column(line.category, line.gas)))
    }
    ledger.add(line.value, line.keys, place: place, column: columns[next].column)
    next += 1
  }
}
