import PolityScript
import Testing

/// Scripts in `Golden/`, each with the diagnostics that it has to give beside it.
struct GoldenTests {
    static let names = [
        "names", "kinds", "ranges", "syntax", "runs", "policies", "jurisdictions", "rules", "values", "agents",
        "experiments", "plots", "warnings", "unicode", "recovery", "foreign", "suggestions", "mixtures", "draws",
        "bench",
        "no_world",
        "clashes",
    ]

    /// Reads what a golden script includes, from its own folder.
    private static let files: IncludeReader = { path, from throws(IncludeFault) in
        let folder = from.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        guard let text = try? Files.text("\(Files.golden)/\(folder)\(path)") else {
            throw IncludeFault("No such file or directory")
        }
        return text
    }

    private func check(_ text: String, _ name: String) -> (source: Source, diagnostics: [Diagnostic]) {
        Session.check(source: text, name: name, files: Self.files)
    }

    @Test(arguments: names + ["include/main"]) func givesTheExpectedDiagnostics(_ name: String) throws {
        let text = try Files.text("\(Files.golden)/\(name).polity")
        let (source, found) = check(text, "\(name).polity")
        let expected = try Files.text("\(Files.golden)/\(name).expected")
        #expect(DiagnosticRenderer(source: source).render(found) == expected)
    }

    /// One fault, one error: no two at one place, except where a file is read that has errors of its own.
    @Test(arguments: names + ["include/main"]) func noPlaceIsReportedTwice(_ name: String) throws {
        let text = try Files.text("\(Files.golden)/\(name).polity")
        var places: Set<String> = []
        // One economy can contradict others in its calendar and in its mechanisms.
        for found in check(text, "\(name).polity").diagnostics where found.code != .contradiction {
            let place = "\(found.source?.name ?? "") \(found.span)"
            #expect(places.insert(place).inserted, "\(found.code.rawValue) \(found.message)")
        }
    }

    /// What a help line says can be done: the text is read, this fault is gone, and no more are found than before. A mended
    /// line may have another fault, such as a lever that is given twice, or a statement that the lab cannot do yet.
    @Test(arguments: names) func everyFixMendsItsFault(_ name: String) throws {
        let text = try Files.text("\(Files.golden)/\(name).polity")
        let (source, found) = check(text, "\(name).polity")
        for fault in found {
            guard let fix = fault.fix else { continue }
            let bytes = source.bytes
            let mended = String(
                decoding: bytes[..<fix.span.start] + Array(fix.text.utf8) + bytes[fix.span.end...], as: UTF8.self)
            let (_, left) = check(mended, "\(name).polity")
            let comment: Comment = "\(fault.code.rawValue) \(fault.message): \(fix.text)"
            #expect(left.count <= found.count, comment)
            #expect(!left.contains { $0.code == fault.code && $0.span.start == fault.span.start }, comment)
            let faults = Parser.parse(Source(mended, name: name)).diagnostics.count
            #expect(faults <= Parser.parse(source).diagnostics.count, comment)
        }
    }

    /// Goldens are no proof of fixes where no line has one.
    @Test func fixesAreOfferedForManyKindsOfFaults() throws {
        var codes: Set<DiagnosticCode> = []
        for name in Self.names {
            let text = try Files.text("\(Files.golden)/\(name).polity")
            for found in check(text, "\(name).polity").diagnostics where found.fix != nil { codes.insert(found.code) }
        }
        #expect(codes.count >= 10, "\(codes.map(\.rawValue).sorted())")
    }
}
