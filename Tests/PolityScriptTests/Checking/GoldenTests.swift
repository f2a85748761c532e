import PolityScript
import Testing

/// Scripts in `Golden/`, each with the diagnostics that it has to give beside it.
struct GoldenTests {
    @Test(arguments: ["names", "kinds", "ranges", "syntax", "runs", "policies", "jurisdictions"])
    func givesTheExpectedDiagnostics(
        _ name: String
    ) throws {
        let text = try Files.text("\(Files.golden)/\(name).polity")
        let (source, found) = Session.check(source: text, name: "\(name).polity")
        let expected = try Files.text("\(Files.golden)/\(name).expected")
        #expect(DiagnosticRenderer(source: source).render(found) == expected)
    }
}
