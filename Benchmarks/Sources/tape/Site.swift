import Tables

/// A landfill of gen.py's workload w4.
struct Site: Sendable {
  static let components = 8
  static let firstYear = 1950
  static let lastYear = 2060

  let region: String
  let open: Int
  let close: Int
  /// Waste deposited in 2020, Gg, and its growth a year.
  let mass: Double
  let growth: Double
  let fractions: SIMD8<Double>
  let degradableCarbon: SIMD8<Double>
  let decayRates: SIMD8<Double>
  let correction: Double
  let oxidation: Double
  let recovery: Double
  let recoveryStart: Int

  static func all(in folder: String) -> [Site] {
    let types = lines(of: folder + "/wastetypes.csv").map { $0.dropFirst().compactMap { Double($0) } }
    return lines(of: folder + "/sites.csv").map { Site($0, types) }
  }

  private init(_ cells: [Substring], _ types: [[Double]]) {
    let numbers = cells.dropFirst(2).map { Double($0) ?? .nan }
    region = String(cells[1])
    let climate = Int(numbers[0])
    open = Int(numbers[1])
    close = Int(numbers[2])
    mass = numbers[3] / 1000
    growth = 1 + numbers[4]
    fractions = SIMD8(numbers[5..<13])
    degradableCarbon = SIMD8(types.map { $0[0] })
    decayRates = SIMD8(types.map { $0[1 + climate] })
    correction = numbers[13]
    oxidation = numbers[14]
    recovery = numbers[15]
    recoveryStart = Int(numbers[16])
  }

  static func lines(of path: String) -> [[Substring]] {
    guard let bytes = try? Files.read(path) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",") }
  }
}
