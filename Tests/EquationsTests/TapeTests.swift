import Equations
import Quantities
import Testing

/// What the tape may not change: the bits of a number, whatever block, year or program it stands in.
@Suite struct TapeTests {
  static let method = Method("test", "a test", tier: "", categories: [], citation: "") { m in
    let W = m.activity("W", "waste", "t", each: Axis("part"))
    let a = m.factor("a", "share", "1", each: Axis("part"))
    let b = m.factor("b", "factor", "kg CO2/t")
    let c = m.activity("c", "captured", "kg CO2")
    let kept = m.stock("S", "t", each: Axis("part"), from: 3) { $0 * exp(-a) + W * a * 2 / 7 }
    let late = m.step("late", "", sum(kept.previous(years: 3) + W * (1 - a), over: Axis("part")))
    m.emits(.carbonDioxide, late * b - c / 3)
    m.emits(.carbonDioxide, sum(kept - kept.previous * a, over: Axis("part")) * b * 44 / 12 + c * c / c)
  }

  /// Inputs of row `row` in year `year`; W and c change from year to year.
  static func value(_ input: Int, _ row: Int, _ member: Int, _ year: Int) -> Double {
    let spread = Double((row * 13 + member * 7 + input * 5) % 17 + 1) / 19
    return input == 0 || input == 3 ? spread * Double(year + 1) : spread
  }

  /// - Parameter fed: the years in which inputs get new numbers.
  static func run(
    _ program: Program, rows: [Int], members: (Int) -> Int, years: Int = 6, fed: Range<Int>? = nil,
    tellsRest: Bool = false, workspace used: Workspace? = nil
  ) -> [[Double]] {
    let workspace = used ?? Workspace(program, rows: rows.count, members: [rows.map(members)])
    for year in 0..<years {
      if let fed, !fed.contains(year) {
        workspace.run(isFed: !tellsRest)
        continue
      }
      for (input, slot) in program.inputs.enumerated() {
        let column = unsafe workspace[slot]
        for (index, row) in rows.enumerated() {
          if slot.domain == 0 {
            unsafe column[index] = value(input, row, 0, year)
          } else {
            for (member, place) in workspace.members(ofRow: index, in: 1).enumerated() {
              unsafe column[place] = value(input, row, member, year)
            }
          }
        }
      }
      workspace.run()
    }
    return program.emissions.map { unsafe Array(workspace[$0]) }
  }

  /// The same by hand, one number after the other, each product in the order of the page.
  static func expected(row: Int, members: Int, years: Int) -> [Double] {
    var stocks = (0..<members).map { _ in [Double](repeating: 3, count: 3) }
    var results: [Double] = []
    for year in 0..<years {
      let b = value(2, row, 0, year)
      let c = value(3, row, 0, year)
      var late = 0.0
      var change = 0.0
      for member in 0..<members {
        let W = value(0, row, member, year)
        let a = value(1, row, member, year)
        let past = stocks[member]
        let end = past[past.count - 1] * scalar(exponentOf: -a) + W * a * 2 / 7
        late += past[past.count - 3] + W * (1 - a)
        change += end - past[past.count - 1] * a
        stocks[member].append(end)
      }
      results = [late * b - c / 3, change * b * 44 / 12 + c * c / c]
    }
    return results
  }

  static func scalar(exponentOf x: Double) -> Double {
    let program = Program(
      Method("exp", "", tier: "", categories: [], citation: "") { m in
        m.emits(.carbonDioxide, exp(m.activity("x", "x", "1")) * m.constant(1, "kg CO2"))
      })
    let workspace = Workspace(program, rows: 1)
    unsafe workspace[program.inputs[0]][0] = x
    workspace.run()
    return unsafe workspace[program.emissions[0]][0]
  }

  @Test("Joined and grouped operations give the bits of single ones", arguments: [1, 3, 8])
  func arithmetic(members: Int) {
    #expect(Self.method.faults == [])
    let results = Self.run(Program(Self.method), rows: Array(0..<20)) { _ in members }
    for row in 0..<20 {
      #expect(results.map { $0[row] } == Self.expected(row: row, members: members, years: 6))
    }
  }

  @Test("Held inputs, unasked stocks and tangents change no bit", arguments: [Set([1, 2]), [1], [2]])
  func held(inputs: Set<Int>) {
    let rows = Array(0..<11)
    let plain = Self.run(Program(Self.method), rows: rows) { $0 % 4 + 1 }
    for keeps in [true, false] {
      for tangents in [true, false] {
        let program = Program(Self.method, tangents: tangents, stockValues: keeps, held: inputs)
        #expect(Self.run(program, rows: rows) { $0 % 4 + 1 } == plain)
      }
    }
  }

  @Test("Lists of unequal length give the bits of each row alone")
  func ragged() {
    let program = Program(Self.method)
    let together = Self.run(program, rows: Array(0..<30)) { $0 % 9 }
    for row in 0..<30 {
      let alone = Self.run(program, rows: [row]) { $0 % 9 }
      #expect(alone.map { $0[0] } == together.map { $0[row] })
    }
  }

  @Test("A workspace that starts again forgets the rows before")
  func restart() {
    let program = Program(Self.method, held: [1, 2])
    let workspace = Workspace(program, rows: 9, members: [Array(repeating: 2, count: 9)])
    _ = Self.run(program, rows: Array(20..<29), members: { _ in 2 }, workspace: workspace)
    workspace.restart()
    let again = Self.run(program, rows: Array(0..<9), members: { _ in 2 }, workspace: workspace)
    #expect(again == Self.run(program, rows: Array(0..<9)) { _ in 2 })
  }

  @Test("Stocks with one update, an input as update, and a constant emission stay apart")
  func odd() {
    let method = Method("odd", "", tier: "", categories: [], citation: "") { m in
      let W = m.activity("W", "W", "kg CO2")
      let one = m.stock("one", "kg CO2", from: 0) { _ in W }
      let two = m.stock("two", "kg CO2", from: 5) { _ in W }
      m.emits(.carbonDioxide, one.previous - two.previous(years: 2))
      m.emits(.carbonDioxide, m.constant(2, "kg CO2"))
    }
    let program = Program(method)
    let workspace = Workspace(program, rows: 1)
    var emitted: [Double] = []
    for year in 0..<4 {
      unsafe workspace[program.inputs[0]][0] = Double(10 << year)
      workspace.run()
      unsafe emitted.append(workspace[program.emissions[0]][0])
    }
    #expect(emitted == [-5, 5, 10, 20])
    #expect(unsafe workspace[program.emissions[1]][0] == 2)
    #expect(program.stockValues.map { unsafe workspace[$0][0] } == [80, 80])
  }

  @Test(
    "Years without new inputs have the same bits where it is told that they are such", arguments: [1, 3, 9])
  func rest(rows: Int) {
    for held: Set<Int> in [[], [1, 2]] {
      let program = Program(Self.method, stockValues: false, held: held)
      for fed in [0..<1, 0..<4] {
        let all = Self.run(program, rows: Array(0..<rows), members: { 1 + $0 % 3 }, years: 9, fed: fed)
        let told = Self.run(
          program, rows: Array(0..<rows), members: { 1 + $0 % 3 }, years: 9, fed: fed, tellsRest: true)
        #expect(all == told && all.joined().allSatisfy(\.isFinite))
      }
    }
  }

  @Test("Lists of one length and lists of several have the same sums", arguments: [1, 4, 7, 8])
  func lists(members: Int) {
    let program = Program(Self.method)
    let alike = Self.run(program, rows: Array(0..<13), members: { _ in members })
    // The last row has one member more.
    let several = Self.run(program, rows: Array(0..<14), members: { $0 < 13 ? members : members + 1 })
    #expect(alike == several.map { Array($0.prefix(13)) })
  }

  @Test(
    "Linear forms with coefficients computed once differ by few units of the last place",
    arguments: [1, 3, 8]
  )
  func linear(members: Int) {
    let rows = Array(0..<21)
    for held: Set<Int> in [[1, 2], [1], [2], []] {
      for ragged in [false, true] {
        let width = { (row: Int) in ragged ? 1 + row % members : members }
        let plain = Self.run(Program(Self.method, held: held), rows: rows, members: width)
        let linear = Self.run(
          Program(Self.method, stockValues: false, held: held, isLinear: true), rows: rows, members: width)
        for (one, other) in zip(plain.joined(), linear.joined()) {
          // A sum of 16 products of at most five factors, each rounded once in either order.
          #expect(abs(one - other) <= 64 * one.ulp)
        }
      }
    }
  }

  @Test("Rows that begin late have the bits of rows that begin at once")
  func late() {
    for isLinear in [false, true] {
      let program = Program(Self.method, stockValues: false, held: [1, 2], isLinear: isLinear)
      let together = Workspace(program, rows: 9, members: [Array(repeating: 3, count: 9)])
      let fill = { (workspace: Workspace, row: Int, place: Int, year: Int) in
        for (input, slot) in program.inputs.enumerated() {
          let column = unsafe workspace[slot]
          for member in 0..<(slot.domain == 0 ? 1 : 3) {
            unsafe column[place * (slot.domain == 0 ? 1 : 3) + member] = Self.value(input, row, member, year)
          }
        }
      }
      for row in 0..<9 { fill(together, row, row, 0) }
      together.narrow(to: 9)
      // Three rows begin in each year.
      for year in 0..<6 {
        let begun = min(9, 3 * (year + 1))
        if year > 0 { together.narrow(to: begun) }
        for row in 0..<begun where row / 3 == year { together.restart(row: row) }
        for row in 0..<begun { fill(together, row, row, year - row / 3) }
        together.run()
      }
      for row in 0..<9 {
        let alone = Workspace(program, rows: 1, members: [[3]])
        for year in 0..<6 - row / 3 {
          fill(alone, row, 0, year)
          alone.run()
        }
        for slot in program.emissions {
          #expect(unsafe together[slot][row] == alone[slot][0], "row \(row)")
        }
      }
    }
  }
}
