#if Tools
    import ArgumentParser
    import PolityScript

    /// `--limit NAME=NUMBER`, which every command that reads scripts takes.
    struct LimitOptions: ParsableArguments {
        /// One limit with its new value.
        struct Setting: ExpressibleByArgument {
            let name: String
            let value: Int

            init?(argument: String) {
                let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
                guard parts.count == 2, let value = Int(parts[1].filter { $0 != "_" }), value > 0 else { return nil }
                name = String(parts[0])
                self.value = value
            }
        }

        @Option(
            name: .customLong("limit"), parsing: .singleValue,
            help: ArgumentHelp(
                "Raise or lower a limit on scripts: \(Limits.names.joined(separator: ", ")). May be given several times.",
                valueName: "name=number"))
        var settings: [Setting] = []

        func validate() throws {
            for setting in settings where Limits()[setting.name] == nil {
                throw ValidationError(
                    "There is no limit called `\(setting.name)`; there are \(Limits.names.joined(separator: ", ")).")
            }
        }

        var limits: Limits { limits(base: Limits()) }

        /// What was said, by name.
        var changes: [String: Int] {
            Dictionary(settings.map { ($0.name, $0.value) }, uniquingKeysWith: { _, last in last })
        }

        func limits(base: Limits) -> Limits {
            var limits = base
            for setting in settings { limits[setting.name] = setting.value }
            return limits
        }

        /// As they were planned with, changed by what is said now.
        func limits(planned: [String: Int]) -> Limits {
            var base = Limits()
            for (name, value) in planned where base[name] != nil { base[name] = value }
            return limits(base: base)
        }
    }
#endif
