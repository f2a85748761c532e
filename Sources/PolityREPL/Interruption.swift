internal import CSignals

/// Ctrl-C as a request. A run asks ``isRequested`` now and then and stops at its next convenient place, so that
/// what it has computed is kept and files are whole.
///
/// It works for `polity run` as for the prompt, and without libedit.
package enum Interruption {
    /// The exit status of a program that its user stopped, by the shells' convention (128 + SIGINT).
    package static let exitStatus: Int32 = 130

    /// Begins to watch Ctrl-C. Until then it ends the program as usual.
    package static func watch() {
        signals_watch_interrupt()
    }

    /// Begins to watch Ctrl-C, and what else asks the program to end: a scheduler sends SIGTERM before it kills.
    package static func watchEnd() {
        signals_watch_end()
    }

    /// Whether a stop was asked for and nobody took the request yet. Cheap enough for every month of every run.
    package static var isRequested: Bool {
        signals_interrupted()
    }

    /// Whether a stop was asked for; takes the request back, so that the next statement works at once.
    package static func take() -> Bool {
        signals_take_interrupt()
    }

    /// Does `work` as something that a second Ctrl-C within two seconds of the first ends together with the program,
    /// for the case that it does not answer.
    package static func during<Result>(_ work: () throws -> Result) rethrows -> Result {
        signals_set_running(true)
        defer { signals_set_running(false) }
        return try work()
    }
}
