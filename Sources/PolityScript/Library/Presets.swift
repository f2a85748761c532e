/// The preset library: regimes, variants, policies and economies that every script knows by name, wherever it lies. Their
/// texts are embedded (``PresetFiles``), read at the first name that needs them, and read once.
package enum Presets {
    /// One definition of the library.
    package struct Item: Sendable {
        package let name: String
        package let definition: Definition
        /// The file it stands in, as a path below `Scenarios`.
        package let path: String
        /// What the file's comments say of it.
        package let comments: PresetComments
    }

    package static var definitions: [String: Definition] { library.definitions }

    /// All items, in the order of their files and within them.
    package static var all: [Item] { library.items }

    package static func named(_ name: String) -> Item? { all.first { $0.name == name } }

    /// Faults of the library's files, which a test keeps empty.
    package static var diagnostics: [Diagnostic] { library.diagnostics }

    private struct Library: Sendable {
        var definitions: [String: Definition] = [:]
        var items: [Item] = []
        var diagnostics: [Diagnostic] = []
    }

    /// The files are read as one text, so that a regime may extend one of another file and no name stands for two things.
    private static let library: Library = {
        var starts: [Int] = []
        var text = ""
        for file in PresetFiles.all {
            starts.append(text.utf8.count)
            text += file.text + "\n"
        }
        let source = Source(text, name: "presets")
        let parsed = Parser.parse(source)
        let checked = Checker.check(parsed, earlier: Definitions(knowsPresets: false))
        var library = Library(diagnostics: checked.diagnostics)
        for statement in parsed.tree.statements {
            guard let span = statement.declaredName, let definition = checked.definitions[source.text(span)],
                definition.isShared, let file = starts.lastIndex(where: { $0 <= span.start })
            else { continue }
            let name = source.text(span)
            library.definitions[name] = definition
            library.items.append(
                Item(
                    name: name, definition: definition, path: PresetFiles.all[file].path,
                    comments: PresetComments(of: statement, in: parsed.tree)))
        }
        return library
    }()
}

extension Definition {
    /// Whether the preset library hands it on: constants, measures and scenarios of its files are their own.
    fileprivate var isShared: Bool {
        switch self {
        case .economy, .regime, .variant, .policy: true
        default: false
        }
    }
}
