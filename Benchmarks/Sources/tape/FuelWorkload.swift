import Equations
import Inventory

/// W1, the engine alone: fuel combustion for rows of 300 source lines in each region, two years.
///
/// Factors are gathered from the table of lines into columns in the first year of a block; the second
/// year fills quantities only.
struct FuelWorkload: Sendable {
  static let lines = 300
  static let years = 2

  let program: Program
  let quantities: [Double]
  /// By input, then by line; the first input is the quantity.
  let factors: [[Double]]
  let blockLength: Int

  init(rows: Int, blockLength: Int?) {
    let method = Registry.methods.first { $0.id == "1.A fuel combustion (mass)" } ?? Registry.methods[0]
    program = Program(method, held: Set(method.inputs.indices.dropFirst()))
    var noise = Noise()
    quantities = (0..<rows).map { _ in noise.uniform() * 1000 }
    factors = method.inputs.map { input in
      (0..<Self.lines).map { _ in
        input.symbol == "R_CO2" ? 0 : noise.uniform() * min(input.range.upperBound, 100)
      }
    }
    self.blockLength = blockLength ?? 512
  }

  func report() {
    let rows = quantities.count
    for threads in [1, 2] {
      var totals: [Double] = []
      let seconds = best(of: 9) { totals = run(threads: threads) }
      let each = seconds / Double(rows) * 1e9
      print(
        "\(threads) thread\(threads == 1 ? "" : "s"): \(fixed(seconds, 5)) s,",
        "\(fixed(each, 3)) ns a row, \(fixed(each / Double(totals.count), 3)) ns a row and gas;",
        "CO2 \(totals[0]) kt, CH4 \(totals[1])")
    }
  }

  /// Emissions by gas, the same bits on any number of threads.
  func run(threads: Int) -> [Double] {
    let sources = quantities.count / Self.years
    let blocks = (sources + blockLength - 1) / blockLength
    // A chunk of blocks shares a workspace.
    let chunk = max(1, min(64, blocks / 8))
    let chunks = (blocks + chunk - 1) / chunk
    let gases = program.emissions.count
    let partial = UnsafeMutableBufferPointer<Double>.allocate(capacity: chunks * gases)
    unsafe partial.initialize(repeating: 0)
    defer { unsafe partial.deallocate() }
    nonisolated(unsafe) let results = unsafe partial
    parallel(chunks, threads: threads) { index in
      let first = index * chunk * blockLength
      let last = min(sources, first + chunk * blockLength)
      unsafe compute(first..<last, sources, results.baseAddress! + index * gases)
    }
    return (0..<gases).map { gas in
      (0..<chunks).reduce(0) { unsafe $0 + partial[$1 * gases + gas] }
    }
  }

  private func compute(_ range: Range<Int>, _ sources: Int, _ totals: UnsafeMutablePointer<Double>) {
    var workspace = Workspace(program, rows: blockLength)
    for first in stride(from: range.lowerBound, to: range.upperBound, by: blockLength) {
      let count = min(blockLength, range.upperBound - first)
      if count < blockLength { workspace = Workspace(program, rows: count) }
      gather(workspace, first, count)
      workspace.restart()
      for year in 0..<Self.years {
        unsafe quantities.withUnsafeBufferPointer { source in
          let column = unsafe workspace[program.inputs[0]]
          let start = unsafe source.baseAddress! + year * sources + first
          unsafe column.baseAddress!.update(from: start, count: count)
        }
        workspace.run()
        for (gas, slot) in program.emissions.enumerated() { unsafe totals[gas] += sum(workspace[slot]) }
      }
    }
  }

  private func gather(_ workspace: Workspace, _ first: Int, _ count: Int) {
    for (input, slot) in program.inputs.enumerated().dropFirst() {
      let column = unsafe workspace[slot]
      unsafe factors[input].withUnsafeBufferPointer { table in
        var row = 0
        while row < count {
          let line = (first + row) % Self.lines
          let run = min(count - row, Self.lines - line)
          unsafe (column.baseAddress! + row).update(from: table.baseAddress! + line, count: run)
          row += run
        }
      }
    }
  }
}
