#if Tools
    import ArgumentParser
    import PolityScript

    struct HelpTopicCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "help", abstract: "Help on the language: a statement, a name, or an error code such as E0201.")

        @Argument(help: "A statement's word, a name, a code or a command; nothing lists all statements.")
        var topic: String?

        func run() throws {
            let host = StandardHost(threads: 1, output: .table)
            guard let topic else {
                host.write(Polity.helpMessage() + "\n\n" + Help.overview)
                return try host.finish(.success).end()
            }
            if let command = Polity.configuration.subcommands.first(where: { $0.configuration.commandName == topic }) {
                host.write(Polity.helpMessage(for: command) + "\n")
            } else if let page = Help.page(topic, style: host.listStyle) {
                host.write(page)
            } else {
                host.report(Documentation.unknownTopic(topic))
                return try host.finish(.failure).end()
            }
            try host.finish(.success).end()
        }
    }
#endif
