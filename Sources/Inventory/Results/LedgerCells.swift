extension Ledger {
  /// The cells as booked, before any total. By category in the order of the tree, then region, year and gas.
  package var bookedCells: [(key: Key, cell: LedgerCell)] {
    cells.sorted { one, other in
      let (one, other) = (one.key, other.key)
      return (one.category, one.region, one.year, one.gas)
        < (other.category, other.region, other.year, other.gas)
    }
    .map { (key: $0.key, cell: $0.value) }
  }
}
