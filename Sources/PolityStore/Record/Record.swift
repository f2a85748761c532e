#if Store
    import PolityLab

    extension SQLiteRunStore {
        /// Makes a folder with all that somebody needs who wants to read, check or repeat the study: the script, the store,
        /// the tables, their hashes, and descriptions that repositories understand (RO-Crate, CITATION.cff).
        ///
        /// Equal studies with equal details make folders of equal bytes.
        ///
        /// - Parameters:
        ///   - folder: a new folder, or an empty one.
        ///   - isCancelled: asked now and then; somebody may stop the writing.
        /// - Throws: ``StoreError`` if the study cannot be read, the folder not be written, or somebody stops it; there is no
        ///   folder then.
        public func record(
            to folder: String, details: RecordDetails, isCancelled: @escaping @Sendable () -> Bool = { false }
        ) throws(StoreError) {
            let hash = try contentHash()
            let sources = try sources()
            try NewFolder.make(folder) { folder throws(StoreError) in
                var files: [RecordFile] = []
                files += try write(sources, to: folder)
                try copy(to: folder + "/" + RecordFile.store)
                files.append(
                    RecordFile(
                        path: RecordFile.store, title: "Store of the study, an SQLite database",
                        mediaType: "application/vnd.sqlite3", role: .result,
                        seal: try OutputFile.seal(of: folder + "/" + RecordFile.store)))
                try NewFolder.add(folder + "/tables")
                for (name, seal) in try writeTables(
                    to: folder + "/tables", contentHash: hash, isCancelled: isCancelled)
                {
                    let isTable = name.hasSuffix(".csv")
                    files.append(
                        RecordFile(
                            path: "tables/" + name,
                            title: isTable ? "Table of \(name.dropLast(4))" : "Description of the tables",
                            mediaType: isTable ? "text/csv" : "application/json", role: .result, seal: seal))
                }
                let texts = RecordTexts(details: details, version: version, contentHash: hash, files: files)
                for (name, text, mediaType) in [
                    ("README.md", texts.readme, "text/markdown"), ("CITATION.cff", texts.citation, "application/yaml"),
                ] {
                    let seal = try OutputFile.write(text, to: folder + "/" + name)
                    files.append(
                        RecordFile(path: name, title: name, mediaType: mediaType, role: .about, seal: seal))
                }
                let crate = ROCrate(details: details, version: version, contentHash: hash, files: files)
                let seal = try OutputFile.write(crate.json.text(isPretty: true) + "\n", to: folder + "/" + ROCrate.file)
                files.append(
                    RecordFile(
                        path: ROCrate.file, title: "Metadata", mediaType: "application/ld+json", role: .about,
                        seal: seal))
                _ = try OutputFile.write(RecordTexts.sums(files), to: folder + "/" + RecordTexts.sumsFile)
            }
        }

        private func write(
            _ sources: (script: StudySource, included: [StudySource])?, to folder: String
        ) throws(StoreError) -> [RecordFile] {
            guard let sources else { return [] }
            var files: [RecordFile] = []
            let paths = sources.included.map { RecordFile.path($0.name, from: sources.script.name) }
            let script = RecordFile.scriptName(sources.script.name, besides: paths)
            for (index, source) in ([sources.script] + sources.included).enumerated() {
                let path = index == 0 ? script : paths[index - 1]
                guard RecordFile.isBelow(path) else {
                    throw StoreError(
                        "\(self.path) names a file \(JSON.quoted(source.name)) that cannot be put in a folder; run the study "
                            + "again with files below the script's folder")
                }
                let place = RecordFile.sources + "/" + path
                try NewFolder.add(folder + "/" + String(place[..<(place.lastIndex(of: "/") ?? place.endIndex)]))
                let seal = try OutputFile.write(source.text, to: folder + "/" + place)
                files.append(
                    RecordFile(
                        path: place, title: index == 0 ? "Script of the study" : "File that the script includes",
                        mediaType: "text/plain", role: .source, seal: seal))
            }
            return files
        }
    }
#endif
