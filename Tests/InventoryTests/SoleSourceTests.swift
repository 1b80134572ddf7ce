import Inventory
import Tables
import Testing

/// A record that is all of its source is computed where it is read, where only sums are asked for.
@Suite struct SoleSourceTests {
  private static let heading =
    "category,region,year,source,site type,climate,since,growth rate [%],waste deposited food waste [t],"
    + "waste deposited wood [t],OX [1],share at sites with recovery [1],recovery efficiency [1],note"

  /// A landfill with numbers of its own.
  private static func site(_ number: Int, source: String? = nil, note: String = "") -> String {
    let (year, first) = (2004 + number % 5, 2000 + number % 4)
    let kinds = ["managed anaerobic", "unmanaged deep", "unmanaged shallow"]
    let climates = ["tropical dry", "tropical moist and wet"]
    let amounts = "\(100 + number * 37 % 911),\(5.5 + Double(number * 13 % 97))"
    return
      "4.A,\(number % 7 < 4 ? "Huế" : "Hà Nội"),\(year),\(source ?? "site \(number)"),\(kinds[number % 3]),"
      + "\(climates[number % 2]),\(first),\(number % 6 - 2),\(amounts),0.\(number % 2),0.\(number % 10),0.5,\(note)"
  }

  /// The sums, and whether sources were computed where they were read.
  private func run(
    _ files: [String: [String]], atOnce: Bool, threads: Int = 1, heading: String = heading,
    in folder: String = #function
  ) throws -> (
    cells: [String: Double], order: [String], log: String, attempts: Int, factorIDs: Set<Substring>
  ) {
    var texts = files.mapValues { ([heading] + $0).joined(separator: "\n") + "\n" }
    texts["inventory.csv"] = "setting,value\ncountry,Viet Nam\nyears,2002..2012\n"
    let project = try ScratchProject.open("sole-\(folder.prefix { $0.isLetter })", texts)
    var apart: Set<UInt64>? = atOnce ? [] : nil
    var attempts = 0
    while true {
      attempts += 1
      let sums = Sums()
      let run = InventoryRun(project.context, threads: threads, sourcesApart: apart)
      try project.read(by: run, into: sums)
      let more = run.sourcesApart()
      if !more.isEmpty {
        apart?.formUnion(more)
        continue
      }
      try run.finish(into: sums)
      let cells = run.ledger.bookedCells.compactMap { key, cell -> (String, Double)? in
        cell.value.map { ("\(run.ledger.regions[key.region]) \(key.year) \(key.category) \(key.gas)", $0) }
      }
      return (
        Dictionary(uniqueKeysWithValues: cells), cells.map(\.0), run.log.rendered(), attempts, sums.factorIDs
      )
    }
  }

  private final class Sums: ResultConsumer {
    var takesLines: Bool { false }
    var factorIDs: Set<Substring> = []

    func take(_ line: ResultLine) { factorIDs.formUnion(line.factorIDs.split(separator: " ")) }

    func take(_ block: RowBlock, _ rendered: RenderedBlock?) {
      for emission in block.used.flatMap(\.emissions) {
        factorIDs.formUnion(emission.factorIDs.split(separator: " "))
      }
    }
  }

  /// Products of up to ten factors in another order: a few units of the last digit of each.
  private func agree(_ one: [String: Double], _ other: [String: Double]) -> Bool {
    one.count == other.count
      && one.allSatisfy { abs($0.value - (other[$0.key] ?? .nan)) <= 8 * $0.value.ulp }
  }

  @Test("Landfills of one record each have the same sums as those that wait for all rows")
  func same() throws {
    let rows = (0..<90).map { Self.site($0) }
    let waiting = try run(["sites.csv": rows], atOnce: false)
    let atOnce = try run(["sites.csv": rows], atOnce: true)
    #expect(atOnce.attempts == 1 && atOnce.order == waiting.order && waiting.cells.count == 22)
    #expect(agree(atOnce.cells, waiting.cells))
    #expect(atOnce.log == waiting.log)
    #expect(atOnce.factorIDs == waiting.factorIDs && waiting.factorIDs.count > 4, "what a manifest lists")
  }

  @Test("Several chunks give the same bytes on any number of threads")
  func threads() throws {
    let note = String(repeating: "n", count: 2000)
    let rows = (0..<700).map { Self.site($0, note: note) }
    let one = try run(["sites.csv": rows], atOnce: true)
    for threads in 2...3 {
      let other = try run(["sites.csv": rows], atOnce: true, threads: threads)
      #expect(one.cells == other.cells && one.order == other.order, "\(threads) threads")
    }
    #expect(agree(one.cells, try run(["sites.csv": rows], atOnce: false).cells))
  }

  @Test("A source with a second record, near, far or in another file, waits for all of them")
  func several() throws {
    let later = "4.A,Huế,2011,site 3,managed anaerobic,tropical dry,,,700,20,0,0.2,0.5,"
    let gap = (2009...2010).map { later.replacing("2011", with: "\($0)") }
    let sites = (0..<8).map { Self.site($0) }
    let note = String(repeating: "n", count: 2000)
    let many = (8..<200).map { Self.site($0, note: note) }
    let near = ["a.csv": sites + gap + [later]]
    let far = ["a.csv": sites + many + gap + [later]]
    let elsewhere = ["a.csv": sites, "b.csv": gap + [later]]
    for (name, files, attempts) in [("near", near, 1), ("far", far, 2), ("elsewhere", elsewhere, 2)] {
      let waiting = try run(files, atOnce: false, in: name)
      let atOnce = try run(files, atOnce: true, in: name)
      #expect(atOnce.attempts == attempts)
      #expect(agree(atOnce.cells, waiting.cells) && atOnce.order == waiting.order)
      #expect(atOnce.log == waiting.log)
    }
  }

  private static let mistakes = [
    "4.A,Huế,2008,x,managed anaerobic,tropical dry,2001,3,4O,20,0,0.2,0.5,",
    "4.A,Huế,2008,x,managed anaerobic,tropical dry,2001,3,-4,20,0,0.2,0.5,",
    "4.A,Huế,2008,x,managed anaerobic,tropical dry,2001,3,4,20,1.5,0.2,0.5,",
    "4.A,Huế,2008,x,managed anaerobic,tropical dry,2001,300,4,20,0,0.2,0.5,",
    "4.A,Huế,2008,x,managed anaerobic,tropical dry,2010,3,4,20,0,0.2,0.5,",
    "4.A,Huế,2008,x,managed anaerobic,tropical dry,201,3,4,20,0,0.2,0.5,",
    "4.A,Huế,2O08,x,managed anaerobic,tropical dry,2001,3,4,20,0,0.2,0.5,",
    "4.A,Huế,2008,x,managed anaerobic,tropical dri,2001,3,4,20,0,0.2,0.5,",
    "4.A,Hué,2008,x,managed anaerobic,tropical dry,2001,,4,20,0,0.2,0.5,",
    "4.A,Huế,2008,site 2,unmanaged shallow,tropical dry,2001,3,4,20,0,0.2,0.5,",
  ]

  @Test("Mistakes are told as they are where all rows wait", arguments: mistakes.indices)
  func wrong(_ mistake: Int) throws {
    let files = ["sites.csv": (0..<5).map { Self.site($0) } + [Self.mistakes[mistake]]]
    let folder = "mistake" + String(repeating: "x", count: mistake)
    let waiting = try run(files, atOnce: false, in: folder)
    let atOnce = try run(files, atOnce: true, in: folder)
    #expect(waiting.log.contains("sites.csv:") && atOnce.log == waiting.log)
  }

  @Test("All methane may be recovered")
  func recovered() throws {
    let rows = ["4.A,Huế,2008,x,managed anaerobic,tropical dry,2001,3,4,20,0,1,1,"]
    let atOnce = try run(["sites.csv": rows], atOnce: true)
    #expect(agree(atOnce.cells, try run(["sites.csv": rows], atOnce: false).cells))
    #expect(atOnce.cells.values.contains(0) && !atOnce.cells.isEmpty)
  }

  /// Landfills that meter what they recover, of any length, some of which cannot be.
  private static func metered(_ number: Int) -> String {
    let first = 1990 + number * 7 % 15
    let year = first + number * 5 % 23
    let starts = number % 3 == 0 ? ",\(first)" : "\(first),"
    // Some recover more than there can be.
    let recovered = number % 17 == 3 ? "90000" : "0"
    return
      "4.A,\(number % 5 < 2 ? "Huế" : "Hà Nội"),\(year),site \(number),managed anaerobic,tropical dry,\(starts),"
      + "\(number % 4),\(3000 + number * 37),\(500 + number),\(recovered),0.1"
  }

  private static let meteredHeading =
    "category,region,year,source,site type,climate,introduced,since,growth rate [%],"
    + "waste deposited food waste [t],waste deposited wood [t],recovered CH4 [t],OX [1]"

  @Test("Of many landfills side by side, those whose numbers cannot be are told, and the others computed")
  func blocks() throws {
    let rows = (0..<150).map { Self.metered($0) }
    let possible = rows.filter { !$0.contains("90000") }
    for (name, rows, isRefused) in [("all", rows, true), ("possible", possible, false)] {
      let files = ["sites.csv": rows]
      let waiting = try run(files, atOnce: false, heading: Self.meteredHeading, in: "blocks" + name)
      let atOnce = try run(files, atOnce: true, heading: Self.meteredHeading, in: "blocks" + name)
      #expect(atOnce.log == waiting.log && waiting.log.contains("more CH4 is recovered") == isRefused)
      #expect(atOnce.order == waiting.order && waiting.cells.count > 20)
      if !isRefused { #expect(agree(atOnce.cells, waiting.cells)) }
    }
  }
}
