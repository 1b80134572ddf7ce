import Equations
import Inventory
import Quantities
import Synchronization
import Tables
import Testing

/// Equations worked by hand with the numbers of a page. Each folder of `worked-pages` holds the project that a
/// user would type and `expected/emissions.csv`: the figure, the page it is from and how it is worked.
@Suite struct WorkedPageTests {
  private static let stems: [String] = {
    let names = (try? Files.list(PublishedCase.root + "worked-pages")) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }()

  @Test("Every figure of a worked page reproduces", arguments: stems)
  func figures(stem: String) throws {
    let page = try PublishedCase("worked-pages/\(stem)")
    #expect(page.log.rendered() == "")
    let expected = try page.expected("emissions")
    try #require(expected.rowCount > 0)
    for row in 0..<expected.rowCount {
      let name = try
        "\(expected.text(row, "category")) \(expected.text(row, "source")) \(expected.text(row, "gas"))"
      let answer = try #require(try expected.number(row, "value"), "\(stem): \(name)")
      // Worked in full digits unless the page prints a rounded figure; then `tolerance` says by how much.
      let tolerance = try expected.number(row, "tolerance") ?? abs(answer) * 1e-9
      let ours = try #require(try value(page, expected, row), "\(stem): no \(name)")
      #expect(abs(ours - answer) <= tolerance, "\(stem): \(name) is \(ours), the page gives \(answer)")
      #expect(try !expected.text(row, "page").isEmpty && !expected.text(row, "working").isEmpty)
    }
  }

  /// The sum of the lines that a row of the answers means; an empty cell means any.
  private func value(_ page: PublishedCase, _ expected: Table, _ row: Int) throws -> Double? {
    let code = try expected.text(row, "category")
    let source = try expected.text(row, "source")
    let year = try expected.number(row, "year").map { Int($0) }
    let gas = try expected.text(row, "gas")
    let lines = page.lines.filter { line in
      page.context.tree.categories[line.category].code == code && line.gas.label == gas
        && (source.isEmpty || line.source == source) && (year == nil || line.year == year)
    }
    let values = lines.compactMap(\.value)
    if values.isEmpty { return nil }
    let booked = try Unit(parsing: page.context.settings.unit)
    let printed = try Unit(parsing: try expected.text(row, "unit"))
    let conversion = try #require(booked.conversion(to: printed))
    return conversion(values.reduce(0, +))
  }

  @Test("What a method names as its evidence computes it", arguments: Registry.methods)
  func evidence(method: Method) throws {
    for stem in method.evidence {
      let used = try Self.methods(of: stem)
      #expect(used.contains(method.id), "\(stem) does not use \(method.id)")
    }
  }

  /// Cases are computed once, whatever the number of methods that name them.
  private static func methods(of stem: String) throws -> Set<String> {
    if let known = known.withLock({ $0[stem] }) { return known }
    let example = Files.exists("\(PublishedCase.root)\(stem)/project") ? nil : stem
    let used = Set(try PublishedCase(stem, example: example).lines.compactMap { $0.method?.id })
    known.withLock { $0[stem] = used }
    return used
  }

  private static let known = Mutex<[String: Set<String>]>([:])
}
