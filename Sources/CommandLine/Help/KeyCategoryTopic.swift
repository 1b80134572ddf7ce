import EmissionFactors
import Exports
import Tables

/// How key categories are found, above the lines that the guidelines suggest.
enum KeyCategoryTopic {
  static func text(_ language: Language) -> String {
    language(
      """
      ghg key-categories ranks lines by their level (L), their trend (T) or both weighted by uncertainty: Approach 1
      and 2 of the 2006 Guidelines, Vol 1 Ch 4. Key are the fewest that make 95 % (Approach 2: 90 %). --rules 2019 takes
      the trend of the 2019 Refinement: how much of the change of the total a line makes, where the trend of 2006 is
      how far a line departs from the total. Without --rules the IPCC edition that the inventory puts first decides.

      Lines are those of the table below, with --by and --depth those of your own: --by gas,source takes rows as they
      were typed, --depth 3 --by gas,fuel all of 1.A.1 by type of fuel, --by gas,source,sign emissions and removals
      apart. What the table does not list is a line of its own. A reported row is of the fuel in its column fuel, or of
      its source, if that reads liquid, solid fuels, gaseous, peat, other fossil, biomass.

      The base year is the setting base year or --base-year; its level is assessed as well, by Approach 1. --lulucf
      without leaves out 3.B and 3.D, --lulucf both shows the two side by side. Approach 2 weighs a line by half of its
      95 % interval, the larger side: of reported rows what they state, of computed ones that of all their inputs, with
      a factor that several rows share taken once. A line of which nothing is stated is an error; 0 % says certain.

      key-categories.csv in the folder of the inventory (or --reasons FILE) says what is key for reasons that no figure
      shows, such as expected growth, mitigation, or that it is not estimated yet; the summary lists it as Q:

        category,gas,reason
        1.A.3.b,CO2,traffic grows faster than statistics of fuel show
        2.F.1,,imports of pre-charged equipment are not counted yet

      Lines that Table 4.1 suggests; what is in the column jointly is one line, other gases are one each.


      """,
      """
      ghg key-categories xếp hạng các dòng theo mức độ (L), xu thế (T), hoặc cả hai nhân với độ không chắc chắn: phương
      pháp 1 và 2 của Hướng dẫn IPCC 2006, Tập 1 Chương 4. Danh mục chính là số dòng ít nhất đạt 95 % (phương pháp 2:
      90 %). --rules 2019 dùng công thức xu thế của bản hoàn thiện 2019: phần của một dòng trong thay đổi của tổng; công
      thức 2006 là mức khác biệt so với xu thế của tổng. Không có --rules: theo ấn bản IPCC đứng trước trong kiểm kê.

      Các dòng theo bảng dưới đây, hoặc tự chọn bằng --by và --depth: --by gas,source giữ các dòng như đã nhập, --depth 3
      --by gas,fuel tách theo loại nhiên liệu, --by gas,source,sign tách phát thải và hấp thụ. Danh mục không có trong
      bảng là một dòng riêng. Dòng báo cáo lấy nhiên liệu ở cột "nhiên liệu", hoặc ở cột "nguồn" nếu ghi: lỏng, rắn, khí,
      than bùn, hóa thạch khác, sinh khối.

      Năm cơ sở là thiết lập base year hoặc --base-year; mức độ của năm đó cũng được đánh giá, theo phương pháp 1.
      --lulucf without bỏ 3.B và 3.D, --lulucf both hiện cả hai. Phương pháp 2 nhân với nửa khoảng tin cậy 95 %, lấy phía
      lớn hơn: dòng báo cáo theo cột của dòng, dòng tính toán theo mọi số liệu đầu vào, hệ số dùng chung chỉ tính một
      lần. Dòng không ghi độ không chắc chắn là lỗi; 0 % nghĩa là chắc chắn.

      Tệp key-categories.csv trong thư mục kiểm kê (hoặc --reasons FILE) ghi các danh mục chính theo tiêu chí định tính
      (dự kiến tăng, giải pháp giảm nhẹ, chưa ước tính); bảng tóm tắt ghi là Q:

        danh mục,khí,lý do
        1.A.3.b,CO2,giao thông tăng nhanh hơn thống kê nhiên liệu
        2.F.1,,chưa tính thiết bị nhập khẩu đã nạp sẵn môi chất

      Các dòng theo Bảng 4.1; các khí ở cột "gộp" là một dòng, các khí khác mỗi khí một dòng.


      """)
  }

  static func table(_ writer: any RowWriter, _ language: Language) throws {
    guard let table = EmbeddedTables.table("categories/key-category-aggregation") else { return }
    try writer.begin([
      Column("rules", title: language("rules", "quy tắc")),
      Column("category", title: language("category", "danh mục")),
      Column("gases", title: language("gases", "khí")),
      Column("by", title: language("apart by", "tách theo")),
      Column("jointly", title: language("jointly", "gộp")),
      Column("look_into", .prose, title: language("look into", "xem xét kỹ")),
      Column("note", .prose, title: language("note", "ghi chú")),
    ])
    for row in 0..<table.rowCount where table.text(row, "role") == "node" {
      try writer.cell(table.text(row, "rules"))
      try writer.cell(table.text(row, "category"))
      try writer.cell(table.words(row, "gases").joined(separator: ", "))
      try writer.cell(table.text(row, "by") == "fuel" ? language("fuel", "nhiên liệu") : "")
      try writer.cell(table.words(row, "jointly").joined(separator: ", "))
      try writer.cell(language(table.text(row, "look_into"), table.text(row, "look_into_vi")))
      try writer.cell(table.text(row, "note"))
      try writer.endRow()
    }
    try writer.end()
  }
}
