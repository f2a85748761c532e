import PolityFigures
import PolityLab
import PolityReport

/// `report`: all that stands above it as a page.
extension Runner {
    mutating func report(_ plan: ExperimentPlan, at span: SourceSpan) throws(Stop) {
        if !journal.hasResults {
            host.report(
                "note: \(plan.text) will hold no results: nothing above asks for any; `table`, `plot` and the lab's "
                    .escapedLines + "statements do\n")
        }
        let composer = ReportComposer(journal: journal, definitions: program.definitions, texts: texts)
        let page: String
        do throws(HTMLReport.Failure) {
            page = try HTMLReport.render(composer.report)
        } catch {
            throw .fault(Diagnostic(.unwritableFile, "cannot write \(plan.text): \(error)", at: span), program.source)
        }
        do throws(IncludeFault) {
            // The first line tells whose file it is, so that no other page is replaced.
            try host.save("<!-- A report by Polity -->\n" + page, to: plan.text)
        } catch {
            throw .fault(
                Diagnostic(.unwritableFile, "cannot write \(plan.text): \(error.reason)", at: span), program.source)
        }
        host.report("saved \(plan.text)\n".escapedLines)
    }

    /// The script and what it includes, under names that do not tell where they lie.
    private var texts: [ReportComposer.Text] {
        let script = journal.script
        let folder = script.name.lastIndex(of: "/").map { script.name[...$0] } ?? ""
        let included = program.definitions.included.map { source in
            let name = source.name.hasPrefix(folder) ? String(source.name.dropFirst(folder.count)) : source.name
            return ReportComposer.Text(name: name, text: source.whole)
        }
        // What came from standard input is to be saved under some name.
        let name = script.name == "-" ? "study.polity" : String(script.name.dropFirst(folder.count))
        return [ReportComposer.Text(name: name, text: script.text)] + included
    }
}
