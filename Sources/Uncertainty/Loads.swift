/// What a figure owes to each cause, in the order of the causes, so that sums are the same in every run.
struct Loads {
  private(set) var items: [(cause: Int, load: Double)] = []

  init() {}

  init(_ byCause: [Int: Double]) {
    items = byCause.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  var variance: Double { items.reduce(0) { $0 + $1.load * $1.load } }

  subscript(cause: Int) -> Double {
    var low = 0
    var high = items.count
    while low < high {
      let middle = (low + high) / 2
      if items[middle].cause < cause { low = middle + 1 } else { high = middle }
    }
    return low < items.count && items[low].cause == cause ? items[low].load : 0
  }

  func covariance(_ other: Loads) -> Double {
    items.reduce(0) { $0 + $1.load * other[$1.cause] }
  }

  /// `a` times this and `b` times the other.
  func combined(_ a: Double, _ other: Loads, _ b: Double) -> Loads {
    var sum = Dictionary(uniqueKeysWithValues: items.map { ($0.cause, $0.load * a) })
    for item in other.items { sum[item.cause, default: 0] += item.load * b }
    return Loads(sum)
  }
}
