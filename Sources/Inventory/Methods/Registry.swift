package import Equations

/// Every method, in the order of the categories. `ghg methods`, the templates and the table of coverage
/// are printed from it.
package enum Registry {
  package static let methods: [Method] = energy + industry + agriculture + waste + General.methods

  private static let energy: [Method] =
    FuelCombustion.methods
    + BlendedFuel.methods
    + Aviation.methods
    + RoadDistance.methods
    + UreaCatalyst.methods
    + RailEngineType.methods
    + EngineHours.methods
    + IndirectCarbonDioxide.methods
    + ReferenceApproach.methods
    + Electricity.methods

  private static let industry: [Method] =
    Cement.methods
    + RefrigerationAndAirConditioning.methods
    + Foams.methods
    + FireProtection.methods
    + PromptUses.methods

  private static let agriculture: [Method] =
    EntericFermentation.methods
    + ManureNitrogen.methods
    + WoodyBiomass.methods
    + RemainingLand.methods
    + ConvertedLand.methods
    + LandSoils.methods
    + LandConversion.methods
    + BiomassBurning.methods
    + LimeAndUrea.methods
    + ManagedSoils.methods
    + Rice.methods

  private static let waste: [Method] = Landfill.methods
}
