/// Where an equation is printed, in Vietnamese: the words of a citation are few, its numbers stay.
enum Citation {
  private static let words = [
    ("2006 Guidelines", "Hướng dẫn IPCC 2006"), ("2019 Refinement", "Bản hoàn thiện IPCC 2019"),
    ("2013 Wetlands Supplement", "Phụ bản đất ngập nước IPCC 2013"), ("Decision ", "Quyết định "),
    ("Annex ", "Phụ lục "), ("Vol ", "Tập "), ("Ch ", "Chương "), ("Eq ", "PT "), ("Table ", "Bảng "),
    ("Tables ", "Bảng "), ("Sec ", "Mục "), (" with ", " và "), (" and ", " và "),
  ]

  static func vietnamese(_ citation: String) -> String {
    words.reduce(citation) { $0.replacing($1.0, with: $1.1) }
  }
}
