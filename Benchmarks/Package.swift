// swift-tools-version: 6.3
import PackageDescription

/// SwiftPM names a package by its folder. The benchmark speaks under the name of the package above, so that
/// `package` declarations reach it and nothing becomes public for its sake.
let above = Context.packageDirectory.split(separator: "/").dropLast().last.map { $0.lowercased() } ?? "ghg"

func benchmark(_ name: String) -> Target {
  .executableTarget(
    name: name,
    dependencies: [.product(name: "Rooms", package: above)],
    packageAccess: false,
    swiftSettings: [
      .swiftLanguageMode(.v6),
      .strictMemorySafety(),
      .treatAllWarnings(as: .error),
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .unsafeFlags(["-package-name", String(above.map { $0.isLetter || $0.isNumber ? $0 : "_" })]),
    ])
}

let package = Package(
  name: "benchmarks",
  dependencies: [.package(path: "..")],
  targets: [
    benchmark("tape"),
    benchmark("country"),
    benchmark("parts"),
  ]
)
