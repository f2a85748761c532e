import PolityFigures
import PolityScript

/// Script files as the command line finds them.
enum ScriptFile {
    struct Unreadable: Error, CustomStringConvertible {
        let path: String
        let reason: String

        var description: String { "cannot read \(path): \(reason)" }

        /// As the diagnostic of an empty file, so that it looks and is listed like every other error.
        var diagnostic: Diagnostic {
            Diagnostic(.unreadableFile, description, at: SourceSpan(0, 0))
        }

        /// One line for people.
        var message: String { "error[\(DiagnosticCode.unreadableFile.rawValue)]: \(description.escapedForTerminal)\n" }
    }

    /// The file's text. Files beyond the language's size limit are cut just above it, and then refused by their size.
    static func read(_ path: String) throws(Unreadable) -> String {
        let bytes: [UInt8]
        do throws(Descriptor.Failure) {
            bytes = try Descriptor.read(path: path, atMost: Limits.sourceBytes + 1)
        } catch {
            throw Unreadable(path: path, reason: error.message)
        }
        if bytes.count > Limits.sourceBytes { return String(decoding: bytes, as: UTF8.self) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Unreadable(path: path, reason: "it is not UTF-8 text")
        }
        return text
    }
}
