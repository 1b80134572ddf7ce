import Quantities

/// Fluorinated gases that methods name. A test sees to it that each is known.
extension Gas {
  static let tetrafluoromethane = fluorinated("CF4")
  static let hexafluoroethane = fluorinated("C2F6")
  static let octafluoropropane = fluorinated("C3F8")

  static func fluorinated(_ name: String) -> Gas { Gas(named: name) ?? .carbonDioxideEquivalent }
}
