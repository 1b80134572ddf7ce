import Exports
import Inventory

/// Topics that are told in words.
enum TopicTexts {
  static func columns(_ language: Language) -> String {
    language(
      """
      A row is one source in one region and year. category, year and a quantity with its unit are due; the unit stands
      in a column unit, or in the heading as quantity [t]. Further columns are the inputs of the method, with their
      unit in the heading: cultivation period [d]. In place of the columns year and quantity, years may stand side by
      side as headings. ghg template CATEGORY prints the columns of a category.

      Where earlier years are not known, a row of the first known year may say when its source began, and by how much it
      has grown a year: introduced 1998 and growth rate [%] 3 for a product whose share of the market rose evenly from
      nothing (2006 Guidelines, Vol 3 Ch 7), since 1950 and growth rate [%] 2 for what has been there all along. Each
      earlier year then has its share of the amounts, and ghg explain marks it as back-cast.

      A table with a column gas reports emissions that come from elsewhere. Columns lower, upper, uncertainty %,
      distribution, reference, assumption and note are for the reader.


      """,
      """
      Mỗi dòng là một nguồn ở một vùng trong một năm. Cần có danh mục, năm và số lượng với đơn vị; đơn vị ghi ở cột
      "đơn vị" hoặc trong tiêu đề: số lượng [t]. Các cột khác là số liệu đầu vào của phương pháp, đơn vị ghi trong tiêu
      đề: thời gian canh tác [d]. Thay cho cột năm và số lượng, có thể ghi các năm làm tiêu đề cột.
      ghg template DANH_MỤC in các cột của một danh mục.

      Khi không biết số liệu các năm trước, dòng của năm đầu tiên đã biết có thể ghi năm bắt đầu và mức tăng mỗi năm: "năm
      bắt đầu sử dụng" 1998 và "tốc độ tăng trưởng [%]" 3 cho sản phẩm có thị phần tăng đều từ không (Hướng dẫn 2006,
      Tập 3 Chương 7), hoặc "từ năm" 1950 và "tốc độ tăng trưởng [%]" 2 cho nguồn đã có từ đầu. Mỗi năm trước có phần
      tương ứng của các lượng, và ghg explain ghi rõ là suy ngược.

      Bảng có cột "khí" dùng cho phát thải lấy từ nguồn khác.


      """)
  }

  static func settings(_ language: Language) -> String {
    language(
      """
      inventory.csv has two columns, setting and value:

        name           the title of the inventory
        country        the region of rows without one; also a name that rows may use
        region         the region of rows without one, when it is not the country
        regions        further names that rows may use: Hà Nội, Lào Cai
        years          2010..2022: rows of other years are refused, stocks run to the last one
        base year      2014
        tree           IPCC 2006, CRT, IPCC 1996, or own with a categories.csv
        editions       whose factors are used, the preferred first: VN 2626, IPCC 2006
        GWP set        SAR, TAR, AR4, AR5, AR5-CCF or AR6
        unit           of the results: kg, t, kt, Gg, Mt
        gases          those that the inventory is limited to: CO2, CH4
        language       en or vi
        number format  1,234.5 or 1.234,5

      """,
      """
      inventory.csv có hai cột, setting và value:

        name           tên của kiểm kê
        country        vùng của các dòng không ghi vùng
        region         vùng của các dòng không ghi vùng, nếu khác với country
        regions        các tên vùng khác: Hà Nội, Lào Cai
        years          2010..2022: không nhận dòng của năm khác
        base year      năm cơ sở: 2014
        tree           IPCC 2006, CRT, IPCC 1996, hoặc own với tệp categories.csv
        editions       bộ hệ số, ưu tiên ghi trước: VN 2626, IPCC 2006
        GWP set        SAR, TAR, AR4, AR5, AR5-CCF hoặc AR6
        unit           đơn vị của kết quả: kg, t, kt, Gg, Mt
        gases          chỉ tính các khí này: CO2, CH4
        language       en hoặc vi
        number format  1,234.5 hoặc 1.234,5

      """)
  }

  /// Units that the text names; a test reads each.
  static let units: [(en: String, vi: String, units: [String])] = [
    ("mass", "khối lượng", ["g", "kg", "t", "kt", "Mt", "Gg", "tấn", "nghìn tấn", "tạ", "lb"]),
    (
      "energy", "năng lượng",
      ["J", "MJ", "GJ", "TJ", "kWh", "MWh", "GWh", "triệu kWh", "toe", "ktoe", "kcal", "TBtu"]
    ),
    ("volume", "thể tích", ["L", "lít", "m3", "mét khối", "Nm3", "Sm3", "bbl", "10^3 m3"]),
    ("area", "diện tích", ["m2", "ha", "km2", "nghìn ha"]),
    ("number", "số lượng", ["head", "con", "nghìn con", "person", "nghìn người"]),
    ("time", "thời gian", ["d", "ngày", "yr", "năm"]),
    ("share", "tỷ lệ", ["%", "‰", "1"]),
    ("compound", "kết hợp", ["t/ha", "tạ/ha", "kg CH4/head/yr", "kg CO2/TJ", "GJ/t", "kg N/yr", "t CO2"]),
  ]

  static func units(_ language: Language) -> String {
    var text = language(
      """
      Units are written as on paper. Prefixes k, M, G, T and multipliers such as 10^3, nghìn and triệu go in front; a
      substance may follow the mass: kg CO2/TJ. Small and capital letters differ: t is a tonne, T is tera.


      """,
      """
      Đơn vị viết như trên giấy. Tiền tố k, M, G, T và các số nhân như 10^3, nghìn, triệu đứng trước; tên chất có thể đứng
      sau khối lượng: kg CO2/TJ. Chữ hoa và chữ thường khác nhau: t là tấn, T là tera.


      """)
    let names = units.map { language($0.en, $0.vi) }
    let width = names.map(\.count).max() ?? 0
    for (name, row) in zip(names, units) {
      text += "  " + name + String(repeating: " ", count: width - name.count + 2)
      text += row.units.joined(separator: ", ") + "\n"
    }
    return text
      + language(
        """

        Mass, energy and volume turn into each other only through the heating value or density of the fuel.

        """,
        """

        Khối lượng, năng lượng và thể tích chỉ đổi qua nhau bằng nhiệt trị hoặc khối lượng riêng của nhiên liệu.

        """)
  }

  static func notation(_ language: Language) -> String {
    language(
      """
      A key stands in place of a number, in the cell or in a column notation:

        NO  not occurring: the activity does not take place
        NE  not estimated: it takes place, and nobody has computed it
        NA  not applicable: it takes place, and the gas does not come of it
        IE  included elsewhere: name the category in a column "allocated to"
        C   confidential

      Keys are kept through sums: a total of numbers and NE is the sum of the numbers with NE beside it.

      """,
      """
      Ký hiệu đứng thay cho số, trong ô hoặc trong cột "ký hiệu":

        NO  không xảy ra: không có hoạt động này
        NE  chưa ước tính: có hoạt động nhưng chưa tính
        NA  không áp dụng: có hoạt động nhưng không phát sinh khí này
        IE  tính ở mục khác: ghi danh mục đó ở cột "báo cáo tại"
        C   bảo mật

      Ký hiệu được giữ lại qua các phép cộng: tổng của các số và NE là tổng các số, kèm theo NE.

      """)
  }
}
