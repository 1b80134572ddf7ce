/// Vietnamese headings of fields and fires.
extension HeadingWord {
  static let ofLand: [String: String] = [
    "vùng nhiệt độ": "temperature", "chế độ canh tác": "management",
    "chế độ canh tác trước": "previous management", "mức bổ sung các-bon": "carbon input",
    "mức bổ sung các-bon trước": "previous carbon input", "bộ phận cây": "tree part",
    "loại cháy": "fire", "thảm thực vật": "vegetation",
    "sinh khối có thể cháy": "biomass available", "tỷ lệ đốt": "fraction burnt",
    "sinh khối cháy": "fuel consumed", "hệ số cháy": "combustion factor",
    "trước vụ": "pre-season", "chất hữu cơ bón": "amendment", "lượng bón": "amendment rate",
    "hệ số chất hữu cơ": "amendment factor", "hệ số phát thải nền": "EF baseline",
    "hệ số chế độ nước": "scaling factor water regime", "hệ số trước vụ": "scaling factor pre-season",
    "hệ số đất và giống": "scaling factor soil and cultivar",
  ]
}
