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

  @Test(
    "A factor may name the material that its equation leaves open",
    arguments: [
      ("t CO2/t lime", "t CO2/t", 1), ("kg CO2/t carbide produced", "t CO2/t", 0.001),
      ("GJ feedstock/t methanol", "GJ/t methanol", 1), ("t CO2/t CaO", "t CO2/t", 1),
    ])
  func material(_ given: String, _ target: String, _ size: Double) throws {
    let conversion = try #require(
      UnitBridge.conversion(ofFactor: Unit(parsing: given), to: Unit(parsing: target)))
    #expect(abs(conversion(1) - size) < 1e-12)
  }

  @Test(
    "Two materials, a gas or an element never pass for each other",
    arguments: [
      ("t CO2/t clinker", "t CO2/t lime"), ("t CO2/t C", "t CO2/t"), ("kg HFC-23/kg HCFC-22", "kg HFC-23/kg"),
      ("t CO2/t d.m.", "t CO2/t"), ("t C/t lime", "t CO2/t"),
    ])
  func refused(_ given: String, _ target: String) throws {
    #expect(try UnitBridge.conversion(ofFactor: Unit(parsing: given), to: Unit(parsing: target)) == nil)
  }

  @Test("A quantity is not of another material than the equation's")
  func quantity() throws {
    #expect(try UnitBridge.conversion(from: Unit(parsing: "t clinker"), to: Unit(parsing: "t")) == nil)
  }
}
