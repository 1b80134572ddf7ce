import EmissionFactors
import Equations
package import Inventory
import Quantities
import Tables

/// An explanation as a person reads it: the figure, its parts, and for the largest the equation with every
/// number and its place.
package struct ExplanationText {
  private let explanation: Explanation
  private let language: Language
  /// The most parts that are derived.
  private let limit: Int
  private var lines: [String] = []

  package init(_ explanation: Explanation, _ language: Language, limit: Int) {
    self.explanation = explanation
    self.language = language
    self.limit = limit
  }

  package consuming func text() -> String {
    heading()
    let parts = explanation.parts
    if parts.count > 1 { listParts() }
    for (index, part) in parts.prefix(limit).enumerated() {
      lines.append("")
      if parts.count > 1 { lines.append("\(index + 1). \(name(part)): \(amount(part))") }
      derive(part)
    }
    if parts.count > limit {
      lines.append("")
      lines.append(
        language(
          "\(parts.count - limit) further parts are not shown: --all shows them, --source NAME and --gas GAS choose one",
          "còn \(parts.count - limit) phần chưa hiện: --all để hiện hết, --source và --gas để chọn"))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func heading() {
    let category = explanation.category
    let vietnamese = category.nameVietnamese
    let name = language == .vietnamese && !vietnamese.isEmpty ? vietnamese : category.name
    let place = explanation.region.isEmpty ? "" : "\(explanation.region), "
    lines.append("\(category.code) \(name), \(place)\(explanation.year)")
    let unit = explanation.unit
    let isMixed = explanation.gas == "CO2e"
    var figure = explanation.value.map { "\($0.shortestDecimal) \(unit) \(explanation.gas)" } ?? ""
    if !explanation.keys.isEmpty { figure += (figure.isEmpty ? "" : " ") + "\(explanation.keys)" }
    if !isMixed, let equivalent = explanation.equivalent, explanation.value != nil {
      figure += " = \(equivalent.shortestDecimal) \(unit) CO2e"
    }
    lines.append("  \(figure)")
    lines.append("  GWP: \(explanation.gwpSet)")
  }

  private mutating func listParts() {
    lines.append("")
    lines.append(
      language(
        "sum of \(explanation.parts.count) parts, largest first:", "tổng của \(explanation.parts.count) phần:"
      ))
    let shown = explanation.parts.prefix(max(limit, 20))
    lines += Self.aligned(shown.enumerated().map { ["\($0 + 1).", name($1), amount($1)] })
    if explanation.parts.count > shown.count { lines.append("  …") }
  }

  private func name(_ part: ExplainedPart) -> String {
    let source = part.source.isEmpty ? "" : " \(part.source)"
    return "\(part.category.code)\(source), \(part.gas.label)"
  }

  private func amount(_ part: ExplainedPart) -> String {
    var text = part.value.map { "\($0.shortestDecimal) \(explanation.unit)" } ?? "\(part.keys)"
    if let equivalent = part.equivalent, let gwp = part.gwp, gwp != 1 {
      text += " × \(gwp.shortestDecimal) = \(equivalent.shortestDecimal) \(explanation.unit) CO2e"
    }
    return text
  }

  private mutating func derive(_ part: ExplainedPart) {
    switch part.derivation {
    case .reported(let place, let typed):
      lines.append("  " + language("given as it is", "số liệu báo cáo") + ": \(typed) (\(place))")
    case .computed(let computation): derive(computation, part)
    }
  }

  private mutating func derive(_ computation: Computation, _ part: ExplainedPart) {
    let method = computation.method
    lines.append(
      "  "
        + language(
          "\(method.title) (\(method.tier)); \(method.citation)",
          "phương pháp \(method.id) (\(method.tier)); \(Citation.vietnamese(method.citation))"))
    lines.append("")
    lines += Self.aligned(computation.symbols.map(symbol))
    lines.append("")
    var rows: [[String]] = []
    for step in computation.steps { rows += self.rows(step) }
    let emission = computation.emission
    rows += self.rows(emission, symbol: "\(emission.symbol) \(language("emitted", "phát thải"))")
    lines += Self.aligned(rows)
    for stock in computation.stocks { self.stock(stock) }
    if !computation.series.isEmpty { series(computation.series, part.gas.label) }
    lines.append("  → \(part.gas.label): \(amount(part))")
  }

  private func symbol(_ symbol: ExplainedSymbol) -> [String] {
    let member = symbol.member.map { " (\($0))" } ?? ""
    let unit = symbol.unit == "1" ? "" : " \(symbol.unit)"
    let name = language(symbol.name, HeadingNames.vietnamese(symbol.name))
    return [symbol.symbol + member, name, symbol.value.shortestDecimal + unit, origin(symbol.origin)]
  }

  private func origin(_ origin: ExplainedSymbol.Origin) -> String {
    switch origin {
    case .cell(let place, let text): return "\(place): \(text)"
    case .backCast(let place, let text, let share, let year):
      return "\(place): \(text) × \(share.shortestDecimal), "
        + language("back-cast from \(year)", "suy ngược từ năm \(year)")
    case .factor(let found):
      let factor = found.factor
      var text = "\(factor.id) (\(factor.locator), \(factor.edition), \(link(found.link))"
      if let lower = factor.lower, let upper = factor.upper {
        text += ", \(lower.shortestDecimal)–\(upper.shortestDecimal)"
      }
      for word in found.ofRegion { text += ", " + self.word(word) }
      return text + ")"
    case .assumed: return language("assumed, as the guideline says", "giả định theo hướng dẫn")
    case .flow(let flow): return language("from other rows: ", "từ các dòng khác: ") + flow
    case .carried(let year, let found):
      let text = language("carried from \(year)", "lấy từ năm \(year)")
      return found.map { "\(text): \(self.origin(.factor($0)))" } ?? text
    case .nothing: return language("no row, so nothing", "không có dòng nào")
    case .mean(let step, let years):
      return language(
        "mean of \(step) in the first \(years) years", "trung bình \(step) của \(years) năm đầu")
    }
  }

  private func link(_ link: FactorLink) -> String {
    let kind =
      switch link.kind {
      case .project: "dự án"
      case .province: "tỉnh"
      case .partOfCountry: "một phần của quốc gia"
      case .country: "quốc gia"
      case .groupOfCountries: "nhóm nước"
      case .world: "thế giới"
      }
    return language("\(link)", link.kind == .world ? kind : "\(kind): \(link.region)")
  }

  /// A word that no cell of the row gives.
  private func word(_ word: RegionWord) -> String {
    let words = word.words.joined(separator: language(" or ", " hoặc "))
    let place =
      switch word.origin {
      case .project(let location): "\(location)"
      case .published(let reference): reference
      }
    return "\(word.dimension) \(words) " + language("of", "của") + " \(word.region) (\(place))"
  }

  private func rows(_ step: ExplainedStep, symbol: String? = nil) -> [[String]] {
    let unit = step.unit == "1" ? "" : " \(step.unit)"
    let equation = step.equation.isEmpty ? "" : language("Eq", "PT") + " \(step.equation)"
    return step.values.enumerated().map { index, value in
      let member = value.member.map { " (\($0))" } ?? ""
      return [
        index == 0 ? "\(symbol ?? step.symbol) = \(step.text)" : "",
        "= \(value.value.shortestDecimal)\(unit)\(member)",
        index == 0 ? equation : "",
      ]
    }
  }

  private mutating func stock(_ stock: ExplainedStock) {
    lines.append("")
    lines.append("  \(stock.symbol)(t) = \(stock.text) [\(stock.unit)]")
    let heading = [""] + stock.years.map { String($0.year) }
    let rows = stock.members.enumerated().map { index, member in
      [member ?? ""] + stock.years.map { $0.values[index].shortestDecimal }
    }
    lines += Self.aligned([heading] + rows)
  }

  private mutating func series(_ series: [(year: Int, value: Double)], _ gas: String) {
    lines.append("")
    lines.append("  \(gas) [\(explanation.unit)] " + language("year by year:", "theo năm:"))
    lines += Self.aligned(series.map { ["\($0.year)", $0.value.shortestDecimal] })
  }

  private static func aligned(_ rows: [[String]]) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, text in
        text + String(repeating: " ", count: widths[column] - text.count)
      }
      return "  " + cells.joined(separator: "  ").withoutBlanksAtEnd
    }
  }
}
