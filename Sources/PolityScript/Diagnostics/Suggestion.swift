/// Nearest names for "did you mean".
package enum Suggestion {
    /// The candidate nearest to a misspelt name, if one is near enough: a third of its letters (one of two, none of one) may be wrong, or its
    /// beginning (`gini` of `gini_income`) or its group (`data` of `data.social_share`) may be missing.
    package static func nearest<Candidates: Sequence<String>>(to name: String, among candidates: Candidates) -> String?
    {
        // Case is no difference: `HHI` should find `hhi`.
        let letters = letters(name)
        guard letters.count <= Limits.nameLength else { return nil }
        // Every other name of one letter would be near to one letter.
        let allowed = letters.count == 1 ? 0 : max(1, letters.count / 3)
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let distance = distance(letters, Self.letters(candidate), limit: allowed)
            guard distance <= allowed else { continue }
            // Ties go to the alphabet, so that the answer does not depend on the order of a dictionary.
            if let (bestName, bestDistance) = best,
                distance > bestDistance || (distance == bestDistance && candidate > bestName)
            {
                continue
            }
            best = (candidate, distance)
        }
        return best?.name ?? candidates.filter { isPart(name, of: $0) }.min()
    }

    /// Scalars, which are compared ten times faster than characters; thousands of names may be candidates.
    private static func letters(_ name: String) -> [UInt32] { name.lowercased().unicodeScalars.map(\.value) }

    private static func isPart(_ name: String, of candidate: String) -> Bool {
        candidate.hasPrefix(name + "_") || candidate.hasPrefix(name + ".") || candidate.hasSuffix("." + name)
    }

    /// Damerau–Levenshtein distance (optimal string alignment): insertions, deletions, substitutions and swaps of
    /// neighbours. Anything above the limit is reported as more than the limit.
    package static func distance<Letter: Equatable>(_ a: [Letter], _ b: [Letter], limit: Int = .max) -> Int {
        if abs(a.count - b.count) > limit { return abs(a.count - b.count) }
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        var current = last
        for i in 0..<a.count {
            current[0] = i + 1
            for j in 0..<b.count {
                let cost = a[i] == b[j] ? 0 : 1
                var best = min(last[j + 1] + 1, current[j] + 1, last[j] + cost)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                    best = min(best, beforeLast[j - 1] + 1)
                }
                current[j + 1] = best
            }
            if let least = current.min(), least > limit { return least }
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        return last[b.count]
    }
}
