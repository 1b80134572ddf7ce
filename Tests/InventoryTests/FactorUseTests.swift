import EmissionFactors
import Inventory
import Tables
import Testing

@Suite struct FactorUseTests {
  private static let sectors = [
    "1", "2", "3.A", "3.B.1", "3.B.2", "3.B.3", "3.B.4", "3.B.5", "3.B.6", "3.C.1", "3.C.2", "3.C.3", "3.C.4",
    "3.C.5", "3.C.6", "3.C.7", "3.D.1",
    "4",
    "5", "memo",
  ]
  /// Categories whose own rows count, but not those of all that lies in them.
  private static let alone = ["3.B"]

  @Test("Every row of the tables is asked for by a method, or the tables say what it is for")
  func rows() {
    let library = FactorLibrary(editions: FactorLibrary.knownEditions)
    let use = FactorUse()
    var idle: [String: Int] = [:]
    for name in FactorLibrary.tableNames {
      for factor in library.factors(inTable: name) where Self.isOfSectors(factor) {
        if use.methods(for: factor).isEmpty, use.reason(for: factor) == nil {
          idle["\(name) \(factor.parameter)", default: 0] += 1
        }
      }
    }
    #expect(idle.isEmpty, "\(idle.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\n" }.joined())")
  }

  /// The 2013 Wetlands Supplement spreads over 3.B and 3.C: all of it is asked for.
  @Test("Every row of the Wetlands Supplement is asked for by a method, or the tables say what it is for")
  func supplement() {
    let library = FactorLibrary(editions: FactorLibrary.knownEditions)
    let use = FactorUse()
    for name in FactorLibrary.tableNames {
      for factor in library.factors(inTable: name) where factor.edition == "IPCC 2013" {
        #expect(!use.methods(for: factor).isEmpty || use.reason(for: factor) != nil, "\(factor.id)")
      }
    }
  }

  @Test("A reason is given only where no method asks")
  func reasons() {
    let library = FactorLibrary(editions: FactorLibrary.knownEditions)
    let use = FactorUse()
    var needed: Set<String> = []
    for name in FactorLibrary.tableNames {
      for factor in library.factors(inTable: name) where use.methods(for: factor).isEmpty {
        needed.formUnion(["\(name) \(factor.parameter)", "\(name) *"])
      }
    }
    for stated in use.statedReasons { #expect(needed.contains(stated), "\(stated) is used by a method") }
  }

  private static func isOfSectors(_ factor: EmissionFactor) -> Bool {
    factor.categories.contains { code in
      alone.contains(code) || sectors.contains { code == $0 || code.hasPrefix($0 + ".") }
    }
  }
}

@Suite struct FactorWordTests {
  @Test("Every row can be searched by its words in English and in Vietnamese")
  func words() throws {
    var log = DiagnosticLog()
    let tree = try #require(CategoryTree.embedded("IPCC 2006", into: &log))
    let library = FactorLibrary(editions: FactorLibrary.knownEditions)
    var nameless: Set<String> = []
    for factor in FactorLibrary.tableNames.flatMap({ library.factors(inTable: $0) }) {
      if Vocabulary.parametersVietnamese[factor.parameter, default: ""].isEmpty {
        nameless.insert("parameter \(factor.parameter)")
      }
      for (dimension, words) in factor.dimensions {
        for word in words where library.vocabulary(dimension)?.vietnamese(word) == nil {
          nameless.insert("\(dimension) \(word)")
        }
      }
      for code in factor.categories {
        let index = try #require(tree.index(of: code), "\(factor.id): \(code)")
        if tree.categories[index].nameVietnamese.isEmpty { nameless.insert("category \(code)") }
      }
      #expect(!factor.locator.isEmpty || factor.isOfProject, "\(factor.id) has no place in print")
    }
    #expect(nameless.isEmpty, "without a Vietnamese name: \(nameless.sorted())")
  }
}
