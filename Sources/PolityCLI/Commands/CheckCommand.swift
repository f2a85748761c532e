#if Tools
    import ArgumentParser
    import PolityFigures
    import PolityScript

    struct CheckCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check", abstract: "Find all errors of a script without running it.")

        @Argument(help: "The script; - is standard input.")
        var file: String

        @Flag(help: "Print the diagnostics as JSON.")
        var json = false

        @OptionGroup var limitOptions: LimitOptions

        func run() throws {
            let limits = limitOptions.limits
            let host = StandardHost(threads: 1, output: json ? .json : .table)
            let checked: (source: Source, diagnostics: [Diagnostic])
            do throws(ScriptFile.Unreadable) {
                checked = Session.check(
                    source: try ScriptFile.read(file, limits: limits), name: file,
                    files: {
                        path, from throws(IncludeFault) in
                        try ScriptFile.include(path, from: from, limits: limits)
                    }, limits: limits)
            } catch {
                if json {
                    host.write(DiagnosticList.json([error.diagnostic], in: Source("", name: file)))
                } else {
                    host.report(error.message)
                }
                return try host.finish(.failure).end()
            }
            let hasErrors = checked.diagnostics.contains { $0.severity == .error }
            if json {
                host.write(DiagnosticList.json(checked.diagnostics, in: checked.source))
            } else if !checked.diagnostics.isEmpty {
                let renderer = DiagnosticRenderer(source: checked.source, usesColour: host.reportsInColour)
                host.report(renderer.render(checked.diagnostics))
            }
            if !json, !hasErrors { host.write("\(file.escapedForTerminal): no errors\n") }
            try host.finish(hasErrors ? .failure : .success).end()
        }
    }
#endif
