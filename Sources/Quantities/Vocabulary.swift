/// Every word of units, looked up by spelling. Strings compare canonically, so NFC and NFD Vietnamese agree.
struct Vocabulary: Sendable {
  static let shared = Vocabulary()

  /// One unit word, without exponent: `kg`, `ha`, `head`.
  struct Atom: Hashable, Sendable {
    var label: String
    var dimension: Dimension
    var scale: Scale
    /// `%`, `fraction`: what follows says of what, in words that do not count.
    var isShare = false
  }

  private var units: [String: Atom] = [:]
  private var foldedUnits: [String: Set<Atom>] = [:]
  private var substances: [String: Substance] = [:]
  private var foldedSubstances: [String: Set<Substance>] = [:]

  private init() {
    for entry in UnitTable.all { add(entry) }
    for (substance, spellings) in SubstanceTable.all {
      for spelling in [substance.symbol] + spellings { add(substance, as: spelling) }
    }
    for gas in Gas.all {
      for spelling in [gas.id, gas.formula] + gas.aliases where !spelling.isEmpty {
        add(gas.substance, as: spelling)
      }
    }
  }

  private mutating func add(_ entry: UnitTable.Entry) {
    for (prefix, exponent) in entry.prefixes {
      let label = prefix + entry.label
      let atom = Atom(
        label: label, dimension: entry.dimension,
        scale: entry.scale * Scale.tens(exponent).power(entry.prefixPower), isShare: entry.isShare)
      for spelling in [label] + entry.spellings.map({ prefix + $0 }) {
        units[spelling] = units[spelling] ?? atom
        foldedUnits[spelling.lowercased(), default: []].insert(atom)
      }
    }
  }

  private mutating func add(_ substance: Substance, as spelling: String) {
    substances[spelling] = substances[spelling] ?? substance
    foldedSubstances[spelling.lowercased(), default: []].insert(substance)
  }

  /// A unit word by exact spelling, else regardless of case where that leaves one meaning.
  /// A single letter is always taken as typed.
  func unit(_ spelling: String) -> Atom? {
    if let exact = units[spelling] { return exact }
    guard spelling.count > 1, UnitTable.ambiguous[spelling] == nil else { return nil }
    let meanings = foldedUnits[spelling.lowercased(), default: []]
    return meanings.count == 1 ? meanings.first : nil
  }

  /// The spellings to choose from where a word stands for several units.
  func meanings(of spelling: String) -> [String] {
    if let listed = UnitTable.ambiguous[spelling] { return listed }
    guard spelling.count > 1, units[spelling] == nil else { return [] }
    let meanings = foldedUnits[spelling.lowercased(), default: []].map(\.label).sorted()
    return meanings.count > 1 ? meanings : []
  }

  func substance(_ spelling: String) -> Substance? {
    if let exact = substances[spelling] { return exact }
    guard spelling.count > 1 else { return nil }
    let meanings = foldedSubstances[spelling.lowercased(), default: []]
    return meanings.count == 1 ? meanings.first : nil
  }

  /// Every spelling of a unit, a substance or a multiplier, for suggestions.
  var spellings: [String] {
    Array(units.keys) + Array(substances.keys) + Array(UnitTable.multipliers.keys)
  }
}
