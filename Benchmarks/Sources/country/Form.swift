import Tables

/// A table of activity data for one province and one year, from which those of all provinces and years are made. A
/// cell such as `~1200` is an amount: it follows the size of the province, grows over the years and wavers.
struct Form {
  let name: String
  let text: String
  /// Its rows take what others of the province hand over, so a second one of the kind would take it again.
  let isOncePerProvince: Bool

  init(_ name: String, isOncePerProvince: Bool = false, _ text: String) {
    self.name = name
    self.text = text
    self.isOncePerProvince = isOncePerProvince
  }

  /// Of every quantity, in percent: Approach 2 of key categories asks for that of every line.
  static let uncertainty = 10.0

  static let all = energy + industry + agriculture + waste

  func write(_ country: Country, in folder: String) throws(FileError) {
    var log = DiagnosticLog()
    guard let table = Table.read(Document(name: name, bytes: Array(text.utf8)), into: &log) else { return }
    let file = try AtomicFile("\(folder)/\(name).csv")
    var writer = try CSVWriter(file.sink)
    try writer.field(table.header[0])
    try writer.field("region")
    try writer.field("year")
    for heading in table.header.dropFirst() { try writer.field(heading) }
    try writer.field("uncertainty %")
    try writer.endRecord()
    let copies = isOncePerProvince ? 1 : country.scale
    for province in country.provinces.indices {
      for copy in 1...copies {
        for row in 0..<table.rowCount {
          for year in country.years { try write(table, row, country, province, copy, year, to: &writer) }
        }
      }
    }
    try file.commit()
  }

  private func write(
    _ table: Table, _ row: Int, _ country: Country, _ province: Int, _ copy: Int, _ year: Int,
    to writer: inout CSVWriter
  ) throws(FileError) {
    let source = table.text(row, 1)
    try writer.field(table.text(row, 0))
    try writer.field(country.provinces[province])
    try writer.field(Double(year))
    try writer.field(copy == 1 ? source : "\(source) \(copy)")
    for column in 2..<table.header.count {
      let cell = table.text(row, column)
      if cell.hasPrefix("~"), let amount = Double(cell.dropFirst()) {
        try writer.field(country.amount(amount, of: source, province: province, copy: copy, year: year))
      } else {
        try writer.field(cell)
      }
    }
    try writer.field(Self.uncertainty)
    try writer.endRecord()
  }
}
