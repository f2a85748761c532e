// swift-tools-version: 6.2
import PackageDescription

/// Measures the libraries from outside, through their public symbols. `./run` builds and runs it.
let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "Polity", path: "../..", traits: [])],
    targets: [
        // A header alone: `run` compiles the C itself, with a compiler and options that a package cannot choose.
        .systemLibrary(name: "UsageTwin", path: "Twin"),
        .executableTarget(
            name: "benchmarks",
            dependencies: [
                "UsageTwin",
                .product(name: "Polity", package: "Polity"),
                .product(name: "PolityLab", package: "Polity"),
                .product(name: "PolityScript", package: "Polity"),
            ],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
                .treatAllWarnings(as: .error),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
