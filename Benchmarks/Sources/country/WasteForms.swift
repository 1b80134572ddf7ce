extension Form {
  /// 4 Waste and 5 Other.
  static let waste: [Form] = [
    Form(
      "landfill",
      """
      category,source,waste,site type,climate,quantity,unit,share at sites with recovery [1],recovery efficiency [1]
      4.A,city sites,food waste,managed anaerobic,tropical moist and wet,~110,Gg,0.4,0.2
      4.A,city sites,paper/cardboard,managed anaerobic,tropical moist and wet,~18,Gg,0.4,0.2
      4.A,city sites,textiles,managed anaerobic,tropical moist and wet,~8,Gg,0.4,0.2
      4.A,city sites,wood,managed anaerobic,tropical moist and wet,~6,Gg,0.4,0.2
      4.A,city sites,garden and park waste,managed anaerobic,tropical moist and wet,~9,Gg,0.4,0.2
      4.A,open dumps,food waste,unmanaged shallow,tropical moist and wet,~31,Gg,,
      4.A,open dumps,paper/cardboard,unmanaged shallow,tropical moist and wet,~5,Gg,,
      """),
    Form(
      "treatment",
      """
      category,source,treatment,waste basis,quantity,unit,recovered CH4 [t CH4]
      4.B,compost works,composting,wet,~21000,t,
      4.B,biogas of waste,anaerobic digestion,wet,~4000,t,~0.5
      """),
    Form(
      "incineration",
      """
      category,source,waste,furnace,quantity,unit,dry matter [1],EF CH4 [kg CH4/Gg],EF N2O [g N2O/t]
      4.C.1,waste to energy: plastics,plastics,"continuous, stoker",~9000,t,,,
      4.C.1,hospital waste,clinical waste,"batch, stoker",~900,t,0.65,60,100
      4.C.2,village fires,plastics,,~1400,t,,,
      4.C.2,village fires,wood,,~2100,t,,,
      """),
    Form(
      "wastewater",
      """
      category,source,wastewater system,collection,garbage disposals,quantity,unit,pathway share [1],protein consumption [kg/person/yr]
      4.D.1,households,septic tank,uncollected,no,~2900000,person,0.7,31
      4.D.1,households,"aerobic treatment plant, overloaded",collected,no,~2900000,person,0.1,31
      4.D.1,households,untreated discharge,collected,no,~2900000,person,0.2,31
      """),
    Form(
      "industrial-wastewater",
      """
      category,source,industry,wastewater system,quantity,unit,pathway share [1],organics removed as sludge [t COD],recovered CH4 [t CH4]
      4.D.2,starch works,starch production,deep anaerobic lagoon,~21000,t,0.6,~20,~10
      4.D.2,starch works,starch production,untreated discharge,~21000,t,0.4,~20,~10
      4.D.2,fish works,fish processing,shallow anaerobic lagoon,~110000,m3,1,,
      """),
    Form(
      "other",
      """
      category,source,method,quantity,unit,EF N2O [kg/t],EF CO2 [t/t]
      5.B,other processes,activity x factor,~1000,t,0.1,0.05
      """),
  ]
}
