// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is built with: Swift 6 mode, warnings are errors.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "Polity",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "Polity", targets: ["Polity", "PolityNumerics"]),
        .library(name: "PolityTheory", targets: ["PolityTheory"]),
        .library(name: "PolityLab", targets: ["PolityLab"]),
        .library(name: "PolityStore", targets: ["PolityStore"]),
        .library(name: "PolityFigures", targets: ["PolityFigures"]),
        .library(name: "PolityReport", targets: ["PolityReport"]),
        .library(name: "PolityScript", targets: ["PolityScript"]),
        .executable(name: "polity", targets: ["PolityCLI"]),
    ],
    traits: [
        .trait(
            name: "Tools",
            description: "The program and pages of reports (brings swift-argument-parser and swift-mustache)."),
        .trait(name: "LineEditing", description: "Line editing at the prompt (links libedit)."),
        .trait(name: "Store", description: "Studies kept in SQLite files (brings GRDB.swift)."),
        .default(enabledTraits: ["Tools", "LineEditing", "Store"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    ],
    targets: [
        // The square root is an instruction, but the compiler may call libm's for it; nothing else of libm is used.
        .target(
            name: "Polity", dependencies: ["PolityNumerics"], swiftSettings: strict,
            linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
        .target(name: "PolityNumerics", swiftSettings: strict),
        .target(name: "PolityTheory", dependencies: ["PolityNumerics"], swiftSettings: strict),
        .target(name: "PolityLab", dependencies: ["Polity", "PolityNumerics"], swiftSettings: strict),
        .target(
            name: "PolityStore",
            dependencies: [
                "Polity", "PolityLab",
                .product(name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["Store"])),
            ],
            swiftSettings: strict),
        .target(
            name: "PolityCluster", dependencies: ["PolityLab", "PolityStore", "CSignals"], swiftSettings: strict),
        .target(name: "PolityFigures", swiftSettings: strict),
        .target(
            name: "PolityReport",
            dependencies: [
                "PolityFigures",
                .product(name: "Mustache", package: "swift-mustache", condition: .when(traits: ["Tools"])),
            ],
            swiftSettings: strict),
        .target(
            name: "PolityScript",
            dependencies: ["Polity", "PolityNumerics", "PolityTheory", "PolityLab", "PolityFigures", "PolityReport"],
            swiftSettings: strict),
        .target(name: "PolityLSP", dependencies: ["PolityScript"], swiftSettings: strict),
        .target(name: "CSignals"),
        .target(name: "CEditline", dependencies: ["CSignals"], linkerSettings: [.linkedLibrary("edit")]),
        .target(
            name: "PolityREPL",
            dependencies: [
                "PolityScript", "PolityFigures", "CSignals",
                .target(name: "CEditline", condition: .when(traits: ["LineEditing"])),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "PolityCLI",
            dependencies: [
                "PolityScript", "PolityREPL", "PolityLSP", "PolityFigures", "PolityLab", "PolityStore",
                "PolityCluster",
                .product(
                    name: "ArgumentParser", package: "swift-argument-parser",
                    condition: .when(traits: ["Tools"])),
            ],
            swiftSettings: strict),
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(name: "PolityNumericsTests", dependencies: ["PolityNumerics"], swiftSettings: strict),
        .testTarget(
            name: "PolityTests", dependencies: ["Polity", "PolityNumerics", "PolityTheory", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "PolityTheoryTests", dependencies: ["PolityTheory", "PolityNumerics", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "PolityLabTests", dependencies: ["PolityLab", "PolityScript", "Polity", "PolityNumerics"],
            swiftSettings: strict),
        .testTarget(
            name: "PolityStoreTests",
            dependencies: [
                "PolityStore", "PolityLab",
                .product(name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["Store"])),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "PolityClusterTests", dependencies: ["PolityCluster", "PolityLab", "PolityStore"],
            swiftSettings: strict),
        .testTarget(name: "PolityFiguresTests", dependencies: ["PolityFigures", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "PolityReportTests", dependencies: ["PolityReport", "PolityFigures", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "PolityLSPTests", dependencies: ["PolityLSP", "PolityScript", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "PolityREPLTests", dependencies: ["PolityREPL"], swiftSettings: strict),
        .testTarget(
            name: "PolityScriptTests",
            dependencies: ["PolityScript", "PolityLab", "PolityTheory", "PolityFigures", "Polity", "TestSupport"],
            exclude: ["Golden", "Fuzzing/Corpus"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
