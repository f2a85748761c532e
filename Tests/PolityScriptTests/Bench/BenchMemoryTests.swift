import PolityScript
import Testing

/// Months that are kept save time and decide nothing.
struct BenchMemoryTests {
    private static let script = """
        economy town { citizens = 3_000 }
        scenario today = privatised_data in town
        use today
        run to year 6
        show hhi, output, gini_income
        back 50 months
        set data.interoperability = 70%
        fork other
        run to year 5
        show hhi, output
        undo
        undo
        undo
        show hhi
        go to year 6
        show hhi, output, gini_income
        go to month 1
        show hhi
        use today seed 9
        step 2 years
        show hhi
        undo
        undo
        go to month 71
        show hhi, output
        why hhi
        """

    private func rows(_ limits: Limits) -> String {
        let host = RecordingHost(output: .csv, limits: limits)
        #expect(Session(host: host).run(source: Self.script, name: "test") == .success, "\(host.reported)")
        return host.written
    }

    @Test func littleMemoryGivesTheSameNumbers() {
        var tight = Limits()
        // Room for one world, and not for two.
        tight.memory = 150_000
        #expect(rows(tight) == rows(Limits()))
    }

    @Test func goingForwardAgainAfterUndoIsNotSimulatedAgain() {
        let host = RecordingHost()
        let session = Session(host: host)
        for input in ["use privatised_data", "run to year 20", "back 10 years", "set tax.income = 30%"] {
            #expect(session.execute(input))
        }
        let before = host.progress.count
        for input in ["undo", "undo", "redo", "undo", "back 7 years", "go to year 20"] {
            #expect(session.execute(input))
        }
        // At most the months between two that are kept.
        #expect(host.progress[before...].allSatisfy { $0.total < 12 }, "\(host.progress[before...])")
    }

    @Test func aForkBeginsWithWhatItsOriginKept() {
        let host = RecordingHost()
        let session = Session(host: host)
        #expect(session.execute("use privatised_data"))
        #expect(session.execute("run to year 20"))
        let before = host.progress.count
        for input in ["fork other", "show hhi", "switch privatised_data", "fork third", "step"] {
            #expect(session.execute(input))
        }
        #expect(host.progress[before...].allSatisfy { $0.total == 1 })
    }

    @Test func longRunsTellHowFarTheyAre() {
        let host = RecordingHost()
        #expect(Session(host: host).run(source: "use privatised_data\nrun to month 30", name: "test") == .success)
        #expect(host.progress == (0...30).map { Progress($0, of: 30, .months) })
    }
}
