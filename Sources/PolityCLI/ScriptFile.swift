import PolityFigures
import PolityScript

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

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
    static func read(_ path: String, limits: Limits = Limits()) throws(Unreadable) -> String {
        let bytes: [UInt8]
        do throws(Descriptor.Failure) {
            bytes = try Descriptor.read(path: path, atMost: limits.sourceBytes + 1)
        } catch {
            throw Unreadable(path: path, reason: error.message)
        }
        if bytes.count > limits.sourceBytes { return String(decoding: bytes, as: UTF8.self) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Unreadable(path: path, reason: "it is not UTF-8 text")
        }
        return text
    }

    private static func folder(of script: String) -> String {
        script.lastIndex(of: "/").map { String(script[..<$0]) } ?? "."
    }

    /// The path of a file that a script names, which is relative to the script's folder.
    static func joined(_ path: String, from script: String) -> String {
        let folder = folder(of: script)
        return (folder.isEmpty ? "/" : folder + "/") + path
    }

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The text of a file that a script includes. Links may lead about inside the script's folder, but not out of it, and
    /// only plain files are read: a pipe or a device could keep the program waiting.
    static func include(
        _ path: String, from script: String, limits: Limits = Limits()
    ) throws(IncludeFault) -> String {
        let folder = folder(of: script)
        let joined = joined(path, from: script)
        guard let root = resolved(folder.isEmpty ? "/" : folder), let file = resolved(joined) else {
            throw IncludeFault(Descriptor.Failure(code: errno).message)
        }
        guard file.hasPrefix(root == "/" ? root : root + "/") else {
            throw IncludeFault("a link leads out of the script's folder")
        }
        var status = stat()
        guard stat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw IncludeFault("it is no plain file")
        }
        do throws(Unreadable) {
            return try read(file, limits: limits)
        } catch {
            throw IncludeFault(error.reason)
        }
    }

    /// The path without links and dots; `nil` if there is nothing of that name.
    static func resolved(_ path: String) -> String? {
        guard let found = realpath(path, nil) else { return nil }
        defer { free(found) }
        return String(cString: found)
    }
}
