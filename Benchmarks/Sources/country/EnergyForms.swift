extension Form {
  /// 1 Energy: fuel burned in plants, homes and vehicles, and what escapes from mines and wells.
  static let energy: [Form] = [
    Form(
      "stationary",
      """
      category,source,fuel,quantity,unit
      1.A.1.a.i,coal power plants,anthracite,~21000,TJ
      1.A.1.a.i,imported coal power plants,sub-bituminous coal,~15000,TJ
      1.A.1.a.i,gas turbines,natural gas,~7000,TJ
      1.A.1.a.i,oil-fired units,residual fuel oil,~5.2,kt
      1.A.1.a.ii,sugar mill cogeneration,other primary solid biomass,~1800,TJ
      1.A.1.b,refinery furnaces,refinery gas,~400,TJ
      1.A.2.a,steel works,coking coal,~900,TJ
      1.A.2.c,chemical works,natural gas,~610,TJ
      1.A.2.c,fertiliser works,anthracite,~14,kt
      1.A.2.d,paper mills,anthracite,~7.5,kt
      1.A.2.d,paper mills,wood/wood waste,~350,TJ
      1.A.2.e,food processing,gas/diesel oil,~2.1,kt
      1.A.2.e,food processing,other primary solid biomass,~900,TJ
      1.A.2.f,cement kilns,anthracite,~64,kt
      1.A.2.f,brick kilns,anthracite,~21,kt
      1.A.2.f,glass works,residual fuel oil,~1.4,kt
      1.A.2.i,mines and quarries,gas/diesel oil,~3.6,kt
      1.A.2.l,textile works,anthracite,~5.1,kt
      1.A.2.l,textile works,liquefied petroleum gases,~0.8,kt
      1.A.2.m,other industry,gas/diesel oil,~2.6,kt
      1.A.4.a,shops and offices,liquefied petroleum gases,~3.9,kt
      1.A.4.a,restaurants,charcoal,~22,TJ
      1.A.4.b,households,liquefied petroleum gases,~18,kt
      1.A.4.b,households,wood/wood waste,~3100,TJ
      1.A.4.b,households,other kerosene,~0.4,kt
      1.A.4.b,households,anthracite,~6.2,kt
      1.A.4.c.i,rice drying,other primary solid biomass,~140,TJ
      """),
    Form(
      "transport",
      """
      category,source,fuel,technology,off-road use,quantity,unit
      1.A.3.a.ii,domestic flights,jet kerosene,,,~9.5,kt
      1.A.3.b.i,cars,motor gasoline,uncontrolled,,~31,kt
      1.A.3.b.ii,vans,gas/diesel oil,,,~24,kt
      1.A.3.b.iii,lorries and buses,gas/diesel oil,,,~92,kt
      1.A.3.b.iv,motorcycles,motor gasoline,uncontrolled,,~88,kt
      1.A.3.c,railway,gas/diesel oil,,,~1.1,kt
      1.A.3.d.ii,river and coastal shipping,gas/diesel oil,,,~12,kt
      1.A.3.d.ii,coastal shipping,residual fuel oil,,,~4.4,kt
      1.A.4.c.ii,tractors,gas/diesel oil,,agriculture,~7.9,kt
      1.A.4.c.iii,fishing boats,gas/diesel oil,,,~16,kt
      """),
    Form(
      "fugitive",
      """
      category,source,mining depth,quantity,unit
      1.B.1.a.i.1,underground mines,200-400 m,~910000,t
      1.B.1.a.i.2,underground mines,200-400 m,~910000,t
      1.B.1.a.ii.1,opencast mines,,~520000,t
      1.B.1.a.ii.2,opencast mines,,~520000,t
      """),
    Form(
      "oil-and-gas",
      """
      category,source,stage,range,quantity,unit
      1.B.2.a.ii,flaring of wells,production,midpoint,~46,10^3 m3
      """),
  ]
}
