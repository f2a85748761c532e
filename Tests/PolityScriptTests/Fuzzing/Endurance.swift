import PolityScript
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What every text has to survive, whatever it says.
enum Endurance {
    /// Reads, checks and lays out a text, as the program, the prompt and an editor do. Nothing runs.
    ///
    /// - Parameter isThorough: what an editor asks too, and how the diagnostics look.
    static func check(_ text: String, isThorough: Bool) {
        let (source, found) = Session.check(source: text, name: "test")
        for diagnostic in found {
            let span = diagnostic.span
            if span.start < 0 || span.end < span.start || span.end > source.bytes.count {
                Issue.record("\(diagnostic.code) has no place in \(text.debugDescription)")
            }
        }
        _ = Session.isIncomplete(text)
        let layout = try? SourceFormatter.format(source)
        if layout == nil, !found.contains(where: { $0.severity == .error }) {
            Issue.record("no layout and no fault: \(text.debugDescription)")
        }
        guard isThorough else { return }
        if let layout {
            let again = try? SourceFormatter.format(Source(layout, name: "test"))
            #expect(again?.utf8.elementsEqual(layout.utf8) == true, "\(text.debugDescription)")
        }
        #expect(DiagnosticRenderer(source: source).render(found).isEmpty == found.isEmpty)
        let analysis = Analysis(source)
        for offset in [0, source.bytes.count / 2, source.bytes.count] {
            _ = analysis.completions(at: offset)
            _ = analysis.name(at: offset).map { analysis.page(on: source.text($0)) }
        }
    }

    /// Limits within which a run of any script ends soon.
    static var smallLimits: Limits {
        var limits = Limits()
        limits.months = 36
        limits.runs = 3
        limits.recordedValues = 20_000
        limits.memory = 1 << 20
        return limits
    }

    /// Seconds of this thread on a processor, which other tests beside it do not add to.
    static func seconds(_ body: () -> Void) -> Double {
        let start = now
        body()
        return now - start
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}
