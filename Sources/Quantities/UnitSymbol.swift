// How symbols are written: numerators joined by `·`, one `/` before each denominator, a number in front.
// `kg CH4/ha/d`, `10^3 t/yr`, `m3·t/ha`, `1/yr`.

extension Unit {
  static func symbol(of terms: [Term]) -> String {
    let above = terms.filter { $0.power > 0 }
    let below = terms.filter { $0.power < 0 }
    var text = ""
    for term in above {
      let written = term.written
      if text.isEmpty {
        text = written
      } else {
        let follows = text.isPowerOfTen && !written.startsWithDigit
        text += (follows ? " " : "·") + written
      }
    }
    if text.isEmpty { text = "1" }
    return below.reduce(text) { $0 + "/" + $1.written }
  }

  /// Merges equal factors and cancels those that measure the same thing where only a power of ten remains.
  static func simplified(_ terms: [Term]) -> [Term] {
    var kept: [Term] = []
    for term in terms {
      if let index = kept.firstIndex(where: { $0.label == term.label && $0.dimension == term.dimension }) {
        kept[index].power += term.power
      } else {
        kept.append(term)
      }
    }
    kept.removeAll { $0.power == 0 }
    var tens = 0
    while let pair = cancellingPair(in: kept) {
      tens += pair.tens
      kept[pair.above].power -= 1
      kept[pair.below].power += 1
      kept.removeAll { $0.power == 0 }
    }
    for term in kept where term.isPowerOfTen {
      tens += (term.scale.powerOfTen ?? 0) * term.power
    }
    kept.removeAll(where: \.isPowerOfTen)
    return tens == 0 ? kept : [.powerOfTen(tens)] + kept
  }

  private static func cancellingPair(in terms: [Term]) -> (above: Int, below: Int, tens: Int)? {
    for (i, above) in terms.enumerated() where above.power > 0 && !above.dimension.isNone {
      for (j, below) in terms.enumerated() where below.power < 0 && below.dimension == above.dimension {
        if let tens = (above.scale / below.scale).powerOfTen { return (i, j, tens) }
      }
    }
    return nil
  }
}

extension Unit.Term {
  static func powerOfTen(_ exponent: Int) -> Unit.Term {
    Unit.Term(label: "10^\(exponent)", power: 1, dimension: .none, scale: .tens(exponent))
  }

  /// A bare number, not `%`.
  var isPowerOfTen: Bool { label.isPowerOfTen && dimension.isNone }

  fileprivate var written: String {
    let n = Int(power.magnitude)
    if n == 1 { return label }
    if Unit.Term.lengths.contains(label) { return "\(label)\(n)" }
    return label.allSatisfy(\.isLetter) ? "\(label)^\(n)" : "(\(label))^\(n)"
  }

  private static let lengths: Set<String> = ["m", "km", "cm", "mm", "dm"]
}

extension String {
  fileprivate var startsWithDigit: Bool { first?.isNumber ?? false }

  fileprivate var isPowerOfTen: Bool {
    hasPrefix("10^") && dropFirst(3).allSatisfy { $0.isNumber || $0 == "-" }
  }
}
