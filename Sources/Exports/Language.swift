/// The language of headings, names and help. Diagnostics and the names in JSON are English in both.
package enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case vietnamese = "vi"

  package func callAsFunction(_ english: String, _ vietnamese: String) -> String {
    self == .english ? english : vietnamese
  }
}
