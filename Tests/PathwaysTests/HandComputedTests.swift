import Inventory
import Quantities
import Tables
import Testing

@testable import Pathways

/// Series worked out here from the equations, without the program's own.
@Suite struct HandComputedTests {
  @Test("What no longer goes to a landfill from 2030 on is missed there over decades")
  func landfill() throws {
    var rows = "category,region,year,source,waste,site type,climate,quantity,unit,DOC [1]\n"
    for year in 2010...2022 {
      rows += "4.A,Viet Nam,\(year),city,food waste,unmanaged deep,tropical moist and wet,1000,Gg,0.15\n"
    }
    let folder = try Scratch.folder(
      "landfill",
      [
        "inventory.csv": "setting,value\ncountry,Viet Nam\nyears,2010..2022\n", "waste.csv": rows,
        "rules.csv": "category,driver\n4.A,constant\n",
        "measures.csv": "measure,kind,category,value,unit,start\nno landfill,activity,4.A,-100,%,2030\n",
        "scenarios.csv": "scenario,parent,measure\nBAU,,\nclosed,BAU,no landfill\n",
      ])
    let model = try Scratch.model(folder, horizon: 2060)
    // 2006 Guidelines Vol 5 Ch 3, Eq 3.2, 3.4–3.6: decomposable carbon 1000 Gg × DOC 0.15 × DOCf 0.5 × MCF 0.8; k 0.4
    // (Table 3.3, food waste, moist and wet tropical); half of the gas is CH4; nothing decays in the year of deposition.
    let landfilled = 1000 * 0.15 * 0.5 * 0.8
    let stays = 0.670_320_046_035_639_3  // e^-0.4
    for (name, last) in [("BAU", 2060), ("closed", 2029)] {
      let book = try model.book(name)
      var stock = 0.0
      for year in 2010...2060 {
        let methane = stock * (1 - stays) * 0.5 * 16 / 12
        let computed = book.mass(.total, year, of: .methane)
        #expect(
          abs(computed - methane) <= 1e-9 * max(methane, 1e-6), "\(name) \(year): \(computed) \(methane)")
        stock = stock * stays + (year <= last ? landfilled : 0)
      }
    }
  }

  @Test("A conversion that stops has its tail of twenty years")
  func conversion() throws {
    let folder = try Scratch.folder(
      "conversion",
      [
        "inventory.csv": "setting,value\nregions,A\nregion,A\nyears,2001..2022\n",
        "land.csv": """
        region,stratum,from,to,period,area,biomass carbon before [t C/ha],reference soil carbon [t C/ha],FLU before,FMG before,FI before,FLU,FMG,FI
        A,hills,other land,other land,2001..2022,1000000,,,,,,,,
        A,hills,other land,settlements,2001..2022,22000,10,40,1,1,1,0.8,1,1

        """,
        "rules.csv": "category,driver\n3.B,constant\n",
        "measures.csv":
          "measure,kind,from,to,value,unit,start\nstop,land,other land,settlements,-100,%,2030\n",
        "scenarios.csv": "scenario,parent,measure\nBAU,,\nstopped,BAU,stop\n",
      ])
    let model = try Scratch.model(folder, horizon: 2060)
    // 1,000 ha a year; each loses 10 t C at once and 40 × (1 − 0.8) = 8 t C over the twenty years of its transition.
    for (name, last) in [("BAU", 2060), ("stopped", 2029)] {
      let book = try model.book(name)
      for year in 2001...2060 {
        let inTransition = (max(2001, year - 19)...year).filter { $0 <= last }.count
        let carbon = Double(inTransition) * 1000 * 8 / 20 + (year <= last ? 1000 * 10 : 0)
        let computed = book.mass(.total, year, of: .carbonDioxide)
        let expected = carbon * 44 / 12 / 1000
        #expect(
          abs(computed - expected) <= 1e-9 * max(expected, 1), "\(name) \(year): \(computed) \(expected)")
      }
    }
    #expect(try model.book("stopped").mass(.total, 2048, of: .carbonDioxide) > 0)
    #expect(try model.book("stopped").mass(.total, 2049, of: .carbonDioxide) == 0)
  }

  @Test("What describes land follows rules and measures, alone and among combinations")
  func attributes() throws {
    let folder = try Scratch.folder(
      "attributes",
      [
        "inventory.csv": "setting,value\nregions,A\nregion,A\nyears,2001..2022\n",
        "land.csv": """
        region,stratum,from,to,period,area,biomass carbon before [t C/ha],reference soil carbon [t C/ha],FLU before,FMG before,FI before,FLU,FMG,FI
        A,hills,other land,other land,2001..2022,1000000,,,,,,,,
        A,hills,other land,settlements,2001..2022,22000,10,40,1,1,1,0.8,1,1

        """,
        "drivers.csv": "driver,year,value\nregrowth,2022,1\nregrowth,2040,1.9\n",
        "rules.csv": "category,input,driver\n3.B,,constant\n3.B,biomass carbon before,regrowth\n",
        "measures.csv":
          "measure,kind,from,to,input,value,unit,start\nharvest first,factor,other land,settlements,biomass carbon before,-50,%,2030\nstop,land,other land,settlements,,-100,%,2035\n",
        "scenarios.csv": "scenario,parent,measure\nBAU,,\nWM,BAU,harvest first\nWM,,stop\n",
      ])
    let model = try Scratch.model(folder, horizon: 2040)
    func carbon(_ year: Int, harvested: Bool, stopped: Bool) -> Double {
      // 1,000 ha a year; 10 t C/ha that grow with the driver, halved from 2030 on; 8 t C/ha of soil in twenty years.
      let last = stopped ? 2034 : 2040
      let inTransition = (max(2001, year - 19)...year).filter { $0 <= last }.count
      let biomass = 10 * (1 + 0.05 * Double(max(year - 2022, 0))) * (harvested && year >= 2030 ? 0.5 : 1)
      return Double(inTransition) * 1000 * 8 / 20 + (year <= last ? 1000 * biomass : 0)
    }
    for name in ["BAU", "WM"] {
      let book = try model.book(name)
      for year in 2001...2040 {
        let expected = carbon(year, harvested: name == "WM", stopped: name == "WM") * 44 / 12 / 1000
        let computed = book.mass(.total, year, of: .carbonDioxide)
        #expect(abs(computed - expected) <= 1e-9 * expected, "\(name) \(year): \(computed) \(expected)")
      }
    }
    let stories = model.scenarios.scenarios.map(model.storyline)
    var log = DiagnosticLog()
    let wedges = try #require(
      try model.wedges(from: stories[0], to: stories[1], scope: .total, into: &log), "\(log.rendered())")
    let sums = [(false, false), (true, false), (false, true), (true, true)].map { harvested, stopped in
      (2022...2040).map { carbon($0, harvested: harvested, stopped: stopped) * 44 / 12 / 1000 }
    }
    for player in [0, 1] {
      for year in sums[0].indices {
        let expected = PathwayModel.shapley(player, 2) { sums[$0][year] }
        #expect(abs(wedges.values[player][year] - expected) <= 1e-9 * sums[0][year])
      }
    }
  }

  @Test("Shifted energy keeps what is useful of it; a share that is caught lowers the emission by it")
  func shiftAndRecovery() throws {
    var random = SplitMix(state: 3)
    var files = RandomInventory.files(&random)
    files["energy.csv"] =
      "category,region,year,source,fuel,quantity,unit\n1.A.1.a,A,2022,coal,anthracite,1000,TJ\n1.A.1.a,A,2022,gas,natural gas,0,TJ\n"
    files["measures.csv"] = """
      measure,kind,category,source,input,value,unit,start,full,service,efficiency,to efficiency,to source
      gas,shift,1.A.1.a,coal,,50,%,2023,2032,useful energy,0.4,0.5,gas
      caught,recovery,4.A,,recovered CH4,60,%,2023,2030,,,,

      """
    files["rules.csv"] = "category,input,driver\n,,constant\n4.A,recovered CH4,constant\n"
    files["scenarios.csv"] = "scenario,parent,measure\nBAU,,\nWM,BAU,gas\nWM,,caught\n"
    let model = try Scratch.model(try Scratch.folder("shift", files), horizon: 2040)
    let (before, after) = (try model.book("BAU"), try model.book("WM"))
    let energy = try #require(Scope(named: "1"))
    let waste = try #require(Scope(named: "4"))
    for year in 2022...2040 {
      // A tenth of the half each year; 0.4/0.5 TJ of gas does the work of one TJ of coal.
      let part = min(Double(year - 2022) / 10, 1) * 0.5
      let expected = (1000 * (1 - part) * 98300 + 1000 * part * 0.8 * 56100) / 1e6
      #expect(abs(after.mass(energy, year, of: .carbonDioxide) - expected) < 1e-9)
      let caught = min(Double(year - 2022) / 8, 1) * 0.6
      let all = before.mass(waste, year, of: .methane)
      #expect(abs(after.mass(waste, year, of: .methane) - all * (1 - caught)) < 1e-9 * all, "\(year)")
    }
  }
}
