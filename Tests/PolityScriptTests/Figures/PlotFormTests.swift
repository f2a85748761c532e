import PolityFigures
import PolityScript
import Testing

@Suite struct PlotFormTests {
    /// The rows of a table of the same study, by measure, month and scenario.
    private func table(_ statement: String) throws -> [LabRow] {
        let host = RecordingHost(output: .json)
        #expect(Session(host: host).run(source: PlottedFile.study + statement, name: "t") == .success)
        return try #require(JSONValue.parse(Array(host.written.utf8))?.array).map(LabRow.init)
    }

    @Test(arguments: ["bars", "dots"]) func meansAreThoseOfTheTable(form: String) throws {
        let plotted = try PlottedFile("plot \(form) of hhi at year 2 to \"f.csv\"")
        let rows = try table("table hhi at year 2").filter { ["a", "b"].contains($0.text("scenario") ?? "") }
        #expect(plotted.rows.compactMap { $0["name"] } == ["a", "b"])
        #expect(plotted.numbers("hhi") == rows.compactMap { $0.number("estimate") })
        #expect(plotted.numbers("low") == rows.compactMap { $0.number("low") })
        #expect(plotted.numbers("high") == rows.compactMap { $0.number("high") })
    }

    @Test func everyRunIsInTheHistogram() throws {
        let plotted = try PlottedFile("plot histogram of output to \"f.csv\"")
        for panel in ["a", "b"] {
            #expect(plotted.numbers("runs") { $0["panel"] == panel }.reduce(0, +) == 12)
        }
        // One set of bins for all.
        #expect(
            plotted.numbers("bin low") { $0["panel"] == "a" } == plotted.numbers("bin low") { $0["panel"] == "b" })
        // Every bin ends where the next begins.
        let (low, high) = (plotted.numbers("bin low"), plotted.numbers("bin high"))
        #expect(zip(low.dropFirst(), high).allSatisfy { abs($0 - $1) < 1e-9 * abs($1) || $0 < $1 })
    }

    @Test func theAreaUnderADensityIsOne() throws {
        let plotted = try PlottedFile("plot density of output to \"f.csv\"")
        for series in ["a", "b"] {
            let x = plotted.numbers("output") { $0["series"] == series }
            let y = plotted.numbers("density") { $0["series"] == series }
            let area = zip(zip(x, x.dropFirst()), zip(y, y.dropFirst())).reduce(0.0) {
                $0 + ($1.0.1 - $1.0.0) * ($1.1.0 + $1.1.1) / 2
            }
            // What lies beyond three widths of the kernel is less than .27 % of a run's part.
            #expect(abs(area - 1) < 0.003, "\(area)")
        }
    }

    @Test func boxesHoldTheQuantilesOfBands() throws {
        let plotted = try PlottedFile("plot boxes of output at year 3 to \"f.csv\"")
        let bands = try table("bands output at year 3")
        let columns = [
            ("output", "median"), ("low whisker", "q05"), ("high whisker", "q95"), ("q1", "q25"), ("q3", "q75"),
        ]
        for (key, wanted) in columns {
            #expect(plotted.numbers(key) == bands.compactMap { $0.number(wanted) }, "\(key)")
        }
    }

    @Test func aPointARun() throws {
        let plotted = try PlottedFile("plot scatter of hhi, output at year 4 to \"f.csv\"")
        let rows = try table("table hhi, output at year 4")
        for measure in ["hhi", "output"] {
            for scenario in ["a", "b"] {
                let values = plotted.numbers(measure) { $0["series"] == scenario }
                #expect(values.count == 12)
                let mean = rows.first { $0.text("scenario") == scenario && $0.text("measure") == measure }?.number(
                    "estimate")
                #expect(abs(values.reduce(0, +) / 12 - (try #require(mean))) < 1e-12)
            }
        }
    }

    @Test func aPathGoesThroughTheMeansOfAllMonths() throws {
        let path = try PlottedFile("plot phase of hhi, output to \"f.csv\"")
        let lines = try PlottedFile("plot output to \"f.csv\"")
        #expect(path.numbers("output") == lines.numbers("output"))
        #expect(path.rows.count == 2 * 49)
        #expect(
            path.rows.compactMap { $0["label"] }.filter { !$0.isEmpty } == ["month 0", "year 4", "month 0", "year 4"])
    }

    @Test func panelsHaveALineAScenarioForEveryMeasure() throws {
        let plotted = try PlottedFile("plot panels of hhi, output to \"f.csv\"")
        #expect(Set(plotted.rows.compactMap { $0["panel"] }) == ["hhi", "output"])
        #expect(
            plotted.numbers("y") { $0["panel"] == "hhi" } == (try PlottedFile("plot hhi to \"f.csv\"").numbers("hhi")))
    }

    /// The Gini coefficient is one less twice the area below the curve; with 20 straight pieces a little less.
    @Test func theLorenzCurveAgreesWithTheGiniCoefficient() throws {
        let plotted = try PlottedFile("plot lorenz of income at year 4 to \"f.csv\"")
        let rows = try table("table gini_income at year 4")
        for scenario in ["a", "b"] {
            let y = plotted.numbers("share of all income") { $0["series"] == scenario }
            #expect(y.count == 21 && y.first == 0 && abs((y.last ?? 0) - 1) < 1e-12)
            #expect(zip(y, y.dropFirst()).allSatisfy { $0 <= $1 })
            let area = zip(y, y.dropFirst()).reduce(0.0) { $0 + ($1.0 + $1.1) / 40 }
            let gini = try #require(rows.first { $0.text("scenario") == scenario }?.number("estimate"))
            #expect(1 - 2 * area <= gini + 1e-9 && 1 - 2 * area > gini - 0.005, "\(1 - 2 * area) \(gini)")
        }
    }

    @Test func whatFlowsInFlowsOut() throws {
        let plotted = try PlottedFile("plot flows of money at year 2 to \"f.csv\"", file: "f-money-b.csv")
        let flows = Set(plotted.rows.compactMap { $0["from"] }).intersection(plotted.rows.compactMap { $0["to"] })
        #expect(flows.contains("wages") && flows.contains("income tax"))
        let accounts = [
            "households", "State", "producers", "platform enterprises", "rest of the world", "issuer of money",
        ]
        for flow in flows where !accounts.contains(flow) {
            let paid = plotted.numbers("amount") { $0["to"] == flow }.reduce(0, +)
            let received = plotted.numbers("amount") { $0["from"] == flow }.reduce(0, +)
            #expect(abs(paid - received) <= 1e-9 * max(paid, 1e-6), "\(flow)")
        }
        // The measure of a flow is its turnover.
        let wages = try table("table flow.income_tax at year 2").first { $0.text("scenario") == "b" }?.number(
            "estimate")
        if let wages {
            let tax = plotted.numbers("amount") { $0["from"] == "income tax" }.reduce(0, +)
            #expect(abs(tax - wages) < 1e-9 * tax || abs(tax - 12 * wages) < 1e-9 * tax, "\(tax) \(wages)")
        }
    }

    @Test func recordsAreInSomebodysHands() throws {
        let plotted = try PlottedFile("plot flows of data at year 4 to \"f.csv\"", file: "f-data-b.csv")
        #expect(plotted.rows.allSatisfy { ($0["amount"].flatMap(Double.init) ?? -1) > 0 })
        #expect(plotted.rows.contains { $0["from"] == "citizens" && $0["to"] == "commons" })
        // What the State may look at is no more than what is there.
        let state = plotted.numbers("amount") { $0["to"] == "access of the State" }.reduce(0, +)
        let held = plotted.numbers("amount") { $0["from"] == "citizens" }.reduce(0, +)
        #expect(state <= held)
    }

    @Test func aRadarHasItsRawTable() throws {
        let host = RecordingHost()
        let script = PlottedFile.study + "plot radar of hhi, output, gini_income at year 4\ntable hhi at year 4"
        #expect(Session(host: host).run(source: script, name: "t") == .success)
        #expect(host.written.contains("hhi, index"))
        let plotted = try PlottedFile("plot radar of hhi, output, gini_income at year 4 to \"f.csv\"")
        #expect(plotted.rows.count == 6)
        #expect(plotted.numbers("centre").allSatisfy { $0 == 0 })
    }

    @Test func theLastAnalysisIsDrawn() throws {
        let analysis =
            "sensitivity of hhi to network_effect over 0.2..0.9, switching_cost over 0.5..4 in a at year 1 runs 3\n"
        let plotted = try PlottedFile(analysis + "plot result to \"f.csv\"", file: "f-morris.csv")
        #expect(Set(plotted.rows.compactMap { $0["label"] }) == ["network_effect", "switching_cost"])
        let host = RecordingHost()
        #expect(Session(host: host).run(source: PlottedFile.study + "plot result", name: "t") == .failure)
        #expect(host.reported.contains("no analysis before this line"))
    }

    @Test(arguments: PlotForm.allCases) func everyFormIsDrawnInEveryWay(form: PlotForm) throws {
        let names =
            switch form.subject {
            case .attributes: "of income"
            case .flows: "of money, data"
            case .nothing: ""
            case .measures: form == .radar ? "of hhi, output, price" : "of hhi, output"
            }
        let analysis = form == .result ? "effects hhi\n" : ""
        for target in ["", " to \"f.svg\"", " to \"f.csv\"", " to \"f.json\""] {
            for output in OutputMode.allCases {
                let host = RecordingHost(output: output, terminal: TerminalStyle(width: 100, unicode: true))
                let text = PlottedFile.study + analysis + "plot \(form.rawValue) \(names)\(target)"
                #expect(Session(host: host).run(source: text, name: "t") == .success, "\(text) \(host.reported)")
                #expect(host.reported.contains("saved f") == !target.isEmpty)
            }
        }
    }

    /// A measure may have the name of a form, also that of the one that stands alone.
    @Test func formsAreNoReservedWords() throws {
        let host = RecordingHost()
        let text =
            "measure bars = hhi\nmeasure result = 2 * hhi\n" + PlottedFile.study
            + "plot bars\nplot result\nplot bars of bars"
        #expect(Session(host: host).run(source: text, name: "t") == .success, "\(host.reported)")
        #expect(host.written.contains("result, number"))
    }

    @Test func worldsOnTheBenchHavePanelsToo() throws {
        let host = RecordingHost()
        let session = Session(host: host)
        #expect(session.execute("use social_asset"))
        #expect(session.execute("step 6 months"))
        #expect(session.execute("plot panels of hhi, price"))
        #expect(host.written.contains("2 measures"))
        #expect(!session.execute("plot histogram of hhi"))
        #expect(host.reported.contains("compare"))
    }
}
