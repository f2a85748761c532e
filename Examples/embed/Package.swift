// swift-tools-version: 6.2
import PackageDescription

/// A program that links the simulation library alone: no traits, hence no third-party package.
let package = Package(
    name: "embed",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "Polity", path: "../..", traits: [])],
    targets: [
        .executableTarget(name: "embed", dependencies: [.product(name: "Polity", package: "Polity")])
    ],
    swiftLanguageModes: [.v6]
)
