#if Tools
    import ArgumentParser
    import PolityFigures
    import PolityScript

    struct FormatCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "fmt",
            abstract: "Lay out scripts: indentation, spaces, columns.",
            discussion: """
                Rewrites the files and names those that changed. Words, texts and comments stay as they are, and so do \
                line breaks. A file whose signs cannot be read is refused and left alone; other errors do not matter.
                """)

        @Argument(help: "The scripts; - reads standard input and prints the result.")
        var files: [String]

        @Flag(help: "Change nothing; name the files that would change, and exit with 1 if there are any.")
        var check = false

        @Flag(help: "Change nothing; print the result.")
        var stdout = false

        func validate() throws {
            if check, stdout { throw ValidationError("--check and --stdout exclude each other.") }
        }

        func run() throws {
            let host = StandardHost(threads: 1, output: .table)
            var status = ExitStatus.success
            for file in files where !format(file, host) { status = .failure }
            try host.finish(status).end()
        }

        /// Whether all went well, and with `--check`, nothing was to be done.
        private func format(_ file: String, _ host: StandardHost) -> Bool {
            let old: String
            do throws(ScriptFile.Unreadable) {
                old = try ScriptFile.read(file)
            } catch {
                host.report(error.message)
                return false
            }
            let source = Source(old, name: file)
            let new: String
            do throws(SourceFormatter.Refusal) {
                new = try SourceFormatter.format(source)
            } catch {
                let renderer = DiagnosticRenderer(source: source, usesColour: host.reportsInColour)
                host.report(renderer.render(error.diagnostics))
                return false
            }
            // In bytes: two texts that differ in how a letter is encoded are equal to Swift.
            let changes = !old.utf8.elementsEqual(new.utf8)
            if check {
                if changes { host.write("\(file.escapedForTerminal)\n") }
                return !changes
            }
            if stdout || file == "-" {
                host.write(new)
            } else if changes {
                do throws(FileReplacement.Failure) {
                    try FileReplacement.replace(file, with: new)
                } catch {
                    host.report("error: \(error.description.escapedForTerminal)\n")
                    return false
                }
                host.write("\(file.escapedForTerminal)\n")
            }
            return true
        }
    }
#endif
