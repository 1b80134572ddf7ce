import Quantities
import Uncertainty
import VectorKernels

/// The drivers of variants that stand side by side: year after year, in each year one number for every variant.
struct DriverVariants {
  private(set) var variants = 0
  private let values: DriverValues
  /// Whether a driver is the same in every variant.
  private let isCertain: [Bool]
  /// Formulas with their parts, as drivers.
  private let parts: [[Int]]
  /// Whether the column of a driver is asked for more than once.
  private let isShared: [Bool]
  private let isBounded: [Bool]
  private var columns: [[Double]?]
  /// By driver, the number of what its formula begins with as other formulas do.
  private let heads: [Int?]
  private var headColumns: [[Double]?]
  /// Of whatever stands in the place of a driver, where scenarios differ in that.
  private var places: [Int: [Double]] = [:]

  /// Drivers that are not the same in all of them.
  let differing: [Int]

  /// - Parameters:
  ///   - differing: drivers that are not the same in all of them.
  ///   - asked: drivers that are asked for, each as often as it will be.
  init(_ values: DriverValues, differing: Set<Int>, asked: [Int]) {
    self.values = values
    self.differing = differing.sorted()
    let book = values.book
    isCertain = book.drivers.indices.map { !differing.contains($0) }
    parts = book.drivers.map { driver in
      (driver.formula?.names ?? []).compactMap { book.position(of: $0).flatMap { values.standIns[$0] } }
    }
    var uses = Array(repeating: 0, count: book.drivers.count)
    for driver in asked { values.standIns[driver].map { uses[$0] += 1 } }
    for part in parts.joined() { uses[part] += 1 }
    isShared = uses.map { $0 > 1 }
    isBounded = book.drivers.map { $0.minimum != nil || $0.maximum != nil }
    columns = book.drivers.map { _ in nil }
    heads = Self.heads(book, parts)
    headColumns = Array(repeating: nil, count: (heads.compactMap(\.self).max() ?? -1) + 1)
  }

  private static func heads(_ book: DriverBook, _ parts: [[Int]]) -> [Int?] {
    let names = book.drivers.indices.map { driver -> String? in
      guard let formula = book.drivers[driver].formula, formula.names.count == parts[driver].count else {
        return nil
      }
      return formula.headName(parts[driver])
    }
    var uses: [String: Int] = [:]
    for case let name? in names { uses[name, default: 0] += 1 }
    var numbers: [String: Int] = [:]
    return names.map { name in
      guard let name, uses[name, default: 0] > 1 else { return nil }
      let number = numbers[name] ?? numbers.count
      numbers[name] = number
      return number
    }
  }

  /// - Parameter numbers: of each driver that is uncertain in itself, by anchor, one number for every variant; nil where
  ///   the anchor is certain.
  func drawn(_ variants: Int, _ numbers: [(driver: Int, anchors: [[Double]?])]) -> DriverVariants {
    var copy = self
    copy.variants = variants
    for (driver, anchors) in numbers { copy.columns[driver] = copy.column(driver, anchors) }
    return copy
  }

  /// Each variant one of several scenarios.
  func chosen(_ scenarios: [DriverValues]) -> DriverVariants {
    var copy = self
    copy.variants = scenarios.count
    for driver in differing {
      let columns = scenarios.map { $0.values(at: driver) ?? [] }
      copy.places[driver] = (0..<values.years.count).flatMap { year in
        columns.map { $0.isEmpty ? .nan : $0[year] }
      }
    }
    return copy
  }

  /// Of the driver that stands in a place by its name; nil where it has no values.
  mutating func column(of driver: Int) -> [Double]? {
    if let known = places[driver] { return known }
    return values.standIns[driver].flatMap { ownColumn(of: $0) }
  }

  /// Of the driver itself, whatever takes its place.
  mutating func ownColumn(of driver: Int) -> [Double]? {
    if let known = columns[driver] { return known }
    guard let column = isCertain[driver] ? spread(driver) : computed(driver) else { return nil }
    if isShared[driver] || isCertain[driver] { columns[driver] = column }
    return column
  }

  private func spread(_ driver: Int) -> [Double]? {
    values.ownValues(of: driver)?.flatMap { Array(repeating: $0, count: variants) }
  }

  private mutating func computed(_ driver: Int) -> [Double]? {
    guard let formula = values.book.drivers[driver].formula else { return spread(driver) }
    var columns: [[Double]] = []
    for part in parts[driver] {
      guard let column = ownColumn(of: part) else { return nil }
      columns.append(column)
    }
    var column = column(driver, formula, columns)
    let conversion = values.conversions[driver]
    if conversion != .identity { column.convert(conversion) }
    if isBounded[driver] { column.change(values.book.drivers[driver].bounded) }
    return column
  }

  private mutating func column(_ driver: Int, _ formula: Formula, _ parts: [[Double]]) -> [Double] {
    let count = variants * values.years.count
    guard let head = heads[driver] else { return formula.column(parts, variants: variants, count: count) }
    let known = headColumns[head] ?? formula.headColumn(parts, variants: variants, count: count)
    headColumns[head] = known
    return formula.column(after: known, parts, variants: variants, count: count)
  }

  private func column(_ driver: Int, _ anchors: [[Double]?]) -> [Double] {
    let own = values.book.drivers[driver]
    let (lowest, highest) = (own.minimum ?? -.infinity, own.maximum ?? .infinity)
    let variants = variants
    var column = Array(repeating: Double.nan, count: variants * values.years.count)
    unsafe column.withUnsafeMutableBufferPointer { column in
      guard let start = column.baseAddress else { return }
      own.courses(values.years) {
        anchors[$0] ?? Array(repeating: own.anchors[$0].value, count: variants)
      } put: { offset, numbers in
        unsafe ghg_fill(start + offset * variants, numbers, variants, 1, lowest, highest)
      }
    }
    return column
  }
}
