import Tables
import Testing

@Suite("Diagnostics")
struct DiagnosticTests {
  private func diagnostic(_ text: String, caret: Int, length: Int, help: String? = nil) -> Diagnostic {
    Diagnostic(
      .error, "unknown-unit", "no unit `kx`",
      at: Tables.SourceLocation(file: "a.csv", line: 3, column: caret + 1),
      excerpt: Excerpt(text: text, caret: caret, length: length), help: help)
  }

  @Test("A diagnostic prints its place, the line, a caret and help")
  func everything() {
    #expect(
      diagnostic("rice,10,kx", caret: 8, length: 2, help: "did you mean `kg`?").rendered() == """
        a.csv:3:9: error: no unit `kx` [unknown-unit]
          rice,10,kx
                  ^~
          help: did you mean `kg`?

        """)
  }

  @Test("Without a place there is no line")
  func placeless() {
    let diagnostic = Diagnostic(.warning, "no-settings", "no inventory.csv", help: "one\ntwo")
    #expect(
      diagnostic.rendered() == """
        warning: no inventory.csv [no-settings]
          help: one
                two

        """)
  }

  @Test("Tabs stay tabs under the line, and Vietnamese letters are one character each")
  func alignment() {
    #expect(
      diagnostic("lu\u{301}a\tnước\tkx", caret: 9, length: 2).rendered().hasSuffix(
        "  lu\u{301}a\tnước\tkx\n     \t    \t^~\n"))
  }

  @Test("Of a long line about a hundred characters around the caret are shown")
  func longLine() {
    let line = String(repeating: "a", count: 200) + "bad" + String(repeating: "c", count: 200)
    let rendered = diagnostic(line, caret: 200, length: 3).rendered().split(separator: "\n")
    let shown = String(repeating: "a", count: 40) + "bad" + String(repeating: "c", count: 57)
    #expect(rendered[1] == "  …\(shown)…")
    #expect(rendered[2] == "   " + String(repeating: " ", count: 40) + "^~~")
  }

  @Test("The window ends where the line ends", arguments: [0, 39, 60, 101, 399, 400, 900])
  func windowStaysInside(caret: Int) {
    let rendered = diagnostic(String(repeating: "x", count: 400), caret: caret, length: 900).rendered()
    let lines = rendered.split(separator: "\n")
    #expect(lines[1].count <= 104)
    #expect(lines[2].count <= 104)
    #expect(lines[2].contains("^"))
  }

  @Test("A log keeps the first and counts the rest")
  func limit() {
    var log = DiagnosticLog(limit: 2)
    for number in 1...5 { log.add(Diagnostic(.error, "e", "error \(number)")) }
    log.add(Diagnostic(.warning, "w", "late"))
    #expect(log.errorCount == 5)
    #expect(log.warningCount == 1)
    #expect(log.hasErrors)
    #expect(
      log.rendered() == """
        error: error 1 [e]
        error: error 2 [e]
        warning: late [w]
        … and 3 more errors

        """)
  }

  @Test("Merged logs add up, also what they no longer hold")
  func merge() {
    var log = DiagnosticLog(limit: 3)
    log.add(Diagnostic(.error, "e", "first"))
    var other = DiagnosticLog(limit: 1)
    for _ in 1...4 { other.add(Diagnostic(.error, "e", "other")) }
    log.merge(other)
    #expect(log.errorCount == 5)
    #expect(log.diagnostics.map(\.message) == ["first", "other"])
    #expect(log.rendered().hasSuffix("… and 3 more errors\n"))
  }
}
