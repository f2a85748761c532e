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
    /// The same terminal for reads that do not wait, or -1.
    private let opened: Int32
    private let prompt: () -> String
    private let continuation: String
    private let limit: Int
    private let isIncomplete: (String) -> Bool
    private var buffer: [UInt8] = []
    /// Where the next line begins in the buffer, and up to where no end of it was found: every byte is searched once.
    private var start = 0
    private var searched = 0
    private var linesRead = 0

    /// - Parameters:
    ///   - prompt: shown before a statement; empty when nobody watches.
    ///   - continuation: shown before the further lines of a statement that is not finished.
    ///   - limit: how many bytes a statement may have; what is longer is handed on as it is, for its reader to refuse.
    package init(
        descriptor: Int32 = STDIN_FILENO, prompt: @escaping @autoclosure () -> String, continuation: String = "",
        limit: Int = .max, isIncomplete: @escaping (String) -> Bool
    ) {
        opened = signals_open_again(descriptor)
        self.descriptor = opened >= 0 ? opened : descriptor
        self.prompt = prompt
        self.continuation = continuation
        self.limit = limit
        self.isIncomplete = isIncomplete
    }

    deinit {
        if opened >= 0 { close(opened) }
    }

    package func remember(_ statement: String) {}

    package func read() -> Reading {
        var lines: [String] = []
        var text: String { lines.joined(separator: "\n") }
        var patience = Patience()
        let first = linesRead + 1
        let prompt = prompt()
        if !prompt.isEmpty { Terminal.write(prompt) }
        while true {
            switch nextLine() {
            case .line(let line):
                lines.append(line)
                let isDue = patience.isDue(after: line)
                if patience.size > limit || (isDue && !isIncomplete(text)) { return .statement(text, line: first) }
                if !continuation.isEmpty { Terminal.write(continuation) }
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
            if searched - start > limit { return .line(takeLine(upTo: searched, skipping: 0)) }
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
        if count > 0 { signals_forget_interrupt() }
        buffer.removeLast(chunk - max(count, 0))
        return count > 0 || (count < 0 && (reason == EINTR || reason == EAGAIN))
    }

    private func takeLine(upTo end: Int, skipping: Int) -> String {
        var bytes = buffer[start..<end]
        if bytes.last == 0x0D { bytes.removeLast() }
        start = end + skipping
        searched = start
        linesRead += skipping  // a part of a line is none
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// When to ask whether a growing statement is complete. Every answer costs a look at all of it, so asking after each of
/// many lines would take quadratic time.
private struct Patience {
    /// How many bytes may be looked at whatever the statement: more than anything written by hand needs.
    private static let allowance = 4 * 1_024 * 1_024
    /// How often on average, beyond that, each byte of a statement may be looked at.
    private static let looks = 64

    private(set) var size = 0
    private var spent = 0
    private var lastAsked = 0
    private var depth = 0
    private var isInText = false

    /// Takes note of another line. Beyond the allowance a line is worth asking if it may have closed the statement, or
    /// if the statement has grown by a quarter since (it may have a fault).
    mutating func isDue(after line: String) -> Bool {
        size += line.utf8.count + 1
        follow(line)
        let mayBeClosed = depth <= 0 && !isInText
        let isDue =
            spent <= Self.allowance || size - lastAsked >= lastAsked / 4
            || (mayBeClosed && spent <= Self.allowance + Self.looks * size)
        if isDue {
            spent += size
            lastAsked = size
        }
        return isDue
    }

    /// Counts what the line opens and closes.
    private mutating func follow(_ line: String) {
        var isEscaped = false
        for byte in line.utf8 {
            switch byte {
            case _ where isEscaped: isEscaped = false
            case UInt8(ascii: "\\"): isEscaped = isInText
            case UInt8(ascii: "\""): isInText.toggle()
            case _ where isInText: break
            case UInt8(ascii: "#"): return
            case UInt8(ascii: "{"), UInt8(ascii: "("): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: ")"): depth -= 1
            default: break
            }
        }
    }
}

/// Outside the class, whose own `read` hides the system's.
private func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    read(descriptor, buffer.baseAddress, buffer.count)
}
