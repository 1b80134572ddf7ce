package import Equations

/// Draws of a method's inputs sent through its equation, in blocks of a fixed length.
///
/// The length belongs to the format: a draw is a function of seed, parameter and index, and sums of
/// blocks are made in order, so that results are the same bytes on any number of threads.
package struct Draws: Sendable {
  package static let blockLength = 1024

  package let program: Program
  /// One distribution per input of the method, or per member of its list.
  package let distributions: [[Distribution]]
  /// The identity of each parameter: draws with the same identity are the same draw.
  package let identities: [[String]]
  package let seed: UInt64

  package init(
    program: Program, distributions: [[Distribution]], identities: [[String]], seed: UInt64
  ) {
    self.program = program
    self.distributions = distributions
    self.identities = identities
    self.seed = seed
  }

  /// The emission `emission` in each of `count` draws.
  package func run(_ count: Int, emission: Int = 0, threads: Int) -> [Double] {
    let blocks = (count + Self.blockLength - 1) / Self.blockLength
    return unsafe [Double](unsafeUninitializedCapacity: count) { buffer, filled in
      nonisolated(unsafe) let target = unsafe buffer
      parallel(blocks, threads: threads) { block in
        let first = block * Self.blockLength
        let length = min(Self.blockLength, count - first)
        let results = self.block(first, length, emission)
        for draw in 0..<length {
          unsafe (target.baseAddress! + first + draw).initialize(to: results[draw])
        }
      }
      filled = count
    }
  }

  private func block(_ first: Int, _ length: Int, _ emission: Int) -> [Double] {
    let members = program.sets.indices.map { set in
      let input = program.method.inputs.firstIndex { $0.set == program.sets[set] } ?? 0
      return Array(repeating: distributions[input].count, count: length)
    }
    let workspace = Workspace(program, rows: length, members: members)
    let generator = Philox(key: seed)
    for (input, slot) in program.inputs.enumerated() {
      let column = unsafe workspace[slot]
      let width = distributions[input].count
      for member in 0..<width {
        let parameter = identity(of: identities[input][member])
        let distribution = distributions[input][member]
        for draw in 0..<length {
          unsafe column[draw * width + member] = distribution.quantile(
            generator.uniform(parameter: parameter, index: first + draw))
        }
      }
    }
    workspace.run()
    return unsafe Array(workspace[program.emissions[emission]])
  }
}
