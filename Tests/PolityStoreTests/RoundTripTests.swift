#if Store
    import Foundation
    import PolityLab
    import PolityStore
    import Testing

    @Suite("What a store keeps comes back")
    struct RoundTripTests {
        let folder: TemporaryFolder

        init() throws {
            folder = try TemporaryFolder()
        }

        @Test("Every value of every kind, bit by bit, also after the store was opened again")
        func values() throws {
            let values: [Double] = [
                .nan, Double(bitPattern: 0x7FF8_0000_0000_1234), .infinity, -.infinity, -0.0, 0, .leastNonzeroMagnitude,
                .greatestFiniteMagnitude, 0.1, 1 / 3, -1e-300, 3,
            ]
            let recording = Recording(measures: ["hhi", "price"], months: [0, 1, 2], places: 2)
            let kept = StoredRun.finished(values: values, events: [])
            var store = try open(folder)
            try store.keep(key(), kept, recording)
            #expect(bits(try store.stored(key(), recording)) == values.map(\.bitPattern))
            try store.close()
            store = try open(folder, "study", .open)
            #expect(bits(try store.stored(key(), recording)) == values.map(\.bitPattern))
        }

        @Test(
            "Seeds and replications of any size are told apart",
            arguments: [0, 1, UInt64(Int64.max), UInt64(Int64.max) + 1, .max - 1, .max], [0, 1, Int(UInt32.max)])
        func seeds(_ seed: UInt64, _ replication: Int) throws {
            let store = try open(folder)
            let recording = Recording(measures: ["hhi"], months: [12], places: 1)
            try store.keep(
                key(seed: seed, replication), .finished(values: [Double(replication)], events: []), recording)
            #expect(
                try store.stored(key(seed: seed, replication), recording)
                    == .finished(values: [Double(replication)], events: []))
            #expect(try store.stored(key(seed: seed ^ 1, replication), recording) == nil)
            #expect(try store.stored(key(seed: seed, replication ^ 1), recording) == nil)
            #expect(try store.stored(key(scenario("other"), seed: seed, replication), recording) == nil)
        }

        @Test("Names and texts of any signs")
        func hostileNames() throws {
            let names = [
                "", " ", "a'b", "\"; DROP TABLE run; --", "a\nb", "a\r\nb", "a,b", "Việt Nam", "Vie\u{302}\u{323}t Nam",
                "e\u{301}", "\u{E9}", "👩‍👩‍👧", "\u{202E}right to left", "nul\u{0}inside", "nul\u{0}", "\u{0}", "%s%n", "💥",
                String(repeating: "long ", count: 10_000),
            ]
            let store = try open(folder)
            let recording = Recording(measures: names, months: [0, 1], places: 1)
            let events = names.enumerated().map {
                RuleEvent(
                    kind: $0 % 2 == 0 ? .announcement : .remark, month: 0, jurisdiction: 0, rule: $0, text: $1)
            }
            let kept = StoredRun.finished(values: (0..<recording.count).map { Double($0) }, events: events)
            for name in names {
                let scenario = scenario(
                    name, fingerprint: "print " + name, places: [name],
                    settings: [.init(place: 0, name: name, value: 1)])
                try store.keep(key(scenario), kept, recording)
            }
            for name in names {
                let found = try store.stored(key(scenario(name, fingerprint: "print " + name)), recording)
                #expect(found == kept)
                // Texts that Swift takes for equal are kept sign by sign.
                if case .finished(_, let told)? = found {
                    #expect(told.map { Array($0.text.utf8) } == names.map { Array($0.utf8) })
                }
            }
            #expect(try store.summary().measures.count == names.count)
            try store.keep(key(scenario("bad")), .failed(month: 3, reason: "nul\u{0}inside"), recording)
            #expect(
                try store.stored(key(scenario("bad")), recording) == .failed(month: 3, reason: "nul\u{0}inside"))
        }

        @Test("Values of all replications, with holes where none is kept")
        func perReplication() throws {
            let store = try open(folder)
            let recording = Recording(measures: ["hhi", "price"], months: [0, 6, 7], places: 2)
            for replication in [0, 1, 3, 7] {
                try store.keep(key(replication), run(recording, seed: Double(replication)), recording)
            }
            try store.keep(key(5), .failed(month: 2, reason: "broke"), recording)
            func expected(_ replication: Int) -> Double {
                guard case .finished(let values, _) = run(recording, seed: Double(replication)) else { return .nan }
                return values[(1 * 2 + 1) * 3 + 1]
            }
            func values(_ replications: Range<Int>, measure: String = "price", place: Int = 1, month: Int = 6)
                throws -> [Double?]
            {
                try store.values(
                    of: scenario(), seed: 1, replications: replications, measure: measure, place: place, month: month)
            }
            #expect(
                try values(0..<8) == [expected(0), expected(1), nil, expected(3), nil, nil, nil, expected(7)])
            #expect(try values(1..<4) == [expected(1), nil, expected(3)])
            #expect(try values(3..<3) == [])
            #expect(try values(0..<2, month: 5) == [nil, nil])
            #expect(try values(0..<2, month: 8) == [nil, nil])
            #expect(try values(0..<2, month: -1) == [nil, nil])
            #expect(try values(0..<2, measure: "none") == [nil, nil])
            #expect(try values(0..<2, place: 2) == [nil, nil])
        }

        @Test("The script and the files that it includes")
        func sources() throws {
            var store = try open(folder)
            #expect(try store.sources() == nil)
            let script = StudySource(name: "study.polity", text: "include \"parts/tax.polity\"\r\n\u{0}é")
            let part = StudySource(name: "parts/tax.polity", text: "")
            try store.keep(script: script, included: [part])
            try store.close()
            store = try open(folder)
            let found = try #require(try store.sources())
            #expect(found.script == script)
            #expect(found.included == [part])
            try store.keep(script: part, included: [])
            #expect(try store.sources()?.script == part)
            #expect(try store.sources()?.included == [])
        }

        @Test("Estimates replace those of their statement, and go with the text that they belong to")
        func estimates() throws {
            let store = try open(folder)
            try store.keep(script: StudySource(name: "a", text: "one"), included: [])
            try store.keep(estimates: [#"{"low":1}"#, #"{"low":2}"#], statement: 3, analysis: "table")
            try store.keep(estimates: [#"{"low":3}"#], statement: 3, analysis: "table")
            try store.keep(estimates: ["{}"], statement: 4, analysis: "claim")
            #expect(try store.summary().words == ["estimate 3 table: 1", "estimate 4 claim: 1"])
            // Another name is the same text.
            try store.keep(script: StudySource(name: "b", text: "one"), included: [])
            #expect(try store.summary().estimates.count == 2)
            try store.keep(script: StudySource(name: "b", text: "two"), included: [])
            #expect(try store.summary().words == [])
        }
    }
#endif
