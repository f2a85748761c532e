/// Characters that fill a part of a cell: eighth blocks, or signs of ASCII that are there or not.
struct BarSigns {
    let unicode: Bool

    private static let lower: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    private static let left: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]

    /// What fills an upright bar's cell between two parts of its height, 0 to 1; `nil` when that is too little to show.
    ///
    /// There are blocks of all eighths from below, but only of an eighth and a half from above.
    func upright(from low: Double, to high: Double) -> Character? {
        guard unicode else { return high - low >= 0.5 ? "#" : nil }
        return part(from: low, to: high, growing: Self.lower, half: "▀", eighth: "▔")
    }

    /// What fills a lying bar's cell between two parts of its width, 0 to 1, from the left.
    func level(from low: Double, to high: Double, ascii: Character) -> Character? {
        guard unicode else { return high - low >= 0.5 ? ascii : nil }
        return part(from: low, to: high, growing: Self.left, half: "▐", eighth: "▕")
    }

    /// What shows that an upright bar is not empty.
    var leastUpright: Character { unicode ? "▁" : "#" }

    private func part(
        from low: Double, to high: Double, growing: [Character], half: Character, eighth: Character
    ) -> Character? {
        if low < 0.0625 {
            let eighths = Int((high * 8).rounded())
            return eighths > 0 ? growing[min(8, eighths) - 1] : nil
        }
        let size = high - low
        guard high > 0.9375 else { return size < 0.0625 ? nil : low + high < 1 ? growing[3] : half }
        return size >= 0.75 ? growing[7] : size >= 0.25 ? half : size >= 0.0625 ? eighth : nil
    }
}
