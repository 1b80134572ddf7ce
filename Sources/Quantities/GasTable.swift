/// The gases by name. Designations and formulas follow the GWP tables of the IPCC assessment reports.
enum GasTable {
  static let carbonDioxide = Gas(
    id: "CO2", formula: "CO2", family: .co2, name: "carbon dioxide", nameVietnamese: "các-bon đi-ô-xít",
    aliases: ["R-744", "CO₂", "khí các-bon-níc", "khí cacbonic", "cacbon dioxit", "điôxít cácbon"])
  static let methane = Gas(
    id: "CH4", formula: "CH4", family: .ch4, name: "methane", nameVietnamese: "mê-tan",
    aliases: ["CH₄", "khí mê-tan", "khí metan", "metan"])
  static let nitrousOxide = Gas(
    id: "N2O", formula: "N2O", family: .n2o, name: "nitrous oxide", nameVietnamese: "đi-ni-tơ ô-xít",
    aliases: ["N₂O", "dinitrogen monoxide", "nitơ oxit", "dinitơ oxit", "đinitơ mônôxít", "khí N2O"])
  static let sulphurHexafluoride = Gas(
    id: "SF6", formula: "SF6", family: .sf6, name: "sulphur hexafluoride",
    nameVietnamese: "lưu huỳnh hexaflorua", aliases: ["SF₆", "sulfur hexafluoride"])
  static let nitrogenTrifluoride = Gas(
    id: "NF3", formula: "NF3", family: .nf3, name: "nitrogen trifluoride", nameVietnamese: "nitơ triflorua",
    aliases: ["NF₃"])

  static let nitrogenOxides = Gas(
    id: "NOx", formula: "", family: .precursor, name: "nitrogen oxides", nameVietnamese: "các ô-xít ni-tơ",
    aliases: ["NOₓ", "NO2"])
  static let carbonMonoxide = Gas(
    id: "CO", formula: "CO", family: .precursor, name: "carbon monoxide",
    nameVietnamese: "các-bon mô-nô-xít", aliases: ["cacbon monoxit"])
  static let volatileOrganicCompounds = Gas(
    id: "NMVOC", formula: "", family: .precursor, name: "non-methane volatile organic compounds",
    nameVietnamese: "hợp chất hữu cơ bay hơi không chứa mê-tan", aliases: ["NMVOCs"])
  static let sulphurDioxide = Gas(
    id: "SO2", formula: "SO2", family: .precursor, name: "sulphur dioxide",
    nameVietnamese: "lưu huỳnh đi-ô-xít",
    aliases: ["SOx", "SO₂", "sulfur dioxide"])
  static let ammonia = Gas(
    id: "NH3", formula: "NH3", family: .precursor, name: "ammonia", nameVietnamese: "a-mô-ni-ắc",
    aliases: ["NH₃", "R-717", "amoniac"])
  static let blackCarbon = Gas(
    id: "BC", formula: "", family: .precursor, name: "black carbon", nameVietnamese: "các-bon đen",
    aliases: [])

  static let carbonDioxideEquivalent = Gas(
    id: "CO2e", formula: "", family: .equivalent, name: "carbon dioxide equivalent",
    nameVietnamese: "các-bon đi-ô-xít tương đương",
    aliases: [
      "CO2eq", "CO2-eq", "CO2 eq", "CO2 eq.", "CO2-e", "CO2tđ", "CO2 tđ", "CO2td", "CO2 tương đương",
      "CO2 equivalent", "CO₂e", "CO₂tđ",
    ])
  static let unspecifiedHFCs = Gas(
    id: "HFCs", formula: "", family: .equivalent, name: "unspecified HFCs", nameVietnamese: "các HFC",
    aliases: ["HFC", "unspecified mix of HFCs"])
  static let unspecifiedPFCs = Gas(
    id: "PFCs", formula: "", family: .equivalent, name: "unspecified PFCs", nameVietnamese: "các PFC",
    aliases: ["PFC", "unspecified mix of PFCs"])
  static let unspecifiedMix = Gas(
    id: "HFCs and PFCs", formula: "", family: .equivalent, name: "unspecified mix of HFCs and PFCs",
    nameVietnamese: "hỗn hợp HFC và PFC", aliases: ["HFCs/PFCs", "HFCs + PFCs"])

  static let common = [
    carbonDioxide, methane, nitrousOxide, sulphurHexafluoride, nitrogenTrifluoride, nitrogenOxides,
    carbonMonoxide, volatileOrganicCompounds, sulphurDioxide, ammonia, blackCarbon, carbonDioxideEquivalent,
    unspecifiedHFCs, unspecifiedPFCs, unspecifiedMix,
  ]

  static let columnOfEquivalents: [String: GasColumn] = [
    "HFCs": .hfcs, "PFCs": .pfcs, "HFCs and PFCs": .mixedHFCsPFCs,
  ]
}
