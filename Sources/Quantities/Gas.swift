/// A gas of the inventory, a precursor, or an aggregate as published in CO2 equivalents. Each is made once, so that
/// equal ones are the same.
package struct Gas: Hashable, Sendable {
  private let entry: Entry

  private final class Entry: Sendable {
    let id: String
    let formula: String
    let family: Family
    let name: String
    let nameVietnamese: String
    let aliases: [String]
    let substance: Substance

    init(
      _ id: String, _ formula: String, _ family: Family, _ name: String, _ nameVietnamese: String,
      _ aliases: [String]
    ) {
      self.id = id
      self.formula = formula
      self.family = family
      self.name = name
      self.nameVietnamese = nameVietnamese
      self.aliases = aliases
      substance = Substance(id, .species)
    }
  }

  init(
    id: String, formula: String, family: Family, name: String, nameVietnamese: String, aliases: [String]
  ) {
    entry = Entry(id, formula, family, name, nameVietnamese, aliases)
  }

  /// The designation that inventories print: `CO2`, `HFC-134a`, `CF4`, `c-C4F8`.
  package var id: String { entry.id }
  /// Structural formula, empty for an aggregate.
  package var formula: String { entry.formula }
  package var family: Family { entry.family }
  package var name: String { entry.name }
  package var nameVietnamese: String { entry.nameVietnamese }
  /// Further spellings, refrigerant numbers among them.
  package var aliases: [String] { entry.aliases }
  /// What stands behind a mass in a unit: `kg CH4`.
  package var substance: Substance { entry.substance }

  package enum Family: String, Hashable, Sendable, CaseIterable {
    case co2
    case ch4
    case n2o
    case hfc
    case pfc
    case sf6
    case nf3
    /// Gases with a GWP outside the seven groups, and those of the Montreal Protocol.
    case other
    /// NOx, CO, NMVOC, SO2 and the like: never in CO2 equivalents.
    case precursor
    /// A published sum in CO2 equivalents whose gases are not known.
    case equivalent
  }

  package static func == (left: Gas, right: Gas) -> Bool { left.entry === right.entry }

  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(entry)) }
}

extension Gas: CustomStringConvertible {
  package var description: String { id }
}

extension Gas {
  package static let all = GasTable.common + GasTable.halocarbons + GasTable.others

  /// By designation, formula, common name or refrigerant number, regardless of case, blanks and hyphens:
  /// `CH4`, `nitrous oxide`, `khí mê-tan`, `R134a`, `PFC-14`, `PFC-14 (CF4)`.
  /// A formula that two isomers share names neither.
  package init?(named name: String) {
    if let found = Gas.index[Gas.key(name)] {
      self = found
      return
    }
    // Two names of one gas, the second in parentheses.
    guard name.hasSuffix(")"), let open = name.lastIndex(of: "("),
      let first = Gas.index[Gas.key(String(name[..<open]))],
      first == Gas.index[Gas.key(String(name[name.index(after: open)...].dropLast()))]
    else { return nil }
    self = first
  }

  /// Like `init(named:)`, for names that tell the origin as well: `CH4-fossil`, `CH4 non-fossil`,
  /// `biogenic CO2`.
  package static func named(_ name: String) -> (gas: Gas, origin: GasOrigin?)? {
    if let gas = Gas(named: name) { return (gas, nil) }
    let name = key(name)
    for (word, origin) in originWords {
      if name.hasSuffix(word), let gas = index[String(name.dropLast(word.count))] { return (gas, origin) }
      if name.hasPrefix(word), let gas = index[String(name.dropFirst(word.count))] { return (gas, origin) }
    }
    return nil
  }

  private static let originWords: [(String, GasOrigin)] = [
    ("nonfossil", .biogenic), ("biogenic", .biogenic), ("sinhhọc", .biogenic), ("fossil", .fossil),
    ("hóathạch", .fossil), ("hoáthạch", .fossil),
  ]

  /// Known names near a mistyped one, best first.
  package static func suggestions(for name: String) -> [String] {
    nearest(to: name, among: all.flatMap { [$0.id, $0.name] + $0.aliases })
  }

  /// The gas of a substance, nil for an element or a material.
  package init?(_ substance: Substance) {
    guard let found = Gas.index[Gas.key(substance.symbol)] else { return nil }
    self = found
  }

  /// Whether the gas may enter a sum in CO2 equivalents.
  package var countsInEquivalents: Bool { family != .precursor }

  package var column: GasColumn {
    switch family {
    case .co2: .co2
    case .ch4: .ch4
    case .n2o: .n2o
    case .hfc: .hfcs
    case .pfc: .pfcs
    case .sf6: .sf6
    case .nf3: .nf3
    case .precursor: .precursors
    case .other: .other
    case .equivalent: GasTable.columnOfEquivalents[id] ?? .other
    }
  }

  private static let index: [String: Gas] = {
    var index = Dictionary(uniqueKeysWithValues: all.map { (key($0.id), $0) })
    let designations = index
    var shared: Set<String> = [""]
    for gas in all {
      for name in [gas.name, gas.nameVietnamese, gas.formula] + gas.aliases {
        let spelling = key(name)
        if designations[spelling] != nil { continue }
        if let other = index.updateValue(gas, forKey: spelling), other != gas { shared.insert(spelling) }
      }
    }
    for spelling in shared { index[spelling] = nil }
    return index
  }()

  private static let subscripts: [Unicode.Scalar: Unicode.Scalar] = [
    "₀": "0", "₁": "1", "₂": "2", "₃": "3", "₄": "4", "₅": "5", "₆": "6", "₇": "7", "₈": "8", "₉": "9",
    "ₓ": "x",
  ]

  private static func key(_ name: String) -> String {
    if let plain = plainKey(name) { return plain }
    var key = String.UnicodeScalarView()
    for scalar in name.lowercased().unicodeScalars {
      switch scalar {
      case "-", "–", "‑", "_": continue
      default:
        if !scalar.properties.isWhitespace { key.append(subscripts[scalar] ?? scalar) }
      }
    }
    return String(key)
  }

  /// The same for text of ASCII alone, byte by byte; nil for other text.
  private static func plainKey(_ name: String) -> String? {
    var key: [UInt8] = []
    key.reserveCapacity(name.utf8.count)
    for byte in name.utf8 {
      switch byte {
      case 0x80...: return nil
      case UInt8(ascii: " "), 0x09...0x0D, UInt8(ascii: "-"), UInt8(ascii: "_"): continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): key.append(byte | 0x20)
      default: key.append(byte)
      }
    }
    return String(decoding: key, as: UTF8.self)
  }
}

/// The columns of a summary table, in the order in which it prints them.
package enum GasColumn: String, Hashable, Sendable, CaseIterable {
  case co2 = "CO2"
  case ch4 = "CH4"
  case n2o = "N2O"
  case hfcs = "HFCs"
  case pfcs = "PFCs"
  case mixedHFCsPFCs = "unspecified mix of HFCs and PFCs"
  case sf6 = "SF6"
  case nf3 = "NF3"
  case other
  case precursors
}

/// Where the carbon of an emission comes from. It decides the GWP of methane where a set splits it, and
/// whether CO2 is a memo item.
package enum GasOrigin: String, Hashable, Sendable, CaseIterable {
  case fossil
  case biogenic
}

extension Gas {
  package static let carbonDioxide = GasTable.carbonDioxide
  package static let methane = GasTable.methane
  package static let nitrousOxide = GasTable.nitrousOxide
  package static let sulphurHexafluoride = GasTable.sulphurHexafluoride
  package static let nitrogenTrifluoride = GasTable.nitrogenTrifluoride
  package static let nitrogenOxides = GasTable.nitrogenOxides
  package static let carbonMonoxide = GasTable.carbonMonoxide
  package static let volatileOrganicCompounds = GasTable.volatileOrganicCompounds
  package static let sulphurDioxide = GasTable.sulphurDioxide
  package static let ammonia = GasTable.ammonia
  package static let carbonDioxideEquivalent = GasTable.carbonDioxideEquivalent
}
