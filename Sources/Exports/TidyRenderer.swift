import Equations
import Inventory
import Quantities
import Tables

/// Writes blocks of rows as tidy CSV: all but the numbers of a line is copied from texts that were written once.
final class TidyRenderer: BlockRenderer {
  private let writer: CSVRows
  private let context: InventoryContext
  private let tree: CategoryTree
  private let names: CategoryNames
  private let unit: String
  private let selection: Selection
  private let shown: Set<Int>?
  private let decimal: DecimalMark
  private let pool = TextPool()
  /// Texts of the cells behind those of the table.
  private let behind: [String]
  /// By recipe, the texts of its emissions; empty for one that is not selected.
  private var emissions: [[Emission]] = []
  /// The same by what recipes of several years have in common.
  private var ofAnyYear: [ObjectIdentifier: [Emission]] = [:]
  private var years: [Int: TextPool.Piece] = [:]
  /// By region; nil for one that is not selected.
  private var regions: [TextPool.Piece?] = []
  private var sources: [TextPool.Piece] = []
  private let empty: TextPool.Piece

  /// What stands between the cells that change, in the order of a line: region, source, value and equivalent.
  private struct Emission {
    /// Among those of the recipe.
    let offset: Int
    let category: TextPool.Piece
    var year: TextPool.Piece
    let gas: TextPool.Piece
    let unit: TextPool.Piece
    /// The end of the line; behind the equivalent, where there is one.
    let rest: TextPool.Piece
    let gwp: Double?
  }

  init(
    _ writer: CSVRows, _ context: InventoryContext, _ names: CategoryNames, _ selection: Selection,
    behind: [String] = []
  ) {
    self.behind = behind
    self.writer = writer
    self.context = context
    tree = context.tree
    self.names = names
    unit = context.settings.unit
    self.selection = selection
    shown = selection.shown(tree)
    decimal = writer.dialect.decimal
    empty = pool.add([])
  }

  func render(_ block: RowBlock, _ known: RowNames) -> RenderedBlock {
    learn(block, known)
    let buffer = OutputBuffer(capacity: 128 * (block.values.count + 1))
    var rowCount = 0
    for lane in block.lanes where lane.lineCount > 0 {
      guard let region = regions[Int(lane.region)] else { continue }
      let source = lane.source < 0 ? empty : sources[Int(lane.source)]
      for emission in emissions[Int(lane.recipe)] {
        buffer.append(emission.category, of: pool)
        buffer.append(region, of: pool)
        buffer.append(emission.year, of: pool)
        buffer.append(source, of: pool)
        buffer.append(emission.gas, of: pool)
        let value = block.values[Int(lane.first) + emission.offset]
        let start = buffer.count
        buffer.append(value, decimal: decimal)
        let end = buffer.count
        buffer.append(emission.unit, of: pool)
        if let gwp = emission.gwp {
          if gwp == 1 {
            buffer.append(again: start..<end)
          } else {
            buffer.append(value * gwp, decimal: decimal)
          }
          buffer.append(emission.rest, of: pool)
        }
        rowCount += 1
      }
    }
    return RenderedBlock(bytes: buffer, rowCount: rowCount)
  }

  private func learn(_ block: RowBlock, _ known: RowNames) {
    if block.news.restarts { sources = [] }
    for region in known.regions[regions.count...] {
      regions.append(selection.takes(region: region) ? pool.add(cell(region)) : nil)
    }
    for source in known.sources[sources.count...] { sources.append(pool.add(cell(source))) }
    for recipe in known.recipes[emissions.count...] { emissions.append(emissions(of: recipe)) }
  }

  private func emissions(of recipe: Recipe) -> [Emission] {
    guard selection.takes(year: recipe.year), shown?.contains(recipe.category) ?? true else { return [] }
    let root = ObjectIdentifier(recipe.root)
    let all = ofAnyYear[root] ?? recipe.emissions.indices.compactMap { emission(recipe, $0) }
    ofAnyYear[root] = all
    let year = years[recipe.year] ?? pool.add(joined([[], writer.written(Double(recipe.year)), []]))
    years[recipe.year] = year
    return all.map { emission in
      var own = emission
      own.year = year
      return own
    }
  }

  private func emission(_ recipe: Recipe, _ offset: Int) -> Emission? {
    let plan = recipe.emissions[offset]
    guard selection.takes(plan.gas) else { return nil }
    let gwp = context.gwp(of: plan.gas)
    let end =
      [
        gwp.map { _ in cell(unit + " CO2e") } ?? [], gwp.map { writer.written($0) } ?? [],
        cell(recipe.method.id),
        cell(plan.tier), [], cell(plan.factorIDs),
      ] + behind.map(cell)
    let before = [[], cell(unit), []]
    let rest = joined([[]] + end) + [UInt8(ascii: "\n")]
    return Emission(
      offset: offset,
      category: pool.add(
        joined([cell(tree.categories[recipe.category].code), cell(names[recipe.category]), []])),
      year: empty,
      gas: pool.add(joined([[], cell(plan.gas.label), []])),
      unit: pool.add(gwp == nil ? joined(before) + rest : joined(before)),
      rest: pool.add(rest), gwp: gwp)
  }

  private func cell(_ text: String) -> [UInt8] { writer.written(text) }

  private func joined(_ cells: [[UInt8]]) -> [UInt8] {
    Array(cells.joined(separator: [writer.dialect.delimiter]))
  }
}
