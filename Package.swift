// swift-tools-version: 6.3
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

func room(_ name: String, _ below: [String] = []) -> Target {
  .target(name: name, dependencies: below.map { .byName(name: $0) }, swiftSettings: strict)
}

func tests(_ name: String, _ subjects: [String]) -> Target {
  .testTarget(
    name: name, dependencies: subjects.map { .byName(name: $0) },
    exclude: fixtures[name] ?? [], swiftSettings: strict)
}

/// Folders of CSV that the tests read from the source tree.
let fixtures: [String: [String]] = [
  "CommandLineTests": ["Errors", "Scenarios"],
  "PublishedCases": [
    "afolu-worked-examples", "argentina-energy-2005", "cdiac", "crf-finland-newzealand",
    "faostat-2010", "finland-2003-key-categories", "finland-2003-uncertainty", "refrigerant-bank",
    "small-uncertainty-sheets",
    "hwp-worksheet-2006", "lmdi-subsectors",
    "us-stationary-n2o",
    "waste-model-2006", "worked-pages",
  ],
]

let package = Package(
  name: "ghg",
  products: [
    .executable(name: "ghg", targets: ["ghg"]),
    // For Benchmarks/, a package of its own.
    .library(name: "Rooms", targets: ["Uncertainty", "Inventory", "Equations", "Tables"]),
  ],
  targets: [
    .executableTarget(name: "ghg", dependencies: ["CommandLine"], swiftSettings: strict),
    room(
      "CommandLine",
      [
        "Exports", "Pathways", "Uncertainty", "Inventory", "EmissionFactors", "Equations", "Quantities",
        "Tables",
      ]),
    room(
      "Exports",
      ["Pathways", "Uncertainty", "Inventory", "EmissionFactors", "Equations", "Quantities", "Tables"]),
    room(
      "Pathways",
      ["VectorKernels", "Uncertainty", "Inventory", "EmissionFactors", "Equations", "Quantities", "Tables"]),
    room(
      "Uncertainty", ["VectorKernels", "Inventory", "EmissionFactors", "Equations", "Quantities", "Tables"]),
    .target(name: "VectorKernels"),
    room("Inventory", ["VectorKernels", "EmissionFactors", "Equations", "Quantities", "Tables"]),
    room("EmissionFactors", ["EmissionFactorTables", "Quantities", "Tables"]),
    .target(name: "EmissionFactorTables"),
    room("Equations", ["VectorKernels", "Quantities"]),
    room("Quantities", ["Tables"]),
    room("Tables", ["VectorKernels"]),
    tests("TablesTests", ["Tables"]),
    tests("QuantitiesTests", ["Quantities"]),
    tests("EquationsTests", ["Equations", "Quantities"]),
    tests("EmissionFactorsTests", ["EmissionFactors", "Quantities", "Tables"]),
    tests(
      "InventoryTests",
      ["VectorKernels", "Inventory", "EmissionFactors", "Equations", "Quantities", "Tables"]),
    tests(
      "PathwaysTests",
      ["Pathways", "Uncertainty", "Inventory", "EmissionFactors", "Equations", "Quantities", "Tables"]),
    tests(
      "UncertaintyTests",
      ["VectorKernels", "Uncertainty", "Inventory", "EmissionFactors", "Equations", "Quantities", "Tables"]),
    tests(
      "ExportsTests",
      [
        "Exports", "Pathways", "Uncertainty", "Inventory", "EmissionFactors", "Equations", "Quantities",
        "Tables",
      ]),
    tests(
      "CommandLineTests",
      ["CommandLine", "Exports", "Pathways", "Uncertainty", "Inventory", "Equations", "Quantities", "Tables"]),
    tests(
      "PublishedCases",
      [
        "CommandLine", "Exports", "Pathways", "Uncertainty", "Inventory", "EmissionFactors", "Equations",
        "Quantities",
        "Tables",
      ]),
  ],
  cLanguageStandard: .c17
)
