import Equations
import Exports
import Inventory
import Quantities
import Tables

/// `ghg methods`: what is computed, and by which equations.
enum MethodsCommand {
  static let command = Command(
    name: "methods", summary: "lists the methods, or explains those of a category",
    summaryVietnamese: "liệt kê các phương pháp, hoặc giải thích phương pháp của một danh mục",
    arguments: ["[CATEGORY]"],
    options: [
      Option(
        "depth", value: "N",
        "one row for each category of this level: how many equations, how many held against print",
        "mỗi danh mục ở cấp này một dòng: số phương trình, số đã đối chiếu với bản in")
    ] + OutputOptions.all,
    details: """
      Without a CATEGORY: every category with its equations, and the published cases that hold a number of theirs
      against print; categories without any, with the reason. With a CATEGORY: the equations with the symbols of the
      guideline, and the inputs with their units and where each comes from.
      """,
    detailsVietnamese: """
      Không có CATEGORY: mọi danh mục với các phương trình và các ví dụ đã công bố dùng để đối chiếu; danh mục chưa có
      phương trình, kèm lý do. Với CATEGORY: các phương trình với ký hiệu của hướng dẫn, các số liệu đầu vào, đơn vị và
      nguồn của chúng.
      """, run: run)

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let format = try OutputOptions(invocation)
    let output = try Output(invocation)
    if let typed = invocation.arguments.first {
      let (code, methods) = try MethodLookup.methods(of: typed)
      if methods.isEmpty { throw MethodLookup.noMethod(code) }
      if format.format == .table {
        try output.sink.write(MethodText.text(methods))
      } else {
        try writeInputs(methods, to: try format.writer(output.sink))
      }
    } else {
      let table = CoverageTable(try MethodLookup.context().tree, format.language)
      let writer = try format.writer(output.sink)
      if let depth = try SelectionOptions.depth(invocation) {
        try table.writeCounts(depth: depth, to: writer)
      } else {
        try table.write(to: writer)
      }
    }
    try output.commit()
    return .done
  }

  private static func writeInputs(_ methods: [Method], to writer: any RowWriter) throws {
    try writer.begin([
      Column("method"), Column("symbol"), Column("input"), Column("unit"), Column("source", .prose),
      Column("citation", .prose),
    ])
    for method in methods {
      for input in method.inputs {
        try writer.row([
          method.id, input.symbol, input.name, input.unit.symbol, MethodText.source(input, of: method),
          method.citation,
        ])
      }
    }
    try writer.end()
  }
}

/// Finds the methods of a category that a person typed.
enum MethodLookup {
  static func context() throws -> InventoryContext {
    var log = DiagnosticLog()
    guard let project = try Project.stream(into: &log) else {
      throw CommandFailure(.fault, "internal-fault", log.rendered())
    }
    return project.context
  }

  static func methods(of typed: String) throws -> (code: String, methods: [Method]) {
    let context = try context()
    let category = try SelectionOptions.category(typed, context.tree)
    return (context.tree.categories[category].code, context.methods(for: category))
  }

  static func noMethod(_ code: String) -> CommandFailure {
    let below = Registry.methods.flatMap(\.categories).filter { $0.hasPrefix(code + ".") }
    let codes = Set(below).sorted()
    return CommandFailure(
      .usage, "no-method", "no method computes \(code)",
      help: codes.isEmpty
        ? "report its emissions in a table with a column gas: ghg template \(code)"
        : "methods stand further down: \(codes.joined(separator: ", "))")
  }
}

/// A method as a person reads it.
enum MethodText {
  /// All methods; of those for any gas, which differ in the unit of their quantity, the first.
  static func text(_ methods: [Method]) -> String {
    let general = methods.filter { $0.emissions.count > shownGases }
    var texts = methods.filter { $0.emissions.count <= shownGases }.map(text)
    if let first = general.first { texts.append(text(first)) }
    if general.count > 1 {
      texts.append("likewise:\n" + general.dropFirst().map { "  \($0.id)\n" }.joined())
    }
    return texts.joined(separator: "\n")
  }

  static func text(_ method: Method) -> String {
    var text = "\(method.id): \(method.title) (\(method.tier), \(method.edition))\n"
    text += "  \(method.citation)\n"
    let conditions = method.conditions.sorted { $0.key < $1.key }.map { "\($0.key) is \($0.value)" }
    if !conditions.isEmpty { text += "  when \(conditions.joined(separator: " and "))\n" }
    if !method.needs.isEmpty { text += "  when given: \(method.needs.joined(separator: ", "))\n" }
    text += "\n" + equations(method) + "\n"
    let further = method.inputs.count > 3 * shownGases ? method.inputs.count - shownGases : 0
    text += aligned(
      method.inputs.dropLast(further).map { input in
        [input.symbol, "\(input.name) [\(input.unit.symbol)]", source(input, of: method)]
      })
    if further > 0 {
      text += "  … and \(further) further inputs: ghg methods \(method.categories[0]) --format csv\n"
    }
    return text
  }

  /// Of a method with a factor for any gas, the emissions that are printed.
  private static let shownGases = 9

  private static func equations(_ method: Method) -> String {
    var rows: [[String]] = []
    for step in method.steps {
      guard case .step(_, _, let content) = step.node.kind else { continue }
      rows.append(["\(step.symbol) = \(Expression(content).text)", "Eq \(step.equation)"])
    }
    for stock in method.stocks {
      rows.append([
        "\(stock.symbol)(t) = \(Expression(stock.update).text)", "from \(stock.initial.shortestDecimal)",
      ])
    }
    for emission in method.emissions.prefix(shownGases) {
      rows.append(["\(emission.gas) = \(Expression(emission.node).text)", "emission"])
    }
    if method.emissions.count > shownGases {
      rows.append(["… and so for each of \(method.emissions.count - shownGases) further gases", ""])
    }
    for handoff in method.handoffs {
      rows.append(["\(handoff.flow) = \(Expression(handoff.node).text)", "handed on"])
    }
    return aligned(rows)
  }

  /// Where the number of an input comes from.
  static func source(_ input: Input, of method: Method) -> String {
    var text: String
    switch input.kind {
    case .activity:
      text = method.quantity.map { method.inputs[$0].name } == input.name ? "column quantity" : "column"
    case .factor(let parameter, let gas, let axes, let fixed):
      text =
        (input.presence == .own ? "column, or factors.csv: " : "tables: ")
        + "\(parameter)\(gas.map { " of \($0)" } ?? "")"
      for (axis, word) in fixed.sorted(by: { $0.key < $1.key }) { text += ", \(axis) \(word)" }
      if !axes.isEmpty { text += " by \(axes.map(\.name).joined(separator: ", "))" }
    case .flow(let flow): text = "other rows: \(flow)"
    }
    if let set = input.set { text += ", for each \(set.name)" }
    switch input.presence {
    case .required: break
    case .assumed(let value): text += "; \(value.shortestDecimal) if not given"
    case .optional: text += "; left out if not found"
    case .own: text += "; left out if not given"
    case .whereDecided: text += "; left out if not found or not decided"
    }
    return text
  }

  private static func aligned(_ rows: [[String]]) -> String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, text in
        column == row.count - 1 ? text : text + String(repeating: " ", count: widths[column] - text.count)
      }
      let line = "  " + cells.joined(separator: "   ")
      return line.withoutBlanksAtEnd + "\n"
    }
    .joined()
  }
}
