package import Inventory

/// Sums the emissions of a run by line and year.
package final class KeyLineBook: ResultConsumer {
  private let grouping: KeyGrouping
  private let isTaken: (ResultLine) -> Bool
  private var words: LineWords?
  private var cells: [KeyLine.ID: [Int: Cell]] = [:]

  private struct Cell {
    var sum = CompensatedSum()
    /// Squares of emission times uncertainty of reported rows; nil once an emission has none.
    var squares: Double? = 0
  }

  /// - Parameter isTaken: what is analysed, where it is not the whole inventory.
  package init(_ grouping: KeyGrouping, where isTaken: @escaping (ResultLine) -> Bool = { _ in true }) {
    self.grouping = grouping
    self.isTaken = isTaken
  }

  /// Watches a run that has not begun to read, for what rows say beside their figures.
  package func watch(_ run: InventoryRun) { words = LineWords(run) }

  package func take(_ line: ResultLine) {
    let said = words?.next() ?? LineWords.Words()
    guard isTaken(line), let equivalent = line.equivalent,
      let id = grouping.line(of: line, fuel: said.fuel)
    else { return }
    var cell = cells[id]?[line.year] ?? Cell()
    cell.sum.add(equivalent)
    if equivalent != 0 {
      let interval = said.uncertainty.map { equivalent * $0 }
      cell.squares = cell.squares.flatMap { squares in interval.map { squares + $0 * $0 } }
    }
    cells[id, default: [:]][line.year] = cell
  }

  /// Years with an emission in CO2 equivalents.
  package var years: [Int] { Set(cells.values.flatMap(\.keys)).sorted() }

  /// - Parameter base: nil where there is no base year.
  package func lines(
    year: Int, base: Int?, where isTaken: (KeyLine.ID) -> Bool = { _ in true }
  ) -> [KeyLine] {
    cells.filter { isTaken($0.key) }.compactMap { id, years in
      guard years[year] != nil || base.map({ years[$0] != nil }) ?? false else { return nil }
      return KeyLine(
        id, base: base.map { years[$0]?.sum.value ?? 0 }, latest: years[year]?.sum.value ?? 0)
    }
  }

  /// The uncertainty of lines that reported rows make, by the column `uncertainty %` of these: rows of one line are
  /// independent (2006 Guidelines, Vol 1 Ch 3, Eq 3.2). Of a line without emissions in the year, that of the base year.
  package func reportedUncertainty(year: Int, base: Int?) -> KeyUncertainty {
    let cells = cells
    return { id in
      for year in [year, base].compactMap(\.self) {
        guard let cell = cells[id]?[year], cell.sum.value != 0 else { continue }
        return cell.squares.map { $0.squareRoot() / abs(cell.sum.value) }
      }
      return nil
    }
  }
}
