package import Equations

/// Every method, in the order of the categories. `ghg methods`, the templates and the table of coverage
/// are printed from it.
package enum Registry {
  package static let methods: [Method] =
    energy + industry + agriculture + waste + General.methods
    + IndirectCarbonDioxide.methods

  private static let energy: [Method] =
    FuelCombustion.methods
    + BlendedFuel.methods
    + Aviation.methods
    + RoadDistance.methods
    + UreaCatalyst.methods
    + RailEngineType.methods
    + EngineHours.methods
    + CoalMining.methods
    + AbandonedMines.methods
    + FuelTransformation.methods
    + OilAndGas.methods
    + AssociatedGas.methods
    + CarbonDioxideStorage.methods
    + IronSteel.coke
    + ReferenceApproach.methods
    + Electricity.methods

  private static let industry: [Method] =
    Cement.methods
    + Lime.methods
    + Glass.methods
    + CarbonateUses.methods
    + Ammonia.methods
    + NitrousOxideProcesses.methods
    + Carbide.methods
    + TitaniumDioxide.methods
    + SodaAsh.methods
    + Petrochemicals.methods
    + Fluorochemicals.methods
    + Hydrogen.methods
    + NonEnergyProducts.methods
    + RefrigerationAndAirConditioning.methods
    + Foams.methods
    + FireProtection.methods
    + PromptUses.methods
    + IronSteel.methods
    + Ferroalloys.methods
    + Aluminium.methods
    + AnodeEffects.methods
    + OtherMetals.methods
    + Electronics.methods
    + ElectricalEquipment.methods
    + ProductUse.methods

  private static let agriculture: [Method] =
    EntericFermentation.methods
    + FeedIntake.methods
    + ManureMethane.methods
    + ManureNitrogen.methods
    + ForestGrowth.methods
    + WoodLosses.methods
    + StockDifference.methods
    + DeadOrganicMatter.methods
    + PerennialCrops.methods
    + UrbanTrees.methods
    + RemainingLand.methods
    + ConvertedLand.methods
    + Peatlands.methods
    + ConvertedWetlands.methods
    + FloodedLand.methods
    + LandSoils.methods
    + OrganicSoilsSupplement.methods
    + CoastalWetlands.methods
    + LandConversion.methods
    + BiomassBurning.methods
    + LimeAndUrea.methods
    + ManagedSoils.methods
    + IndirectNitrousOxide.methods
    + Rice.methods
    + HarvestedWood.methods
    + HarvestedWood2019.methods
    + HarvestedWoodFlows.methods

  private static let waste: [Method] =
    Landfill.methods
    + BiologicalTreatment.methods
    + WasteIncineration.methods
    + OpenBurning.methods
    + DomesticWastewater.methods
    + DomesticWastewater2019.methods
    + IndustrialWastewater.methods
    + IndustrialWastewaterNitrogen.methods
}
