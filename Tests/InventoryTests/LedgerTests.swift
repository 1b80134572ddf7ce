import Inventory
import Tables
import Testing

@Suite struct LedgerTests {
  /// 100 TJ of anthracite: 9.83 kt CO2, 0.001 kt CH4 × 28, 0.00015 kt N2O × 265 (AR5).
  private static let equivalent = 9.83 + 0.001 * 28 + 0.00015 * 265

  @Test("A notation key that stands before the first number of a gas takes nothing from the total")
  func keysFirst() throws {
    let files = [
      "inventory.csv": "setting,value\ncountry,Viet Nam\nyears,2020\n",
      "energy.csv": """
      category,year,fuel,quantity,unit,notation
      1.A.1.a.i,2020,,,,NO
      1.A.2.a,2020,anthracite,100,TJ,

      """,
    ]
    let run = try ScratchProject.run("keys-first", files, into: Nothing())
    #expect(!run.log.hasErrors, "\(run.log.rendered())")
    let total = run.ledger.bookedCells.compactMap(\.cell.equivalent).reduce(0, +)
    #expect(abs(total - Self.equivalent) < 1e-12 * Self.equivalent, "rounding of a sum of three")
  }

  private final class Nothing: ResultConsumer {
    func take(_ line: ResultLine) {}
  }
}
