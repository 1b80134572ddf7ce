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
  private var foldedUnits: [String: [Atom]] = [:]
  private var substances: [String: Substance] = [:]
  private var foldedSubstances: [String: [Substance]] = [:]

  private init() {
    for entry in UnitTable.all { add(entry) }
    for (substance, spellings) in SubstanceTable.all {
      for spelling in [substance.symbol] + spellings { add(substance, as: spelling) }
    }
    for gas in Gas.all {
      // A formula of two isomers is no spelling of either.
      for spelling in [gas.id, gas.formula, gas.name, gas.nameVietnamese] + gas.aliases
      where Gas(named: spelling) == gas {
        add(gas.substance, as: spelling)
      }
    }
  }

  private mutating func add(_ entry: UnitTable.Entry) {
    for (prefix, exponent) in entry.prefixes {
      let label = prefix + entry.label
      let atom = Atom(
        label: label, dimension: entry.dimension,
        scale: entry.scale * .tens(exponent), isShare: entry.isShare)
      for spelling in [label] + entry.spellings.map({ prefix + $0 }) {
        units[spelling] = units[spelling] ?? atom
        Self.add(atom, to: &foldedUnits[spelling.lowercased(), default: []])
      }
    }
  }

  private mutating func add(_ substance: Substance, as spelling: String) {
    substances[spelling] = substances[spelling] ?? substance
    Self.add(substance, to: &foldedSubstances[spelling.lowercased(), default: []])
  }

  /// Of what a spelling means there are one or two, so that a list is shorter to search than a set.
  private static func add<Meaning: Equatable>(_ meaning: Meaning, to meanings: inout [Meaning]) {
    if !meanings.contains(meaning) { meanings.append(meaning) }
  }

  /// A unit word by exact spelling, else regardless of case where that leaves one meaning.
  /// A single letter is always taken as typed.
  func unit(_ spelling: String) -> Atom? {
    if let exact = units[spelling] { return exact }
    let folded = foldedMeanings(of: spelling)
    guard folded.count == 1, UnitTable.ambiguous[spelling] == nil, let atom = folded.first else { return nil }
    return Vocabulary.mixesPrefixes(spelling, atom.label) ? nil : atom
  }

  /// What to write instead where a word stands for several units, or for one that nobody means.
  func meanings(of spelling: String) -> [String] {
    if let listed = UnitTable.ambiguous[spelling] { return listed }
    guard units[spelling] == nil else { return [] }
    return foldedMeanings(of: spelling).map(\.label).sorted()
  }

  private func foldedMeanings(of spelling: String) -> [Atom] {
    spelling.count > 1 ? foldedUnits[spelling.lowercased(), default: []] : []
  }

  /// `mJ`, `mWh` or `MV`: an exact unit behind the other of milli and mega is never taken for what it is not.
  /// `mwh` is MWh.
  private static func mixesPrefixes(_ spelling: String, _ label: String) -> Bool {
    let base = label.dropFirst()
    return "mMpP".contains(spelling.first ?? " ") && spelling.first != label.first
      && spelling.dropFirst() == base && base.contains(where: \.isUppercase)
  }

  func substance(_ spelling: String) -> Substance? {
    if let exact = substances[spelling] { return exact }
    guard spelling.count > 1 else { return nil }
    let meanings = foldedSubstances[spelling.lowercased(), default: []]
    return meanings.count == 1 ? meanings.first : nil
  }

  /// As `substance(_:)`; without a blank the case must be exact, or a digit tell a formula: `tco2e`, never
  /// `gal` as grams of Al.
  func gluedSubstance(_ spelling: String) -> Substance? {
    substances[spelling] ?? (spelling.contains(where: \.isNumber) ? substance(spelling) : nil)
  }

  /// Spellings of units and multipliers near a mistyped one, one for each meaning.
  func unitsNear(_ word: String) -> [String] {
    let near = nearest(to: word, among: Array(units.keys) + UnitTable.multipliers.keys, limit: 12)
    var seen: Set<String> = []
    return Array(near.filter { seen.insert(units[$0]?.label ?? $0).inserted }.prefix(3))
  }

  /// Spellings of substances near a mistyped one, one for each substance.
  func substancesNear(_ word: String) -> [String] {
    var seen: Set<Substance> = []
    let near = nearest(to: word, among: substances.keys, limit: 12).compactMap { spelling -> String? in
      guard let substance = substances[spelling], seen.insert(substance).inserted else { return nil }
      return Gas(substance) == nil ? spelling : substance.symbol
    }
    return Array(near.prefix(3))
  }
}
