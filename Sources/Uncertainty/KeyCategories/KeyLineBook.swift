package import Inventory

/// Sums the emissions of a run by line and year.
package final class KeyLineBook: ResultConsumer {
  private let grouping: KeyGrouping
  private let isTaken: (ResultLine) -> Bool
  private var fuels: LineFuels?
  private var cells: [KeyLine.ID: [Int: CompensatedSum]] = [:]

  /// - Parameter isTaken: what is analysed, where it is not the whole inventory.
  package init(_ grouping: KeyGrouping, where isTaken: @escaping (ResultLine) -> Bool = { _ in true }) {
    self.grouping = grouping
    self.isTaken = isTaken
  }

  /// Watches a run that has not begun to read, for the fuels of its rows.
  package func watch(_ run: InventoryRun) { fuels = LineFuels(run) }

  package func take(_ line: ResultLine) {
    let fuel = fuels?.next(line)
    guard isTaken(line), let equivalent = line.equivalent, let id = grouping.line(of: line, fuel: fuel)
    else { return }
    cells[id, default: [:]][line.year, default: CompensatedSum()].add(equivalent)
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
        id, base: base.map { years[$0]?.value ?? 0 }, latest: years[year]?.value ?? 0)
    }
  }
}
