// swift-tools-version: 6.2
import PackageDescription

/// Feeds the language whatever libFuzzer thinks of, through the library's public doors. `./run` builds and runs it.
let package = Package(
    name: "fuzz",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "Polity", path: "../..", traits: [])],
    targets: [
        .executableTarget(
            name: "fuzz",
            dependencies: [
                .product(name: "Polity", package: "Polity"),
                .product(name: "PolityScript", package: "Polity"),
            ],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
                .treatAllWarnings(as: .error),
            ])
    ],
    swiftLanguageModes: [.v6]
)
