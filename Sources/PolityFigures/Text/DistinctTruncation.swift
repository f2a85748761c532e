/// Cutting names so that those that differ still look different.
extension Array where Element == String {
    /// The texts cut to so many columns each, with the ellipsis where something was cut.
    ///
    /// Cut at their ends where that keeps different texts apart. Those that would look alike lose their middle, or all but
    /// their end, or what they have in common; where none of these helps, they are numbered. Equal texts stay equal.
    package func truncatedApart(to width: Int, ellipsis: String) -> [String] {
        let plain = map { $0.truncated(to: width, ellipsis: ellipsis) }
        var groups: [String: [String]] = [:]
        for (text, cut) in zip(self, plain) where !groups[cut, default: []].contains(text) {
            groups[cut, default: []].append(text)
        }
        var used = Set(plain.filter { groups[$0]?.count == 1 })
        var shown: [String: String] = [:]
        for cut in plain {
            guard let members = groups.removeValue(forKey: cut), members.count > 1 else { continue }
            let cuts = Self.apart(members, width: width, ellipsis: ellipsis, besides: used)
            used.formUnion(cuts)
            for (text, cut) in zip(members, cuts) { shown[text] = cut }
        }
        return zip(self, plain).map { shown[$0] ?? $1 }
    }

    /// Different texts in a form in which they look different, from each other and from what is there already.
    private static func apart(_ texts: [String], width: Int, ellipsis: String, besides used: Set<String>) -> [String] {
        let common = sharedBeginning(texts)
        let forms: [(String) -> String] = [
            { $0.truncatedInside(to: width, ellipsis: ellipsis, tail: width / 2) },
            { $0.truncatedInside(to: width, ellipsis: ellipsis, tail: width) },
            { text in
                let rest = ellipsis + String(text.dropFirst(common))
                return text.displayWidth <= width ? text : rest.truncated(to: width, ellipsis: ellipsis)
            },
        ]
        for form in forms {
            let cuts = texts.map(form)
            let all = Set(cuts)
            if all.count == texts.count, all.isDisjoint(with: used) { return cuts }
        }
        var number = 0
        var taken = used
        return texts.map { text in
            while true {
                number += 1
                let sign = "\(ellipsis)\(number)"
                let cut = text.truncated(to: Swift.max(0, width - sign.displayWidth), ellipsis: "") + sign
                // No room for what tells them apart.
                guard cut.displayWidth <= width else { return text.truncated(to: width, ellipsis: ellipsis) }
                if taken.insert(cut).inserted { return cut }
            }
        }
    }

    /// How many characters all texts begin with.
    private static func sharedBeginning(_ texts: [String]) -> Int {
        guard let first = texts.first else { return 0 }
        return texts.dropFirst().reduce(first.count) { count, text in
            Swift.min(count, zip(first, text).prefix { $0 == $1 }.count)
        }
    }
}

extension String {
    /// The text in so many columns, without what stands before its last `tail` columns.
    fileprivate func truncatedInside(to width: Int, ellipsis: String, tail: Int) -> String {
        guard displayWidth > width else { return self }
        let room = Swift.max(0, width - ellipsis.displayWidth)
        var end: [Character] = []
        var used = 0
        for character in reversed() {
            used += DisplayWidth.of(character)
            guard used <= Swift.min(tail, room) else { break }
            end.append(character)
        }
        let shown = String(end.reversed())
        return truncated(to: Swift.max(0, room - shown.displayWidth), ellipsis: "") + ellipsis + shown
    }
}
