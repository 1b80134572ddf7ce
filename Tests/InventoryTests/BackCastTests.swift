import Inventory
import Quantities
import Tables
import Testing

/// Rows for the years before the first that is known.
@Suite struct BackCastTests {
  private static let heading =
    "category,region,year,source,agent,quantity,unit,introduced,since,growth rate [%]\n"

  /// Emissions of open-cell foam are what was used, so they show the amounts.
  private static let foam =
    "category,region,year,source,method,agent,quantity,unit,introduced,since,growth rate [%]\n"

  @Test("A product that was introduced takes n/N of a market that grows")
  func introduced() throws {
    let (lines, log) = try Self.run(Self.foam + "2.F.2,Viet Nam,2005,a,open cell,HFC-134a,100,t,2002,,10\n")
    #expect(log.rendered() == "")
    let expected = [2002: 25 / 1.331, 2003: 50 / 1.21, 2004: 75 / 1.1, 2005: 100]
    #expect(lines.count == 4)
    for line in lines { #expect(abs((line.value ?? 0) * 1000 - (expected[line.year] ?? 0)) < 1e-9) }
  }

  @Test("What has been there all along has grown alone")
  func since() throws {
    let (lines, _) = try Self.run(Self.foam + "2.F.2,Viet Nam,2005,a,open cell,HFC-134a,100,t,,2003,-20\n")
    let amounts = lines.sorted { $0.year < $1.year }.map { (($0.value ?? 0) * 1e6).rounded() }
    #expect(amounts == [156_250, 125_000, 100_000])
  }

  @Test("Years side by side are back-cast from the first one that is filled")
  func wide() throws {
    let (lines, log) = try Self.run(
      "category,region,source,method,agent,unit,introduced,growth rate [%],2003,2004,2005\n"
        + "2.F.2,Viet Nam,a,open cell,HFC-134a,t,2003,0,,80,90\n")
    #expect(!log.hasErrors, "\(log.rendered())")
    let amounts = lines.sorted { $0.year < $1.year }.map { (($0.value ?? 0) * 1e6).rounded() }
    #expect(amounts == [40_000, 80_000, 90_000])
  }

  @Test(
    "What cannot be is refused",
    arguments: [
      ("1998,,", "incomplete-back-cast"), (",,3", "incomplete-back-cast"),
      ("1998,1999,3", "incomplete-back-cast"),
      ("2006,,3", "impossible-back-cast"), ("long ago,,3", "bad-year"), ("1998,,300", "out-of-range"),
    ])
  func refused(cells: String, name: String) throws {
    let (lines, log) = try Self.run(Self.heading + "2.F.1,Viet Nam,2005,a,HFC-134a,100,t,\(cells)\n")
    #expect(lines.isEmpty)
    #expect(log.diagnostics.map(\.name) == [name])
  }

  @Test("A growth rate needs its unit, and reported emissions are not back-cast")
  func headings() throws {
    let bare = try Self.run(
      "category,year,agent,quantity,unit,introduced,growth rate\n2.F.1,2005,HFC-134a,1,t,1998,3\n")
    #expect(bare.log.diagnostics.map(\.name) == ["missing-unit"])
    let reported = try Self.run(
      "category,year,gas,quantity,unit,since,growth rate [%]\n2.F.1,2005,HFC-134a,1,t,1998,3\n")
    #expect(reported.log.diagnostics.map(\.name) == ["unused-input", "unused-input"])
  }

  @Test("Vietnamese headings mean the same")
  func vietnamese() throws {
    let (lines, log) = try Self.run(
      "danh mục,vùng,năm,phương pháp,môi chất,số lượng,đơn vị,năm bắt đầu sử dụng,tốc độ tăng trưởng [%]\n"
        + "2.F.2,Viet Nam,2005,open cell,HFC-134a,100,t,2004,0\n")
    #expect(!log.hasErrors, "\(log.rendered())")
    #expect(lines.count == 2)
  }

  @Test("A year that has a row is not derived as well", arguments: ["", "open cell"])
  func overlap(method: String) throws {
    let rows = ["2003,a,\(method),HFC-134a,100,t,,,", "2005,a,\(method),HFC-134a,100,t,2002,,10"]
    let text = Self.foam + rows.map { "2.F.\(method.isEmpty ? 1 : 2),Viet Nam,\($0)\n" }.joined()
    #expect(try Self.run(text).log.diagnostics.map(\.name) == ["back-cast-overlap"])
  }

  private static func run(_ text: String) throws -> (lines: [ResultLine], log: DiagnosticLog) {
    let path = "/tmp/ghg-back-cast-\(UInt64.random(in: .min ... .max)).csv"
    let file = try AtomicFile(path)
    try file.sink.write(Array(text.utf8))
    try file.commit()
    defer { try? Files.remove(path) }
    var log = DiagnosticLog()
    let project = try #require(try Project.open(path, into: &log))
    let run = InventoryRun(project.context)
    let collector = Collector()
    try run.read(try DocumentReader(path: path), into: collector)
    try run.finish(into: collector)
    return (collector.lines, run.log)
  }
}
