import Quantities
import Testing

@testable import Inventory

@Suite struct UnitBridgeTests {
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
