#if Tools
    import ArgumentParser
    import PolityFigures
    import PolityScript

    #if canImport(Darwin)
        import Darwin
    #elseif canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #endif

    struct EditorsCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "editors",
            abstract: "Write the files that teach editors the language.",
            discussion: """
                A TextMate grammar, a syntax file for Vim, and an extension for VS Code. docs/editors.md says where they go.
                """)

        @Argument(
            help: "The folder to write them to; it is made if it is missing. Files of the same names are replaced.")
        var folder: String

        func run() throws {
            let host = StandardHost(threads: 1, output: .table)
            for file in EditorFiles.all {
                let path = folder + "/" + file.path
                guard Self.makeFolders(of: path), Self.write(file.text, to: path) else {
                    let reason = Descriptor.Failure(code: errno).message
                    host.report("error: cannot write \(path.escapedForTerminal): \(reason)\n")
                    return try host.finish(.failure).end()
                }
                host.write("\(path.escapedForTerminal)\n")
            }
            try host.finish(.success).end()
        }

        private static func makeFolders(of path: String) -> Bool {
            let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            for count in 1...max(1, parts.count) {
                let folder = parts.prefix(count).joined(separator: "/")
                if !folder.isEmpty, mkdir(folder, 0o777) != 0, errno != EEXIST { return false }
            }
            return true
        }

        private static func write(_ text: String, to path: String) -> Bool {
            let number = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
            guard number >= 0 else { return false }
            let failure = Descriptor(number).write(text)
            if close(number) != 0 { return false }
            if let failure { errno = failure.code }
            return failure == nil
        }
    }
#endif
