import Quantities
import Tables
import Testing

@testable import EmissionFactors

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct TableTests {
  @Test func allTablesAreSound() {
    let log = FactorCheck.run()
    #expect(!log.hasErrors, "\(log.rendered())")
  }

  @Test func everyFileOnDiskIsEmbedded() throws {
    let here = URL(fileURLWithPath: #filePath)
    let root = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appendingPathComponent("emission-factors").path
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder)
    let onDisk = files.filter { $0.hasSuffix(".csv") }.map { String($0.dropLast(4)) }
    #expect(onDisk.sorted() == EmbeddedTables.names)
    for name in onDisk {
      let bytes = try #require(EmbeddedTables.document(name)).bytes
      let data = try #require(FileManager.default.contents(atPath: "\(folder)/\(name).csv"))
      #expect(Array(data) == bytes, "\(name) differs from the file on disk")
    }
  }

  @Test func everyTableHasRows() {
    let library = FactorLibrary(editions: FactorLibrary.knownEditions)
    for name in FactorLibrary.tableNames { #expect(!library.factors(inTable: name).isEmpty, "\(name)") }
  }

  @Test func unitsThatLackTheGasTakeIt() throws {
    let row = try #require(
      FactorLibrary().factors(inTable: "energy/v2-2.2-energy-industries").first {
        $0.id == "2006-v2-t2.2-anthracite-n2o"
      })
    #expect(row.unitText == "kg/TJ")
    #expect(row.unit.symbol == "kg N2O/TJ")
  }

  @Test func unknownTable() { #expect(EmbeddedTables.document("energy/nothing") == nil) }
}
