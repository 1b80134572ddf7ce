extension Form {
  /// 3 Livestock, soils, rice, fires and wood. What decides a factor is typed, so that the rows hold in any edition.
  static let agriculture: [Form] = [
    Form(
      "enteric",
      """
      category,source,animal,quantity,unit,EF CH4 [kg CH4/head/yr]
      3.A.1.a.i,dairy cows,dairy cattle,~11000,head,78
      3.A.1.a.ii,other cattle,other cattle,~150000,head,54
      3.A.1.b,buffaloes,buffalo,~65000,head,76
      3.A.1.c,sheep,sheep,~3000,head,5
      3.A.1.d,goats,goats,~80000,head,5
      3.A.1.f,horses,horses,~1500,head,18
      3.A.1.h,pigs,swine,~760000,head,1
      """),
    Form(
      "gross-energy",
      """
      category,source,method,quantity,unit,live weight [kg/head],mature weight [kg/head],weight gain [kg/head/d],milk [kg/head/d],milk fat [%],hours of work,share pregnant,feed digestibility [%],maintenance coefficient [MJ/d],activity coefficient,growth coefficient,pregnancy coefficient,methane conversion [%]
      3.A.1.a.i,dairy farm herds,gross energy,~4000,head,480,520,0.1,14,3.8,0,0.8,62,0.386,0,0.8,0.1,6.5
      3.A.1.b,draught buffaloes,gross energy,~9000,head,380,420,0,1.5,7,1.3,0.5,55,0.322,0.17,1,0.1,6.5
      """),
    Form(
      "manure", isOncePerProvince: true,
      """
      category,source,method,manure system,quantity,unit,share of manure [1],animal mass [kg],N excretion rate [kg N/kg live mass/d],EF3 [kg N2O-N/kg N],share volatilised [1],N loss [1]
      3.A.2.a.ii,other cattle,nitrogen,solid storage,~150000,head,0.5,319,0.00034,0.005,0.45,0.5
      3.A.2.a.ii,other cattle,nitrogen,daily spread,~150000,head,0.2,319,0.00034,0,0.07,0.22
      3.A.2.a.ii,other cattle,nitrogen,pasture/range/paddock,~150000,head,0.3,319,0.00034,,,
      3.A.2.h,pigs,nitrogen,liquid/slurry,~760000,head,0.7,28,0.00042,0.005,0.4,0.48
      3.A.2.h,pigs,nitrogen,solid storage,~760000,head,0.3,28,0.00042,0.005,0.45,0.5
      3.A.2.d,goats,nitrogen,dry lot,~80000,head,0.2,30,0.00137,0.02,0.3,0.5
      3.A.2.d,goats,nitrogen,pasture/range/paddock,~80000,head,0.8,30,0.00137,,,
      """),
    Form(
      "soils", isOncePerProvince: true,
      """
      category,source,method,quantity,unit,share on flooded rice [1],EF1 [kg N2O-N/kg N],EF1FR [kg N2O-N/kg N],EF3PRP CPP [kg N2O-N/kg N],EF3PRP SO [kg N2O-N/kg N],mineralised N [kg N/yr],share with leaching [1]
      3.C.4,cropland,synthetic fertiliser,~14000000,kg N/yr,0.4,0.01,0.003,,,,
      3.C.4,cropland,crop residues,~5200000,kg N/yr,,0.01,,,,,
      3.C.4,cropland,animal manure,,,,0.01,,,,,
      3.C.4,pastures,grazing animals,,,,,,0.02,0.01,,
      3.C.5,cropland,,,,,,,,,0,0.3
      3.C.6,manure,,,,,,,,,,
      """),
    Form(
      "lime",
      """
      category,source,quantity,unit,dolomite applied [t/yr]
      3.C.2,lime on fields,~2900,t/yr,~800
      3.C.3,urea on fields,~31000,t/yr,
      """),
    Form(
      "rice",
      """
      category,source,water regime,pre-season,season,amendment,quantity,unit,cultivation period [d],amendment rate [t/ha],EF baseline [kg CH4/ha/d],scaling factor water regime [1],scaling factor pre-season [1],amendment factor [1]
      3.C.7,winter-spring rice,continuously flooded,not known,winter-spring,straw <30 d,~62000,ha/yr,115,2.5,1.3,1,1.22,1
      3.C.7,winter-spring rice,continuously flooded,not known,winter-spring,farmyard manure,~62000,ha/yr,115,1.2,1.3,1,1.22,0.14
      3.C.7,summer-autumn rice,multiple drainage,not known,summer-autumn,straw <30 d,~41000,ha/yr,100,2.1,1.3,0.52,1.22,1
      3.C.7,rainfed rice,regular rainfed,non-flooded >180 d,main,compost,~12000,ha/yr,120,1.1,1.3,0.28,0.68,0.05
      """),
    Form(
      "burning",
      """
      category,source,fire,vegetation,quantity,unit,fraction burnt [1]
      3.C.1.a,forest fires,"secondary tropical forest, all",tropical forest,~120,ha/yr,
      3.C.1.b,rice straw,rice,,~110000,t d.m./yr,0.3
      3.C.1.c,grass fires,"savanna grassland, mid or late dry season, grassland",,~60,ha/yr,
      """),
    Form(
      "wood",
      """
      category,source,method,quantity,unit,bark fraction [1],biomass of the land [t d.m./ha],fraction lost in disturbance [1],BCEF of removals [t d.m./m3],root-shoot ratio [1],carbon fraction [t C/t d.m.]
      3.B.1.a,timber,wood removals,~310000,m3/yr,0.1,,,0.9,0.24,0.47
      3.B.1.a,fuelwood,fuelwood,~150000,m3/yr,,,,0.9,0.24,0.47
      3.B.1.a,storms and pests,disturbance,~900,ha/yr,,120,0.4,,0.24,0.47
      """),
  ]
}
