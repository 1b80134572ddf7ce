import Glibc
import Tables

/// usage: country FOLDER [--seed N] [--scale N] [--provinces N]
func run(_ arguments: [String]) -> Bool {
  func option(_ name: String, _ usual: Int) -> Int? {
    guard let position = arguments.firstIndex(of: name) else { return usual }
    return position + 1 < arguments.count ? Int(arguments[position + 1]) : nil
  }
  guard let folder = arguments.first, !folder.hasPrefix("-"), let seed = option("--seed", 7), seed >= 0,
    let scale = option("--scale", 1), scale > 0, let count = option("--provinces", 34), count > 0
  else {
    print("usage: country FOLDER [--seed N] [--scale N] [--provinces N]")
    return false
  }
  let country = Country(seed: UInt64(seed), scale: scale, count: count)
  do {
    if !Files.exists(folder) { try Files.makeDirectory(folder) }
    let settings = try AtomicFile("\(folder)/inventory.csv")
    try settings.sink.write(
      """
      setting,value
      name,"\(country.provinces.count) provinces of Viet Nam, made of the seed \(seed)"
      country,Viet Nam
      years,\(country.years.lowerBound)..\(country.years.upperBound)
      editions,IPCC 2006

      """)
    try settings.commit()
    for form in Form.all { try form.write(country, in: folder) }
    try LandForm().write(country, in: folder)
    return true
  } catch {
    print("\(error)")
    return false
  }
}

guard run(Array(CommandLine.arguments.dropFirst())) else { exit(1) }
