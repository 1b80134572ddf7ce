extension Form {
  /// 2 Industrial processes and product use.
  static let industry: [Form] = [
    Form(
      "minerals",
      """
      category,source,method,quantity,unit,cement type,lime type,alloy,clinker imports [t clinker],clinker exports [t clinker]
      2.A.1,cement works,clinker,~2100000,t,,,,,
      2.A.1,grinding stations,,~160000,t,unknown,,,~1200,~900
      2.A.2,lime kilns,,~41000,t,,high-calcium,,,
      2.B.1,ammonia works,,~52000,t,,,,,
      2.B.2,nitric acid works,,~9000,t,,,,,
      2.B.8.f,carbon black works,,~2100,t,,,,,
      2.C.2,ferrosilicon works,,~6100,t,,,ferrosilicon 75% Si,,
      """),
    Form(
      "metals",
      """
      category,source,process,quantity,unit
      2.C.1,converters,basic oxygen furnace,~310000,t
      2.C.1,arc furnaces,electric arc furnace,~190000,t
      """),
    Form(
      "glass",
      """
      category,source,glass type,quantity,unit
      2.A.3,bottle works,container (flint),~22000,t
      """),
    Form(
      "products",
      """
      category,source,lubricant,quantity,unit,EF NMVOC [kg/t]
      2.D.1,engine oil,lubricating oil,~6100,t,
      2.D.2,candles,,~310,t,
      2.D.3,paint,,~4100,t,200
      """),
    Form(
      "refrigeration",
      """
      category,source,method,agent,equipment,quantity,unit,imported in equipment [t],exported in equipment [t],charging loss [%],operation loss [%],equipment lifetime [yr],charge remaining [%],recovery at disposal [%]
      2.F.1.a,household air conditioners,equipment,R-410A,residential and commercial A/C,~14,t,~9,~1,0.5,4,12,70,15
      2.F.1.a,cold stores,equipment,R-404A,medium and large commercial refrigeration,~4.2,t,~1,0,1.5,18,10,75,20
      2.F.1.b,cars,equipment,HFC-134a,mobile A/C,~6.6,t,~3,~0.2,0.3,15,14,25,10
      """),
    Form(
      "electrical",
      """
      category,source,method,equipment,handling practice,quantity,unit
      2.G.1.b,grid,bank,closed pressure,Europe,~160,kg SF6
      2.G.1.a,switchgear works,,HV switchgear,Europe,~510,kg SF6
      """),
  ]
}
