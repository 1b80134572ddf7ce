import EmissionFactors
import Equations
package import Inventory
import Quantities
package import Tables

/// An explanation for a machine: all that the text says, and every part.
package struct ExplanationJSON {
  private var json: JSONWriter

  package init(_ sink: ByteSink) {
    json = JSONWriter(sink)
  }

  package mutating func write(_ explanation: Explanation) throws(FileError) {
    try json.beginObject()
    try json.field("category", explanation.category.code)
    try json.field("category_name", explanation.category.name)
    try json.field("region", explanation.region)
    try json.key("year")
    try json.value(explanation.year)
    try json.field("gas", explanation.gas)
    try json.field("value", explanation.value)
    try json.field("unit", explanation.unit)
    try json.field("co2e_value", explanation.equivalent)
    try json.field("notation", explanation.keys.description)
    try json.field("gwp_set", explanation.gwpSet)
    try json.key("parts")
    try json.beginArray()
    for part in explanation.parts { try write(part) }
    try json.endArray()
    try json.endObject()
    try json.end()
  }

  private mutating func write(_ part: ExplainedPart) throws(FileError) {
    try json.beginObject()
    try json.field("category", part.category.code)
    try json.field("source", part.source)
    try json.field("gas", part.gas.label)
    try json.field("value", part.value)
    try json.field("notation", part.keys.description)
    try json.field("gwp", part.gwp)
    try json.field("co2e_value", part.equivalent)
    switch part.derivation {
    case .reported(let place, let text):
      try json.key("reported")
      try json.beginObject(inline: true)
      try write(place)
      try json.field("text", text)
      try json.endObject()
    case .computed(let computation): try write(computation)
    }
    try json.endObject()
  }

  private mutating func write(_ place: SourceLocation) throws(FileError) {
    try json.field("file", place.file)
    try json.key("line")
    try json.value(place.line)
    try json.key("column")
    try json.value(place.column)
  }

  private mutating func write(_ computation: Computation) throws(FileError) {
    try json.field("method", computation.method.id)
    try json.field("tier", computation.method.tier)
    try json.field("citation", computation.method.citation)
    try json.key("symbols")
    try json.beginArray()
    for symbol in computation.symbols { try write(symbol) }
    try json.endArray()
    try json.key("steps")
    try json.beginArray()
    for step in computation.steps + [computation.emission] { try write(step) }
    try json.endArray()
    if !computation.stocks.isEmpty { try write(computation.stocks) }
    if computation.series.isEmpty { return }
    try json.key("series")
    try json.beginObject()
    for (year, value) in computation.series { try json.field("\(year)", value) }
    try json.endObject()
  }

  private mutating func write(_ symbol: ExplainedSymbol) throws(FileError) {
    try json.beginObject(inline: true)
    try json.field("symbol", symbol.symbol)
    try json.field("name", symbol.name)
    if let member = symbol.member { try json.field("member", member) }
    try json.field("value", symbol.value)
    try json.field("unit", symbol.unit)
    switch symbol.origin {
    case .cell(let place, let text):
      try json.field("from", "cell")
      try write(place)
      try json.field("text", text)
    case .backCast(let place, let text, let share, let year):
      try json.field("from", "backcast")
      try write(place)
      try json.field("text", text)
      try json.field("share", share)
      try json.field("year", Double(year))
    case .factor(let found): try write(found)
    case .assumed: try json.field("from", "assumed")
    case .flow(let flow):
      try json.field("from", "flow")
      try json.field("flow", flow)
    case .carried(let year, let found):
      try json.field("from", "carried")
      try json.field("year", Double(year))
      if let found { try json.field("factor", found.factor.id) }
    case .nothing: try json.field("from", "nothing")
    case .mean(let step, let years):
      try json.field("from", "mean of the first years")
      try json.field("step", step)
      try json.field("years", Double(years))
    }
    try json.endObject()
  }

  private mutating func write(_ found: FoundFactor) throws(FileError) {
    let factor = found.factor
    try json.field("from", "factor")
    try json.field("id", factor.id)
    try json.field("table", factor.table)
    try json.field("locator", factor.locator)
    try json.field("reference", factor.reference)
    try json.field("edition", factor.edition)
    try json.field("link", found.link.description)
    try json.field("printed_value", found.value)
    try json.field("printed_unit", factor.unitText)
    try json.field("lower", factor.lower)
    try json.field("upper", factor.upper)
    try json.field("checked", factor.checked.rawValue)
    if found.ofRegion.isEmpty { return }
    try json.key("of_region")
    try json.beginArray()
    for word in found.ofRegion {
      try json.beginObject(inline: true)
      try json.field("region", word.region)
      try json.field(word.dimension, word.words.joined(separator: "|"))
      switch word.origin {
      case .project(let place): try write(place)
      case .published(let reference): try json.field("reference", reference)
      }
      try json.endObject()
    }
    try json.endArray()
  }

  private mutating func write(_ step: ExplainedStep) throws(FileError) {
    try json.beginObject(inline: true)
    try json.field("symbol", step.symbol)
    try json.field("equation", step.equation)
    try json.field("text", step.text)
    try json.field("unit", step.unit)
    try json.key("values")
    try json.beginArray(inline: true)
    for value in step.values {
      try json.beginObject(inline: true)
      if let member = value.member { try json.field("member", member) }
      try json.field("value", value.value)
      try json.endObject()
    }
    try json.endArray()
    try json.endObject()
  }

  private mutating func write(_ stocks: [ExplainedStock]) throws(FileError) {
    try json.key("stocks")
    try json.beginArray()
    for stock in stocks {
      try json.beginObject()
      try json.field("symbol", stock.symbol)
      try json.field("text", stock.text)
      try json.field("unit", stock.unit)
      try json.key("years")
      try json.beginArray()
      for (year, values) in stock.years {
        try json.beginObject(inline: true)
        try json.key("year")
        try json.value(year)
        try json.key("values")
        try json.beginArray(inline: true)
        for value in values { try json.value(value) }
        try json.endArray()
        try json.endObject()
      }
      try json.endArray()
      try json.endObject()
    }
    try json.endArray()
  }
}
