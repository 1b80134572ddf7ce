/// usage: parts [field | in | out | draw | percentile]…, or parts exact, which takes minutes
let wanted = Set(CommandLine.arguments.dropFirst())
let parts: [(name: String, report: () throws -> Void)] = [
  ("field", TextParts.fields), ("in", TextParts.numbersIn), ("out", TextParts.numbersOut),
  ("draw", DrawParts.draws), ("percentile", DrawParts.percentiles),
]
for part in parts where wanted.isEmpty || wanted.contains(part.name) { try part.report() }
if wanted.contains("exact") {
  ExactParts.numbers()
  ExactParts.texts()
}

/// The best of nine, per item: other work on the machine only ever adds.
func report(_ what: String, items: Int, _ body: () -> Void) {
  let clock = ContinuousClock()
  var best = Double.infinity
  for _ in 0..<9 {
    let (seconds, attoseconds) = clock.measure(body).components
    best = min(best, Double(seconds) + Double(attoseconds) * 1e-18)
  }
  let hundredths = Int((best * 1e11 / Double(items)).rounded())
  let fraction = "\(hundredths % 100)"
  print("\(what): \(hundredths / 100).\(fraction.count == 1 ? "0" : "")\(fraction) ns")
}
