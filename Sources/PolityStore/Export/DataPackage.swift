/// The description of all tables, as a tabular data package of Frictionless Data.
enum DataPackage {
    static let file = "datapackage.json"

    static func json(_ resources: [JSON], version: String, contentHash: String) -> JSON {
        .object([
            ("profile", .text("tabular-data-package")), ("name", .text("polity-study")),
            ("title", .text("A study simulated with Polity")),
            (
                "description",
                .text(
                    "Scenarios, settings, runs, recorded series, events and results of a study of data regimes, simulated "
                        + "with Polity \(version). Tables are UTF-8 with commas and LF; an empty field is a missing value."
                )
            ),
            ("version", .text("1.0.0")), ("softwareVersion", .text(version)), ("contentHash", .text(contentHash)),
            ("resources", .array(resources)),
        ])
    }
}
