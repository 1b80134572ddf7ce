import Inventory
import Testing

@testable import Uncertainty

/// Uncertainties of key lines, by hand.
@Suite struct KeyLineUncertaintyTests {
  private func uncertainty(_ drawn: Drawn, _ grouping: KeyGrouping? = nil) -> KeyLineUncertainty {
    let grouping = grouping ?? KeyGrouping(suggestedBy: .guidelines2006, drawn.model.context.tree)
    return KeyLineUncertainty(drawn.model, grouping, year: 2020, base: 2019) { _, _ in true }
  }

  private func id(_ code: String, _ gas: String, _ drawn: Drawn, fuel: String = "") throws -> KeyLine.ID {
    var id = KeyLine.ID(category: try #require(drawn.model.context.tree.index(of: code)))
    id.gas = gas
    id.fuel = fuel
    return id
  }

  @Test("A default factor that two sources of a line share varies once")
  func computed() throws {
    let drawn = try Drawn(
      """
      category,year,region,source,fuel,quantity,unit,uncertainty %
      1.A.1,2020,Viet Nam,a,anthracite,100,TJ,10
      1.A.1,2020,Viet Nam,b,anthracite,300,TJ,20
      """)
    // 94.6 to 101 t/TJ around 98.3 (2006 Guidelines, Vol 2 Ch 2, Table 2.2): the larger side is 3.7.
    let parts = (100 * 0.1, 300 * 0.2, 400 * 3.7 / 98.3)
    let expected = (parts.0 * parts.0 + parts.1 * parts.1 + parts.2 * parts.2).squareRoot() / 4
    let found = try #require(uncertainty(drawn)(try id("1.A.1", "CO2", drawn, fuel: "solid")))
    #expect(abs(found - expected) < 1e-9)
  }

  @Test("Reported rows of a line are independent, in the year that has emissions")
  func reported() throws {
    let drawn = try Drawn(
      """
      category,gas,year,source,quantity,unit,uncertainty %,lower,upper
      3.A.1,CH4,2020,cattle,30,kt,,21,45
      3.A.1,CH4,2020,pigs,10,kt,40,,
      3.A.1,CH4,2019,pigs,10,kt,5,,
      4.A,CH4,2019,landfill,10,kt,35,,
      4.B,CH4,2020,compost,1,kt,0,,
      4.D,CH4,2020,wastewater,2,kt,,,
      """)
    let known = uncertainty(drawn)
    // 15 above 30 is the larger side.
    let expected = (15.0 * 15 + 4 * 4).squareRoot() / 40 * 100
    #expect(abs(try #require(known(try id("3.A.1", "CH4", drawn))) - expected) < 1e-9)
    #expect(abs(try #require(known(try id("4.A", "CH4", drawn))) - 35) < 1e-9, "of the base year")
    #expect(known(try id("4.B", "CH4", drawn)) == 0, "stated as certain")
    #expect(known(try id("4.D", "CH4", drawn)) == nil, "nothing is stated")
    #expect(known(try id("4.E", "CH4", drawn)) == nil)
  }

  @Test("Emissions and removals of one category apart") func signs() throws {
    let drawn = try Drawn(
      """
      category,gas,year,source,quantity,unit,uncertainty %
      3.B.1.a,CO2,2020,growth,-80,kt,10
      3.B.1.a,CO2,2020,fellings,30,kt,20
      """)
    let grouping = KeyGrouping(by: [.gas, .sign], depth: nil, drawn.model.context.tree)
    var line = try id("3.B.1.a", "CO2", drawn)
    line.sign = "removals"
    #expect(abs(try #require(uncertainty(drawn, grouping)(line)) - 10) < 1e-9)
    line.sign = "emissions"
    #expect(abs(try #require(uncertainty(drawn, grouping)(line)) - 20) < 1e-9)
  }
}
