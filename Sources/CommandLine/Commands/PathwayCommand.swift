import Exports
import Inventory
import Pathways
import Tables

/// `ghg pathway`: the inventory in the years to come.
enum PathwayCommand {
  static let command = Command(
    name: "pathway", summary: "projects an inventory, with measures, and sets it against targets",
    summaryVietnamese: "dự báo kiểm kê với các biện pháp và so sánh với mục tiêu",
    arguments: ["[FOLDER]", "[SCENARIO]"], takesMore: true,
    options: [
      Option(
        "layout", value: "LAYOUT",
        allowed: ["screen", "sectors", "gaps", "fan", "tidy", "power", "iamc-long", "iamc-wide"],
        "screen, sectors, gaps, fan, tidy, power, iamc-long, iamc-wide",
        "screen, sectors, gaps, fan, tidy, power, iamc-long, iamc-wide"),
      Option(
        "targets", value: "DOCUMENT", repeats: true,
        "targets of this document: ghg targets lists them",
        "mục tiêu của văn bản này: ghg targets"),
    ] + DrawOptions.all + PathwayJob.options + OutputOptions.all,
    details: details, detailsVietnamese: detailsVietnamese, run: run)

  private static let details = """
    The last year with rows is year 0, and equals the inventory. Rows of later years are made from it by drivers.csv,
    rules.csv and measures.csv and computed by the same methods: ghg help pathways. What the inventory says of its
    uncertainty is carried on: a factor, and a quantity with all that is projected from it, is one draw in all years
    and scenarios, as is a driver or a measure with a range (lower, upper).

      ghg pathway project                                 all scenarios on a screen
      ghg pathway project BAU "net zero" --targets "Decision 896/QD-TTg"
      ghg pathway project --layout fan --draws 10000      percentiles by sector and year, and what they come from
      ghg pathway project --layout tidy -o pathway.csv    one row per scenario, source, gas and year
      ghg pathway project --layout iamc-wide -o iamc.csv  for pyam and the databases of IAMC

    """
  private static let detailsVietnamese = """
    Năm cuối có số liệu là năm 0 và bằng đúng kết quả kiểm kê. Các dòng của những năm sau được tạo từ năm 0 theo
    drivers.csv, rules.csv và measures.csv và được tính bằng cùng phương pháp: ghg help pathways. Độ không chắc chắn
    của kiểm kê được chuyển sang các năm sau; động lực và biện pháp có thể có khoảng (cận dưới, cận trên).

      ghg pathway du-an --lang vi
      ghg pathway du-an --layout fan --draws 10000
      ghg pathway du-an --layout tidy --csv excel-vi -o lo-trinh.csv

    """

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let options = try OutputOptions(invocation)
    let drawing = try DrawOptions(invocation)
    let wishes = PathwayReport.wishes(invocation, options, drawing)
    guard var job = try PathwayJob.open(invocation, keeping: wishes) else { return .badData }
    let format = options.speaking(job.language)
    let output = try Output(invocation)
    var report = PathwayReport(
      stories: try job.stories(job.words), format: format, sink: output.sink, drawing: drawing)
    let isDone = try report.print(&job)
    invocation.streams.tell(job.log)
    guard isDone else { return .badData }
    try output.commit()
    return .done
  }
}
