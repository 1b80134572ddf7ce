/// Vietnamese headings of what grows on land: rice, fires, and the attributes of a stratum.
extension HeadingWord {
  static let ofLand: [String: String] = [
    "loại đất": "soil", "vùng sinh thái": "ecological zone", "khí hậu sinh trưởng": "growth climate",
    "vùng nhiệt độ": "temperature", "chế độ canh tác": "management",
    "chế độ canh tác trước": "previous management", "mức bổ sung các-bon": "carbon input",
    "mức bổ sung các-bon trước": "previous carbon input", "sử dụng đất": "land use",
    "sử dụng đất trước": "previous land use", "loại gỗ": "wood", "mức sinh khối": "biomass level",
    "mức trữ lượng": "growing stock", "bộ phận cây": "tree part", "loại lá": "leaves",
    "diện tích chuyển đổi trong năm": "area converted this year",
    "loại cháy": "fire", "thảm thực vật": "vegetation", "cây trồng": "crop",
    "sinh khối có thể cháy": "biomass available", "tỷ lệ đốt": "fraction burnt",
    "sinh khối cháy": "fuel consumed", "hệ số cháy": "combustion factor",
    "trước vụ": "pre-season", "chất hữu cơ bón": "amendment", "lượng bón": "amendment rate",
    "hệ số chất hữu cơ": "amendment factor", "hệ số phát thải nền": "EF baseline",
    "hệ số chế độ nước": "scaling factor water regime", "hệ số trước vụ": "scaling factor pre-season",
    "hệ số đất và giống": "scaling factor soil and cultivar",
  ]
}
