import PolityFigures
import PolityScript
import PolityTheory
import Testing

@Suite struct TheoryStatementTests {
    private func cells(_ statement: String) throws -> [LabRow] { try LabScript(statement).rows("theory") }

    @Test func printsTheModelsCells() throws {
        let model = try #require(TheoryCatalogue.model("jones_tonetti"))
        let table = try #require(try model.result(with: ["eta": 0.08]).tables.first)
        let rows = try cells("theory jones_tonetti with eta = 0.08").filter { $0.text("table") == table.name }
        #expect(rows.count == table.rows.count * table.columns.count)
        for row in rows {
            let (name, column) = (try #require(row.text("row")), try #require(row.text("column")))
            guard case .number(let value)? = table[name, column] else { continue }
            #expect(row.number("value") == value)
        }
        #expect(rows.contains { $0.number("value") != nil })
    }

    @Test func parametersMatter() throws {
        let usual = try cells("theory jones_tonetti").map { $0.number("value") }
        #expect(try cells("theory jones_tonetti with eta = 0.06").map { $0.number("value") } == usual)
        #expect(try cells("theory jones_tonetti with eta = 6%").map { $0.number("value") } == usual)
        #expect(
            try cells("let weight = 0.08\ntheory jones_tonetti with eta = weight").map { $0.number("value") } != usual)
    }

    @Test func listsAllModels() throws {
        let rows = try cells("theory")
        #expect(rows.map { $0.text("name") } == TheoryCatalogue.models.map(\.name))
        #expect(rows.allSatisfy { !($0.text("reference") ?? "").isEmpty })
    }

    @Test(arguments: TheoryCatalogue.models.map(\.name)) func everyModelAnswersInEveryForm(name: String) throws {
        let model = try #require(TheoryCatalogue.model(name))
        let result = try model.result()
        for output in OutputMode.allCases {
            let script = LabScript("theory \(name)", output: output)
            #expect(script.status == .success, "\(script.host.reported)")
            #expect(!script.host.written.isEmpty)
        }
        let drawn = LabScript("plot theory \(name)", output: .table)
        #expect(drawn.status == (result.series.isEmpty ? .failure : .success), "\(drawn.host.reported)")
        for series in result.series { #expect(drawn.host.written.contains(series.title)) }
        // The page names every parameter.
        let page = LabScript("describe \(name)", output: .table).host.written
        #expect(model.parameters.allSatisfy { page.contains($0.name) })
        #expect(Help.page(name) != nil)
    }

    @Test func seriesArePoints() throws {
        let points = try cells("plot theory sim")
        #expect(!points.isEmpty)
        #expect(points.allSatisfy { $0.number("x") != nil && $0.text("line") != nil })
    }

    @Test(arguments: ["svg", "csv", "json"]) func seriesAreWritten(form: String) throws {
        let host = RecordingHost()
        let status = Session(host: host).run(source: "plot theory sim to \"x.\(form)\"\n", name: "test")
        #expect(status == .success, "\(host.reported)")
        for series in try #require(try TheoryCatalogue.model("sim")?.result().series) {
            #expect(host["x-\(series.name).\(form)"]?.isEmpty == false)
        }
    }

    @Test(arguments: [
        ("theory jones_toneti", "E0201", "did you mean `jones_tonetti`?"),
        ("theory nothing_alike", "E0201", "`theory` lists them"),
        ("theory jones_tonetti with etta = 1", "E0201", "did you mean `eta`?"),
        ("theory jones_tonetti with eta = 0.05, eta = 0.06", "E0206", "given twice"),
        ("theory jones_tonetti with eta = [1, 2]", "E0302", "takes one number"),
        ("theory jones_tonetti with eta = 3 years", "E0302", "a duration"),
        ("theory jones_tonetti with eta = hhi", "E0303", "before anything runs"),
        ("theory jones_tonetti with eta = 1/0", "E0402", "no value"),
        ("theory jones_tonetti with eta", "E0104", "`=`"),
        ("theory jones_tonetti with eta = 0.24", "E0401", "Γ < 2"),
        ("theory jones_tonetti with eta = 0.3", "E0401", "η < 1/σ"),
        ("plot theory", "E0104", "published model"),
        ("plot theory sim to \"sim.pdf\"", "E0904", ".svg"),
    ])
    func refusesWithReasons(statement: String, code: String, words: String) {
        let script = LabScript(statement)
        #expect(script.status == .failure)
        #expect(script.host.reported.contains("error[\(code)]"), "\(script.host.reported)")
        #expect(script.host.reported.contains(words), "\(script.host.reported)")
    }

    @Test func completesModelsAndParameters() {
        let session = Session(host: LabHost())
        func texts(_ word: String, _ head: String) -> [String] {
            session.completions(for: word, after: head).map(\.text)
        }
        #expect(texts("jones", "theory ") == ["jones_tonetti"])
        #expect(texts("jones", "plot theory ") == ["jones_tonetti"])
        #expect(texts("et", "theory jones_tonetti with ") == ["eta"])
        #expect(texts("sigm", "theory jones_tonetti with eta = 0.08, ") == ["sigma"])
        #expect(texts("w", "theory jones_tonetti ") == ["with"])
    }

    @Test func namesOfModelsAreNoOthers() {
        let others = Set(Help.catalogueNames + Help.libraryNames + Functions.names + Help.lists)
        #expect(TheoryCatalogue.models.allSatisfy { !others.contains($0.name) })
        #expect(TheoryCatalogue.models.allSatisfy { Documentation.text($0.name, asJSON: true, style: .plain) != nil })
    }
}

@Suite struct TheoryCommandLineTests {
    private func text(_ settings: [String], model: String = "sim") throws -> String {
        try TheoryStatement.text(model: model, settings: settings, isDrawn: false, file: nil)
    }

    @Test func wordsBecomeAStatement() throws {
        #expect(try text([]) == "theory sim")
        #expect(try text(["a=1", "b=-2e-3"]) == "theory sim with a = 1, b = -2e-3")
        #expect(try text(["a=0,0.5"]) == "theory sim with a = [0,0.5]")
        #expect(try text(["a=[1, 2]"]) == "theory sim with a = [1, 2]")
        let drawn = try TheoryStatement.text(model: "sim", settings: [], isDrawn: true, file: "a \"b\".svg")
        #expect(drawn == "plot theory sim to \"a \\\"b\\\".svg\"")
    }

    @Test(arguments: ["a", "=1", "a=", "a=1\nsave \"x\"", "a=1;b", "a=\"x\"", "1=2", "a b=1", "a={}"])
    func nothingElseDoes(setting: String) {
        #expect(throws: TheoryStatement.Fault.self) { try text([setting]) }
    }

    @Test(arguments: ["", "sim with x", "sim\n", "1", "\"x\""]) func modelsAreNames(model: String) {
        #expect(throws: TheoryStatement.Fault.self) { try text([], model: model) }
    }
}
