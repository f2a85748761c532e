import PolityFigures
import PolityLab
import PolityScript
import Testing

@Suite struct ReportStatementTests {
    private static let study = """
        title "Who gains? <script>alert(1)</script> {{title}}"
        note "A question & its note"
        source "Somebody, 2026"
        include "worlds.polity"
        scenario a = privatised_data in small
        scenario b = social_asset in small
        scenario c = social_asset with weak in small
        compare a, b, c for 3 years runs 4 seed 3
        table hhi, output at year 1, year 3
        plot dots of gini_income
        explain hhi in a vs b at year 3 runs 3 by group
        sensitivity of hhi to network_effect over 0.2..0.9, switching_cost over 0.5..4 in a at year 1 runs 3
        claim "Concentration stays below nine tenths" { mean(hhi at year 3 in a) < 0.9 over network_effect 0.2..0.9 }
        theory becker
        report "study.html"

        """

    private func page(_ text: String = study, name: String = "/home/somebody/studies/study.polity") throws -> String {
        let host = RecordingHost(terminal: TerminalStyle(width: 100, unicode: true))
        host["worlds.polity"] = "economy small { citizens = 100 }\n# of the included file"
        let status = Session(host: host).run(source: text, name: name)
        #expect(status == .success, "\(host.reported)")
        return try #require(host["study.html"], "\(host.reported)")
    }

    @Test func everythingThatWasAskedIsThere() throws {
        let page = try page()
        for text in [
            "A question &amp; its note", "Somebody, 2026", "data.social_share", "policies, variants and rules",
            "Concentration stays below nine tenths", "supported", "Elementary effects on hhi", "What makes hhi differ",
            "# of the included file", "polity run study.polity</code>", "seed 3", PolityVersion.text,
        ] {
            #expect(page.contains(text), "\(text)")
        }
        // Tables bring pictures of their measures, and so does every analysis.
        #expect(page.split(separator: "<svg").count > 6)
    }

    @Test func sectionsStandInTheirOrder() throws {
        let page = try page()
        var rest = page[...]
        for id in [
            "question", "scenarios", "levers", "results", "attribution", "claims", "sensitivity", "limits", "models",
            "method", "assumptions", "script", "reproduce", "cite",
        ] {
            let place = try #require(rest.range(ofText: "id=\"\(id)\""), "\(id)")
            rest = rest[place.upperBound...]
        }
    }

    @Test func hostileNamesStayText() throws {
        let page = try page()
        #expect(page.contains("&lt;script&gt;alert(1)"))
        #expect(!page.contains("<script>alert(1)"))
        #expect(page.contains("{{title}}"))
    }

    @Test func theSameStudyGivesTheSameBytes() throws {
        let first = try page()
        #expect(try page() == first)
        // Where the script lies is nobody's business.
        #expect(try page(name: "study.polity") == first)
        #expect(!first.contains("/home/somebody"))
    }

    @Test func theHashIsThatOfTheTexts() throws {
        let included = "economy small { citizens = 100 }\n# of the included file"
        let hash = SHA256.hexadecimal(Self.study + "\u{0}" + included)
        #expect(try page().contains(hash))
    }

    @Test func whatDiffersIsNamedOnce() throws {
        let host = RecordingHost()
        let text = "regime x { data.social_share = 25% }\ncompare laissez_faire, x for 1 year runs 2\nreport \"r.html\""
        #expect(Session(host: host).run(source: text, name: "t.polity") == .success, "\(host.reported)")
        #expect(try #require(host["r.html"]).contains("0.25"))
    }

    @Test func aSessionReportsWhatItDid() throws {
        let host = RecordingHost()
        let session = Session(host: host)
        #expect(session.execute("compare privatised_data, social_asset for 1 year runs 2"))
        #expect(session.execute("report \"s.html\""))
        let page = try #require(host["s.html"])
        #expect(page.contains("compare privatised_data, social_asset for 1 year runs 2"))
        #expect(page.contains("id=\"results\""))
    }

    @Test(arguments: ["\"x.htm\"", "\"../x.html\"", "\"/x.html\"", "\".html\"", "\"\""])
    func otherFilesAreRefused(file: String) {
        let host = RecordingHost()
        #expect(Session(host: host).run(source: "report \(file)", name: "t") == .failure)
        #expect(host.reported.contains("error[E0904]"), "\(host.reported)")
    }
}

extension Substring {
    /// Where a text stands first.
    fileprivate func range(ofText text: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return nil
    }
}
