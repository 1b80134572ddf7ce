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

  private var atoms: [Atom] = []
  /// Positions among the atoms.
  private var units: [String: Int] = [:]
  private var foldedUnits: [String: Meanings] = [:]
  private var substances: [String: Substance] = [:]
  /// By their numbers.
  private var foldedSubstances: [String: Meanings] = [:]

  /// What a spelling means regardless of case: nearly always one thing.
  private struct Meanings {
    let first: Int
    var others: [Int] = []
  }

  private init() {
    // About what there is: to grow is to hash every spelling again.
    units.reserveCapacity(1_024)
    foldedUnits.reserveCapacity(1_024)
    substances.reserveCapacity(1_024)
    foldedSubstances.reserveCapacity(1_024)
    for entry in UnitTable.all { add(entry) }
    for (substance, spellings) in SubstanceTable.all {
      for spelling in [substance.symbol] + spellings { add(substance, as: spelling) }
    }
    for gas in Gas.all {
      add(gas.substance, as: gas.id)
      // A formula of two isomers is no spelling of either.
      for spelling in [gas.formula, gas.name, gas.nameVietnamese] + gas.aliases
      where substances[spelling] != gas.substance && Gas(named: spelling) == gas {
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
      let isKnown = units[label] != nil
      let index = isKnown ? atoms.firstIndex(of: atom) ?? atoms.count : atoms.count
      if index == atoms.count { atoms.append(atom) }
      add(index, as: label)
      for spelling in entry.spellings { add(index, as: prefix + spelling) }
    }
  }

  private mutating func add(_ atom: Int, as spelling: String) {
    if units[spelling] == nil { units[spelling] = atom }
    Self.add(atom, to: &foldedUnits[spelling.lowercased()])
  }

  private mutating func add(_ substance: Substance, as spelling: String) {
    if substances[spelling] == nil { substances[spelling] = substance }
    Self.add(substance.number, to: &foldedSubstances[spelling.lowercased()])
  }

  private static func add(_ meaning: Int, to meanings: inout Meanings?) {
    if let known = meanings {
      if known.first != meaning, !known.others.contains(meaning) { meanings?.others.append(meaning) }
    } else {
      meanings = Meanings(first: meaning)
    }
  }

  /// A unit word by exact spelling, else regardless of case where that leaves one meaning.
  /// A single letter is always taken as typed.
  func unit(_ spelling: String) -> Atom? {
    if let exact = units[spelling] { return atoms[exact] }
    guard let folded = foldedMeanings(of: spelling), folded.others.isEmpty,
      UnitTable.ambiguous[spelling] == nil
    else { return nil }
    let atom = atoms[folded.first]
    return Vocabulary.mixesPrefixes(spelling, atom.label) ? nil : atom
  }

  /// What to write instead where a word stands for several units, or for one that nobody means.
  func meanings(of spelling: String) -> [String] {
    if let listed = UnitTable.ambiguous[spelling] { return listed }
    guard units[spelling] == nil, let folded = foldedMeanings(of: spelling) else { return [] }
    return ([folded.first] + folded.others).map { atoms[$0].label }.sorted()
  }

  private func foldedMeanings(of spelling: String) -> Meanings? {
    spelling.count > 1 ? foldedUnits[spelling.lowercased()] : nil
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
    guard spelling.count > 1, let meanings = foldedSubstances[spelling.lowercased()], meanings.others.isEmpty
    else { return nil }
    return Substance.numbered(meanings.first)
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
    return Array(near.filter { seen.insert(units[$0].map { atoms[$0].label } ?? $0).inserted }.prefix(3))
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
