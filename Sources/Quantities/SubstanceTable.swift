/// The closed vocabulary of substances other than gases, with their spellings.
enum SubstanceTable {
  static let all = species + bases + materials

  /// Gas volume at 0 °C and 101.325 kPa: the tag of `Nm3`.
  static let normal = Substance("(0 °C)", .basis)
  /// Gas volume at 15 °C and 101.325 kPa: the tag of `Sm3`.
  static let standard = Substance("(15 °C)", .basis)
  /// Gross calorific value; net is what an energy unit means without a word.
  static let gross = Substance("GCV", .basis)

  private static let species: [(Substance, [String])] = [
    (.carbon, ["carbon", "các-bon", "cacbon"]),
    (.nitrogen, ["nitrogen", "nitơ", "ni-tơ"]),
    (.sulphur, ["sulphur", "sulfur", "lưu huỳnh"]),
    (.carbonDioxideCarbon, []),
    (.carbonMonoxideCarbon, []),
    (.methaneCarbon, []),
    (.nitrousOxideNitrogen, []),
    (.ammoniaNitrogen, []),
    (.nitrogenOxidesNitrogen, []),
    (.dinitrogenNitrogen, []),
    (
      .volatilisedNitrogen,
      ["(NH3-N+NOx-N)", "NH3-N + NOx-N", "NH3-N+NOx-N", "(NH3–N + NOx–N)"]
    ),
    (.calciumCarbonate, ["limestone", "calcite", "đá vôi"]),
    (.magnesiumCarbonate, ["magnesite"]),
    (.dolomite, ["CaMg(CO3)2", "CaCO3.MgCO3", "CaCO3·MgCO3", "dolomite", "đô-lô-mít"]),
    (.ironCarbonate, ["siderite"]),
    (.manganeseCarbonate, ["rhodochrosite"]),
    (.sodiumCarbonate, ["soda ash", "sodium carbonate", "sô-đa"]),
    (Substance("H", .species), ["hydrogen content"]),
    (Substance("H2", .species), ["hydrogen"]),
    (Substance("F2", .species), ["fluorine"]),
    (Substance("COF2", .species), []),
    (Substance("CaO", .material), ["quicklime"]),
    (Substance("CaO·MgO", .material), ["CaO.MgO"]),
    (Substance("MgO", .species), []),
  ]

  private static let bases: [(Substance, [String])] = [
    (
      .dryMatter,
      [
        "dm", "DM", "dry matter", "dry mass", "dry weight", "dry", "oven-dry", "chất khô", "khối lượng khô",
        "v.c.k.",
      ]
    ),
    (.volatileSolids, ["volatile solids", "chất rắn bay hơi"]),
    (.biochemicalOxygenDemand, ["BOD5"]),
    (.chemicalOxygenDemand, []),
    (Substance("DMI", .basis), ["dry matter intake"]),
    (Substance("fresh weight", .basis), ["fresh matter", "khối lượng tươi"]),
    (Substance("wet weight", .basis), ["wet", "khối lượng ướt"]),
    // Wood and peat as they are traded; a quantity in plain tonnes is of the same.
    (Substance("air-dry", .material), ["air-dry volume", "air-dry mass"]),
    (Substance("protein", .basis), ["chất đạm"]),
    (Substance("lignin", .basis), []),
    (Substance("crown cover", .basis), []),
    (Substance("charge", .basis), []),
    (gross, ["(GCV)", "(HHV)", "HHV", "gross"]),
    (normal, []),
    (standard, []),
  ]

  private static let materials: [(Substance, [String])] =
    [
      (.urea, ["phân urê", "urê"]),
      (Substance("waste", .material), ["MSW", "chất thải", "rác thải", "rác", "chất thải rắn", "CTRSH"]),
      (
        Substance("live mass", .material),
        ["animal mass", "live weight", "khối lượng sống"]
      ),
      (Substance("live weight gain", .material), ["weight gain"]),
      (Substance("clinker", .material), ["clanhke", "clanh-ke"]),
      (Substance("cement", .material), ["xi măng"]),
      (Substance("lime", .material), ["vôi"]),
      (Substance("steel", .material), ["thép"]),
      (Substance("pig iron", .material), ["hot metal", "gang"]),
      (Substance("Al", .material), ["aluminium", "aluminum", "nhôm"]),
      (Substance("HNO3", .material), ["HNO3 (100% acid)", "nitric acid", "axit nitric"]),
      (Substance("coal", .material), ["raw coal", "than"]),
      (
        Substance("gas", .material),
        ["natural gas", "raw gas", "sour gas", "marketable gas", "of marketable gas", "raw gas feed"]
      ),
      (Substance("oil", .material), ["crude oil", "crude oil feed", "conventional oil", "heavy oil", "dầu"]),
      (Substance("glass", .material), ["thủy tinh", "thuỷ tinh"]),
      (Substance("carbide", .material), []),
      (Substance("product", .material), ["sản phẩm"]),
      (Substance("wood", .material), ["gỗ"]),
      (Substance("rice", .material), ["lúa", "thóc", "gạo"]),
    ] + plain.map { (Substance($0, .material), []) }

  /// Materials without other spellings.
  private static let plain = [
    "EDC", "VCM", "DRI", "RE metal", "acrylonitrile", "adipic acid", "alumina", "anode", "baked anode",
    "green anode", "caprolactam", "carbon black", "carbonate", "coke", "petroleum coke", "ethylene",
    "ethylene oxide", "propylene", "lead", "material", "methanol", "natural soda ash", "pellet", "Mg",
    "primary Mg", "Mg casting", "reducing agent", "sinter", "trona", "zinc", "EAF dust", "clay", "volatiles",
    "biochar", "charcoal", "blend", "sludge", "fish", "feed", "feedstock", "substance", "biomass", "peat",
    "LPG", "condensate and pentanes plus", "crude bitumen", "thermal bitumen", "synthetic crude oil",
    "synthetic crude", "BFG", "LDG", "COG", "silicon", "substrate", "array input glass", "fluorochemical",
    "compost", "manure", "sugar", "beer", "pulp", "paper", "milk", "meat",
  ]
}
