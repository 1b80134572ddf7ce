import Inventory
import Tables
import Testing

/// The worked examples of Volume 4 for biomass, crops and soils, in tonnes of carbon as printed.
@Suite struct AFOLUExampleTests {
  @Test("Every printed figure of the examples reproduces")
  func figures() throws {
    let examples = try PublishedCase("afolu-worked-examples")
    #expect(examples.log.rendered() == "")
    let expected = try examples.expected("carbon")
    for row in 0..<expected.rowCount {
      let code = try expected.text(row, "category")
      let sources = try expected.text(row, "source").split(separator: "+").map(String.init)
      let answer = try #require(try expected.number(row, "tC"))
      let tolerance = try #require(try expected.number(row, "tolerance"))
      let lines = examples.lines.filter { line in
        examples.context.tree.categories[line.category].code == code
          && (sources.isEmpty || sources.contains(line.source))
      }
      #expect(!lines.isEmpty)
      let carbon = lines.compactMap(\.value).reduce(0, +) * 12 / 44
      #expect(abs(carbon - answer) <= tolerance, "\(code) \(sources): \(carbon), printed \(answer)")
    }
  }
}
