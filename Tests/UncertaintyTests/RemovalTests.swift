import Testing

@testable import Uncertainty

/// What is taken out of the air varies around its negative estimate.
@Suite struct RemovalTests {
  @Test("Draws of a negative factor keep its mean and its interval")
  func negativeFactor() throws {
    let drawn = try Drawn(
      """
      category,year,region,source,method,quantity,unit,EF CO2 [t/ha],EF CO2 uncertainty [%],uncertainty %
      2.H.1,2020,Viet Nam,trees,activity x factor,1000,ha,-5,20,0

      """)
    let found = try #require(drawn.simulate(32_768).estimates.first).current
    // Deviation 0.51: four standard errors of the mean are 0.0113, of a percentile (0.0076 each) 0.03.
    #expect(abs(try #require(found.mean) + 5) < 0.0113)
    #expect(abs(found.lower + 6) < 0.03)
    #expect(abs(found.upper + 4) < 0.03)
  }
}
