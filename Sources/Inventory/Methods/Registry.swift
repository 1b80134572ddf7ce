package import Equations

/// Every method, in the order of the categories. `ghg methods`, the templates and the table of coverage
/// are printed from it.
package enum Registry {
  package static let methods: [Method] = energy + industry + agriculture + waste + General.methods

  private static let energy: [Method] =
    FuelCombustion.methods
    + ReferenceApproach.methods
    + Electricity.methods

  private static let industry: [Method] =
    Cement.methods

  private static let agriculture: [Method] =
    EntericFermentation.methods
    + ManureNitrogen.methods
    + LandConversion.methods
    + ManagedSoils.methods
    + Rice.methods

  private static let waste: [Method] = Landfill.methods
}
