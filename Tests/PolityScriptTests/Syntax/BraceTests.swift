import PolityScript
import Testing

/// A brace too many is one error, whose fix mends the text.
struct BraceTests {
    @Test(arguments: [
        "policy p {\n  at year 1 { set tax.digital_services = 1% } }\n  at year 2 { set tax.digital_services = 2% }\n}\n",
        "policy p {\n  legal { set data.social_share = 10% }\n  }\n  status in_force\n  note \"text\"\n}\n",
        "policy p {\n  at year 1 { set tax.digital_services = 1% }\n    set data.social_share = 10% }\n  status draft\n}\n",
        "regime r {\n  data.social_share = 10% }\n  data.citizen_share = 10%\n}\n",
        "policy p {\n  at year 1 {{ set tax.digital_services = 1% }\n  status draft\n}\n",
        "policy p {\n  at year 1 {{ set tax.digital_services = 1% }}\n  status draft\n}\n",
        "policy p {{\n  status draft\n}\n",
        "regime r {{ data.social_share = 10% }}\n",
        "regime r { data.social_share = 10% }}\n",
    ])
    func isOneErrorAndCanBeMended(_ text: String) throws {
        let rest = "regime after { data.social_share = 20% }\nscenario s = after\ncompare s for 1 year runs 2\n"
        let source = Source(text + rest, name: "test")
        let checked = Checker.check(Parser.parse(source))
        let errors = checked.diagnostics.filter { $0.severity == .error }
        #expect(errors.count == 1, "\(DiagnosticRenderer(source: source).render(errors))")
        let fix = try #require(errors.first?.fix)
        var bytes = Array(source.bytes)
        bytes.replaceSubrange(fix.span.start..<fix.span.end, with: fix.text.utf8)
        let mended = Source(String(decoding: bytes, as: UTF8.self), name: "mended")
        let others = Checker.check(Parser.parse(mended)).diagnostics.filter { $0.severity == .error }
        #expect(others.isEmpty, "\(DiagnosticRenderer(source: mended).render(others))")
    }

    /// Every statement is found, whatever braces are too many before it.
    @Test(arguments: ["{{{", "{ { {"], ["}", "} }", "}\n}\n}"])
    func manyBracesAreOneErrorToo(_ opening: String, _ closing: String) {
        let text =
            "regime r \(opening)\n  data.social_share = 10%\n\(closing)\nregime after { data.social_share = 20% }\n"
        let checked = Checker.check(Parser.parse(Source(text, name: "test")))
        #expect(checked.diagnostics.count == 1, "\(text)")
        for name in ["r", "after"] {
            guard case .regime(let regime)? = checked.definitions[name] else {
                Issue.record("\(name) is faulty")
                continue
            }
            #expect(regime.changes.count == 1)
        }
    }
}
