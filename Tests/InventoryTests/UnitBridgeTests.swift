import Quantities
import Testing

@testable import Inventory

@Suite struct UnitBridgeTests {
  @Test("A factor names its material where the method leaves that open")
  func materials() throws {
    func ratio(_ given: String, _ target: String) throws -> Double? {
      try UnitBridge.conversion(ofFactor: Unit(parsing: given), to: Unit(parsing: target))?(1)
    }
    #expect(try ratio("t CO2/10^3 m3 LPG", "t CO2/m3") == 0.001)
    #expect(try ratio("kg CH4/t coal", "kg CH4/t coal") == 1)
    // Not another material, not another gas, not another dimension.
    #expect(try ratio("t CO2/t cement", "t CO2/t clinker") == nil)
    #expect(try ratio("t CH4/10^3 m3 LPG", "t CO2/m3") == nil)
    #expect(try ratio("t CO2/t LPG", "t CO2/m3") == nil)
  }
}
