let arguments = CommandLine.arguments
let blockLength = arguments.count > 3 ? Int(arguments[3]) : nil
let repeats = arguments.count > 4 ? Int(arguments[4]) ?? 9 : 9
if arguments.count > 2, arguments[1] == "w1", let rows = Int(arguments[2]) {
  FuelWorkload(rows: rows, blockLength: blockLength).report()
} else if arguments.count > 2, arguments[1] == "w4" {
  LandfillWorkload(sites: Site.all(in: arguments[2]), blockLength: blockLength).report(against: arguments[2])
} else {
  print("usage: tape w1 ROWS [BLOCK] | tape w4 FOLDER [BLOCK]   (sites.csv, wastetypes.csv, ch4.csv)")
}
