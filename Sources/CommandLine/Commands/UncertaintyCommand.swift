import Exports
import Inventory
import Quantities
import Tables
import Uncertainty

/// `ghg uncertainty`: how far the figures of an inventory may be off.
enum UncertaintyCommand {
  static let command = Command(
    name: "uncertainty", summary: "states how uncertain an inventory and its trend are",
    summaryVietnamese: "tính độ không chắc chắn của kiểm kê và xu thế", arguments: ["[FOLDER|FILE|-]"],
    options: options, details: details, detailsVietnamese: detailsVietnamese, run: run)

  private static let options =
    [
      Option(
        "approach", value: "N", allowed: ["1", "2"], "1: error propagation (the default), 2: random draws",
        "1: lan truyền sai số (mặc định), 2: mô phỏng Monte Carlo"),
      Option("draws", value: "N", "of approach 2 (10000)", "số lần mô phỏng của phương pháp 2 (10000)"),
      Option("seed", value: "N", "of approach 2 (1)", "số khởi tạo của phương pháp 2 (1)"),
      Option(
        "layout", value: "LAYOUT", allowed: ["table", "ipcc", "inputs"],
        "ipcc: Table 3.2 of the guidelines, 3.3 with approach 2; inputs: what better data bring",
        "ipcc: Bảng 3.2 của IPCC, 3.3 với phương pháp 2; inputs: số liệu cần cải thiện trước"),
      Option(
        "by", short: "b", value: "KEYS", repeats: true, "lines by some of category,gas,region,source",
        "theo category,gas,region,source"),
      Option("base-year", value: "YEAR", "for the trend", "năm cơ sở của xu thế"),
      Option(
        "year", short: "y", value: "YEAR", "the year in question (the last)", "năm cần xem (năm cuối)"),
      Option(
        "gwp-uncertainty", value: "PERCENT", repeats: true,
        "half of the 95 % interval of GWPs, of all or of a gas: 30, CH4=40 (none)",
        "nửa khoảng tin cậy 95 % của GWP, mọi khí hoặc từng khí: 30, CH4=40 (không tính)"),
    ] + OutputOptions.all + InventoryJob.options

  private static let details = """
    Default factors come with their 95 % intervals; quantities are as certain as their rows say, in the columns
    uncertainty %, or lower and upper, and distribution. One factor in many rows and years varies once; quantities
    vary by themselves, unless rows share a name in the column correlates with.

      ghg uncertainty project                               exact to the first order
      ghg uncertainty project --layout ipcc                 the sheet of the guidelines
      ghg uncertainty project --approach 2 --draws 100000   random draws of every input
      ghg uncertainty project --layout inputs               the plan of improvement

    Approach 1 takes together what shares a cause; the sheet of the guidelines takes its lines as independent. Of an
    input other than the quantity the columns begin with its name: EF CH4 uncertainty [%]. Reported rows may say
    AD uncertainty % and EF uncertainty %; AD correlated and EF correlated (yes, no) speak of the years. GWPs are
    certain unless --gwp-uncertainty says otherwise.
    """
  private static let detailsVietnamese = """
    Hệ số mặc định có sẵn khoảng tin cậy 95 %; độ không chắc chắn của số liệu hoạt động ghi ở các cột "độ không chắc
    chắn %", hoặc "cận dưới" và "cận trên", và "phân bố". Một hệ số dùng ở nhiều dòng, nhiều năm chỉ biến đổi một lần.

      ghg uncertainty du-an                                 lan truyền sai số, chính xác đến bậc nhất
      ghg uncertainty du-an --layout ipcc                   bảng theo hướng dẫn IPCC
      ghg uncertainty du-an --approach 2 --draws 100000     mô phỏng mọi số liệu đầu vào
      ghg uncertainty du-an --layout inputs                 thứ tự cần cải thiện số liệu

    Phương pháp 1 gộp các dòng dùng chung số liệu; bảng theo hướng dẫn coi các dòng là độc lập. Số liệu đầu vào khác có
    cột riêng: "EF CH4 uncertainty [%]". Dòng báo cáo có thể ghi "AD uncertainty %", "EF uncertainty %"; "AD tương quan"
    và "EF tương quan" (có, không) cho biết các năm có dùng chung hay không. GWP coi là chắc chắn nếu không có
    --gwp-uncertainty.
    """

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let options = try OutputOptions(invocation)
    let wanted = try UncertaintyOptions(invocation)
    guard var job = try InventoryJob.open(invocation, invocation.arguments.first) else { return .badData }
    let format = options.speaking(job)
    let output = try Output(invocation)
    let model = UncertaintyModel(job.project.context, gwp: wanted.gwp)
    let run = try job.run(into: Nothing()) { $0.observer = model }
    if !job.log.hasErrors { job.merge(model.finish()) }
    if job.log.hasErrors {
      invocation.streams.tell(job.log)
      return .badData
    }
    let years = try wanted.years(run)
    let analysis = UncertaintyAnalysis(model, wanted, years, threads: try job.threads())
    let writer = try format.writer(output.sink)
    try analysis.write(to: writer, format.language)
    try output.commit()
    if output.path == nil { try output.sink.flush() }
    for remark in analysis.remarks { job.add(remark) }
    invocation.streams.tell(job.log)
    return .done
  }
}

/// What was asked for.
struct UncertaintyOptions {
  let approach: Int
  let draws: Int
  let seed: UInt64
  let layout: String
  let keys: ResultRows.Keys
  let gwp: GWPUncertainty
  private let baseYear: Int?
  private let year: Int?

  struct Years {
    let base: Int?
    let current: Int
  }

  init(_ invocation: Invocation) throws(CommandFailure) {
    approach = invocation.value("approach") == "2" ? 2 : 1
    draws = try invocation.wholeNumber("draws", in: 100...100_000_000) ?? 10_000
    seed = UInt64(try invocation.wholeNumber("seed", in: 0...Int.max) ?? 1)
    layout = invocation.value("layout") ?? "table"
    if approach == 1, let idle = ["draws", "seed"].first(where: invocation.has) {
      throw CommandFailure(
        .usage, "options-disagree", "--\(idle) is of approach 2, which draws",
        help: "add --approach 2, or leave --\(idle) out")
    }
    baseYear = try invocation.wholeNumber("base-year", in: YearRange.possible)
    year = try invocation.wholeNumber("year", in: YearRange.possible)
    gwp = try Self.gwp(invocation)
    var keys = ResultRows.Keys()
    let words = invocation.list("by")
    if !words.isEmpty {
      keys.category = words.contains("category")
      keys.gas = words.contains("gas")
      keys.region = words.contains("region")
      keys.source = words.contains("source")
      let known = ["category", "gas", "region", "source"]
      if let wrong = words.first(where: { !known.contains($0) }) {
        throw .unknown("unknown-group", "lines are not kept by \(wrong)", wrong, among: known)
      }
    }
    self.keys = keys
  }

  /// `30` for all gases, `CH4=40` for one.
  private static func gwp(_ invocation: Invocation) throws(CommandFailure) -> GWPUncertainty {
    var byGas: [Gas: Double] = [:]
    var others: Double?
    for word in invocation.list("gwp-uncertainty") {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let digits = parts[parts.count - 1].filter { $0 != "%" && $0 != " " }
      guard let percent = Double(String(digits)), (0...300).contains(percent) else {
        throw CommandFailure(
          .usage, "bad-number", "--gwp-uncertainty \(word) is not a percentage from 0 to 300",
          help: "write half of the 95 % interval: 30, or CH4=40,N2O=30")
      }
      let name = String(parts[0].trimmed)
      if parts.count == 1 {
        others = percent
      } else if let gas = Gas(named: name) {
        byGas[gas] = percent
      } else {
        throw CommandFailure(
          .usage, "unknown-gas", "there is no gas \(name)",
          help: Gas.suggestions(for: name).first.map { "did you mean \($0)?" })
      }
    }
    return GWPUncertainty(byGas: byGas, others: others)
  }

  /// The year in question and the base year: as asked for, else as the settings say, else the last and the first.
  func years(_ run: InventoryRun) throws(CommandFailure) -> Years {
    let known = run.ledger.years
    guard let last = known.last, let first = known.first else {
      throw CommandFailure(.badData, "no-activity", "nothing was computed", help: "ghg check tells why")
    }
    let current = year ?? last
    let base = baseYear ?? run.context.settings.baseYear ?? first
    for (name, wanted) in [("year", current), ("base-year", base)] where !known.contains(wanted) {
      throw CommandFailure(
        .usage, "year-without-rows", "the inventory has no figures for \(wanted)",
        help: "its years are \(YearSpan.text(known)): choose one by --\(name)")
    }
    if base > current, baseYear != nil {
      throw CommandFailure(
        .usage, "base-year-after-year", "the base year \(base) lies after the year \(current)",
        help: "write an earlier --base-year, or a later --year")
    }
    return Years(base: base >= current ? nil : base, current: current)
  }
}
