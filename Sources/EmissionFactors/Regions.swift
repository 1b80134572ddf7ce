import Tables

/// Regions and what they lie in: province, part of the country, country, groups of countries, world.
package struct Regions: Sendable {
  /// The last link of every chain; a blank region in a table means it.
  package static let world = "world"

  private var vocabulary: Vocabulary
  /// Of those that a project added.
  private var ownParents: [String: [String]] = [:]

  package init() {
    let table = EmbeddedTables.table("regions/regions")
    vocabulary =
      table.map { Vocabulary(dimension: "region", table: $0) } ?? Vocabulary(dimension: "region")
  }

  private func parents(of name: String) -> [String] {
    ownParents[name] ?? listed(vocabulary.attribute("parents", of: name) ?? "")
  }

  /// Names as the tables write them.
  package var names: [String] { vocabulary.words }

  /// The name as the tables write it, from any accepted spelling.
  package func name(for text: String) -> String? { vocabulary.word(for: text) }

  package func suggestion(for text: String) -> String? { vocabulary.suggestion(for: text) }

  package func vietnamese(_ name: String) -> String? { vocabulary.vietnamese(name) }

  /// Adds a region of a project, by default below nothing but the world. A known name stays as it is.
  package mutating func add(_ name: String, parents: [String] = [Regions.world]) {
    guard self.name(for: name) == nil else { return }
    vocabulary.add(name)
    ownParents[name] = parents.map { self.name(for: $0) ?? $0 }
  }

  /// The region and all that it lies in, nearest first, the world last. Nil for an unknown region.
  package func chain(from text: String) -> [String]? {
    guard let name = name(for: text) else { return nil }
    var chain = [name]
    var next = 0
    while next < chain.count {
      for parent in parents(of: chain[next]) where !chain.contains(parent) { chain.append(parent) }
      next += 1
    }
    chain.removeAll { $0 == Regions.world }
    return chain + [Regions.world]
  }

  /// What a region of a project lies in, where that is one region; nil for all others.
  func container(of name: String) -> String? {
    guard let parents = ownParents[name], parents.count == 1 else { return nil }
    return parents[0]
  }

  /// What kind of region answers.
  func kind(of name: String) -> FactorLink.Kind {
    switch vocabulary.attribute("kind", of: name) {
    case "country": .country
    case "rice region": .partOfCountry
    case "group of countries": .groupOfCountries
    case "world": .world
    default: .province
    }
  }
}
