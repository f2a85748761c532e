/// The statements that the Up key goes back to, the oldest first. Up and Down visit those that begin with what was typed;
/// without anything typed, all of them.
package struct LineHistory {
    package private(set) var entries: [String] = []
    private let capacity: Int
    /// Where Up and Down have come to; the number of entries is the line that is typed.
    private var place = 0
    /// What was typed before the first Up.
    private var draft = ""

    package init(capacity: Int) { self.capacity = capacity }

    /// Adds a statement as the newest, taking away an earlier equal one.
    package mutating func remember(_ entry: String) {
        entries.removeAll { $0 == entry }
        entries.append(entry)
        if entries.count > capacity { entries.removeFirst(entries.count - capacity) }
        restart()
    }

    /// A new line is typed.
    package mutating func restart() {
        place = entries.count
        draft = ""
    }

    /// The newest earlier statement that begins with what was typed; `nil` if there is none.
    package mutating func older(than line: String) -> String? {
        follow(line)
        guard let found = entries[..<place].lastIndex(where: { $0.hasPrefix(draft) && $0 != line }) else { return nil }
        place = found
        return entries[found]
    }

    /// The oldest later statement that begins with what was typed, or in the end what was typed; `nil` if that is there.
    package mutating func newer(than line: String) -> String? {
        follow(line)
        guard place < entries.count else { return nil }
        let later = entries[(place + 1)...].firstIndex { $0.hasPrefix(draft) && $0 != line }
        place = later ?? entries.count
        return later.map { entries[$0] } ?? draft
    }

    /// A line that was changed since it was recalled is a new one.
    private mutating func follow(_ line: String) {
        guard place == entries.count || entries[place] != line else { return }
        place = entries.count
        draft = line
    }

    /// The place of the newest statement before `end` that holds a text; letters match their capitals.
    package func place(holding text: String, before end: Int) -> Int? {
        let wanted = text.lowercased()
        return entries[..<min(end, entries.count)].lastIndex { $0.lowercased().contains(wanted) }
    }
}
