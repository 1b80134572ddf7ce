import Exports
import Inventory
import Tables
import Uncertainty

/// `ghg key-categories`: what the effort of an inventory should go into.
enum KeyCategoriesCommand {
  static let command = Command(
    name: "key-categories", summary: "finds the key categories by level, trend and uncertainty",
    summaryVietnamese: "xác định các danh mục chính theo mức độ, xu thế và độ không chắc chắn",
    arguments: ["[FOLDER|FILE|-]"],
    options: KeyCategoryOptions.all + OutputOptions.all + InventoryJob.options,
    details: """
      Levels and trends after the 2006 Guidelines or the 2019 Refinement, Vol 1 Ch 4; the output names which. Key are the
      fewest lines, largest first, that make the threshold. Removals count without their sign. Lines are those of
      Table 4.1 of the guideline, or what --by and --depth keep apart. A table that is read shows the lines that are
      key and those up to two percent further; CSV and JSON hold all. ghg help key-categories tells more.

        ghg key-categories project --base-year 2010
        ghg key-categories project --summary --lulucf both
        ghg key-categories project --rules 2019 --by gas,source -o key.csv
      """,
    detailsVietnamese: """
      Đánh giá mức độ và xu thế theo Hướng dẫn IPCC 2006 hoặc bản hoàn thiện 2019, Tập 1 Chương 4; kết quả ghi rõ quy tắc.
      Danh mục chính là số dòng ít nhất, từ lớn đến nhỏ, cộng dồn đạt ngưỡng. Hấp thụ tính theo giá trị tuyệt đối. Các dòng
      theo Bảng 4.1 của hướng dẫn, hoặc theo --by và --depth. Bảng để đọc hiện các danh mục chính và các dòng trong khoảng
      hai phần trăm tiếp theo; CSV và JSON có mọi dòng. Xem thêm: ghg help key-categories.

        ghg key-categories du-an --base-year 2010 --lang vi
        ghg key-categories du-an --summary --lulucf both
        ghg key-categories du-an --csv excel-vi -o danh-muc-chinh.csv
      """, run: run)

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let format = try OutputOptions(invocation)
    let options = try KeyCategoryOptions(invocation)
    guard let job = try InventoryJob.open(invocation, invocation.arguments.first) else { return .badData }
    let output = try Output(invocation)
    var report = KeyCategoryReport(
      job: job, options: options, format: format.speaking(job), output: output)
    return try report.print()
  }
}
