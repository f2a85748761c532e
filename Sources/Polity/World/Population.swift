import PolityNumerics

/// Draws the citizens of a jurisdiction. Depends on the economy and the luck alone.
struct Population {
    let economy: Economy
    let draws: Draws
    let jurisdiction: Int

    /// Citizens without platform, deposits or income; taste classes are assigned.
    func citizens(options: Int) -> Citizens {
        let count = Int(economy[.citizens])
        var citizens = Citizens(
            count: count, deposits: Column(repeating: 0, count: count), income: Column(repeating: 0, count: count),
            skill: Column(repeating: 0, count: count), equity: Column(repeating: 0, count: count),
            privacyConcern: Column(repeating: 0, count: count), literacy: Column(repeating: 0, count: count),
            platform: Column(repeating: 0, count: count), tasteClass: Column(repeating: 0, count: count),
            vulnerable: Column(repeating: 0, count: count), tasteClasses: [], tally: [], totalSkill: 0, totalEquity: 0)
        var access = [Bool](repeating: false, count: count)
        var raw = 0.0
        for i in 0..<count {
            let person = person(i)
            citizens.vulnerable[i] = person.vulnerable ? 1 : 0
            citizens.skill[i] = Float(person.skill)
            citizens.literacy[i] = Float(person.literacy)
            citizens.privacyConcern[i] = Float(person.privacyConcern)
            citizens.equity[i] = Float(person.equity)
            access[i] = person.access
            citizens.groupSkill[person.vulnerable ? 1 : 0] += Double(citizens.skill[i])
            citizens.totalSkill += Double(citizens.skill[i])
            raw += Double(citizens.equity[i])
        }
        for i in 0..<count {
            citizens.equity[i] = Float(Double(citizens.equity[i]) / raw)
            citizens.totalEquity += Double(citizens.equity[i])
        }
        TasteGrid(citizens, access: access).assign(&citizens, access: access)
        citizens.tally = Array(repeating: 0, count: citizens.tasteClasses.count * options)
        return citizens
    }

    private struct Person {
        var vulnerable: Bool
        var access: Bool
        var skill: Double
        var literacy: Double
        var privacyConcern: Double
        var equity: Double
    }

    /// One citizen's traits, each from a stream of its own. Members of vulnerable groups have half the skill, 0.6 of
    /// the literacy, and lack access half as often again (assumptions).
    private func person(_ i: Int) -> Person {
        let vulnerable = uniform(.vulnerability, i) < economy[.vulnerableShare]
        let lack = min(1, (1 - economy[.access]) * (vulnerable ? 1.5 : 1))
        let median = economy[.literacy]
        let logit =
            Elementary.log(median / (1 - median)) + 0.8 * draws.normal(.literacy, index: i, jurisdiction: jurisdiction)
        return Person(
            vulnerable: vulnerable,
            access: uniform(.access, i) >= lack,
            skill: logNormal(.skill, i, dispersion: economy[.skillDispersion]) * (vulnerable ? 0.5 : 1),
            literacy: (vulnerable ? 0.6 : 1) / (1 + Elementary.exp(-logit)),
            privacyConcern: economy[.privacyConcern]
                * logNormal(.privacyConcern, i, dispersion: economy[.privacyDispersion]),
            equity: Elementary.pow(uniform(.equity, i), -1 / economy[.equityConcentration]))
    }

    private func uniform(_ stream: DrawStream, _ i: Int) -> Double {
        draws.uniform(stream, index: i, jurisdiction: jurisdiction)
    }

    /// Mean 1.
    private func logNormal(_ stream: DrawStream, _ i: Int, dispersion: Double) -> Double {
        Elementary.exp(
            dispersion * draws.normal(stream, index: i, jurisdiction: jurisdiction) - dispersion * dispersion / 2)
    }
}

/// The grid of taste classes: cells of similar harm weight h and susceptibility g, by quantiles of a sample.
///
/// About a hundred citizens a class up to 64 classes: more cost tables, fewer cost rejections. The law of choice is
/// exact with any.
struct TasteGrid {
    private let harmEdges: [Float]
    private let gapEdges: [Float]

    init(_ citizens: Citizens, access: [Bool]) {
        let target = min(64, max(8, citizens.count / 100))
        let gaps = target >= 32 ? 4 : 2
        let sample = (0..<min(citizens.count, 4096)).filter { access[$0] }
        harmEdges = Self.edges(sample.map { Self.harm(citizens, $0) }, cells: target / gaps)
        gapEdges = Self.edges(sample.map { 1 - citizens.literacy[$0] }, cells: gaps)
    }

    /// Puts every citizen in a class; class 0 is for those without access.
    func assign(_ citizens: inout Citizens, access: [Bool]) {
        let gaps = gapEdges.count + 1
        var classes = Array(repeating: TasteClass(), count: 1 + gaps * (harmEdges.count + 1))
        for i in 0..<citizens.count {
            guard access[i] else {
                classes[0].count += 1
                continue
            }
            let h = Self.harm(citizens, i)
            let g = 1 - citizens.literacy[i]
            let index = 1 + cell(h, harmEdges) * gaps + cell(g, gapEdges)
            citizens.tasteClass[i] = UInt8(index)
            classes[index].count += 1
            classes[index].lowestHarm = min(classes[index].lowestHarm, h)
            classes[index].highestGap = max(classes[index].highestGap, g)
            classes[index].meanHarm += Double(h)
            classes[index].meanGap += Double(g)
        }
        for index in classes.indices where classes[index].count > 0 {
            classes[index].meanHarm /= Double(classes[index].count)
            classes[index].meanGap /= Double(classes[index].count)
        }
        citizens.tasteClasses = classes
    }

    private static func harm(_ citizens: Citizens, _ i: Int) -> Float {
        citizens.privacyConcern[i] * Citizens.awareness(citizens.literacy[i])
    }

    private func cell(_ value: Float, _ edges: [Float]) -> Int {
        edges.reduce(0) { $0 + (value >= $1 ? 1 : 0) }
    }

    /// Inner edges that cut a sample into cells of equal size.
    private static func edges(_ sample: [Float], cells: Int) -> [Float] {
        guard !sample.isEmpty, cells > 1 else { return [] }
        let sorted = sample.sorted()
        return (1..<cells).map { sorted[$0 * sorted.count / cells] }
    }
}
