extension GasTable {
  /// HFCs and PFCs. PFCs carry the formula that inventories print; their numbers are aliases.
  static let halocarbons: [Gas] = hydrofluorocarbons + perfluorocarbons

  private static let hydrofluorocarbons = rows(
    .hfc,
    [
      row("HFC-23", "CHF3", ["R-23", "trifluoromethane"]),
      row("HFC-32", "CH2F2", ["R-32"]),
      row("HFC-41", "CH3F", ["R-41"]),
      row("HFC-43-10mee", "CF3CHFCHFCF2CF3", ["R-43-10mee", "HFC-4310mee", "HFC-43-10"]),
      row("HFC-125", "CHF2CF3", ["R-125"]),
      row("HFC-134", "CHF2CHF2", ["R-134"]),
      row("HFC-134a", "CH2FCF3", ["R-134a"]),
      row("HFC-143", "CH2FCHF2", ["R-143"]),
      row("HFC-143a", "CH3CF3", ["R-143a"]),
      row("HFC-152", "CH2FCH2F", ["R-152"]),
      row("HFC-152a", "CH3CHF2", ["R-152a"]),
      row("HFC-161", "CH3CH2F", ["R-161"]),
      row("HFC-227ea", "CF3CHFCF3", ["R-227ea"]),
      row("HFC-236cb", "CH2FCF2CF3", ["R-236cb"]),
      row("HFC-236ea", "CHF2CHFCF3", ["R-236ea"]),
      row("HFC-236fa", "CF3CH2CF3", ["R-236fa"]),
      row("HFC-245ca", "CH2FCF2CHF2", ["R-245ca"]),
      row("HFC-245fa", "CHF2CH2CF3", ["R-245fa"]),
      row("HFC-365mfc", "CH3CF2CH2CF3", ["R-365mfc"]),
      row("HFC-227ca", "CF3CF2CHF2", ["R-227ca"]),
      row("HFC-245cb", "CF3CF2CH3", ["R-245cb"]),
      row("HFC-245ea", "CHF2CHFCHF2", ["R-245ea"]),
      row("HFC-245eb", "CH2FCHFCF3", ["R-245eb"]),
      row("HFC-263fb", "CH3CH2CF3", ["R-263fb"]),
      row("HFC-272ca", "CH3CF2CH3", ["R-272ca"]),
      row("HFC-329p", "CHF2CF2CF2CF3", ["R-329p"]),
    ])

  private static let perfluorocarbons = rows(
    .pfc,
    [
      row(
        "CF4", "CF4", ["PFC-14", "R-14", "carbon tetrafluoride", "tetrafluoromethane", "perfluoromethane"]),
      row("C2F6", "C2F6", ["PFC-116", "R-116", "hexafluoroethane", "perfluoroethane"]),
      row("C3F8", "C3F8", ["PFC-218", "R-218", "octafluoropropane", "perfluoropropane"]),
      row("c-C4F8", "c-C4F8", ["PFC-318", "R-318", "RC-318", "PFC-c318", "octafluorocyclobutane"]),
      row("C4F10", "C4F10", ["PFC-31-10", "PFC-3-1-10"]),
      row("C5F12", "C5F12", ["PFC-41-12", "PFC-4-1-12"]),
      row("C6F14", "C6F14", ["PFC-51-14", "PFC-5-1-14"]),
      row("C7F16", "C7F16", ["PFC-61-16"]),
      row("C8F18", "C8F18", ["PFC-71-18"]),
      row("C10F18", "C10F18", ["PFC-91-18"]),
      row("c-C3F6", "c-C3F6", ["PFC-216", "c216", "hexafluorocyclopropane"]),
    ])

  /// Gases outside the seven groups: ethers, Montreal Protocol gases, refrigerants with a small or no GWP.
  /// HFOs stand here: their inclusion is voluntary and they are not HFCs of the reporting tables.
  static let others = rows(
    .other,
    [
      row("SF5CF3", "SF5CF3", ["trifluoromethyl sulphur pentafluoride"]),
      row("SO2F2", "SO2F2", ["sulphuryl fluoride", "sulfuryl fluoride"]),
      row("PFPMIE", "CF3OCF(CF3)CF2OCF2OCF3"),
      row("HFE-125", "CHF2OCF3"),
      row("HFE-134", "CHF2OCHF2"),
      row("HFE-143a", "CH3OCF3"),
      row("HCFE-235da2", "CHF2OCHClCF3"),
      row("HFE-245cb2", "CF3CF2OCH3"),
      row("HFE-245fa2", "CHF2OCH2CF3"),
      row("HFE-254cb2", "CH3OCF2CHF2"),
      row("HFE-347mcc3", "CH3OCF2CF2CF3"),
      row("HFE-347pcf2", "CHF2CF2OCH2CF3"),
      row("HFE-356pcc3", "CH3OCF2CF2CHF2"),
      row("HFE-569sf2", "C4F9OC2H5", ["HFE-7200"]),
      row("HFE-43-10pccc124", "CHF2OCF2OCF2CF2OCHF2"),
      row("HFE-236ca12", "CHF2OCF2OCHF2"),
      row("HFE-338pcc13", "CHF2OCF2CF2OCHF2"),
      row("HFE-227ea", "CF3CHFOCF3"),
      row("HFE-236ea2", "CHF2OCHFCF3"),
      row("HFE-236fa", "CF3CH2OCF3"),
      row("HFE-245fa1", "CHF2CH2OCF3"),
      row("HFE-329mcc2", "CHF2CF2OCF2CF3"),
      row("HFE-338mcf2", "CF3CH2OCF2CF3"),
      row("HFE-347mcf2", "CHF2CH2OCF2CF3"),
      row("HFE-356mec3", "CH3OCF2CHFCF3"),
      row("HFE-356pcf2", "CHF2CH2OCF2CHF2"),
      row("HFE-356pcf3", "CHF2OCH2CF2CHF2"),
      row("HFE-365mcf3", "CF3CF2CH2OCH3"),
      row("HFE-374pc2", "CHF2CF2OCH2CH3"),
      row("CFC-11", "CCl3F", ["R-11"]),
      row("CFC-12", "CCl2F2", ["R-12"]),
      row("CFC-13", "CClF3", ["R-13"]),
      row("CFC-113", "CCl2FCClF2", ["R-113"]),
      row("CFC-114", "CClF2CClF2", ["R-114"]),
      row("CFC-115", "CClF2CF3", ["R-115"]),
      row("Halon-1301", "CBrF3", ["R-13B1", "H-1301"]),
      row("Halon-1211", "CBrClF2", ["H-1211"]),
      row("Halon-2402", "CBrF2CBrF2", ["H-2402"]),
      row("Carbon tetrachloride", "CCl4", ["R-10"]),
      row("Methyl bromide", "CH3Br"),
      row("Methyl chloroform", "CH3CCl3", ["1,1,1-trichloroethane"]),
      row("HCFC-21", "CHCl2F", ["R-21"]),
      row("HCFC-22", "CHClF2", ["R-22"]),
      row("HCFC-123", "CHCl2CF3", ["R-123"]),
      row("HCFC-124", "CHClFCF3", ["R-124"]),
      row("HCFC-141b", "CH3CCl2F", ["R-141b"]),
      row("HCFC-142b", "CH3CClF2", ["R-142b"]),
      row("HCFC-225ca", "CHCl2CF2CF3", ["R-225ca"]),
      row("HCFC-225cb", "CHClFCF2CClF2", ["R-225cb"]),
      row("Chloroform", "CHCl3"),
      row("Methylene chloride", "CH2Cl2"),
      row("Methyl chloride", "CH3Cl"),
      row("HFO-1234yf", "CF3CF=CH2", ["R-1234yf"]),
      row("HFO-1234ze(E)", "CF3CH=CHF", ["R-1234ze(E)", "HFO-1234ze", "R-1234ze"]),
      row("HFO-1336mzz(Z)", "CF3CH=CHCF3", ["R-1336mzz(Z)"]),
      row("HFO-1336mzz(E)", "CF3CH=CHCF3", ["R-1336mzz(E)"]),
      row("HCFO-1233zd(E)", "CF3CH=CHCl", ["R-1233zd(E)"]),
      row("HFE-449s1", "C4F9OCH3", ["HFE-7100"]),
      row("c-C4F8O", "c-C4F8O", ["C4F8O"]),
      row("C4F6", "CF2=CFCF=CF2", ["hexafluoro-1,3-butadiene"]),
      row("c-C5F8", "c-C5F8", ["C5F8"]),
      row("CF3I", "CF3I", ["FIC-13I1"]),
      row("HCFC-31", "CH2ClF", ["R-31"]),
      row("HC-290", "C3H8", ["R-290", "propane"]),
      row("HC-600", "C4H10", ["R-600", "butane"]),
      row("HC-600a", "CH(CH3)3", ["R-600a", "isobutane"]),
      row("HC-601", "C5H12", ["R-601", "pentane"]),
      row("HC-601a", "CH3CH2CH(CH3)2", ["R-601a", "isopentane"]),
      row("HC-1270", "CH3CH=CH2", ["R-1270", "propene"]),
      row("HE-E170", "CH3OCH3", ["R-E170", "dimethyl ether"]),
    ])

  private struct Row {
    let id: String
    let formula: String
    let aliases: [String]
  }

  private static func row(_ id: String, _ formula: String, _ aliases: [String] = []) -> Row {
    Row(id: id, formula: formula, aliases: aliases)
  }

  /// Designations name these gases in both languages.
  private static func rows(_ family: Gas.Family, _ rows: [Row]) -> [Gas] {
    rows.map {
      Gas(
        id: $0.id, formula: $0.formula, family: family, name: $0.id, nameVietnamese: $0.id,
        aliases: $0.aliases)
    }
  }
}
