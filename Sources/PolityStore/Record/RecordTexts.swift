/// The files of a record that people read.
struct RecordTexts {
    let details: RecordDetails
    let version: String
    let contentHash: String
    let files: [RecordFile]

    static let sumsFile = "SHA256SUMS"

    private var script: String? { files.first { $0.role == .source }?.path }

    var readme: String {
        let title = details.title.split(whereSeparator: \.isNewline).joined(separator: " ")
        var text = """
            # \(title)

            A study simulated with Polity \(version). Everyone who simulates it again with that version gets results of this hash,
            on whatever machine and in whatever order:

                \(contentHash)


            """
        if let script {
            text += "- `\(script)` is the script; `polity run \(script)` from this folder repeats the study.\n"
        }
        text += """
            - `\(RecordFile.store)` is the store of its runs, an SQLite database; `polity store \(RecordFile.store)` tells what
              is in it.
            - `tables/` has the same as CSV files, which `tables/datapackage.json` describes: columns, units and keys.
            - `\(ROCrate.file)` describes this folder for repositories, `CITATION.cff` says how to cite it.
            - `sha256sum -c \(Self.sumsFile)` finds out whether a file has changed.

            """
        return text
    }

    /// In the Citation File Format 1.2.0. A text between quotation marks is the same in YAML as in JSON.
    var citation: String {
        var text = """
            cff-version: 1.2.0
            message: "If you use this study, please cite it with the hash of its results."
            type: dataset
            title: \(JSON.quoted(details.title))
            authors:

            """
        for author in details.authors { text += "  - name: \(JSON.quoted(author))\n" }
        text += """
            date-released: \(JSON.quoted(details.date))
            identifiers:
              - type: other
                value: "sha256:\(contentHash)"
                description: "SHA-256 of the study's results."

            """
        if let license = details.license { text += "license: \(JSON.quoted(license))\n" }
        text += """
            references:
              - type: software
                title: "Polity: a laboratory for the political economy of data"
                version: \(JSON.quoted(version))
                authors:
                  - name: "The Polity authors"

            """
        return text
    }

    /// One line a file as `sha256sum` reads it, by path.
    static func sums(_ files: [RecordFile]) -> String {
        files.sorted { Array($0.path.utf8).lexicographicallyPrecedes(Array($1.path.utf8)) }
            .map { "\($0.seal.hash)  \($0.path)\n" }.joined()
    }
}
