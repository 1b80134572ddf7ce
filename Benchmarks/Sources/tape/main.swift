let arguments = CommandLine.arguments.dropFirst().map { Int($0) }
if let first = arguments.first, let rows = first {
  FuelWorkload(rows: rows, blockLength: arguments.count > 1 ? arguments[1] : nil).report()
} else {
  print("usage: tape ROWS [BLOCK]")
}
