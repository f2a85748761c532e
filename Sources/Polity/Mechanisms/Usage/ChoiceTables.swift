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
        envelope.reserveCapacity(classes.count * options)
        cumulative.reserveCapacity(classes.count * options)
        guide.reserveCapacity(classes.count * size)
        let common = utility.common.map { Float($0) }
        for index in classes.indices {
            appendClass(hasAccess: index > 0, common: common, lowest: lowestHarm[index], gap: highestGap[index])
        }
    }

    private mutating func appendClass(hasAccess: Bool, common: [Float], lowest: Float, gap: Float) {
        let row = envelope.count
        var highest: Float = 0
        envelope.append(0)
        for j in 1..<options {
            let u = hasAccess ? common[j - 1] - lowest * harm[j] + gap * manipulation[j] : -.infinity
            envelope.append(u)
            highest = max(highest, u)
        }
        var sum: Float = 0
        var last = 0
        for j in 0..<options {
            let u = envelope[row + j]
            let weight: Float = u == -.infinity ? 0 : Elementary.exp(u - highest)
            envelope[row + j] = weight
            sum += weight
            cumulative.append(sum)
            if weight > 0 {
                last = j
            }
        }
        total.append(sum)
        self.last.append(UInt8(last))
        let scale = Float(guideSize) / sum
        guideScale.append(scale)
        var j = 0
        for cell in 0..<guideSize {
            while j < last, Int(cumulative[row + j] * scale) < cell {
                j += 1
            }
            guide.append(UInt8(j))
        }
    }
}
