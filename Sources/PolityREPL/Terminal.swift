#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the streams of this process can show, found once at the start.
struct Terminal {
    /// Whether a person sits at both ends: statements are typed and answers are read in a terminal.
    let isInteractive: Bool
    /// Whether the terminal can move its cursor, so that lines can be edited.
    let isCapable: Bool
    /// Whether colours are wanted (the terminal can show them and `NO_COLOR` is not set).
    let isStyled: Bool
    /// Whether the environment's locale is one of UTF-8, so that letters beyond ASCII may be shown.
    let showsUnicode: Bool

    /// Looks at the process's streams and environment.
    ///
    /// Sets the locale's character type, which libedit needs before it opens, and nothing else of the locale: number
    /// formats stay as they are.
    init() {
        isInteractive = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
        let kind = Self.environment("TERM") ?? ""
        isCapable = isInteractive && !kind.isEmpty && kind != "dumb"
        isStyled = isCapable && (Self.environment("NO_COLOR") ?? "").isEmpty
        setlocale(LC_CTYPE, "")
        // A locale that the system does not have says all the same what the terminal shows.
        showsUnicode = Self.localeIsUTF8 || (Self.wantsUTF8 && Self.useUTF8())
    }

    /// Makes the character type one of UTF-8 where the environment's is not: what is typed is decoded as UTF-8 in any
    /// case. False if the system has no such locale (then libedit would drop what is not ASCII).
    static func useUTF8() -> Bool {
        // Debian has C.UTF-8, older macOS only en_US.UTF-8.
        if localeIsUTF8 { return true }
        for name in ["C.UTF-8", "en_US.UTF-8"] where setlocale(LC_CTYPE, name) != nil && localeIsUTF8 { return true }
        return false
    }

    private static var localeIsUTF8: Bool {
        guard let name = nl_langinfo(nl_item(CODESET)) else { return false }
        return String(cString: name) == "UTF-8"
    }

    /// Whether the environment asks for UTF-8, by the variables' text.
    private static var wantsUTF8: Bool {
        let names = ["LC_ALL", "LC_CTYPE", "LANG"]
        let locale = names.lazy.compactMap { environment($0) }.first { !$0.isEmpty } ?? ""
        return ["UTF-8", "UTF8"].contains { locale.uppercased().contains($0) }
    }

    static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    /// Writes text at once, also when standard output is a pipe.
    static func write(_ text: String) {
        print(text, terminator: "")
        flush()
    }

    /// Brings everything printed so far to its destination. (Swift 6 refuses the global `stdout`.)
    static func flush() {
        fflush(nil)
    }
}
