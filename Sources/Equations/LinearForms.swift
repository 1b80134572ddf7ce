/// Rewrites code that runs every year so that as much as can be is computed once: a value that is a sum of yearly values,
/// each times numbers that keep from year to year, becomes that sum with one coefficient for each. The carbon that decays
/// and the methane that comes of it are then two products of last year's stock, and not eight.
///
/// Products are rounded in another order than they are declared in: results differ by a few units in the last place.
struct LinearForms {
  private var builder: TapeBuilder
  private let varying: SlotSet
  private let wanted: SlotSet
  private var result: [Instruction] = []
  /// Of values that are not computed unless somebody asks for them.
  private var forms = SlotMap<[Term]>()

  private struct Term {
    let value: Slot
    let coefficient: Slot
  }

  /// Sums of more are computed as they are declared.
  private static let mostTerms = 2

  /// - Parameters:
  ///   - varying: values that may differ from year to year.
  ///   - wanted: values that are read by others than `instructions`.
  static func rewrite(
    _ instructions: [Instruction], varying: SlotSet, wanted: SlotSet, _ builder: inout TapeBuilder
  ) -> [Instruction] {
    var forms = LinearForms(builder: builder, varying: varying, wanted: wanted)
    for instruction in instructions { forms.take(instruction) }
    builder = forms.builder
    return forms.result
  }

  private init(builder: TapeBuilder, varying: SlotSet, wanted: SlotSet) {
    self.builder = builder
    self.varying = varying
    self.wanted = wanted
  }

  private mutating func take(_ instruction: Instruction) {
    let target = instruction.target
    guard varying.contains(target), let form = form(of: instruction) else {
      for operand in instruction.operands { compute(operand) }
      result.append(instruction)
      return
    }
    forms[target] = form
    if wanted.contains(target) { compute(target) }
  }

  /// Nil for what is to be computed as it is declared.
  private mutating func form(of instruction: Instruction) -> [Term]? {
    let operands = instruction.operands
    switch instruction.code {
    case .multiply where varying.contains(operands[0]) != varying.contains(operands[1]):
      let isFirst = varying.contains(operands[0])
      return scaled(operands[isFirst ? 0 : 1], .multiply, operands[isFirst ? 1 : 0])
    case .divide where varying.contains(operands[0]) && !varying.contains(operands[1]):
      return forms[operands[0]] == nil ? nil : scaled(operands[0], .divide, operands[1])
    case .add, .subtract:
      guard let first = forms[operands[0]], let second = forms[operands[1]],
        first.count + second.count <= Self.mostTerms
      else { return nil }
      return first
        + (instruction.code == .add
          ? second : second.map { Term(value: $0.value, coefficient: emit(.negate, $0.coefficient)) })
    default: return nil
    }
  }

  /// A value times, or over, a number that keeps.
  private mutating func scaled(_ value: Slot, _ code: Instruction.Code, _ number: Slot) -> [Term] {
    guard let form = forms[value] else { return [Term(value: value, coefficient: number)] }
    return form.map { Term(value: $0.value, coefficient: emit(code, $0.coefficient, number)) }
  }

  /// Computes a value that was put off.
  private mutating func compute(_ value: Slot) {
    guard let form = forms[value] else { return }
    forms[value] = nil
    let products = form.dropLast(form.count == 1 ? 1 : 0).map { emit(.multiply, $0.value, $0.coefficient) }
    let (code, operands): (Instruction.Code, [Slot]) =
      products.isEmpty ? (.multiply, [form[0].value, form[0].coefficient]) : (.add, products)
    result.append(Instruction(code: code, target: value, operands: operands))
  }

  private mutating func emit(_ code: Instruction.Code, _ operands: Slot...) -> Slot {
    let target = builder.register(in: operands[0].domain)
    result.append(Instruction(code: code, target: target, operands: operands))
    return target
  }
}
