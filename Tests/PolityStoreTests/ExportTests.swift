#if Store
    import Foundation
    import PolityLab
    import PolityStore
    import Testing

    @Suite("Tables of a study")
    struct ExportTests {
        let folder: TemporaryFolder

        init() throws {
            folder = try TemporaryFolder()
        }

        private func table(_ name: String) throws -> [[String]] { parseCSV(try folder.text("out/\(name).csv")) }

        @Test("A small study, sign by sign")
        func golden() throws {
            let store = try open(folder)
            let low = scenario(
                "open, \"free\"", fingerprint: "f1",
                settings: [
                    .init(place: 0, name: "data.social_share", value: 0.25), .init(place: 0, name: "tax", value: 1),
                ])
            let high = scenario(
                "shared", fingerprint: "f2",
                settings: [
                    .init(place: 0, name: "data.social_share", value: 0.5), .init(place: 0, name: "tax", value: 1),
                ])
            let recording = Recording(measures: ["price", "hhi"], months: [0, 12], places: 1)
            // Kept in another order than they are shown in.
            try store.keep(key(high, 1), .failed(month: 3, reason: "no \"one\"\nis left"), recording)
            try store.keep(
                key(high, 0), .finished(values: [0.1, .nan, -.infinity, .leastNonzeroMagnitude], events: []), recording)
            try store.keep(
                key(low, seed: .max, 0),
                .finished(
                    values: [1, 2, 3, -0.0],
                    events: [RuleEvent(kind: .remark, month: 3, jurisdiction: 0, rule: 2, text: "said, so")]), recording
            )
            try store.keep(
                estimates: [
                    #"{"low":1,"name":"x","ok":true,"p":null}"#, #"{"low":2.5,"high":[1,"a"],"ok":false}"#, "7",
                ],
                statement: 2, analysis: "table")
            try store.export(to: folder.file("out"))

            #expect(
                try folder.text("out/scenarios.csv") == """
                    scenario,name,other_names,jurisdictions,fingerprint
                    1,"open, ""free""\",,1,f1
                    2,shared,,1,f2

                    """)
            #expect(
                try folder.text("out/runs.csv") == """
                    run,scenario,scenario_name,seed,replication,status,months,failed_month,error,data_social_share
                    1,1,"open, ""free""\",18446744073709551615,0,finished,12,,,0.25
                    2,2,shared,1,0,finished,12,,,0.5
                    3,2,shared,1,1,failed,,3,"no ""one""
                    is left",0.5

                    """)
            #expect(
                try folder.text("out/settings.csv") == """
                    scenario,jurisdiction,setting,value
                    1,land,data.social_share,0.25
                    1,land,tax,1.0
                    2,land,data.social_share,0.5
                    2,land,tax,1.0

                    """)
            #expect(
                try folder.text("out/series.csv") == """
                    run,jurisdiction,measure,month,value
                    1,land,hhi,0,3.0
                    1,land,hhi,12,-0.0
                    1,land,price,0,1.0
                    1,land,price,12,2.0
                    2,land,hhi,0,-INF
                    2,land,hhi,12,5e-324
                    2,land,price,0,0.1
                    2,land,price,12,

                    """)
            #expect(
                try folder.text("out/events.csv") == """
                    run,event,month,jurisdiction,rule,kind,text
                    1,1,3,land,2,remark,"said, so"

                    """)
            #expect(
                try folder.text("out/estimates.csv") == """
                    statement,analysis,row,high,json,low,name,ok,p
                    2,table,1,,,1,x,true,
                    2,table,2,"[1,""a""]",,2.5,,false,
                    2,table,3,,7,,,,

                    """)
            #expect(try table("measures").map { $0[0] } == ["measure", "hhi", "price"])
            let share = try #require(try table("parameters").first { $0[0] == "data.social_share" })
            #expect(share[1...4] == ["lever", "share", "0.0", "1.0"])
        }

        @Test("The description names every file with its size and hash, and every column")
        func description() throws {
            let store = try open(folder)
            let recording = Recording(measures: ["hhi"], months: [0, 12], places: 1)
            try store.keep(key(), run(recording), recording)
            try store.keep(estimates: [#"{"a":1}"#, #"{"a":0.5}"#, #"{"b":1}"#], statement: 0, analysis: "x")
            try store.export(to: folder.file("out"))
            let json = try JSONSerialization.jsonObject(with: try folder.read("out/datapackage.json"))
            let package = try #require(json as? [String: Any])
            #expect(package["contentHash"] as? String == (try store.contentHash()))
            let resources = try #require(package["resources"] as? [[String: Any]])
            let files = try FileManager.default.contentsOfDirectory(atPath: folder.file("out"))
            #expect(Set(resources.compactMap { $0["path"] as? String } + ["datapackage.json"]) == Set(files))
            for resource in resources {
                let path = try #require(resource["path"] as? String)
                let data = try folder.read("out/" + path)
                var hash = SHA256()
                hash.update(data)
                #expect(resource["hash"] as? String == "sha256:" + SHA256.hexadecimal(hash.finalize()))
                #expect(resource["bytes"] as? Int == data.count)
                let schema = try #require(resource["schema"] as? [String: Any])
                let fields = try #require(schema["fields"] as? [[String: Any]])
                #expect(fields.map { $0["name"] as? String } == parseCSV(try folder.text("out/" + path))[0])
                #expect(schema["missingValues"] as? [String] == [""])
                if path == "estimates.csv" {
                    #expect(fields.suffix(2).map { $0["type"] as? String } == ["number", "integer"])
                }
            }
        }

        @Test(
            "Columns of settings that vary: short plain names, each only once, by jurisdiction where there are several")
        func columns() throws {
            let store = try open(folder)
            let recording = Recording(measures: [], months: [1], places: 2)
            let long = String(repeating: "a", count: 30)
            let names = [
                "seed", "x.y", "x_y", "X Y", "1st", "_under", "Việt", "", long + ".one", long + ".two", long + ".six",
                "same",
            ]
            for (index, value) in [0.0, 1].enumerated() {
                let settings = names.flatMap { name in
                    (0..<1).map { ScenarioRecord.Setting(place: $0, name: name, value: name == "same" ? 3 : value) }
                }
                try store.keep(key(scenario("s\(index)", settings: settings)), run(recording), recording)
            }
            try store.export(to: folder.file("out"))
            let header = try table("runs")[0]
            #expect(Set(header).count == header.count)
            for name in header {
                #expect(name.wholeMatch(of: /[a-z][a-z0-9_]{0,31}/) != nil, "\(name)")
            }
            #expect(header.count == 9 + names.count - 1)
            #expect(header.contains("seed_2") && header.contains("x_y") && header.contains("x_y_2"))

            let several = try open(folder, "several")
            for value in [0.0, 1] {
                let two = scenario(
                    "t\(value)", places: ["a", "b"],
                    settings: [.init(place: 0, name: "tax", value: 1), .init(place: 1, name: "tax", value: value)])
                try several.keep(key(two), run(recording), recording)
            }
            try several.export(to: folder.file("other"))
            #expect(parseCSV(try folder.text("other/runs.csv"))[0].last == "j2_tax")
            #expect(parseCSV(try folder.text("other/runs.csv")).dropFirst().map { $0.last } == ["0.0", "1.0"])
        }

        @Test("Names of any signs survive, but for zero bytes")
        func hostileNames() throws {
            let names = [
                "a,b", "\"", "a\nb", "a\r\nb", "\r", "Việt Nam", "👩‍👩‍👧", "\u{202E}x", "", "'", "a;b", "\\", "nul\u{0}x",
                "-1", "NA", "NaN", "null",
            ]
            let store = try open(folder)
            let recording = Recording(measures: names, months: [1], places: 1)
            for name in names {
                try store.keep(
                    key(scenario(name, fingerprint: "print " + name, places: [name])), run(recording), recording)
            }
            try store.export(to: folder.file("out"))
            let shown = names.map { $0.replacing("\u{0}", with: "\u{FFFD}") }
            #expect(Set(try table("scenarios").dropFirst().map { $0[1] }) == Set(shown))
            #expect(Set(try table("measures").dropFirst().map { $0[0] }) == Set(shown))
            let series = try table("series").dropFirst()
            #expect(series.count == names.count * names.count)
            #expect(Set(series.map { $0[2] }) == Set(shown))
            #expect(Set(series.map { $0[1] }) == Set(shown))
        }

        @Test("Every number can be read back bit by bit")
        func numbers() throws {
            let store = try open(folder)
            var generator = SystemRandomNumberGenerator()
            let values = (0..<2_000).map { _ -> Double in
                let value = Double(bitPattern: generator.next())
                return value.isNaN ? 0.5 : value
            }
            let recording = Recording(measures: ["hhi"], months: Array(0..<2_000), places: 1)
            try store.keep(key(), .finished(values: values, events: []), recording)
            try store.export(to: folder.file("out"))
            let read = try table("series").dropFirst().map { row in
                Double(row[4].replacing("INF", with: "inf"))?.bitPattern
            }
            #expect(read == values.map(\.bitPattern))
        }

        @Test("Folders with something in them stay as they are, and what fails leaves nothing")
        func folders() throws {
            let store = try open(folder)
            try FileManager.default.createDirectory(
                atPath: folder.file("full"), withIntermediateDirectories: false)
            try folder.write("mine", to: "full/file")
            try folder.write("mine", to: "file")
            for (name, words) in [
                ("full", "stay as they are"), ("file", "is a file"), ("none/out", "cannot be made"), ("full/", "stay"),
            ] {
                let message = reason { () throws(StoreError) in try store.export(to: folder.file(name)) }
                #expect(message.contains(words) && message.contains(folder.path), "\(name): \(message)")
            }
            #expect(reason { () throws(StoreError) in try store.export(to: "") }.contains("needs a name"))
            #expect(try folder.text("full/file") == "mine")
            try store.close()
            #expect(folder.names == ["file", "full", "study"])
            try FileManager.default.createDirectory(
                atPath: folder.file("empty"), withIntermediateDirectories: false)
            try open(folder, "study", .readOnly).export(to: folder.file("empty/"))
            #expect(try table(in: "empty", "runs").count == 1)
        }

        private func table(in place: String, _ name: String) throws -> [[String]] {
            parseCSV(try folder.text("\(place)/\(name).csv"))
        }
    }

    /// Rows of a CSV text after RFC 4180, with LF.
    func parseCSV(_ text: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var field = String.UnicodeScalarView()
        var (isQuoted, afterQuote) = (false, false)
        for sign in text.unicodeScalars {
            if isQuoted, !afterQuote {
                if sign == "\"" { afterQuote = true } else { field.append(sign) }
                continue
            }
            switch sign {
            case "\"":
                if afterQuote { field.append(sign) }
                (isQuoted, afterQuote) = (true, false)
            case ",", "\n":
                (isQuoted, afterQuote) = (false, false)
                row.append(String(field))
                field = String.UnicodeScalarView()
                if sign == "\n" {
                    rows.append(row)
                    row = []
                }
            default: field.append(sign)
            }
        }
        return rows
    }
#endif
