#if Tools
    import ArgumentParser
    import PolityLab
    import PolityREPL
    import PolityScript

    struct RunCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "run", abstract: "Run a script and print its results.")

        @Argument(help: "The script; - is standard input.")
        var file: String

        @Option(help: "Threads to simulate on (default: all processors). Results do not depend on it.")
        var threads: Int?

        @Option(help: "The form of results: table, markdown, csv or json.")
        var output: OutputMode = .table

        #if Store
            @Option(
                help: ArgumentHelp(
                    "Keep every run in this file as it finishes; runs that it holds are not simulated again.",
                    valueName: "file"))
            var store: String?
        #endif

        @Option(
            help: ArgumentHelp(
                "Write a report of all of it as a page, as `report \"FILE.html\"` at the end of the script does.",
                valueName: "file.html"))
        var report: String?

        @OptionGroup var limitOptions: LimitOptions

        func validate() throws {
            try RunLimits.validate(threads: threads)
            if let report, !Session.isReport(report) {
                throw ValidationError(
                    "the name of a report's file ends in .html, and lies in the folder that the program runs in, or below"
                )
            }
        }

        func run() throws {
            let host = StandardHost(threads: threads, output: output, limits: limitOptions.limits)
            let text: String
            do throws(ScriptFile.Unreadable) {
                text = try ScriptFile.read(file, limits: limitOptions.limits)
            } catch {
                host.report(error.message)
                return try ExitStatus.failure.end()
            }
            #if Store
                if let store {
                    let (file, limits) = (file == "-" ? "standard input" : file, limitOptions.limits)
                    return try StudyRunner(threads: threads, output: output, limits: limits).run(report: report) {
                        () throws(StoreError) in
                        try StudyFile.begin(store, script: file, text: text, limits: limits)
                    }
                }
            #endif
            Interruption.watch()
            let status = Interruption.during { Session(host: host).run(source: text, name: file, report: report) }
            try host.finish(status).end()
        }
    }
#endif
