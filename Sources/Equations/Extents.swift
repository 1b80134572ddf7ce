import VectorKernels

/// How much of the columns of a workspace is computed: of those of one number for all rows, of rows, and of the members
/// of each list.
@safe struct Extents: ~Copyable {
  let start: UnsafeMutablePointer<ghg_extent>
  private let members: [Members]

  /// Of a column with one number for all rows.
  static let single = 0
  static func place(ofDomain domain: Int) -> Int { 1 + domain }
  static func domain(of place: Int) -> Int { place - 1 }

  init(rows: Int, _ members: [Members]) {
    self.members = members
    unsafe start = .allocate(capacity: Self.place(ofDomain: members.count) + 1)
    unsafe start.initialize(to: ghg_extent(groups: 1, rows: 1, members: 0))
    for domain in 0...members.count {
      unsafe (start + Self.place(ofDomain: domain)).initialize(to: extent(domain, rows))
    }
  }

  /// Takes the first rows only.
  func narrow(to rows: Int) {
    for domain in 0...members.count {
      unsafe start[Self.place(ofDomain: domain)] = extent(domain, rows)
    }
  }

  private borrowing func extent(_ domain: Int, _ rows: Int) -> ghg_extent {
    let length = domain == 0 ? rows : members[domain - 1].count(ofFirst: rows)
    return ghg_extent(
      groups: (length + Lanes.scalarCount - 1) / Lanes.scalarCount, rows: rows,
      members: domain == 0 ? 1 : members[domain - 1].width ?? 0)
  }

  deinit { unsafe start.deallocate() }

  func groups(_ place: Int) -> Int { unsafe start[place].groups }
}
