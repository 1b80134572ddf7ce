/// A value for each of some columns, found by their numbers: compiling a method asks for thousands.
struct SlotMap<Value> {
  /// By domain and register.
  private var values: [[Value?]] = []

  subscript(slot: Slot) -> Value? {
    get {
      guard slot.domain < values.count, slot.register < values[slot.domain].count else { return nil }
      return values[slot.domain][slot.register]
    }
    set {
      while values.count <= slot.domain { values.append([]) }
      while values[slot.domain].count <= slot.register { values[slot.domain].append(nil) }
      values[slot.domain][slot.register] = newValue
    }
  }
}

extension SlotMap: Sendable where Value: Sendable {}

/// Some columns, as a map says them.
struct SlotSet: Sendable {
  private var members = SlotMap<Bool>()

  init() {}

  init(_ slots: some Sequence<Slot>) { formUnion(slots) }

  func contains(_ slot: Slot) -> Bool { members[slot] ?? false }

  /// Whether it was not there before.
  @discardableResult
  mutating func insert(_ slot: Slot) -> Bool {
    if contains(slot) { return false }
    members[slot] = true
    return true
  }

  mutating func formUnion(_ slots: some Sequence<Slot>) { for slot in slots { insert(slot) } }
}
