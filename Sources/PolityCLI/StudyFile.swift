#if Store
    import PolityLab
    import PolityScript
    import PolityStore
    import Synchronization

    /// A script that is run with a store: its text and what it includes are kept beside its runs, so that the store alone is enough
    /// to go on.
    struct StudyFile {
        let store: SQLiteRunStore
        let name: String
        let text: String
        /// Texts of included files by their paths.
        let included: [String: String]

        /// Keeps a script's text and what it includes in a store.
        ///
        /// - Throws: ``StoreError``
        static func begin(
            _ path: String, script name: String, text: String, limits: Limits
        ) throws(StoreError) -> StudyFile {
            let store = try SQLiteRunStore.open(path: path, version: PolityVersion.text, mode: .createOrOpen)
            let found = Mutex<[String: String]>([:])
            // What it includes is found by looking at it once; faults are told when it runs.
            _ = Session.check(
                source: text, name: name,
                files: { path, from throws(IncludeFault) in
                    let text = try ScriptFile.include(path, from: from, limits: limits)
                    found.withLock { $0[ScriptFile.joined(path, from: from)] = text }
                    return text
                }, limits: limits)
            let included = found.withLock { $0 }
            try store.keep(
                script: StudySource(name: name, text: text),
                included: included.sorted { $0.key < $1.key }.map { StudySource(name: $0.key, text: $0.value) })
            return StudyFile(store: store, name: name, text: text, included: included)
        }

        /// A study that is there already.
        ///
        /// - Throws: ``StoreError``
        static func open(_ path: String, mode: SQLiteRunStore.Mode) throws(StoreError) -> StudyFile {
            let store = try SQLiteRunStore.open(path: path, version: PolityVersion.text, mode: mode)
            guard let (script, included) = try store.sources() else {
                throw StoreError("\(path) holds no script: run one with `polity run FILE --store \(path)`")
            }
            return StudyFile(
                store: store, name: script.name, text: script.text,
                included: Dictionary(included.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first }))
        }
    }
#endif
