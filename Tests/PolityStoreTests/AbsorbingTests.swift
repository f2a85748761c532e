#if Store
    import PolityLab
    import PolityStore
    import Testing

    @Suite("Stores that take over the runs of others")
    struct AbsorbingTests {
        let folder: TemporaryFolder

        init() throws { folder = try TemporaryFolder() }

        private static let long = Recording(measures: ["hhi", "price"], months: Array(0...24), places: 2)
        private static let short = Recording(measures: ["gini"], months: [3, 12], places: 2)

        /// Runs in their order, each with what is recorded of it; a failed one has no recording that finished.
        private static let runs: [(key: RunKey, run: StoredRun, recording: Recording)] = {
            var runs: [(RunKey, StoredRun, Recording)] = []
            for name in ["open", "shared"] {
                let scenario = scenario(
                    name, places: ["land", "sea"], settings: [.init(place: 0, name: "network_effect", value: 0.25)])
                for replication in 0..<6 {
                    let event = RuleEvent(
                        kind: .announcement, month: 3, jurisdiction: 1, rule: 2, text: "told \(replication)")
                    let key = key(scenario, seed: .max, replication)
                    runs.append((key, run(long, seed: Double(replication), events: [event]), long))
                    runs.append((key, run(short, seed: Double(replication)), short))
                }
                runs.append((key(scenario, 9), .failed(month: 4, reason: "no \u{0} way"), long))
            }
            return runs
        }()

        private func store(_ name: String, keeping numbers: [Int]) throws -> SQLiteRunStore {
            let store = try open(folder, name)
            for number in numbers {
                let item = Self.runs[number]
                try store.keep(item.key, item.run, item.recording)
            }
            return store
        }

        @Test("The parts, in whatever order, are what one store has", arguments: [1, 2, 3, 5])
        func parts(count: Int) throws {
            let all = Array(Self.runs.indices)
            let whole = try store("whole", keeping: all).contentHash()
            let parts = try (0..<count).map { part in
                try store("part \(part)", keeping: all.filter { $0 % count == part })
            }
            for (name, order) in [("forwards", parts), ("backwards", parts.reversed())] {
                let target = try open(folder, name)
                for part in order { try target.absorb(part) }
                #expect(try target.contentHash() == whole)
                // Once more changes nothing.
                for part in order { try target.absorb(part) }
                #expect(try target.contentHash() == whole)
                for item in Self.runs {
                    guard case .finished(let values, _) = item.run,
                        case .finished(let kept, _)? = try target.stored(item.key, item.recording)
                    else { continue }
                    #expect(kept == values)
                }
                // The longest attempt's events.
                let long = Self.runs[0]
                #expect(try target.stored(long.key, long.recording) == long.run)
            }
        }

        @Test("What both have of a run adds up")
        func overlaps() throws {
            let target = try store("target", keeping: [0, 2])
            try target.absorb(try store("other", keeping: [0, 1, 3]))
            #expect(try target.contentHash() == store("both", keeping: [0, 1, 2, 3]).contentHash())
        }

        @Test("Other values of the same run are refused, and nothing is taken over")
        func contradiction() throws {
            let target = try store("target", keeping: [0])
            let before = try target.contentHash()
            let other = try store("other", keeping: [4])
            try other.keep(Self.runs[0].key, run(Self.long, seed: 99), Self.long)
            #expect(reason { () throws(StoreError) in try target.absorb(other) }.contains("keeps other values"))
            #expect(try target.contentHash() == before)
        }

        @Test("A store for reading gives its runs, and an empty one none")
        func reading() throws {
            try store("part", keeping: [0, 5]).close()
            let part = try open(folder, "part", .readOnly)
            let target = try open(folder, "target")
            try target.absorb(part)
            try target.absorb(try open(folder, "empty"))
            #expect(try target.contentHash() == part.contentHash())
        }
    }
#endif
