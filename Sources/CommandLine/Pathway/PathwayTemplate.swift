import Exports
import Pathways
import Tables

/// The tables of a pathway with rows to be replaced.
enum PathwayTemplate {
  static let names = ["drivers", "rules", "measures", "scenarios", "targets", "power"]

  private static let tables: [String: [[String]]] = [
    "drivers": [
      ["driver", "year", "value", "unit", "ramp", "formula", "minimum", "maximum", "source", "assumption"],
      ["population", "2022", "99.5", "10^6 person", "", "", "", "", "", ""],
      ["population", "2050", "109", "10^6 person", "linear", "", "", "", "", ""],
      ["GDP", "2022", "100", "", "", "", "", "", "", "an index"],
      ["GDP", "2050", "5", "%", "growth", "", "", "", "", ""],
      ["waste per person", "2022", "300", "kg/person", "", "", "", "", "", ""],
      ["waste per person", "2050", "350", "kg/person", "logistic", "", "", "", "", ""],
      ["waste", "", "", "t", "", "population * waste per person", "", "", "", ""],
    ],
    "rules": [
      ["category", "region", "source", "input", "driver", "elasticity", "how", "assumption"],
      ["1", "", "", "", "GDP", "0.8", "", ""], ["4", "", "", "", "waste", "", "", ""],
    ],
    "measures": [
      [
        "measure", "kind", "category", "source", "input", "value", "unit", "start", "full", "ramp", "service",
        "efficiency", "to efficiency", "to source", "capital cost", "running cost", "saving", "cost lifetime",
        "discount rate", "currency", "policy", "assumption",
      ],
      [
        "energy saving", "efficiency", "1.A", "", "", "10", "%", "2025", "2035", "linear", "", "", "", "", "",
        "",
        "", "", "", "", "", "",
      ],
    ],
    "scenarios": [
      ["scenario", "parent", "measure", "level", "driver", "becomes", "rows without a rule", "note"],
      ["BAU", "", "", "", "", "", "", ""], ["WM", "BAU", "energy saving", "100", "", "", "", ""],
    ],
    "targets": [
      [
        "target", "kind", "scope", "gases", "year", "base year", "value", "unit", "GWP set", "base", "source",
      ],
      ["a fifth below BAU", "against BAU", "Total", "", "2030", "", "20", "%", "AR5", "", ""],
      ["net zero", "net zero", "Total", "", "2050", "", "", "", "AR5", "", ""],
    ],
    "power": [
      ["item", "technology", "driver", "efficiency", "assumption"],
      ["demand", "", "electricity sales", "", ""],
      ["losses", "", "losses", "", ""], ["generation", "coal", "coal power", "0.38", ""],
    ],
  ]

  static func write(
    _ name: String, to sink: ByteSink, _ dialect: OutputDialect, _ language: Language
  ) throws(FileError) {
    var writer = try CSVWriter(sink, dialect)
    for (index, row) in (tables[name] ?? []).enumerated() {
      for cell in row {
        if index == 0 {
          try writer.field(language == .vietnamese ? ColumnWords.vietnamese(of: cell) : cell)
        } else if let number = NumberField.parse(cell, decimal: .point, declared: true).value {
          try writer.field(number)
        } else {
          try writer.field(cell)
        }
      }
      try writer.endRecord()
    }
  }
}
