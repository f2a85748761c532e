#if Store
    import Foundation
    import PolityLab
    import PolityStore
    import Testing

    @Suite("The hash of what is in a store")
    struct ContentHashTests {
        let folder: TemporaryFolder

        init() throws {
            folder = try TemporaryFolder()
        }

        private struct Piece {
            var key: RunKey
            var run: StoredRun
            var recording: Recording
        }

        /// Runs of three scenarios, some failed, some recorded twice with other measures and months.
        private var pieces: [Piece] {
            var pieces: [Piece] = []
            for name in ["a", "b", "c"] {
                let scenario = scenario(
                    name, places: ["x", "y"], settings: [.init(place: 0, name: "lever." + name, value: 0.25)])
                for replication in 0..<6 {
                    for (seed, months) in [(UInt64(1), Array(0...12)), (1, [6, 24]), (.max, [36])] {
                        let recording = Recording(
                            measures: months.count == 2 ? ["price", "hhi"] : ["hhi"], months: months, places: 2)
                        let event = RuleEvent(month: replication, jurisdiction: 1, rule: 0, text: name)
                        pieces.append(
                            Piece(
                                key: key(scenario, seed: seed, replication),
                                run: run(recording, seed: Double(replication), events: [event]), recording: recording))
                    }
                    if replication % 3 == 0 {
                        pieces.append(
                            Piece(
                                key: key(scenario, replication), run: .failed(month: 30, reason: "broke"),
                                recording: Recording(measures: ["hhi"], months: [48], places: 2)))
                    }
                }
            }
            return pieces
        }

        private func fill(_ store: SQLiteRunStore, _ pieces: [Piece]) throws {
            for piece in pieces { try store.keep(piece.key, piece.run, piece.recording) }
        }

        @Test("It does not depend on the order, on interruptions, on repetitions or on threads")
        func order() throws {
            let pieces = pieces
            let plain = try open(folder, "plain")
            try fill(plain, pieces)
            try plain.keep(estimates: ["{}", "[]"], statement: 0, analysis: "table")
            let expected = try plain.contentHash()
            #expect(expected.utf8.count == 64)

            var generator = SystemRandomNumberGenerator()
            for round in 0..<5 {
                var store = try open(folder, "other\(round)")
                try store.keep(estimates: ["{}", "[]"], statement: 0, analysis: "table")
                let order = pieces.shuffled(using: &generator)
                try fill(store, Array(order.prefix(30)))
                try store.close()
                store = try open(folder, "other\(round)")
                try fill(store, order)
                #expect(try store.contentHash() == expected)
            }

            let shared = try open(folder, "shared")
            try shared.keep(estimates: ["{}", "[]"], statement: 0, analysis: "table")
            let failures = LocalErrors()
            DispatchQueue.concurrentPerform(iterations: pieces.count) { index in
                do {
                    try shared.keep(pieces[index].key, pieces[index].run, pieces[index].recording)
                } catch {
                    failures.add("\(error)")
                }
            }
            #expect(failures.all == [])
            #expect(try shared.contentHash() == expected)
            try shared.close()
            #expect(try open(folder, "shared", .readOnly).contentHash() == expected)
        }

        @Test("The version, the script and names of scenarios do not count")
        func names() throws {
            let recording = Recording(measures: ["hhi"], months: [12], places: 1)
            let first = try open(folder, "first", version: "1.0.0")
            let second = try open(folder, "second", version: "2.0.0")
            try first.keep(key(scenario("a", fingerprint: "same")), run(recording), recording)
            try second.keep(key(scenario("b", fingerprint: "same")), run(recording), recording)
            try second.keep(script: StudySource(name: "x", text: "y"), included: [])
            #expect(try first.contentHash() == second.contentHash())
        }

        @Test("Every difference counts")
        func differences() throws {
            let recording = Recording(measures: ["hhi"], months: [11, 12], places: 1)
            func hash(_ name: String, _ fill: (SQLiteRunStore) throws -> Void) throws -> String {
                let store = try open(folder, name)
                try fill(store)
                return try store.contentHash()
            }
            func finished(_ a: Double, _ b: Double, _ events: [RuleEvent] = []) -> StoredRun {
                .finished(values: [a, b], events: events)
            }
            let event = RuleEvent(month: 3, jurisdiction: 0, rule: 1, text: "said")
            var hashes = [
                try hash("empty") { _ in },
                try hash("plain") { try $0.keep(key(), finished(1, 0), recording) },
                try hash("zero") { try $0.keep(key(), finished(1, -0.0), recording) },
                try hash("next") { try $0.keep(key(), finished(1.0.nextUp, 0), recording) },
                try hash("swapped") { try $0.keep(key(), finished(0, 1), recording) },
                try hash("seed") { try $0.keep(key(seed: 2), finished(1, 0), recording) },
                try hash("replication") { try $0.keep(key(1), finished(1, 0), recording) },
                try hash("print") { try $0.keep(key(scenario("else")), finished(1, 0), recording) },
                try hash("event") { try $0.keep(key(), finished(1, 0, [event]), recording) },
                try hash("failed") { try $0.keep(key(), .failed(month: 1, reason: "a"), recording) },
                try hash("failure") { try $0.keep(key(), .failed(month: 1, reason: "b"), recording) },
                try hash("estimate") { try $0.keep(estimates: ["{}"], statement: 0, analysis: "a") },
                try hash("statement") { try $0.keep(estimates: ["{}"], statement: 1, analysis: "a") },
            ]
            var loud = event
            loud.text = "shouted"
            hashes.append(try hash("loud") { try $0.keep(key(), finished(1, 0, [loud]), recording) })
            for (name, value) in [("low", 1.0), ("high", 2)] {
                let scenario = scenario(settings: [.init(place: 0, name: "tax", value: value)])
                hashes.append(try hash(name) { try $0.keep(key(scenario), finished(1, 0), recording) })
            }
            #expect(Set(hashes).count == hashes.count)
        }
    }

    @Suite("Many threads on one store")
    struct ThreadTests {
        @Test("Runs that are kept and asked for at the same time")
        func threads() throws {
            let folder = try TemporaryFolder()
            let store = try open(folder)
            let recording = Recording(measures: ["hhi", "price"], months: Array(0...12), places: 1)
            let failures = LocalErrors()
            DispatchQueue.concurrentPerform(iterations: 400) { index in
                do {
                    let key = key(scenario("s\(index % 7)"), index / 7)
                    if try store.stored(key, recording) != nil { failures.add("there before it was kept") }
                    try store.keep(key, run(recording, seed: Double(index)), recording)
                    if try store.stored(key, recording) != run(recording, seed: Double(index)) {
                        failures.add("not as it was kept")
                    }
                } catch {
                    failures.add("\(error)")
                }
            }
            #expect(failures.all == [])
            #expect(try store.summary().finished == 400)
        }
    }

    /// What went wrong on any thread.
    final class LocalErrors: @unchecked Sendable {
        private let lock = NSLock()
        private var messages: [String] = []

        func add(_ message: String) { lock.withLock { messages.append(message) } }
        var all: [String] { lock.withLock { messages } }
    }
#endif
