// How symbols are written: numerators joined by `·`, one `/` before each denominator, a number in front.
// `kg CH4/ha/d`, `10^3 t/yr`, `m3·t/ha`, `1/yr`.

extension Unit {
  static func symbol(of terms: [Term]) -> String {
    var text = ""
    for term in terms where term.power > 0 {
      let next = term.written
      if text.isEmpty {
        text = next
      } else {
        text += text.isPowerOfTen && !(next.first?.isNumber ?? false) ? " \(next)" : "·\(next)"
      }
    }
    if text.isEmpty { text = "1" }
    for term in terms where term.power < 0 { text += "/\(term.written)" }
    return text
  }

  /// Merges equal factors and cancels those that measure the same thing where only a power of ten remains.
  static func simplified(_ terms: [Term]) -> [Term] {
    var kept: [Term] = []
    var tens = 0
    for term in terms {
      let (exponent, term) = term.power == 1 ? term.withoutTens : (0, term)
      tens += exponent
      if let index = kept.firstIndex(where: { $0.label == term.label && $0.dimension == term.dimension }) {
        kept[index].power += term.power
      } else {
        kept.append(term)
      }
    }
    kept.removeAll { $0.power == 0 }
    while let pair = cancellingPair(in: kept) {
      tens += pair.tens
      kept[pair.above].power -= 1
      kept[pair.below].power += 1
      kept.removeAll { $0.power == 0 }
    }
    for term in kept where term.isPowerOfTen { tens += (term.scale.powerOfTen ?? 0) * term.power }
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

  /// The power of ten in front of a unit taken out: `10^3 m3` is 3 and `m3`.
  fileprivate var withoutTens: (exponent: Int, term: Unit.Term) {
    guard mayBeginWithTens, let blank = label.firstIndex(of: " "), label.hasPrefix("10^"),
      let exponent = Int(label[..<blank].dropFirst(3))
    else { return (0, self) }
    var rest = self
    rest.label = String(label[label.index(after: blank)...])
    rest.scale = scale / .tens(exponent)
    return (exponent, rest)
  }

  var mayBeginWithTens: Bool { label.utf8.first == UInt8(ascii: "1") }

  /// A bare number, not `%`.
  var isPowerOfTen: Bool { mayBeginWithTens && label.isPowerOfTen && dimension.isNone }

  /// Without the sign of the power, which the `/` shows.
  var written: String { Exponent.write(label, Int(power.magnitude)) }

  /// The same factor with its power inside, ready to be followed by a substance: `m` to the third is `m3`.
  var folded: Unit.Term {
    let size = Int(power.magnitude)
    return Unit.Term(
      label: written, power: power.signum(), dimension: dimension.power(size), scale: scale.power(size))
  }
}

extension Scale {
  /// As a number before a unit: `10^3`, `25`, `0.5`.
  var text: String {
    if let powerOfTen { return "10^\(powerOfTen)" }
    let digits = String(Int(numerator))
    if exponent == 0 { return digits }
    return (-6...6).contains(exponent) ? Scale.plain(value) : "\(digits) 10^\(exponent)"
  }

  private static func plain(_ value: Double) -> String {
    let text = String(value)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension String {
  fileprivate var isPowerOfTen: Bool {
    hasPrefix("10^") && dropFirst(3).allSatisfy { $0.isNumber || $0 == "-" }
  }
}
