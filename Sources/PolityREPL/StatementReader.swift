/// What came of asking for a statement.
package enum Reading: Equatable {
    /// A statement, possibly of several lines, and the line of the input it began at, counted from 1.
    case statement(String, line: Int)
    /// Ctrl-C: what was typed is dropped, the session goes on.
    case interrupted
    /// The input is at its end, or the program was asked to end.
    case end
}

/// Where statements come from: a line editor, or plain lines.
package protocol StatementReader: AnyObject {
    /// Waits for the next whole statement.
    func read() -> Reading
    /// Makes a statement reachable with the Up key in later readings.
    func remember(_ statement: String)
}
