import Inventory
import Synchronization
import Tables
import Uncertainty

/// The areas of the years to come, where conversions of land are not the same in every variant.
final class MovedLand {
  private struct Place {
    let place: Int
    let file: Int
    let key: LandArea.Key
    let content: Content
  }

  private enum Content {
    case area
    case converted
    /// A heading of the table of land, and what stands there.
    case attribute(String, Double)
  }

  private let model: PathwayModel
  private let sources: [(name: String, file: String, source: LandSource, central: [LandArea])]
  private var places: [Place] = []
  /// By areas; threads share them.
  private let known = Mutex<[[Double]: [[LandArea.Key: LandArea]]]>([:])

  /// Nil where no land moves.
  init?(_ model: PathwayModel, _ projection: Projection, moves: Bool) {
    guard moves else { return nil }
    self.model = model
    var log = DiagnosticLog()
    let areas = model.areas(projection, &log)
    var sources: [(name: String, file: String, source: LandSource, central: [LandArea])] = []
    for (file, table) in model.land.tables {
      guard let source = LandSource(table) else { continue }
      let central = source.areas(
        horizon: model.years.upperBound, continuing: Self.continuing(file, areas, model.years))
      sources.append((PathwayRows.name(ofLand: file), file, source, central))
    }
    self.sources = sources
  }

  private static func continuing(
    _ file: String, _ areas: [String: [Double]], _ years: ClosedRange<Int>
  ) -> LandContinuation {
    { region, stratum, pair, year in
      let own = areas[PathwayRows.key(file, region, stratum, pair)]
      guard year > years.lowerBound, let own else { return 0 }
      return own[year - years.lowerBound]
    }
  }

  func place(_ line: Int, _ column: Int, _ row: Row, next: Int) -> Int? {
    guard let file = sources.firstIndex(where: { $0.name == row.file.name }),
      sources[file].central.indices.contains(line - 2)
    else { return nil }
    let area = sources[file].central[line - 2]
    guard area.key.year > model.years.lowerBound, let content = content(file, area, column, row) else {
      return nil
    }
    places.append(Place(place: next, file: file, key: area.key, content: content))
    return next
  }

  private func content(_ file: Int, _ area: LandArea, _ column: Int, _ row: Row) -> Content? {
    if row.quantityColumn == column { return .area }
    let heading = row.file.heading(column)
    if heading.hasPrefix(Self.convertedThisYear) { return .converted }
    return sources[file].source.number(area, heading).map { .attribute(heading, $0) }
  }

  private static let convertedThisYear = "area converted this year"

  /// Land that runs out has no area: the draw is left out.
  func fill(_ block: DrawBlock, _ lane: Int, _ projection: Projection) {
    let files = files(projection)
    let attributes = LandAttributes(projection: projection)
    for place in places {
      let area = files[place.file][place.key]
      let value: Double? =
        switch place.content {
        case .area: area?.area
        case .converted: area?.converted
        case .attribute(let heading, let number): attributes.value(place.key, heading, number) ?? number
        }
      unsafe block.moved(place.place)[lane] = files[place.file].isEmpty ? .nan : value ?? 0
    }
  }

  private func files(_ projection: Projection) -> [[LandArea.Key: LandArea]] {
    var log = DiagnosticLog()
    let areas = model.areas(projection, &log)
    let flat = areas.keys.sorted().flatMap { areas[$0] ?? [] }
    if let made = known.withLock({ $0[flat] }) { return made }
    let made = sources.map { source in
      let areas = source.source.areas(
        horizon: model.years.upperBound, continuing: Self.continuing(source.file, areas, model.years))
      return Dictionary(areas.map { ($0.key, $0) }) { $1 }
    }
    known.withLock { if $0.count < 2048 { $0[flat] = made } }
    return made
  }
}
