import EmissionFactors
import Equations
import Exports
import Inventory
import Tables

/// What a person who fills in the table of land, or a column of words, asks first.
enum LandTopics {
  static let all = [
    Topic(
      name: "land", summary: "the table of land, of which the rows of 3.B are made",
      summaryVietnamese: "bảng đất đai, từ đó lập các dòng của 3.B", text: { land($0) }),
    Topic(
      name: "conditions", summary: "columns of words for land, fields and herds, with the words",
      summaryVietnamese: "các cột chọn từ cho đất, cây trồng, vật nuôi và các từ",
      text: { conditions($0) }, table: words),
  ]

  private static func land(_ language: Language) -> String {
    language(
      """
      Land is one table: the matrix of land use of a period, one cell a row. ghg template land prints it.

        region, stratum   a province, and a part of it with one climate and one soil
        from, to          land uses (ghg help land use). The same twice is land that stays, the diagonal of the matrix
        period            2011..2020, or a year. Periods follow each other without a hole
        area [ha]         of the whole period; for land that stays, what stayed throughout. [kha] and [km2] do as well

      Further columns go with the land into every row: climate, soil, ecological zone, management, carbon input, previous
      management … (ghg help conditions), and numbers that are not in the tables. Climate, soil and ecological zone
      may be left out where regions.csv says them of the region (columns region, climate, soil, …).

      What ghg makes of it: an equal part of a change falls into each year; changed land is in transition for 20 years
      (land converted, 3.B.x.b), then it remains in its use (3.B.x.a). Area is neither lost nor made.

      Official matrices that do not close: the uses with which a period begins are compared with those that the one
      before ended with. Every difference is told with its hectares (land-does-not-close) and nothing is forced: the
      area of the later period holds.

        ghg template land -o land.csv
        ghg check project
        ghg explain project 3.B.2.b.i --year 2020 --gas CO2

      """,
      """
      Đất đai là một bảng: ma trận sử dụng đất của một giai đoạn, mỗi ô một dòng. ghg template land in bảng này.

        vùng, phân tầng   tỉnh, và phần của tỉnh có cùng khí hậu và loại đất
        từ, sang          loại sử dụng đất (ghg help land use). Hai tên giống nhau là đất giữ nguyên: đường chéo ma trận
        giai đoạn         2011..2020, hoặc một năm. Các giai đoạn nối tiếp nhau, không bỏ trống năm nào
        diện tích [ha]    của cả giai đoạn; với đất giữ nguyên là phần giữ nguyên suốt giai đoạn. Cũng nhận [kha], [km2]

      Các cột khác đi theo đất vào mọi dòng: khí hậu, loại đất, vùng sinh thái, chế độ canh tác, mức bổ sung các-bon, chế độ
      canh tác trước … (ghg help conditions), và các số không có trong bảng hệ số. Có thể bỏ khí hậu, loại đất, vùng
      sinh thái nếu regions.csv đã ghi cho cả vùng (các cột vùng, khí hậu, loại đất, …).

      ghg làm gì: diện tích chuyển đổi chia đều cho các năm; đất chuyển đổi ở trạng thái chuyển tiếp 20 năm (đất chuyển
      sang, 3.B.x.b), sau đó là đất giữ nguyên (3.B.x.a). Tổng diện tích không đổi.

      Ma trận chính thức không khớp: diện tích đầu giai đoạn được so với cuối giai đoạn trước. Mọi chênh lệch được báo
      bằng số héc-ta (land-does-not-close), không ép cho khớp: lấy diện tích của giai đoạn sau.

        ghg template land --csv excel-vi -o dat.csv
        ghg check du-an
        ghg explain du-an 3.B.2.b.i --year 2020 --gas CO2

      """)
  }

  private static func conditions(_ language: Language) -> String {
    language(
      """
      Conditions are words in columns of the row. A word may be written in English or Vietnamese, in capitals or not.
      ghg help COLUMN lists one column; ghg template CATEGORY prints the columns that a category asks for. What holds
      for a whole region (\(RegionWord.dimensions.joined(separator: ", "))) may stand once in regions.csv instead.


      """,
      """
      Điều kiện là các từ ghi trong cột của dòng. Từ viết bằng tiếng Anh hoặc tiếng Việt, chữ hoa hay thường đều được.
      ghg help CỘT liệt kê từ của một cột; ghg template DANH_MỤC in các cột mà danh mục cần. Điều kiện của cả vùng
      (\(RegionWord.dimensions.map(HeadingNames.vietnamese).joined(separator: ", "))) có thể ghi một lần trong regions.csv.


      """)
  }

  private static func words(_ writer: any RowWriter, _ language: Language) throws {
    try writer.begin([
      Column("column", title: language("column", "cột")),
      Column("column_vi", title: language("in Vietnamese", "tiếng Việt")),
      Column("word", .prose, title: language("word", "từ")),
      Column("vi", .prose, title: language("in Vietnamese", "tiếng Việt")),
    ])
    for axis in ofLand {
      guard let vocabulary = Vocabulary.embedded(axis) else { continue }
      let heading = HeadingNames.vietnamese(axis)
      for word in vocabulary.words {
        try writer.row([axis, heading == axis ? "" : heading, word, vocabulary.vietnamese(word) ?? ""])
      }
    }
    try writer.end()
  }

  /// Columns that methods of sector 3 ask for, in the order in which a row is filled; `land use` covers the previous.
  static let ofLand: [String] = {
    let methods = Registry.methods.filter { $0.categories.contains { $0.hasPrefix("3.") } }
    var axes: [String] = []
    for input in methods.flatMap(\.inputs) {
      guard case .factor(_, _, let by, _) = input.kind else { continue }
      for axis in by where !axes.contains(axis.dimension) { axes.append(axis.dimension) }
    }
    let first = RegionWord.dimensions.filter { axes.contains($0) }
    return first + axes.filter { !first.contains($0) }
  }()
}
