import PolityCluster
import Testing

@Suite struct ShardLogTests {
    @Test func linesAreReadAsTheyWereWritten() {
        let entries: [ShardLog.Entry] = [
            .began(host: "n1"), .failed("month 3: no"), .began(host: "n 2"), .stopped, .began(host: "n1"),
            .noted("run 3"), .finished,
        ]
        #expect(ShardLog(text: entries.map(ShardLog.line).joined()).entries == entries)
    }

    @Test func errorsOfSeveralLinesStayOneEntry() {
        let line = ShardLog.line(.failed("error[E1]: a\n  --> x:1\r\nbegan n1"))
        #expect(line.split(whereSeparator: \.isNewline).count == 1)
        #expect(ShardLog(text: line).entries.count == 1)
    }

    @Test func onlyFailuresAndDeathsCount() {
        #expect(ShardLog().failures == 0)
        #expect(ShardLog([.began(host: "a"), .finished]).failures == 0)
        // A stop at the end of its time is no failure.
        #expect(ShardLog([.began(host: "a"), .stopped, .began(host: "a"), .failed("x")]).failures == 1)
        // A killed process writes no end.
        let killed = ShardLog([.began(host: "a"), .began(host: "b")])
        #expect(killed.failures == 2 && killed.isOpen && killed.lastHost == "b" && killed.firstError == nil)
    }

    @Test func cutLinesAreLeftOut() {
        let log = ShardLog(text: "began n1\nfailed the disk is full\nbega")
        #expect(log.entries.count == 2)
        #expect(log.firstError == "the disk is full")
    }
}
