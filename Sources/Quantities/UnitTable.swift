/// The closed vocabulary of unit words. One row a unit; sizes are exact whole numbers and powers of ten.
enum UnitTable {
  struct Entry {
    var label: String
    var dimension: Dimension
    var scale: Scale
    var prefixes: [(String, Int)] = [("", 0)]
    var spellings: [String] = []
    var isShare = false
  }

  static let all = masses + lengths + energies + times + counts + shares + currencies

  private static let mass = Dimension(.mass)
  private static let length = Dimension(.length)
  private static let energy = Dimension(.energy)

  /// Base: gram.
  private static let masses: [Entry] = [
    Entry(
      label: "g", dimension: mass, scale: .one,
      prefixes: [
        ("", 0), ("μ", -6), ("µ", -6), ("m", -3), ("k", 3), ("M", 6), ("G", 9), ("T", 12), ("P", 15),
      ]),
    Entry(
      label: "t", dimension: mass, scale: .tens(6), prefixes: [("", 0), ("k", 3), ("M", 6), ("G", 9)]),
    Entry(
      label: "t", dimension: mass, scale: .tens(6),
      spellings: ["tấn", "tonne", "tonnes", "metric ton", "metric tons"]),
    Entry(label: "kg", dimension: mass, scale: .tens(3), spellings: ["kilogram", "kilograms", "ki-lô-gam"]),
    Entry(label: "g", dimension: mass, scale: .one, spellings: ["gram", "grams", "gam"]),
    // Viet Nam: 1 tạ = 100 kg, 1 yến = 10 kg.
    Entry(label: "tạ", dimension: mass, scale: .tens(5)),
    Entry(label: "yến", dimension: mass, scale: .tens(4)),
    // Avoirdupois pound, exact by the agreement of 1959; the short ton is 2000 lb.
    Entry(
      label: "lb", dimension: mass, scale: Scale(45_359_237, tens: -5), spellings: ["lbs", "pound", "pounds"]),
    Entry(label: "short ton", dimension: mass, scale: Scale(90_718_474, tens: -2), spellings: ["short tons"]),
  ]

  /// Base: metre; area and volume are its square and cube.
  private static let lengths: [Entry] = [
    Entry(
      label: "m", dimension: length, scale: .one,
      prefixes: [("", 0), ("c", -2), ("d", -1), ("m", -3), ("k", 3)], spellings: ["metre", "meter"]),
    Entry(
      label: "ha", dimension: length.power(2), scale: .tens(4),
      spellings: ["hectare", "hectares", "héc-ta", "hecta"]),
    Entry(label: "kha", dimension: length.power(2), scale: .tens(7), spellings: ["1000 ha", "nghìn ha"]),
    Entry(label: "Mha", dimension: length.power(2), scale: .tens(10), spellings: ["million ha", "triệu ha"]),
    // International acre: 4840 square yards of 0.9144 m.
    Entry(
      label: "acre", dimension: length.power(2), scale: Scale(40_468_564_224, tens: -7), spellings: ["acres"]),
    Entry(
      label: "L", dimension: length.power(3), scale: .tens(-3),
      prefixes: [("", 0), ("m", -3), ("h", 2), ("k", 3), ("M", 6)], spellings: ["l"]),
    Entry(
      label: "L", dimension: length.power(3), scale: .tens(-3),
      spellings: ["lít", "litre", "litres", "liter", "liters"]),
    Entry(label: "m3", dimension: length.power(3), scale: .one, spellings: ["mét khối", "M3", "cbm"]),
    Entry(label: "m2", dimension: length.power(2), scale: .one, spellings: ["mét vuông", "M2"]),
    // Normal cubic metre (0 °C, 101.325 kPa): a gas volume at a stated state never mixes with m3 unasked.
    Entry(
      label: "Nm3", dimension: length.power(3) * Dimension(.substance(SubstanceTable.normal)), scale: .one,
      spellings: ["Nm³", "Nm^3"]),
    // Standard cubic metre of the gas trade (15 °C, 101.325 kPa).
    Entry(
      label: "Sm3", dimension: length.power(3) * Dimension(.substance(SubstanceTable.standard)), scale: .one,
      spellings: ["Sm³", "Sm^3"]),
    // Barrel of 42 US gallons of 231 cubic inches, exact.
    Entry(
      label: "bbl", dimension: length.power(3), scale: Scale(158_987_294_928, tens: -12),
      spellings: ["barrel", "barrels", "thùng"]),
  ]

  /// Base: joule.
  private static let energies: [Entry] = [
    Entry(
      label: "J", dimension: energy, scale: .one,
      prefixes: [("", 0), ("k", 3), ("M", 6), ("G", 9), ("T", 12), ("P", 15), ("E", 18)]),
    Entry(
      label: "Wh", dimension: energy, scale: Scale(3600),
      prefixes: [("", 0), ("k", 3), ("M", 6), ("G", 9), ("T", 12)]),
    Entry(
      label: "W", dimension: energy / Dimension(.day), scale: Scale(86_400),
      prefixes: [("", 0), ("k", 3), ("M", 6), ("G", 9)]),
    // International Table calorie; 1 toe = 10^7 kcal and 1 tce = 7 × 10^6 kcal (IEA Energy Statistics Manual).
    Entry(
      label: "cal", dimension: energy, scale: Scale(41_868, tens: -4),
      prefixes: [("", 0), ("k", 3), ("M", 6), ("G", 9)]),
    Entry(
      label: "toe", dimension: energy, scale: Scale(41_868, tens: 6),
      prefixes: [("", 0), ("k", 3), ("M", 6)], spellings: ["TOE", "tấn dầu quy đổi", "tấn dầu tương đương"]),
    Entry(
      label: "tce", dimension: energy, scale: Scale(293_076, tens: 5),
      prefixes: [("", 0), ("k", 3), ("M", 6)], spellings: ["TCE"]),
    // International Table Btu, 1055.05585262 J exact (IEA prints 1 TBtu as 1055.056 TJ). The MM is a million.
    Entry(
      label: "Btu", dimension: energy, scale: Scale(105_505_585_262, tens: -8),
      prefixes: [("", 0), ("MM", 6), ("G", 9), ("T", 12)], spellings: ["BTU"]),
  ]

  /// Bases: day and year, which no conversion joins.
  private static let times: [Entry] = [
    Entry(
      label: "d", dimension: Dimension(.day), scale: .one, spellings: ["day", "days", "ngày", "ngày đêm"]),
    Entry(
      label: "h", dimension: Dimension(.day), scale: Scale(1, over: 24),
      spellings: ["hr", "hrs", "hour", "hours", "giờ"]),
    Entry(
      label: "min", dimension: Dimension(.day), scale: Scale(1, over: 1440),
      spellings: ["minute", "minutes", "phút", "AE-minutes"]),
    // 2006 GL Vol 3 Eq 4.26: anode effect minutes a cell-day; cell-days count cells and days.
    Entry(label: "cell-day", dimension: Dimension(.day) * Dimension(.count(.cell)), scale: .one),
    Entry(
      label: "s", dimension: Dimension(.day), scale: Scale(1, over: 86_400),
      spellings: ["sec", "second", "seconds", "giây"]),
    Entry(
      label: "yr", dimension: Dimension(.year), scale: .one, spellings: ["a", "year", "years", "yrs", "năm"]),
    Entry(
      label: "month", dimension: Dimension(.year), scale: Scale(1, over: 12), spellings: ["months", "tháng"]),
    // 2006 GL Vol 3 Eq 4.27: anode effect overvoltage.
    Entry(label: "V", dimension: Dimension(.voltage), scale: .one, prefixes: [("", 0), ("m", -3), ("k", 3)]),
    // 2006 GL Vol 4 Eq 10.3: the coefficient for maintenance is per kg^0.75.
    Entry(label: "kg^0.75", dimension: Dimension(.metabolicWeight), scale: .one),
    Entry(
      label: "°C", dimension: Dimension(.temperature), scale: .one, spellings: ["deg C", "degC", "độ C", "℃"]),
  ]

  private static let shares: [Entry] = [
    Entry(
      label: "1", dimension: .none, scale: .one,
      spellings: ["-", "–", "—", "dimensionless", "không thứ nguyên"]),
    Entry(
      label: "1", dimension: .none, scale: .one,
      spellings: [
        "fraction", "ratio", "volume fraction", "mass fraction", "share", "tỷ lệ", "tỉ lệ",
        "ratio over-bark/under-bark",
      ],
      isShare: true),
    Entry(
      label: "%", dimension: .none, scale: .tens(-2),
      spellings: ["percent", "per cent", "phần trăm", "% (+/-)"],
      isShare: true),
    Entry(
      label: "‰", dimension: .none, scale: .tens(-3), spellings: ["per mille", "phần nghìn"], isShare: true),
    Entry(label: "ppm", dimension: .none, scale: .tens(-6), isShare: true),
  ]

  private static let currencies: [Entry] = [
    Entry(
      label: "VND", dimension: Dimension(.currency("VND")), scale: .one, spellings: ["đồng", "đ", "VNĐ"]),
    Entry(label: "USD", dimension: Dimension(.currency("USD")), scale: .one, spellings: ["US$", "$"]),
    Entry(label: "EUR", dimension: Dimension(.currency("EUR")), scale: .one, spellings: ["€"]),
  ]

  /// Words for powers of ten before a unit.
  static let multipliers: [String: Int] = [
    "trăm": 2, "hundred": 2, "nghìn": 3, "ngàn": 3, "thousand": 3, "thousands": 3, "vạn": 4, "triệu": 6,
    "million": 6, "millions": 6, "tỷ": 9, "tỉ": 9, "billion": 9, "billions": 9,
  ]

  /// Spellings that two offices read differently, with what to write instead.
  static let ambiguous: [String: [String]] = [
    "MT": ["t", "Mt"], "mt": ["t", "Mt"], "mT": ["t", "Mt"], "T": ["t", "tấn"], "ton": ["t", "short ton"],
    "tons": ["t", "short ton"], "MBtu": ["10^3 Btu", "MMBtu"], "MBTU": ["10^3 Btu", "MMBtu"],
    "Mm3": ["10^6 m3", "mm3"], "Mm": ["10^6 m3", "mm"], "MM": ["10^6", "mm"], "CM": ["cm"],
    "DM": ["dm", "t d.m."],
    "Cal": ["cal", "kcal"],
    "Mbbl": ["10^3 bbl", "10^6 bbl"],
  ]
}
