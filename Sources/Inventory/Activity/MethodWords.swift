import EmissionFactors
package import Equations

/// The words that methods bring into headings.
struct MethodWords: Sendable {
  /// Those of all methods. Making them declares every equation.
  static let shared = MethodWords(Registry.methods)

  /// Those that tables made of land bring in whatever the methods of their rows.
  static let ofLand = {
    var words = MethodWords([])
    for axis in [Axis.landUse, .previousLandUse, .ageClass, .previousAgeClass] {
      words.axes[axis.name] = axis
    }
    words.inputs["area converted this year"] = "area converted this year"
    return words
  }()

  /// Input names, by name and symbol in lower case.
  private(set) var inputs: [String: String] = [:]
  private(set) var axes: [String: Axis] = [:]
  private var lists: [List] = []
  /// For "did you mean".
  private(set) var names: [String] = []

  /// An input that has one value per member of a list.
  private struct List {
    let name: String
    let axis: Axis
    /// Several lists have factors of one name, such as the MCF of manure and of wastewater; what people count has one.
    var isCounted: Bool
  }

  init(_ methods: [Method]) {
    for method in methods {
      for input in method.inputs { add(input) }
      for key in method.conditions.keys where key != "method" { names.append(key) }
    }
    names += axes.values.map(\.name).sorted()
  }

  private mutating func add(_ input: Input) {
    if inputs.updateValue(input.name, forKey: input.name.lowercased()) == nil { names.append(input.name) }
    if !input.name.dropFirst().isEmpty, !input.symbol.dropFirst().isEmpty {
      let symbol = input.symbol.lowercased()
      if inputs[symbol] == nil { inputs[symbol] = input.name }
    }
    if case .factor(_, _, let by, _) = input.kind {
      for axis in by { axes[axis.name] = axis }
    }
    if let set = input.set {
      axes[set.name] = set
      let isCounted = input.kind == .activity
      if let known = lists.firstIndex(where: { $0.name == input.name }) {
        lists[known].isCounted = lists[known].isCounted || isCounted
      } else {
        lists.append(List(name: input.name, axis: set, isCounted: isCounted))
      }
    }
  }

  /// Whether a heading is, among all methods too, what it is here: an axis, an input, one of its members, its unit, or
  /// how uncertain it is. A symbol may be that of another input elsewhere.
  func settles(_ heading: String) -> Bool {
    if axes[heading.lowercased()] != nil || isName(heading) { return true }
    if heading.hasSuffix(Self.unitEnding), isName(String(heading.dropLast(Self.unitEnding.count))) {
      return true
    }
    if let (list, _) = member(in: heading) { return list.isCounted }
    return SpreadColumn.parts(of: heading).map { isName(HeadingWord.english($0.input)) } ?? false
  }

  private func isName(_ heading: String) -> Bool {
    inputs[heading.lowercased()]?.lowercased() == heading.lowercased()
  }

  /// Of a heading whose cells are the units of an input.
  static let unitEnding = " unit"

  /// `amendment rate straw <30 d` is the input `amendment rate` of the member `straw <30 d`.
  func member(of heading: String) -> (input: String, axis: Axis, word: String)? {
    member(in: heading).map { list, word in (list.name, list.axis, word) }
  }

  private func member(in heading: String) -> (list: List, word: String)? {
    if lists.isEmpty { return nil }
    let folded = heading.lowercased()
    for list in lists where folded.hasPrefix(list.name.lowercased() + " ") {
      let word = String(heading.dropFirst(list.name.count + 1))
      if let known = Vocabulary.embedded(list.axis.dimension)?.word(for: word) { return (list, known) }
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
