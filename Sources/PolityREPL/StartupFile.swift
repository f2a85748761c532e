/// Statements that a person wants done at the start of every session: `$XDG_CONFIG_HOME/polity/startup.polity`, else
/// `~/.config/polity/startup.polity`. It is read by the prompt alone, so that no result of a file depends on it.
package enum StartupFile {
    /// Where it would be; `nil` without a home.
    package static func path(environment: (String) -> String?) -> String? {
        func absolute(_ name: String) -> String? {
            environment(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
        }
        let standard = absolute("HOME").map { $0 + "/.config" }
        guard let folder = absolute("XDG_CONFIG_HOME") ?? standard else { return nil }
        return folder + "/polity/startup.polity"
    }

    /// What it says; `nil` if it is not there or cannot be read.
    static func text(_ path: String) -> String? {
        HistoryFile.bytes(of: path).flatMap { $0.isEmpty ? nil : String(decoding: $0, as: UTF8.self) }
    }
}
