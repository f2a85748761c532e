/// The metadata of a record: RO-Crate 1.1 with the Process Run Crate profile 0.5, which says that a program made the results
/// from the sources.
///
/// Checkers refuse what readers allow: a list of one element is written without brackets.
struct ROCrate {
    let details: RecordDetails
    let version: String
    let contentHash: String
    let files: [RecordFile]

    static let file = "ro-crate-metadata.json"
    private static let crate = "https://w3id.org/ro/crate/1.1"
    private static let profile = "https://w3id.org/ro/wfrun/process/0.5"
    /// Has the names for hashes, which RO-Crate 1.1 lacks.
    private static let context = "https://w3id.org/ro/terms/workflow-run/context"

    private typealias Field = (String, JSON)

    var json: JSON {
        .object([
            ("@context", .array([.text(Self.crate + "/context"), .text(Self.context)])),
            ("@graph", .array([descriptor, root, profile, program, action, license] + authors + parts)),
        ])
    }

    // MARK: Entities

    private var descriptor: JSON {
        Self.entity(
            Self.file, "CreativeWork",
            [("conformsTo", Self.reference(Self.crate)), ("about", Self.reference("./"))])
    }

    private var root: JSON {
        Self.entity(
            "./", "Dataset",
            [
                ("name", .text(details.title)), ("description", .text(description)),
                ("datePublished", .text(details.date)), ("license", Self.reference(details.licenseAddress)),
                ("author", Self.references(authorAddresses)), ("publisher", Self.reference(authorAddresses[0])),
                ("conformsTo", Self.reference(Self.profile)), ("hasPart", Self.references(files.map(\.address))),
                ("mentions", Self.reference(actionAddress)),
            ])
    }

    private var description: String {
        "A study of data regimes simulated with Polity \(version): its script, the store of its runs and tables of its "
            + "settings, runs, recorded series and results. SHA-256 of the results: \(contentHash)"
    }

    private var profile: JSON {
        Self.entity(
            Self.profile, "CreativeWork", [("name", .text("Process Run Crate")), ("version", .text("0.5"))])
    }

    private var program: JSON {
        Self.entity(
            programAddress, "SoftwareApplication",
            [
                ("name", .text("Polity")), ("softwareVersion", .text(version)),
                ("description", .text("A laboratory for the political economy of data.")),
            ])
    }

    /// When the study was simulated is not known; it had been by the date of a record that bears one.
    private var action: JSON {
        var fields: [Field] = [
            ("name", .text("Simulation of the study")),
            ("description", .text("Polity \(version) carried out the script and simulated its runs.")),
            ("instrument", Self.reference(programAddress)),
            ("agent", Self.references(Array(authorAddresses.prefix(1)))),
        ]
        let sources = files.filter { $0.role == .source }.map(\.address)
        if !sources.isEmpty { fields.append(("object", Self.references(sources))) }
        fields.append(("result", Self.references(files.filter { $0.role == .result }.map(\.address))))
        if details.isDated { fields.append(("endTime", .text(details.date))) }
        fields.append(("actionStatus", .text("http://schema.org/CompletedActionStatus")))
        return Self.entity(actionAddress, "CreateAction", fields)
    }

    private var license: JSON {
        var fields: [Field] = [("name", .text(details.licenseName))]
        if details.license == nil {
            fields.append(
                ("description", .text("The terms of use have not been stated; ask the authors before reuse.")))
        }
        return Self.entity(details.licenseAddress, "CreativeWork", fields)
    }

    private var authors: [JSON] {
        zip(authorAddresses, details.authors).map { address, name in
            Self.entity(address, "Organization", [("name", .text(name))])
        }
    }

    private var parts: [JSON] {
        files.map { file in
            Self.entity(
                file.address, "File",
                [
                    ("name", .text(file.title)), ("encodingFormat", .text(file.mediaType)),
                    ("contentSize", .text("\(file.seal.bytes)")), ("sha256", .text(file.seal.hash)),
                ])
        }
    }

    private var programAddress: String { "urn:x-polity:\(version)" }
    private var actionAddress: String { "#simulation" }
    private var authorAddresses: [String] { details.authors.indices.map { "#author-\($0 + 1)" } }

    // MARK: Parts

    private static func entity(_ id: String, _ type: String, _ fields: [Field]) -> JSON {
        .object([("@id", .text(id)), ("@type", .text(type))] + fields)
    }

    private static func reference(_ id: String) -> JSON { .object([("@id", .text(id))]) }

    private static func references(_ ids: [String]) -> JSON {
        ids.count == 1 ? reference(ids[0]) : .array(ids.map(reference))
    }
}
