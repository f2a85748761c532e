internal import CSignals
internal import PolityFigures

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Shows a text that is longer than the window a page at a time, with the pager that the user has chosen (`$PAGER`), or
/// else with `less`.
package struct Pager {
    /// For shared computers: `less` without its commands that start programs and open files, and no other pager.
    private let isSafe: Bool

    package init(isSafe: Bool = false) { self.isSafe = isSafe }

    /// `less` shows colours, leaves at once what fits a page, and says how to leave, unless its user has settings.
    private static let usual = "if [ -n \"$LESS\" ]; then less; else \(plain); fi"
    private static let safe = "LESS= LESSSECURE=1 LESSHISTFILE=- LESSOPEN= \(plain)"
    private static let plain = "less -FRX -P'space shows more, q leaves'"

    /// Whether the text has more lines than a window, as the window breaks them.
    package static func isLong(_ text: String, rows: Int, columns: Int) -> Bool {
        var lines = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            // A character is at most a few bytes: short lines need not be measured.
            let width = line.utf8.count <= columns ? 0 : String(line).displayWidth
            lines += max(1, (width + columns - 1) / max(columns, 1))
            if lines >= rows { return true }
        }
        return false
    }

    /// Shows the text and waits until its reader leaves it.
    ///
    /// - Returns: false if there is no pager: then print the text.
    package func show(_ text: String) -> Bool {
        let chosen = isSafe ? nil : Terminal.environment("PAGER").flatMap { $0.isEmpty ? nil : $0 }
        if chosen == nil, !Self.isInstalled("less") { return false }
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return false }
        // The child keeps neither end: it has the one for reading as its standard input.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let child = signals_spawn_shell(chosen ?? (isSafe ? Self.safe : Self.usual), ends[0])
        close(ends[0])
        if child > 0 { Self.write(text, to: ends[1]) }
        // Only now does the reader see the end of the text.
        close(ends[1])
        guard child > 0 else { return false }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        // 126 and 127: the shell could not start it.
        let code = (status >> 8) & 0xFF
        return status & 0x7F != 0 || (code != 126 && code != 127)
    }

    private static func isInstalled(_ program: String) -> Bool {
        let folders = Terminal.environment("PATH")?.split(separator: ":") ?? []
        return folders.contains { access("\($0)/\(program)", X_OK) == 0 }
    }

    private static func write(_ text: String, to end: Int32) {
        Array(text.utf8).withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = writeBytes(end, UnsafeRawBufferPointer(rebasing: rest))
                if count < 0 && errno != EINTR { return }  // its reader has left
                rest = rest.dropFirst(max(count, 0))
            }
        }
    }
}

/// Outside the structure, whose own `write` hides the system's.
private func writeBytes(_ end: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(end, bytes.baseAddress, bytes.count)
}
