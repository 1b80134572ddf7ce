package import Equations

/// The axes of the factor tables that the methods ask for; each has a vocabulary of the same name.
extension Axis {
  package static let fuel = Axis("fuel")
  package static let supplyFlow = Axis("supply flow")
  package static let technology = Axis("technology")
  package static let vehicle = Axis("vehicle")
  package static let offRoadUse = Axis("off-road use")
  package static let engine = Axis("engine")
  package static let flightPhase = Axis("flight phase")
  package static let animal = Axis("animal")
  package static let animalClass = Axis("animal class")
  package static let feedingSituation = Axis("feeding situation")
  package static let sex = Axis("sex")
  package static let births = Axis("births")
  package static let diet = Axis("diet")
  package static let productivity = Axis("productivity")
  package static let manureSystem = Axis("manure system")
  package static let amendment = Axis("amendment")
  package static let waterRegime = Axis("water regime")
  package static let preSeason = Axis("pre-season")
  package static let season = Axis("season")
  package static let crop = Axis("crop")
  package static let waste = Axis("waste")
  package static let siteType = Axis("site type")
  package static let climate = Axis("climate")
  package static let cover = Axis("cover")
}
