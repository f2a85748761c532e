/// A person's key bindings for libedit, which reads beyond a word whose quotation mark has no partner.
package enum EditSettings {
    /// Where they are: `$EDITRC`, else `~/.editrc`.
    static func path(environment: (String) -> String?) -> String? {
        if let path = environment("EDITRC"), !path.isEmpty { return path }
        return environment("HOME").map { $0 + "/.editrc" }
    }

    /// The first line with a quotation mark that has no partner; `nil` if libedit can read all of the text.
    package static func faultyLine(of text: String) -> Int? {
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            var open: Character?
            var isEscaped = false
            for character in line {
                if isEscaped {
                    isEscaped = false
                } else if character == "\\" {
                    isEscaped = open != "'"
                } else if character == open {
                    open = nil
                } else if open == nil, character == "\"" || character == "'" {
                    open = character
                }
            }
            if open != nil || isEscaped { return index + 1 }
        }
        return nil
    }
}
