import EmissionFactors
import Quantities
import Tables
import Testing

@testable import Pathways

@Suite struct TargetTests {
  static let shipped: (targets: [Target], log: DiagnosticLog) = {
    var log = DiagnosticLog()
    let targets = TargetBook.shipped(into: &log)
    return (targets, log)
  }()

  private func value(_ id: String) throws -> Double {
    try #require(Self.shipped.targets.first { $0.id == id }?.value, "\(id)")
  }

  private func level(_ id: String) throws -> Double {
    let target = try #require(Self.shipped.targets.first { $0.id == id }, "\(id)")
    return try #require(target.level(in: try Unit(parsing: "Mt")))
  }

  private func sum(_ id: String) throws -> Double {
    let total = try #require(Self.shipped.targets.first { $0.id == id })
    return try #require(TargetChecks.sum(ofPartsOf: total, in: Self.shipped.targets)?.sum)
  }

  @Test func tablesAreSound() {
    #expect(Self.shipped.log.rendered() == "")
    #expect(
      Set(Self.shipped.targets.map(\.id).filter { !$0.isEmpty }).count
        == Self.shipped.targets.count { !$0.id.isEmpty })
  }

  @Test("K05 The caps and percentages of Decision 896 imply the BAU of the NDC within 1.1 %")
  func impliedBAU() throws {
    for (sector, percent, implied) in [
      ("energy", 32.6, 678.0), ("agriculture", 43.0, 112.3), ("waste", 60.7, 45.8),
      ("industrial-processes", 38.3, 139.4),
    ] {
      let bau = try value("896-2030-\(sector)") / (1 - percent / 100)
      #expect((bau * 10).rounded() / 10 == implied)
      #expect(abs(bau / (try value("ndc2022-bau-2030-\(sector)")) - 1) < 0.011)
    }
  }

  @Test("K06, K07 Caps of Decision 896: 530 beside 524.3 in 2030, zero in 2050") func caps() throws {
    #expect(try sum("896-2030-total") == 530)
    #expect(abs(try level("896-2030-percent") - 524.3) < 0.05)
    #expect(try sum("896-2050-total") == 0)
    #expect(try level("896-2050-total") == 0)
  }

  @Test("K08 The energy plan goes above the cap") func energyPlan() throws {
    let plan = try #require(
      Self.shipped.targets.first { $0.document == "Decision 363/QD-BCT" && $0.kind == .absolute })
    #expect(plan.lower == 433 && plan.value == 474)
  }

  @Test("K09, K10 Methane of Decision 942: 74.3 beside 77.9; both totals imply 111.3 in 2020") func methane()
    throws
  {
    #expect(abs(try sum("942-2030-total") - 74.3) < 1e-9)
    #expect(try value("942-2030-total") == 77.9)
    #expect(abs(try sum("942-2025-total") - 96.3) < 1e-9)
    #expect(abs(try value("942-2030-total") / 0.7 - 111.3) < 0.05)
    #expect(abs(try value("942-2025-total") / (1 - 0.1334) - 111.2) < 0.05)
  }

  @Test("K11 Decree 06") func quotas() throws {
    #expect(abs(try sum("decree06-total") - 563.8) < 1e-9)
  }

  @Test("K12 NDC 2022: sectors, and what remains without land of the BAU of 977.1") func contribution() throws
  {
    for (condition, total, rest) in [("unconditional", 146.3, 863.3), ("with-support", 403.7, 620.0)] {
      #expect(abs(try sum("ndc2022-\(condition)-total") - total) < 1e-9)
      #expect(abs(try level("ndc2022-\(condition)-total") - (927.9 - total)) < 1e-9)
      let land = try value("ndc2022-\(condition)-lulucf")
      #expect(abs(977.1 - (total - land) - rest) < 0.051)
    }
    for year in [2014, 2020, 2025, 2030] {
      let id = "ndc2022-bau-\(year)-total"
      #expect(abs(try sum(id) - (try value(id))) <= 0.11)
    }
  }

  @Test func whatDoesNotAddUpIsTold() {
    let told = TargetChecks.findings(Self.shipped.targets).map(\.message)
    #expect(told.contains { $0.hasPrefix("Decision 942/QD-TTg, Total 2030: the rows add up to 74.3") })
    #expect(
      told.contains { $0.hasPrefix("Decision 896/QD-TTg has two figures for Total 2030: sum of caps is 530") }
    )
    #expect(told.contains { $0.contains("Energy GHG 2030, is 474 Mt and above the 457 Mt of Decision 896") })
    #expect(told.contains { $0.contains("is 199 Mt and above the 170 Mt of JETP 2022") })
    #expect(told.count == 4, "\(told)")
  }
}
