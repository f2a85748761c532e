internal import CSignals

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Statements from plain lines: a pipe, a file, or a terminal that cannot edit.
///
/// Reads bytes itself, because the standard library's `readLine` takes a Ctrl-C for the end of the input.
package final class PlainReader: StatementReader {
    private let descriptor: Int32
    private let prompt: String
    private let isIncomplete: (String) -> Bool
    private var buffer: [UInt8] = []
    /// Where the next line begins in the buffer, and up to where no end of it was found: every byte is searched once.
    private var start = 0
    private var searched = 0
    private var linesRead = 0

    /// - Parameter prompt: shown before a statement; empty when nobody watches.
    package init(descriptor: Int32 = STDIN_FILENO, prompt: String, isIncomplete: @escaping (String) -> Bool) {
        self.descriptor = descriptor
        self.prompt = prompt
        self.isIncomplete = isIncomplete
    }

    package func remember(_ statement: String) {}

    package func read() -> Reading {
        var lines: [String] = []
        var text: String { lines.joined(separator: "\n") }
        let first = linesRead + 1
        if !prompt.isEmpty { Terminal.write(prompt) }
        while true {
            switch nextLine() {
            case .line(let line):
                lines.append(line)
                if !isIncomplete(text) { return .statement(text, line: first) }
            case .interrupted:
                if !prompt.isEmpty { Terminal.write("\n") }
                return .interrupted
            case .end:
                if !prompt.isEmpty { Terminal.write("\n") }
                // An unfinished statement is handed on: whoever reads it says what it lacks.
                return lines.isEmpty ? .end : .statement(text, line: first)
            }
        }
    }

    private enum Line {
        case line(String)
        case interrupted
        case end
    }

    private func nextLine() -> Line {
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) { return .line(takeLine(upTo: end, skipping: 1)) }
            searched = buffer.count
            if signals_terminated() != 0 { return .end }
            if signals_take_interrupt() {
                start = buffer.count
                return .interrupted
            }
            let outcome = signals_wait(descriptor)
            if outcome == 0 { continue }
            if outcome < 0 || !fill() {
                return start == buffer.count ? .end : .line(takeLine(upTo: buffer.count, skipping: 0))
            }
        }
    }

    /// Reads what there is; false at the end of the input.
    private func fill() -> Bool {
        buffer.removeFirst(start)
        searched -= start
        start = 0
        let old = buffer.count
        let chunk = 65_536
        buffer.append(contentsOf: repeatElement(0, count: chunk))
        let count = buffer.withUnsafeMutableBytes { bytes in
            readBytes(descriptor, UnsafeMutableRawBufferPointer(rebasing: bytes[old...]))
        }
        let reason = errno
        buffer.removeLast(chunk - max(count, 0))
        return count > 0 || (count < 0 && (reason == EINTR || reason == EAGAIN))
    }

    private func takeLine(upTo end: Int, skipping: Int) -> String {
        var bytes = buffer[start..<end]
        if bytes.last == 0x0D { bytes.removeLast() }
        start = end + skipping
        searched = start
        linesRead += 1
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Outside the class, whose own `read` hides the system's.
private func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    read(descriptor, buffer.baseAddress, buffer.count)
}
