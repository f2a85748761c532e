#if Tools
    import ArgumentParser
    import PolityScript

    #if canImport(Darwin)
        import Darwin
    #elseif canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #endif

    /// The `polity` program: reads its arguments, and nothing else before that.
    struct Polity: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "polity",
            abstract: "A laboratory for the political economy of data.",
            discussion: "Without a command, statements are read from the terminal or from standard input.",
            version: PolityVersion.text,
            subcommands: [RunCommand.self] + studies + [
                CheckCommand.self, FormatCommand.self, DocCommand.self, TheoryCommand.self, AuditCommand.self,
                DiscoverCommand.self,
                REPLCommand.self, LanguageServerCommand.self, EditorsCommand.self, HelpTopicCommand.self,
            ],
            defaultSubcommand: REPLCommand.self)

        private static var studies: [any ParsableCommand.Type] {
            #if Store
                [
                    ResumeCommand.self, VerifyCommand.self, StoreCommand.self, ExportCommand.self, RecordCommand.self,
                    ClusterCommand.self,
                ]
            #else
                []
            #endif
        }
    }

    enum CommandLineFront {
        /// Exit codes: 0 fine, 1 error in a file, 2 wrong usage, 3 a claim was refuted, 130 interrupted.
        private static let wrongUsage: Int32 = 2

        static func run() -> Never {
            // Writing to a reader that has left is then an error of the write, which the host judges.
            signal(SIGPIPE, SIG_IGN)
            // So is writing beyond the size that a file may have.
            signal(SIGXFSZ, SIG_IGN)
            do {
                var command = try Polity.parseAsRoot()
                try command.run()
                exit(0)
            } catch {
                let code = Polity.exitCode(for: error)
                let message = Polity.fullMessage(for: error)
                if !message.isEmpty {
                    let stream = code.isSuccess ? STDOUT_FILENO : STDERR_FILENO
                    let failure = Descriptor(stream).write(message + "\n")
                    if let failure, code.isSuccess, !failure.isClosedPipe { exit(1) }
                }
                exit(code == .validationFailure ? wrongUsage : code.rawValue)
            }
        }
    }

    extension ExitStatus {
        /// Ends the command with this status.
        func end() throws {
            if self != .success { throw ExitCode(rawValue) }
        }
    }

    extension OutputMode: ExpressibleByArgument {}
#endif
