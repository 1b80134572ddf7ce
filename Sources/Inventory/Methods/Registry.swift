package import Equations

/// Every method, in the order of the categories. `ghg methods`, the templates and the table of coverage
/// are printed from it.
package enum Registry {
  package static let methods: [Method] =
    FuelCombustion.methods
    + General.methods
    + Electricity.methods
    + Cement.methods
    + EntericFermentation.methods
    + ManureNitrogen.methods
    + LandConversion.methods
    + ManagedSoils.methods
    + Rice.methods
    + Landfill.methods
}
