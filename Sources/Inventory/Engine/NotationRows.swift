import Equations
import Quantities
import Tables

extension ChunkEvaluator {
  /// Books a row that carries notation keys in place of a quantity. False for an ordinary row.
  mutating func takeNotation(_ row: Row, _ result: inout ChunkResult) -> Bool {
    let isWord = row.quantityColumn.map(row.startsWithLetter) ?? false
    let typed = row.text(.notation)
    if typed.isEmpty, !isWord { return false }
    let quantity = row.quantityColumn.map { row.records.text(row.record, $0) } ?? ""
    let inCell = NotationKeys(parsing: quantity)
    if typed.isEmpty, inCell == nil { return false }
    guard let keys = inCell ?? NotationKeys(parsing: typed) else {
      result.log.add(
        row.diagnostic(
          "unknown-notation", "\(typed) is not a notation key", .notation,
          help: "notation keys are NO, NE, NA, IE and C"))
      return true
    }
    if inCell == nil, !quantity.isEmpty {
      result.log.add(
        row.diagnostic(
          "notation-with-value", "\(keys) stands beside the quantity \(quantity)", .notation,
          help: "keep the quantity or the key"))
      return true
    }
    if keys.contains(.includedElsewhere), row.text(.allocatedTo).isEmpty {
      result.log.add(
        row.diagnostic(
          "ie-without-pointer", "IE does not say where the emissions are included",
          inCell == nil ? .notation : .quantity,
          help: "name the category in a column allocated to"))
      return true
    }
    book(keys, row, &result)
    return true
  }

  private func book(_ keys: NotationKeys, _ row: Row, _ result: inout ChunkResult) {
    let resolver = Resolver(context: context)
    guard let category = resolver.category(of: row, into: &result.log),
      let year = resolver.year(of: row, mayPrecede: false, into: &result.log),
      let region = resolver.region(of: row, into: &result.log)
    else { return }
    var gases: [Gas] = []
    for method in context.methods(for: category).map(context.compiled) {
      for (index, emission) in method.method.emissions.enumerated()
      where !gases.contains(emission.gas) && context.isWanted(emission.gas)
        && method.dependencies[index].allSatisfy({ !method.method.inputs[$0].mayBeAbsent })
      {
        gases.append(emission.gas)
      }
    }
    let name = "\(category)|\(region)|\(year)|\(keys)|\(row.text(.source))"
    result.rows.append(
      EvaluatedRow(
        row: row, fingerprint: Fingerprint.of(name.utf8), lineCount: gases.count))
    for gas in gases {
      result.lines.append(
        ResultLine(
          category: category, region: region, year: year, source: row.text(.source),
          gas: BookedGas(gas, origin: .fossil, isMemo: false), value: nil, keys: keys, equivalent: nil,
          gwp: nil, recipe: nil, tier: "", factorIDs: ""))
    }
  }
}
