import PolityREPL
import PolityScript
import Testing

struct ProgressLineTests {
    private func line(_ done: Int, of total: Int, after seconds: Double, _ unit: Progress.Unit = .months) -> String? {
        var line = ProgressLine()
        #expect(line.update(Progress(0, of: total, unit), at: 100) == nil)
        return line.update(Progress(done, of: total, unit), at: 100 + seconds)
    }

    @Test func nothingIsSaidOfWhatIsShort() {
        #expect(line(1, of: 240, after: 1.9) == nil)
        #expect(line(240, of: 240, after: 60) == nil)
    }

    @Test func rateAndTimeLeftFollowFromWhatIsDone() {
        #expect(line(120, of: 240, after: 4) == "120 of 240 months (50 %), 30 a second, 4 s left")
        #expect(line(1, of: 4, after: 2, .runs) == "1 of 4 runs (25 %), 0.5 a second, 6 s left")
    }

    @Test func longTimesAreReadable() {
        #expect(line(1, of: 61, after: 10)?.hasSuffix("10 min 0 s left") == true)
        #expect(line(1, of: 3_601, after: 2)?.hasSuffix("2 h 0 min left") == true)
    }

    @Test func threadsThatTellOutOfOrderDoNotGoBack() {
        var line = ProgressLine()
        _ = line.update(Progress(0, of: 10, .runs), at: 0)
        #expect(line.update(Progress(5, of: 10, .runs), at: 3) != nil)
        #expect(line.update(Progress(4, of: 10, .runs), at: 4) == nil)
    }

    @Test func aLineStandsForAMoment() {
        var line = ProgressLine()
        _ = line.update(Progress(0, of: 10, .runs), at: 0)
        #expect(line.update(Progress(5, of: 10, .runs), at: 3) != nil)
        #expect(line.update(Progress(6, of: 10, .runs), at: 3.05) == nil)
        #expect(line.update(Progress(7, of: 10, .runs), at: 3.2) != nil)
    }

    @Test func somethingNewBeginsAnew() {
        var line = ProgressLine()
        _ = line.update(Progress(0, of: 10, .runs), at: 0)
        _ = line.update(Progress(9, of: 10, .runs), at: 5)
        _ = line.update(Progress(0, of: 10, .runs), at: 6)
        #expect(line.update(Progress(1, of: 10, .runs), at: 7) == nil)
        #expect(line.update(Progress(2, of: 10, .runs), at: 8) == "2 of 10 runs (20 %), 1.0 a second, 8 s left")
    }
}
