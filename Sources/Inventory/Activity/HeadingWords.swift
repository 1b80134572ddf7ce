/// The fixed headings of activity and reported tables, in the spellings that people use.
package enum HeadingWord: String, CaseIterable, Sendable {
  case category
  case region
  case year
  case source
  case quantity
  case unit
  case method
  case gas
  case notation
  case origin
  case allocatedTo = "allocated to"
  case heatingValue = "heating value"
  case introduced
  case since
  case growth = "growth rate"
  case lower
  case upper
  case uncertainty = "uncertainty %"
  case distribution
  case activityUncertainty = "AD uncertainty %"
  case factorUncertainty = "EF uncertainty %"
  case correlatesWith = "correlates with"
  case activityCorrelated = "AD correlated"
  case factorCorrelated = "EF correlated"
  case reference
  case assumption
  case note

  /// Further spellings: synonyms, and the words of Vietnamese offices.
  var spellings: [String] {
    switch self {
    case .category: ["danh mục", "mã danh mục", "phân loại", "ipcc code", "code"]
    case .region: ["vùng", "tỉnh", "tỉnh/thành phố", "địa phương", "province", "party", "country"]
    case .year: ["năm"]
    case .source: ["nguồn", "nguồn phát thải", "tên nguồn"]
    case .quantity: ["số lượng", "khối lượng", "số liệu hoạt động", "lượng", "value", "giá trị"]
    case .unit: ["đơn vị", "đơn vị tính"]
    case .method: ["phương pháp"]
    case .gas: ["khí", "khí nhà kính"]
    case .notation: ["ký hiệu", "notation key"]
    case .origin: ["nguồn gốc"]
    case .allocatedTo: ["báo cáo tại", "allocation"]
    case .heatingValue: ["nhiệt trị"]
    case .introduced: ["năm bắt đầu sử dụng", "năm đưa vào sử dụng", "year of introduction"]
    case .since: ["từ năm", "since year"]
    case .growth: ["tốc độ tăng trưởng", "tăng trưởng"]
    case .lower: ["cận dưới"]
    case .upper: ["cận trên"]
    case .uncertainty: ["độ không chắc chắn %", "uncertainty"]
    case .distribution: ["phân bố", "phân phối"]
    case .activityUncertainty: ["độ không chắc chắn ad %", "ad uncertainty", "activity uncertainty %"]
    case .factorUncertainty: ["độ không chắc chắn ef %", "ef uncertainty", "factor uncertainty %"]
    case .correlatesWith: ["tương quan với"]
    case .activityCorrelated: ["ad tương quan", "ad correlated across years"]
    case .factorCorrelated: ["ef tương quan", "ef correlated across years"]
    case .reference: ["tài liệu", "tài liệu tham khảo", "trích dẫn"]
    case .assumption: ["giả định"]
    case .note: ["ghi chú", "notes", "comment"]
    }
  }

  /// Whether it stands for what a person remarks and no calculation reads.
  var isRemark: Bool {
    switch self {
    case .reference, .assumption, .note: true
    default: false
    }
  }

  static let bySpelling: [String: HeadingWord] = {
    var words: [String: HeadingWord] = [:]
    for word in allCases {
      for spelling in [word.rawValue.lowercased()] + word.spellings { words[spelling] = word }
    }
    return words
  }()

  /// A heading of methods, itself where it is not one in Vietnamese.
  static func english(_ heading: String) -> String { vietnameseNames[heading.lowercased()] ?? heading }

  /// Headings of methods in Vietnamese, by the name of the input or axis that they mean.
  static let vietnameseNames: [String: String] = ofSources.merging(ofLand) { known, _ in known }

  private static let ofSources: [String: String] = [
    "nhiên liệu": "fuel", "hệ số phát thải co2": "EF CO2", "hệ số phát thải ch4": "EF CH4",
    "hệ số phát thải n2o": "EF N2O", "nhiệt trị ròng": "NCV", "hệ số ôxy hóa": "oxidation factor",
    "hệ số oxy hóa": "oxidation factor", "chế độ nước": "water regime",
    "loại xi măng": "cement type", "loại vôi": "lime type", "loại thủy tinh": "glass type",
    "các-bon-nát": "carbonate", "quy trình": "process", "nguyên liệu": "feedstock", "hóa chất": "chemical",
    "tỷ lệ clanhke": "clinker fraction", "tỷ lệ thủy tinh vụn": "cullet ratio",
    "urê sản xuất": "urea produced",
    "thời gian canh tác": "cultivation period", "loại chất thải": "waste", "vật nuôi": "animal",
    "mùa vụ": "season", "công nghệ": "technology", "môi chất": "agent", "loại thiết bị": "equipment",
    "thiết bị chữa cháy": "fire equipment", "loại xốp": "foam", "lượng môi chất sản xuất": "agent produced",
    "lượng môi chất nhập khẩu": "agent imported", "lượng môi chất xuất khẩu": "agent exported",
    "lượng môi chất tiêu hủy": "agent destroyed", "tuổi thọ thiết bị": "equipment lifetime",
    "công đoạn": "stage", "loại dầu khí": "resource",
    "vị trí": "location", "cách vận hành": "practice", "mức của khoảng": "range",
    "cơ sở số liệu": "activity basis", "độ sâu khai thác": "mining depth", "bề dày tầng phủ": "overburden",
    "thời kỳ đóng cửa": "closure period", "bậc than": "coal rank", "sản phẩm chuyển hóa": "transformation",
    "máy ngoài đường bộ": "off-road use", "loại phương tiện": "vehicle", "loại đường": "road",
    "động cơ": "engine", "loại máy bay": "aircraft",
    "máy bay quân sự": "military aircraft", "đầu máy": "locomotive", "loại than": "coal grade",
    "khối lượng riêng": "density", "quãng đường mỗi xe": "distance per vehicle",
    "số lần khởi động nguội": "cold starts", "quãng đường mỗi lít": "fuel economy",
    "tỷ lệ nhiên liệu sinh học": "biofuel share", "số chuyến cất hạ cánh": "landings and take-offs",
    "số giờ sử dụng": "hours of use", "công suất": "rated power", "hệ số tải": "load factor",
    "độ tinh khiết u-rê": "urea purity", "tỷ lệ ô-xy hóa": "share oxidised",
    "loại bãi": "site type", "khí hậu": "climate", "lớp phủ": "cover", "cách xử lý": "treatment",
    "cơ sở khối lượng": "waste basis", "lò đốt": "furnace", "hệ thống nước thải": "wastewater system",
    "nhóm thu nhập": "income group", "thu gom": "collection", "bậc xử lý": "treatment level",
    "nguồn tiếp nhận": "receiving water", "mạng lưới nước thải": "wastewater network", "ngành": "industry",
    "tỷ lệ hệ thống": "pathway share", "đạm tiêu thụ": "protein consumption", "ch4 thu hồi": "recovered CH4",
    "vật liệu": "material",
    "hợp kim": "alloy", "thiết bị điện": "equipment", "thực hành xử lý khí": "handling practice",
    "máy gia tốc": "accelerator",
    "dòng cung cấp": "supply flow",
    "dinh dưỡng đất": "soil nutrient", "sử dụng đất hữu cơ": "organic soil use", "mức tiêu nước": "drainage",
    "kiểu cháy đất hữu cơ": "organic soil fire", "trạng thái than bùn": "peat state",
    "thực vật ven biển": "coastal vegetation", "độ mặn": "salinity",
    "trạng thái đất khoáng ngập nước": "mineral wetland",
    "trạng thái đất khoáng trước đó": "previous mineral wetland", "mức dinh dưỡng của hồ": "trophic state",
    "loại vực nước": "waterbody", "sản phẩm gỗ": "wood product", "nguồn gốc loài gỗ": "wood origin",
    "nhập khẩu sản phẩm": "product imports", "xuất khẩu sản phẩm": "product exports",
    "gỗ tròn công nghiệp khai thác": "industrial roundwood harvest", "gỗ nhập khẩu": "wood imports",
    "gỗ xuất khẩu": "wood exports", "chu kỳ bán hủy sản phẩm": "product half-life",
    "diện tích chuyển đổi trong năm": "area converted this year",
    "hệ thống quản lý phân": "manure system",
    "tỷ lệ phân": "share of manure",
    "đạm bài tiết": "N excretion",
    "khối lượng vật nuôi": "animal mass",
    "loại phân đạm": "fertiliser",
    "cây trồng": "crop",
    "năng suất": "yield",
    "đạm phân hóa học": "synthetic fertiliser N",
    "tỷ lệ trên lúa ngập nước": "share on flooded rice",
    "tỷ lệ có rửa trôi": "share with leaching",
    "diện tích đốt": "area burnt",
    "giai đoạn nuôi": "growth stage",
    "đạm phân chuồng bón": "manure N applied",
    "sử dụng đất": "land use", "sử dụng đất trước": "previous land use", "vùng sinh thái": "ecological zone",
    "kiểu rừng": "forest type", "mục đích rừng": "forest purpose", "loài cây": "species",
    "cấp tuổi": "age class", "cấp tuổi trước": "previous age class", "nhóm gỗ": "wood",
    "mức sinh khối": "biomass level", "bậc trữ lượng": "growing stock",
    "khí hậu sinh trưởng": "growth climate",
    "tăng trưởng trữ lượng": "net annual increment", "trữ lượng mỗi ha": "volume per hectare",
    "trữ lượng mỗi ha trước": "volume per hectare before", "số năm giữa hai kỳ": "years between stocks",
    "tỷ lệ rễ thân": "root-shoot ratio", "hệ thống cây trồng": "cropping system",
    "chất hữu cơ chết": "dead matter", "cây đô thị": "urban tree", "loại lá": "leaves", "loại đất": "soil",
    "nhiệt độ": "temperature",
    "khẩu phần": "diet",
    "nhóm tuổi vật nuôi": "animal class", "cách nuôi": "feeding situation", "giới tính": "sex",
    "chất rắn bay hơi": "volatile solids", "khối lượng sống": "live weight",
    "khối lượng trưởng thành": "mature weight", "tăng trọng": "weight gain", "lượng sữa": "milk",
    "mỡ sữa": "milk fat", "số giờ làm việc": "hours of work", "tỷ lệ mang thai": "share pregnant",
    "độ tiêu hóa": "feed digestibility", "chất khô ăn vào": "dry matter intake",
    "năng lượng thô ăn vào": "gross energy intake", "hàm lượng tro": "ash content",
  ]
}
