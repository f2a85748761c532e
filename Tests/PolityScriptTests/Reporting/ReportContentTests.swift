import PolityFigures
import PolityLab
import PolityScript
import Testing

/// That a page leaves nothing out that its results rest on.
@Suite struct ReportContentTests {
    private static let policies = """
        economy small {
          citizens = 60
          starts = 2026-01-01
          note "a small world"
        }
        measure percent = hhi * 100
        measure both =
          percent + gini_income
        policy taxed {
          from 2026-06-01
          status proposed
          confidence low
          legal { set tax.digital_services = 5% }
          enforcement { set budget.enforcement = 1% }
          source "Law no. 1"
          caution "nobody knows"
          at 2027-01-01 { set tax.profit = 0.3 }
        }
        scenario a = privatised_data in small
        scenario b = social_asset with taxed, weak in small

        """

    private func page(_ text: String, output: OutputMode = .table) throws -> String {
        let host = RecordingHost(output: output, terminal: TerminalStyle(width: 100, unicode: true))
        let status = Session(host: host).run(source: text + "\nreport \"r.html\"\n", name: "t.polity")
        #expect(status == .success, "\(host.reported)")
        return try #require(host["r.html"], "\(host.reported)")
    }

    /// The page up to its script, where everything stands anyway.
    private func read(_ page: String) throws -> String {
        let parts = page.components(before: "id=\"script\"")
        return try #require(parts)
    }

    @Test func policiesAndVariantsAreThereWithAllTheySay() throws {
        let page = try read(page(Self.policies + "compare a, b for 1 year runs 2\ntable both"))
        for text in [
            "policies, variants and rules", "taxed, weak", "from 2026-06-01", "proposed", "low",
            "Law no. 1", "nobody knows", "a small world", "at 2027-01-01 { set tax.profit = 0.3 }",
            "assumption: few staff, little money",
        ] {
            #expect(page.contains(text), "\(text)")
        }
        // Their levers are explained, and so are those of the rules.
        let levers = try #require(page.section("levers"))
        for name in ["tax.digital_services", "budget.enforcement", "tax.profit", "state.capacity", "citizens"] {
            #expect(levers.contains("<th scope=\"row\">\(name)</th>") || levers.contains(">\(name)<"), "\(name)")
        }
        let assumptions = try #require(page.section("assumptions"))
        #expect(assumptions.contains(">budget.enforcement<"))
    }

    @Test func ownMeasuresAreSpelledOut() throws {
        let page = try read(page(Self.policies + "compare a, b for 1 year runs 2\nplot bars of both"))
        let assumptions = try #require(page.section("assumptions"))
        #expect(assumptions.contains("measure both = percent + gini_income"))
        #expect(assumptions.contains("measure percent = hhi * 100"))
        // What they read is a measure of the catalogue.
        #expect(assumptions.contains(">hhi<") && assumptions.contains(">gini_income<"))
    }

    @Test func theRestIsSaidToBeTheSameOnlyWhereItIs() throws {
        let same = "Everything else is the same"
        #expect(try read(page(Self.policies + "compare a, b for 1 year runs 2\ntable hhi")).contains(same))
        let other = """
            economy large { citizens = 80 }
            scenario c = social_asset in large
            compare a, c for 1 year runs 2
            table hhi
            """
        let page = try read(page(Self.policies + other))
        #expect(!page.contains(same))
        #expect(page.contains("They differ in more than institutions (citizens)"))
    }

    @Test func jurisdictionsThatDifferInAllScenariosAreShown() throws {
        let text = """
            economy home { citizens = 60 }
            economy abroad { citizens = 90 }
            scenario a = privatised_data in home, social_asset in abroad
            scenario b = social_asset in home, social_asset in abroad
            compare a, b for 1 year runs 2
            table hhi
            """
        let page = try read(page(text))
        #expect(page.contains("What differs between jurisdictions, alike in all scenarios"))
        #expect(page.contains(">90<"))
    }

    @Test func claimsHaveTheirRunsAndWhatTheySay() throws {
        let text = """
            claim "Low" {
              mean(hhi at year 1 in a) < 2
              note "why it matters"
              source "Somebody 2020"
            }
            """
        let page = try read(page(Self.policies + text))
        #expect(page.contains("why it matters") && page.contains("Somebody 2020"))
        let method = try #require(page.section("method"))
        #expect(method.contains("Low") && method.contains("confidence 0.95"))
    }

    @Test(arguments: [OutputMode.json, .csv, .markdown])
    func theFormOfResultsDoesNotChangeThePage(output: OutputMode) throws {
        let text =
            Self.policies
            + "compare a, b for 1 year runs 2\ntable hhi\nplot bars of both\nplot hhi\ntheory becker\nbands hhi"
        #expect(try page(text, output: output) == page(text))
    }

    // MARK: Sessions

    @Test func aSessionsScriptGivesTheSamePage() throws {
        let inputs = [
            "economy small { citizens = 60 }", "scenario a = privatised_data in small",
            "scenario b = social_asset in small", "compare a, b for 1 year runs 2", "table hhi, price",
            "plot bars of hhi", "use a", "step 1 year", "set data.social_share = 0.4", "fork c", "step 1 year", "show",
            "plot hhi", "why hhi", "compare a, b for 6 months runs 2", "table hhi", "report \"r.html\"",
        ]
        let host = RecordingHost()
        let session = Session(host: host)
        for input in inputs {
            #expect(session.execute(input), "\(input): \(host.reported)")
        }
        let page = try #require(host["r.html"])
        #expect(session.execute("save \"session.polity\""), "\(host.reported)")
        let script = try #require(host["session.polity"])
        #expect(page.contains("moved by") && page.contains("single futures"))
        let other = RecordingHost()
        #expect(Session(host: other).run(source: script, name: "session.polity") == .success, "\(other.reported)")
        #expect(other["r.html"] == page)
    }

    @Test func worldsOnTheBenchAreDescribed() throws {
        let text = """
            use social_asset
            step 1 year
            set data.social_share = 0.4
            step 1 year
            show hhi
            """
        let page = try read(page(text))
        #expect(page.contains("data.social_share set to 0.4 in year 1"))
        #expect(page.contains("looked at as one run, seed 1, up to year 2"))
    }

    // MARK: Pages

    @Test func anOptionIsPartOfTheWayToReproduceIt() throws {
        let host = RecordingHost()
        let text = "compare privatised_data for 1 year runs 2\ntable hhi"
        #expect(Session(host: host).run(source: text, name: "-", report: "my page.html") == .success)
        let page = try #require(host["my page.html"])
        #expect(page.contains("polity run study.polity --report &#39;my page.html&#39;"))
    }

    @Test func aFileThatCannotBeWrittenIsFoundFirst() {
        for text in ["report \"closed/r.html\"", "plot hhi to \"closed/x.svg\""] {
            let host = RecordingHost()
            let script = "compare privatised_data for 100 years runs 1000\ntable hhi\n" + text
            #expect(Session(host: host).run(source: script, name: "t.polity") == .failure)
            #expect(host.reported.contains("the folder is closed") && host.reported.contains("t.polity:3:"))
            #expect(host.written.isEmpty)
        }
        let host = RecordingHost()
        #expect(Session(host: host).run(source: "note \"x\"", name: "t.polity", report: "closed/r.html") == .failure)
        #expect(host.reported.contains("--report closed/r.html"), "\(host.reported)")
    }

    @Test func aPageWithoutResultsIsRemarkedOn() throws {
        let host = RecordingHost()
        #expect(Session(host: host).run(source: "note \"x\"\nreport \"r.html\"", name: "t.polity") == .success)
        #expect(host.reported.contains("r.html will hold no results"))
        #expect(host["r.html"] != nil)
    }

    @Test func numbersStandBelowPictures() throws {
        let page = try read(
            page(Self.policies + "compare a, b for 20 years runs 3\nplot boxes of hhi\nplot hhi"))
        #expect(page.contains("lower quartile"))
        // Lines through many months have whole years.
        #expect(page.contains("Whole years"))
    }
}

extension String {
    /// What stands before a text; `nil` without it.
    fileprivate func components(before text: String) -> String? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return String(self[..<start]) }
            start = index(after: start)
        }
        return nil
    }

    /// A section of a page, by its id.
    fileprivate func section(_ id: String) -> String? {
        let head = "id=\"\(id)\""
        guard let before = components(before: head) else { return nil }
        let rest = String(dropFirst(before.count + head.count))
        return rest.components(before: "</section>") ?? rest
    }
}
