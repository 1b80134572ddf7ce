extension UnitTable {
  /// Things counted. A well in the population and a well drilled in a year are different activity data.
  static let counts: [Entry] = [
    count(.head, ["heads", "animal", "animals", "con"]),
    count(
      .person, ["persons", "people", "cap", "capita", "inhabitant", "inhabitants", "người", "đầu người"]),
    count(.household, ["households", "hộ", "hộ gia đình"]),
    count(.vehicle, ["vehicles", "car", "cars", "xe", "phương tiện"]),
    count(
      .piece,
      [
        "pieces", "pcs", "item", "items", "unit", "units", "cái", "chiếc", "sản phẩm", "circuit board",
        "viên",
      ]),
    count(.facility, ["facilities", "plant", "plants", "cơ sở", "nhà máy", "bãi", "lò"]),
    count(.customer, ["customers", "khách hàng"]),
    count(.tree, ["trees", "stem", "stems", "cây"]),
    count(.well, wells(["", "in the population"]) + ["wells", "abandoned well", "giếng"]),
    count(.wellDrilled, wells(["drilled in a year", "drilled"])),
    count(.station, ["stations", "trạm"]),
    count(.appliance, ["appliances"]),
    count(.mine, ["mines", "mỏ"]),
    count(.plane, ["planes", "aircraft", "máy bay"]),
    count(.accelerator, ["accelerators"]),
    count(.start, ["starts"]),
    count(.landingTakeOff, ["LTOs", "landing and take-off"]),
    count(.season, ["seasons", "crop", "crops", "harvest", "vụ"]),
    count(.mole, ["mole", "moles"]),
  ]

  private static func count(_ counted: Counted, _ spellings: [String]) -> Entry {
    Entry(
      label: counted.rawValue, dimension: Dimension(.count(counted)), scale: .one, spellings: spellings)
  }

  /// `onshore conventional gas well`, `unconventional onshore oil well drilled in a year`…
  private static func wells(_ endings: [String]) -> [String] {
    let adjectives = [
      "", "active", "active onshore", "onshore", "onshore conventional", "onshore unconventional",
      "unconventional onshore", "offshore",
    ]
    return endings.flatMap { ending in
      adjectives.flatMap { adjective in
        ["", "gas", "oil"].map { product in
          [adjective, product, "well", ending].filter { !$0.isEmpty }.joined(separator: " ")
        }
      }
    }
  }
}
