import Inventory
import Tables
import Testing

/// N2O of stationary combustion in the United States 1990–2016: gross heat, net factors, GWP of AR4.
@Suite struct UnitedStatesTests {
  @Test("Every printed cell reproduces to the printed decimal")
  func cells() throws {
    let published = try PublishedCase("us-stationary-n2o")
    #expect(published.log.rendered() == "")
    var equivalents: [String: Double] = [:]
    for line in published.lines {
      let code = published.context.tree.categories[line.category].code
      equivalents["\(code)|\(line.source)|\(line.year)", default: 0] += line.equivalent ?? 0
    }
    let expected = try published.expected("N2O")
    var compared = 0
    for row in 0..<expected.rowCount {
      for year in 1990...2016 {
        let name = try "\(expected.text(row, "category"))|\(expected.text(row, "source"))|\(year)"
        let text = try expected.text(row, "\(year)")
        let answer = text == "+" ? 0 : try expected.number(row, "\(year)")
        guard let answer else { continue }
        let ours = (equivalents[name] ?? 0) / 1000
        // Printed to 0.1 Mt; "+" is below 0.05.
        #expect(abs(ours - answer) <= 0.0501, "\(name): \(ours), published \(text)")
        compared += 1
      }
    }
    #expect(compared == 390)
  }
}
