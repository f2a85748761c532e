import PolityNumerics

/// Per taste class, what the usage kernel needs to draw from the law of choice in constant time: upper bounds of all
/// options' weights, their running sums, and a guide table into them (Chen and Asau 1974; Devroye 1986, III.2.4).
///
/// Inverse transform in a fixed order keeps compared worlds together: when one weight changes a little, few citizens
/// choose otherwise. (Alias tables would rearrange cells and move many.)
struct ChoiceTables: Sendable {
    /// Options: none, then every enterprise.
    let options: Int
    /// Entries of a class in the guide, a power of two of at least twice the options.
    let guideSize: Int
    /// Upper bound of the weight of option j in class c at `c * options + j`.
    var envelope: [Float] = []
    /// Running sums of the envelope.
    var cumulative: [Float] = []
    /// Sum over options, per class.
    var total: [Float] = []
    /// guideSize / total, per class.
    var guideScale: [Float] = []
    /// First option whose running sum can exceed a draw of this guide cell.
    var guide: [UInt8] = []
    /// Last option with a positive weight, per class.
    var last: [UInt8] = []
    /// exp(inertia) - 1 for the option in use, per option; 0 for none.
    let stay: [Float]
    /// Per option: harm and manipulation, for acceptance.
    let harm: [Float]
    let manipulation: [Float]
    /// Per class: the bounds that the envelope was made for.
    let lowestHarm: [Float]
    let highestGap: [Float]

    init(_ utility: PlatformUtility, classes: [TasteClass]) {
        let options = utility.common.count + 1
        self.options = options
        var size = 4
        while size < 2 * options {
            size *= 2
        }
        guideSize = size
        let bonus = Float(Elementary.exp(utility.inertia) - 1)
        stay = [0] + [Float](repeating: bonus, count: options - 1)
        harm = [0] + utility.harm.map { Float($0) }
        manipulation = [0] + utility.manipulation.map { Float($0) }
        lowestHarm = classes.map { $0.lowestHarm.isFinite ? $0.lowestHarm : 0 }
        highestGap = classes.map(\.highestGap)
        envelope = [Float](repeating: 0, count: classes.count * options)
        cumulative = envelope
        total = [Float](repeating: 0, count: classes.count)
        guideScale = total
        guide = [UInt8](repeating: 0, count: classes.count * size)
        last = [UInt8](repeating: 0, count: classes.count)
        let common = utility.common.map { Float($0) }
        for index in classes.indices {
            makeClass(index, common: common)
        }
    }

    /// Class 0 has no access.
    private mutating func makeClass(_ index: Int, common: [Float]) {
        let row = index * options
        let (lowest, gap) = (lowestHarm[index], highestGap[index])
        var highest: Float = 0
        for j in 1..<options {
            let u = index > 0 ? common[j - 1] - lowest * harm[j] + gap * manipulation[j] : -.infinity
            envelope[row + j] = u
            highest = max(highest, u)
        }
        for j in 0..<options {
            let u = envelope[row + j]
            envelope[row + j] = u == -.infinity ? 0 : Elementary.exp(u - highest)
        }
        var sum: Float = 0
        var end = 0
        for j in 0..<options {
            let weight = envelope[row + j]
            sum += weight
            cumulative[row + j] = sum
            if weight > 0 {
                end = j
            }
        }
        total[index] = sum
        last[index] = UInt8(end)
        let scale = Float(guideSize) / sum
        guideScale[index] = scale
        var j = 0
        for cell in 0..<guideSize {
            while j < end, Int(cumulative[row + j] * scale) < cell {
                j += 1
            }
            guide[index * guideSize + cell] = UInt8(truncatingIfNeeded: j)
        }
    }
}
