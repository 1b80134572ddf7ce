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
        horizon        the last year of a pathway: 2050
        targets        documents that a pathway is held against: Decision 896/QD-TTg

      regions.csv beside it says what holds for whole regions: region, parent, and any of climate, temperature, soil,
      ecological zone … A row that gives no word of its own takes that of its region, or of the one it lies in.

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
        horizon        năm cuối của lộ trình: 2050
        targets        các văn bản để so sánh lộ trình: Decision 896/QD-TTg

      regions.csv đặt bên cạnh ghi điều kiện của cả vùng: vùng, thuộc (vùng lớn hơn), và các cột khí hậu, vùng nhiệt độ,
      loại đất, vùng sinh thái … Dòng không ghi thì lấy theo vùng của nó, hoặc vùng lớn hơn.

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

  static func checks(_ language: Language) -> String {
    language(
      """
      ghg check runs these on every inventory whose rows are without error, reported rows included. A finding is a
      question that a reviewer would ask, not a verdict; the largest effect in CO2 equivalents comes first. A row that
      says why in its column assumption is listed by --findings, and no warning.

        ghg check project --findings --format csv     all of them, as a table
        ghg check project --skip same-year            all checks but one

      The Guidelines ask for such checks (2006, Vol 1 Ch 6, Table 6.1) and name no thresholds. Those of ghg:

        year-step       more than 50 % of the larger figure (--step), more than 0.5 % of the emissions and removals of
                        region and year, added without signs (--least), and more than three times the median step of
                        the series, or sevenfold. A first figure is no step; a stock may fill for five years
        same-year       figures above a tenth of --least that agree to the last digit; not areas of land (3.B)
        gas-missing     a gas of more years than it lacks; or one that every method of the category yields
        gap-in-series   whole regions only where the setting years says what the inventory covers
        totals-against-parts   a total of at least half of what is given below it; less is taken for a remainder
        implied-factor  only where the default has an interval
        reference-approach-gap   5 %: the gap is typically less (2006, Vol 2 Ch 6, Sec 6.8). Captured CO2 is added back
        double-count-…  coke beside 2.C.1, gas beside 2.B.1, lubricants beside 2.D.1, waste beside 4.C, in one region
                        and year. A row that says in the column assumption how they are kept apart has answered

      """,
      """
      ghg check chạy các phép kiểm tra này cho mọi kiểm kê không có dòng lỗi, kể cả số liệu báo cáo sẵn. Mỗi phát hiện
      là một câu hỏi của chuyên gia thẩm định, không phải kết luận; ảnh hưởng lớn nhất (CO2 tương đương) đứng trước.
      Dòng có giải thích ở cột "giả định" được liệt kê bởi --findings nhưng không cảnh báo.

        ghg check du-an --findings --format csv       mọi phát hiện, dưới dạng bảng
        ghg check du-an --skip same-year              bỏ qua một phép kiểm tra

      Hướng dẫn của IPCC yêu cầu các phép kiểm tra này (2006, Quyển 1 Chương 6, Bảng 6.1) nhưng không nêu ngưỡng. Ngưỡng
      của ghg:

        year-step       lớn hơn 50 % của số lớn hơn (--step), lớn hơn 0,5 % tổng phát thải và hấp thụ của vùng trong năm,
                        cộng không kể dấu (--least), và lớn hơn ba lần trung vị các bước của chuỗi, hoặc gấp bảy lần.
                        Số đầu tiên không phải là bước nhảy; bể tích lũy được phép đầy dần trong năm năm
        same-year       số liệu lớn hơn một phần mười của --least và giống nhau đến chữ số cuối; trừ diện tích đất (3.B)
        gas-missing     khí có mặt ở nhiều năm hơn số năm thiếu; hoặc khí mà mọi phương pháp của danh mục đều tính ra
        gap-in-series   cả vùng: chỉ khi thiết lập years nêu các năm của kiểm kê
        totals-against-parts   tổng ít nhất bằng một nửa các phần bên dưới; nhỏ hơn được coi là phần còn lại
        implied-factor  chỉ khi hệ số mặc định có khoảng giá trị
        reference-approach-gap   5 %: chênh lệch thường nhỏ hơn (2006, Quyển 2 Chương 6, Mục 6.8). CO2 thu giữ được cộng lại
        double-count-…  than cốc và 2.C.1, khí và 2.B.1, dầu bôi trơn và 2.D.1, chất thải và 4.C, cùng vùng, cùng năm.
                        Dòng có giải thích ở cột "giả định" được coi là đã trả lời

      """)
  }
}
