import EmissionFactors
package import Equations

/// The words that methods bring into headings.
struct MethodWords: Sendable {
  /// Those of all methods. Making them declares every equation.
  static let shared = MethodWords(Registry.methods)

  /// Input names, by name and symbol in lower case.
  private(set) var inputs: [String: String] = [:]
  private(set) var axes: [String: Axis] = [:]
  /// Inputs that have one value per member of a list.
  private var lists: [(name: String, axis: Axis)] = []
  /// For "did you mean".
  private(set) var names: [String] = []

  init(_ methods: [Method]) {
    for method in methods {
      for input in method.inputs { add(input) }
      for key in method.conditions.keys where key != "method" { names.append(key) }
    }
    names += axes.values.map(\.name).sorted()
  }

  private mutating func add(_ input: Input) {
    if inputs[input.name.lowercased()] == nil { names.append(input.name) }
    inputs[input.name.lowercased()] = input.name
    if input.name.count > 1, inputs[input.symbol.lowercased()] == nil, input.symbol.count > 1 {
      inputs[input.symbol.lowercased()] = input.name
    }
    if case .factor(_, _, let by, _) = input.kind {
      for axis in by { axes[axis.name] = axis }
    }
    if let set = input.set {
      axes[set.name] = set
      if !lists.contains(where: { $0.name == input.name }) { lists.append((input.name, set)) }
    }
  }

  /// Whether a heading is, among all methods too, what it is here: the name of an axis or an input. A symbol may be
  /// that of another input elsewhere.
  func settles(_ heading: String) -> Bool {
    axes[heading.lowercased()] != nil || isName(heading)
      || heading.hasSuffix(Self.unitEnding) && isName(String(heading.dropLast(Self.unitEnding.count)))
  }

  private func isName(_ heading: String) -> Bool {
    inputs[heading.lowercased()]?.lowercased() == heading.lowercased()
  }

  /// Of a heading whose cells are the units of an input.
  static let unitEnding = " unit"

  /// `amendment rate straw <30 d` is the input `amendment rate` of the member `straw <30 d`.
  func member(of heading: String) -> (input: String, axis: Axis, word: String)? {
    for (name, axis) in lists where heading.lowercased().hasPrefix(name.lowercased() + " ") {
      let word = String(heading.dropFirst(name.count + 1))
      if let known = Vocabulary.embedded(axis.dimension)?.word(for: word) { return (name, axis, known) }
    }
    return nil
  }
}

/// The words of rows by which others may speak of them: fuel, treatment, animal.
package enum RowWords {
  /// By its English or Vietnamese heading; nil for a heading that is none.
  package static func axis(named text: String) -> Axis? {
    let folded = text.lowercased()
    return MethodWords.shared.axes[(HeadingWord.vietnameseNames[folded] ?? folded).lowercased()]
  }

  package static var names: [String] { MethodWords.shared.axes.values.map(\.name).sorted() }

  /// The heading of an input, by its name or symbol; nil for what no method asks for.
  package static func input(named text: String) -> String? {
    let folded = text.lowercased()
    return MethodWords.shared.inputs[(HeadingWord.vietnameseNames[folded] ?? folded).lowercased()]
  }

  package static var inputs: [String] { Set(MethodWords.shared.inputs.values).sorted() }
}
