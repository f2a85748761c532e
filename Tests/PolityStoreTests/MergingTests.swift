#if Store
    import PolityLab
    import PolityStore
    import Testing

    @Suite("Runs that are kept more than once")
    struct MergingTests {
        let folder: TemporaryFolder
        let store: SQLiteRunStore

        init() throws {
            folder = try TemporaryFolder()
            store = try open(folder)
        }

        private func recording(_ measures: [String], _ months: [Int], places: Int = 1) -> Recording {
            Recording(measures: measures, months: months, places: places)
        }

        @Test("Any part of what is kept can be had, and nothing beyond it")
        func parts() throws {
            let all = recording(["hhi", "price"], Array(0...24), places: 2)
            try store.keep(key(), run(all), all)
            for part in [
                recording(["price"], [0]), recording(["price", "hhi"], [0, 12, 24], places: 2), recording([], [24]),
                recording(["hhi", "hhi"], Array(3...9)), recording(["hhi"], []), all,
            ] {
                #expect(try store.stored(key(), part) == run(part))
            }
            for more in [
                recording(["price"], [25]), recording(["price"], [0, 25]), recording(["gini"], [0]),
                recording(["hhi"], [0], places: 3), recording([], [25]),
            ] {
                #expect(try store.stored(key(), more) == nil)
            }
        }

        @Test("Measures, places and months add up, with gaps between them")
        func union() throws {
            let pieces = [
                recording(["hhi"], [12, 24]), recording(["hhi"], [13, 36]), recording(["hhi"], [0, 1, 2]),
                recording(["price"], [12]), recording(["hhi"], [2, 3, 11, 12], places: 2),
            ]
            for piece in pieces { try store.keep(key(), run(piece), piece) }
            let months = [0, 1, 2, 3, 11, 12, 13, 24, 36]
            #expect(try store.stored(key(), recording(["hhi"], months)) == run(recording(["hhi"], months)))
            for piece in pieces { #expect(try store.stored(key(), piece) == run(piece)) }
            for gap in [4, 10, 14, 25, 35, 37] {
                #expect(try store.stored(key(), recording(["hhi"], [gap])) == nil)
            }
            #expect(try store.stored(key(), recording(["price"], [12, 13])) == nil)
        }

        @Test("A longer series replaces a shorter one, and a shorter one changes nothing")
        func longer() throws {
            let (short, long) = (recording(["hhi"], Array(0...12)), recording(["hhi"], Array(0...60)))
            try store.keep(key(), run(short), short)
            try store.keep(key(), run(long), long)
            try store.keep(key(), run(short), short)
            #expect(try store.stored(key(), long) == run(long))
            #expect(try store.summary().words.contains("measure hhi: 1, months 0-60"))
        }

        @Test("Other values of the same run are an error, and what was kept stays")
        func conflict() throws {
            let months = recording(["hhi", "price"], [0, 1])
            try store.keep(key(), run(months), months)
            let more = recording(["gini", "hhi"], [1, 2])
            let message = reason { () throws(StoreError) in try store.keep(key(), run(more, seed: 1), more) }
            #expect(message.contains("`hhi`") && message.contains(folder.path))
            #expect(try store.stored(key(), months) == run(months))
            #expect(try store.stored(key(), recording(["gini"], [1])) == nil)
            // What is no number is the same whatever its bits.
            let hole = recording(["share"], [5])
            for bits: UInt64 in [0x7FF8_0000_0000_0000, 0xFFF8_0000_0000_0001] {
                try store.keep(key(), .finished(values: [Double(bitPattern: bits)], events: []), hole)
            }
        }

        @Test("What rules told comes with the months that it belongs to")
        func events() throws {
            func event(_ month: Int) -> RuleEvent {
                RuleEvent(month: month, jurisdiction: 0, rule: 0, text: "month \(month)")
            }
            func told(_ months: [Int]) throws -> [Int]? {
                guard case .finished(_, let events)? = try store.stored(key(), recording([], months)) else {
                    return nil
                }
                return events.map(\.month)
            }
            let (short, long) = (recording(["hhi"], [12]), recording(["hhi"], [24]))
            try store.keep(key(), run(short, events: [event(0), event(11)]), short)
            #expect(try told([12]) == [0, 11])
            try store.keep(key(), run(long, events: [0, 11, 12, 23].map(event)), long)
            #expect(try told([24]) == [0, 11, 12, 23])
            // Rules act when a month begins: those of month 12 act in longer runs only.
            #expect(try told([12]) == [0, 11])
            #expect(try told([]) == [0, 11, 12, 23])
            try store.keep(key(), run(short, events: [event(0), event(11)]), short)
            #expect(try told([24]) == [0, 11, 12, 23])
            #expect(try told([25]) == nil)
        }

        @Test("A failed run is failed for whoever meets its month")
        func failures() throws {
            let failed = StoredRun.failed(month: 30, reason: "no worker is left")
            try store.keep(key(), failed, recording(["hhi"], [0, 60]))
            for month in [31, 48, 60, 120] { #expect(try store.stored(key(), recording(["hhi"], [month])) == failed) }
            for month in [0, 24, 30] { #expect(try store.stored(key(), recording(["hhi"], [month])) == nil) }
            // Asked for less, it finishes, and both are known.
            let short = recording(["hhi"], [12, 30])
            try store.keep(key(), run(short), short)
            #expect(try store.stored(key(), short) == run(short))
            #expect(try store.stored(key(), recording(["hhi"], [31])) == failed)
            #expect(try store.stored(key(), recording(["hhi"], [29])) == nil)
            #expect(try store.summary().failed == 1)
            #expect(try store.summary().words.contains("failure open 1 0 30: no worker is left"))
        }

        @Test("A run that finished once, with more memory say, is not failed")
        func recovery() throws {
            let all = recording(["hhi"], [60])
            try store.keep(key(0), .failed(month: 0, reason: "no memory"), all)
            try store.keep(key(0), run(all), all)
            try store.keep(key(1), run(all), all)
            try store.keep(key(1), .failed(month: 0, reason: "no memory"), all)
            for replication in 0...1 { #expect(try store.stored(key(replication), all) == run(all)) }
            #expect(try store.summary().failed == 0)
        }

        @Test("Scenarios that differ in their names share their runs, and both names are known")
        func names() throws {
            let all = recording(["hhi"], [12])
            let (a, b) = (scenario("a", fingerprint: "same"), scenario("b", fingerprint: "same"))
            try store.keep(key(b), run(all), all)
            #expect(try store.stored(key(a), all) == run(all))
            #expect(try store.summary().words.first == "scenario a: 1, 1 finished, 0 failed")
        }
    }
#endif
