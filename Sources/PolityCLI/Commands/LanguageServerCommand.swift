#if Tools
    import ArgumentParser
    import PolityLSP
    import PolityScript

    #if canImport(Darwin)
        import Darwin
    #elseif canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #endif

    struct LanguageServerCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "lsp",
            abstract: "Serve an editor: errors, help, completion, layout.",
            discussion: """
                Speaks the Language Server Protocol over standard input and output, for editors to start; \
                docs/editors.md has their settings. It reads what the editor sends and opens no file.
                """)

        func run() throws {
            let input = Descriptor(STDIN_FILENO)
            let output = Descriptor(STDOUT_FILENO)
            var conversation = Conversation()
            while conversation.exitCode == nil {
                guard let bytes = try? input.readSome(), !bytes.isEmpty else { break }
                if output.write(bytes: conversation.take(bytes)) != nil { throw ExitCode(1) }
            }
            let code = conversation.exitCodeAtEnd
            if code != 0 { throw ExitCode(code) }
        }
    }
#endif
