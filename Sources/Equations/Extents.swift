import VectorKernels

/// How long the columns of a workspace are: those of one number for all rows, of rows, and of the members of each list.
@safe struct Extents: ~Copyable {
  let start: UnsafeMutablePointer<ghg_extent>

  /// Of a column with one number for all rows.
  static let single = 0
  static func place(ofDomain domain: Int) -> Int { 1 + domain }
  static func domain(of place: Int) -> Int { place - 1 }

  /// - Parameter lengths: by domain, how many values a column has.
  init(rows: Int, _ members: [Members], _ lengths: [Int]) {
    unsafe start = .allocate(capacity: 1 + lengths.count)
    unsafe start.initialize(to: ghg_extent(groups: 1, rows: 1, members: 0))
    for (domain, length) in lengths.enumerated() {
      let groups = (length + Lanes.scalarCount - 1) / Lanes.scalarCount
      let width = domain == 0 ? 1 : members[domain - 1].width ?? 0
      unsafe (start + Self.place(ofDomain: domain)).initialize(
        to: ghg_extent(groups: groups, rows: rows, members: width))
    }
  }

  deinit { unsafe start.deallocate() }

  func groups(_ place: Int) -> Int { unsafe start[place].groups }
}
