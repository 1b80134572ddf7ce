import Tables

/// How often what is uncertain in a pathway is drawn, and on how many threads.
struct DrawOptions {
  let seed: UInt64
  let threads: Int
  private let count: Int?

  static let all = [
    Option(
      "draws", value: "N", "draws of what is uncertain (screen 1000, fan 10000, tidy and gaps 0)",
      "số lần mô phỏng (screen 1000, fan 10000, tidy và gaps 0)"),
    Option("seed", value: "N", "of the draws (1)", "số khởi tạo của mô phỏng (1)"),
  ]

  init(_ invocation: Invocation) throws(CommandFailure) {
    count = try invocation.wholeNumber("draws", in: 0...100_000)
    threads = try invocation.threads()
    seed = UInt64(try invocation.wholeNumber("seed", in: 0...Int.max) ?? 1)
  }

  var isTyped: Bool { (count ?? 0) > 0 }
  /// Where figures without draws are a table of their own.
  var typed: Int { count ?? 0 }
  var ofScreen: Int { count ?? 1000 }
  var ofFan: Int { max(count ?? 10_000, 1) }

  static let nothingDrawn = Diagnostic(
    .warning, "nothing-uncertain",
    "neither the inventory nor the drivers and measures state an uncertainty: nothing is drawn",
    help: "fill uncertainty %, or lower and upper, in the rows, in drivers.csv or in measures.csv")
}
