#if Store
    import Foundation
    import PolityLab
    import PolityStore
    import Testing

    @Suite("Records of studies")
    struct RecordTests {
        let folder: TemporaryFolder
        let details: RecordDetails

        init() throws {
            folder = try TemporaryFolder()
            details = try RecordDetails(date: "2026-11-28", released: "2026-01-01")
        }

        private func fill(_ store: SQLiteRunStore, order: [Int]) throws {
            try store.keep(
                script: StudySource(name: "./my/study.polity", text: "include \"parts/tax.polity\"\n"),
                included: [StudySource(name: "./my/parts/tax.polity", text: "# tax\n")])
            let recording = Recording(measures: ["price", "hhi"], months: Array(0...12), places: 2)
            for index in order {
                let scenario = scenario(
                    ["b", "a", "c"][index % 3], places: ["x", "y"],
                    settings: [.init(place: 0, name: "lever.\(index % 3)", value: Double(index % 3))])
                let event = RuleEvent(month: 3, jurisdiction: 1, rule: 0, text: "run \(index)")
                let run =
                    index % 7 == 3
                    ? StoredRun.failed(month: 2, reason: "broke") : run(recording, seed: Double(index), events: [event])
                try store.keep(key(scenario, seed: UInt64(index % 2), index), run, recording)
            }
            try store.keep(estimates: [#"{"low":1}"#], statement: 0, analysis: "table")
        }

        private func files(_ name: String) throws -> [String: Data] {
            let all = try FileManager.default.subpathsOfDirectory(atPath: folder.file(name))
            var files: [String: Data] = [:]
            for path in all {
                var isFolder: ObjCBool = false
                _ = FileManager.default.fileExists(atPath: folder.file(name + "/" + path), isDirectory: &isFolder)
                if !isFolder.boolValue { files[path] = try folder.read(name + "/" + path) }
            }
            return files
        }

        @Test("Equal studies make equal records, to the last byte, in whatever order their runs were done")
        func reproducible() throws {
            let plain = try open(folder, "plain")
            try fill(plain, order: Array(0..<30))
            try plain.record(to: folder.file("first"), details: details)
            try plain.record(to: folder.file("again"), details: details)
            var other = try open(folder, "other")
            try fill(other, order: (0..<15).map { 29 - $0 })
            try other.close()
            other = try open(folder, "other")
            try fill(other, order: (0..<30).map { ($0 * 7 + 3) % 30 })
            try other.close()
            try open(folder, "other", .readOnly).record(to: folder.file("second"), details: details)
            let first = try files("first")
            #expect(first == (try files("again")))
            #expect(first == (try files("second")))
            #expect(
                Set(first.keys) == [
                    "CITATION.cff", "README.md", "SHA256SUMS", "ro-crate-metadata.json", "scenario/parts/tax.polity",
                    "scenario/scenario.polity", "study.sqlite", "tables/datapackage.json", "tables/estimates.csv",
                    "tables/events.csv", "tables/measures.csv", "tables/parameters.csv", "tables/runs.csv",
                    "tables/scenarios.csv", "tables/series.csv", "tables/settings.csv",
                ])
            for line in String(decoding: try #require(first["SHA256SUMS"]), as: UTF8.self).split(separator: "\n") {
                let parts = line.split(separator: " ")
                var hash = SHA256()
                hash.update(try #require(first[String(parts[1])]))
                #expect(SHA256.hexadecimal(hash.finalize()) == parts[0])
            }
            #expect(try folder.text("first/SHA256SUMS").split(separator: "\n").count == first.count - 1)
        }

        @Test("The store of a record is a store like any other, with everything in it")
        func copy() throws {
            let store = try open(folder)
            try fill(store, order: Array(0..<30))
            try store.copy(to: folder.file("copy"))
            let copy = try open(folder, "copy")
            try copy.checkIntegrity()
            #expect(try copy.contentHash() == store.contentHash())
            #expect(try copy.summary() == store.summary())
            #expect(try copy.sources()?.script == store.sources()?.script)
            #expect(try copy.sources()?.included == store.sources()?.included)
            try fill(copy, order: [40])
            #expect(try copy.summary().finished == store.summary().finished + 1)
            // What is there already stays.
            let message = reason { () throws(StoreError) in try store.copy(to: folder.file("copy")) }
            #expect(message.contains("in use"))
            try copy.close()
            #expect(
                reason { () throws(StoreError) in try store.copy(to: folder.file("copy")) }.contains("there already"))
            // The source works on.
            try fill(store, order: [41])
        }

        @Test("A study without a script, without runs, without a licence")
        func empty() throws {
            let store = try open(folder)
            try store.record(to: folder.file("out"), details: details)
            let files = try files("out")
            #expect(!files.keys.contains { $0.hasPrefix("scenario") } && files.count == 14)
            #expect(try folder.text("out/ro-crate-metadata.json").contains("rightsstatements.org"))
            #expect(try !folder.text("out/CITATION.cff").contains("license"))
        }

        @Test(
            "Stores from strangers write no file outside the folder",
            arguments: [
                "../evil", "/etc/evil", "a/../../evil", "a//../b", "", "a\u{0}b", "a\nb", "back\\slash",
                String(repeating: "x", count: 300),
            ])
        func hostileSources(_ name: String) throws {
            let store = try open(folder)
            try store.keep(
                script: StudySource(name: "study.polity", text: ""),
                included: [StudySource(name: name, text: "evil")])
            let message = reason { () throws(StoreError) in try store.record(to: folder.file("out"), details: details) }
            #expect(message.contains("cannot be put in a folder"))
            #expect(!folder.names.contains("out") && folder.names.filter { $0.contains("draft") } == [])
        }

        @Test(
            "Where the script and its files go",
            arguments: [
                ("study.polity", "./parts/a.polity", ["parts/a.polity", "scenario.polity"]),
                ("dir/study.polity", "dir/parts/a.polity", ["parts/a.polity", "scenario.polity"]),
                ("/home/me/study.polity", "/home/me/a.polity", ["a.polity", "scenario.polity"]),
                ("./x/./study.polity", "x/scenario.polity", ["scenario.polity", "study.polity"]),
                ("-", "./a b é.polity", ["a b é.polity", "scenario.polity"]),
                ("scenario.polity", "./scenario.polity", ["scenario-2.polity", "scenario.polity"]),
            ])
        func sources(_ script: String, _ included: String, _ expected: [String]) throws {
            let store = try open(folder)
            try store.keep(
                script: StudySource(name: script, text: "script"),
                included: [StudySource(name: included, text: "part")])
            try store.record(to: folder.file("out"), details: details)
            let files = try files("out").filter { $0.key.hasPrefix("scenario/") }
            #expect(files.keys.map { String($0.dropFirst(9)) }.sorted() == expected)
            #expect(Set(files.values.map { String(decoding: $0, as: UTF8.self) }) == ["script", "part"])
        }

        @Test(
            "Dates, names and licences that are none",
            arguments: [
                "", "2026", "2026-1-1", "2026-13-01", "2026-02-29", "2026-04-31", "2026-00-10", "2026-01-00",
                "26-01-01",
                "2026-01-01T00:00", "yesterday", "２０２６-01-01", "+026-01-01", "2100-02-29",
            ])
        func impossibleDates(_ date: String) {
            let message = reason { () throws(StoreError) in
                _ = try RecordDetails(date: date, released: "2026-01-01")
            }
            #expect(message.contains("no date"))
        }

        @Test("Dates, titles and licences that can be")
        func possibleDetails() throws {
            for date in ["2024-02-29", "2000-02-29", "2026-12-31", "0001-01-01"] {
                #expect(try RecordDetails(date: date, released: "2026-01-01").date == date)
            }
            #expect(try RecordDetails(released: "2026-01-01").date == "2026-01-01")
            for license in ["", "CC BY", "MIT\n"] {
                #expect(
                    reason { () throws(StoreError) in
                        _ = try RecordDetails(released: "2026-01-01", license: license)
                    }.contains("licence"))
            }
            for title in ["", " \n"] {
                #expect(
                    !reason { () throws(StoreError) in _ = try RecordDetails(title: title, released: "2026-01-01") }
                        .isEmpty)
                #expect(
                    !reason { () throws(StoreError) in
                        _ = try RecordDetails(authors: ["A", title], released: "2026-01-01")
                    }.isEmpty)
            }
        }

        @Test("Names of any signs in metadata")
        func metadata() throws {
            let store = try open(folder)
            let title = "A \"study\" \\ of\ndata: – # 'x' 👩‍👩‍👧 \u{85}\u{2028}\u{7F}"
            try store.record(
                to: folder.file("out"),
                details: RecordDetails(
                    title: title, authors: ["Ann \"A\" Ước", "B: C"], date: "2026-11-28", released: "2026-01-01",
                    license: "CC-BY-4.0"))
            let json = try JSONSerialization.jsonObject(with: try folder.read("out/ro-crate-metadata.json"))
            let graph = try #require((json as? [String: Any])?["@graph"] as? [[String: Any]])
            let root = try #require(graph.first { $0["@id"] as? String == "./" })
            #expect(root["name"] as? String == title)
            #expect(root["datePublished"] as? String == "2026-11-28")
            #expect((root["license"] as? [String: String])?["@id"] == "https://spdx.org/licenses/CC-BY-4.0")
            #expect(graph.count { $0["@type"] as? String == "Organization" } == 2)
            // Every reference leads to something that is there.
            let ids = Set(graph.compactMap { $0["@id"] as? String })
            #expect(ids.count == graph.count)
            for part in try #require(root["hasPart"] as? [[String: String]]) {
                let id = try #require(part["@id"])
                #expect(ids.contains(id))
                #expect(FileManager.default.fileExists(atPath: folder.file("out/" + id)))
            }
        }
    }
#endif
