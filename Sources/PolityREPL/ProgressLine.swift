package import PolityScript

/// What a person who waits is told: how much is done, how fast it goes, and how long it will take.
package struct ProgressLine {
    /// How long something has to take before anything is said about it, in seconds.
    package static let patience = 2.0
    /// How long a line stands at least, in seconds: a terminal can show no more, and writing takes time.
    private static let pause = 0.1

    /// When it began and when a line was shown last, in seconds of any clock that only goes forward.
    private var start = 0.0
    private var shown = -Double.infinity
    private var latest = Progress(0, of: 0, .runs)

    package init() {}

    /// Takes note of how far it has come. Threads may tell out of order.
    ///
    /// - Returns: a line to show in place of the last one; `nil` where there is nothing new to show.
    package mutating func update(_ progress: Progress, at now: Double) -> String? {
        if progress.done == 0 {
            start = now
            shown = -.infinity
            latest = progress
            return nil
        }
        guard progress.done > latest.done else { return nil }
        latest = progress
        guard progress.done < progress.total, now - start >= Self.patience, now - shown >= Self.pause else {
            return nil
        }
        shown = now
        return Self.text(progress, seconds: now - start)
    }

    /// For example `120 of 240 months (50 %), 31 a second, 4 s left`.
    static func text(_ progress: Progress, seconds: Double) -> String {
        let percent = progress.done * 100 / max(progress.total, 1)
        let rate = Double(progress.done) / max(seconds, 1e-9)
        let left = Double(progress.total - progress.done) / rate
        return "\(progress.done) of \(progress.total) \(progress.unit.rawValue) (\(percent) %), "
            + "\(number(rate)) a second, \(duration(left)) left"
    }

    private static func number(_ rate: Double) -> String {
        if rate >= 10 { return "\(Int(min(rate, 1e15).rounded()))" }
        return "\((rate * 10).rounded() / 10)"
    }

    private static func duration(_ seconds: Double) -> String {
        let whole = Int(min(seconds, 1e9).rounded(.up))
        if whole < 100 { return "\(whole) s" }
        if whole < 6_000 { return "\(whole / 60) min \(whole % 60) s" }
        return "\(whole / 3_600) h \(whole % 3_600 / 60) min"
    }
}
