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
        var access = Column<UInt8>(repeating: 0, count: count)
        var raw = 0.0
        for i in 0..<count {
            let person = person(i)
            citizens.vulnerable[i] = person.vulnerable ? 1 : 0
            citizens.skill[i] = Float(person.skill)
            citizens.literacy[i] = Float(person.literacy)
            citizens.privacyConcern[i] = Float(person.privacyConcern)
            citizens.equity[i] = Float(person.equity)
            access[i] = person.access ? 1 : 0
            citizens.groupSkill[person.vulnerable ? 1 : 0] += Double(citizens.skill[i])
            citizens.totalSkill += Double(citizens.skill[i])
            raw += Double(citizens.equity[i])
        }
        for i in 0..<count {
            citizens.equity[i] = Float(Double(citizens.equity[i]) / raw)
            citizens.totalEquity += Double(citizens.equity[i])
        }
        TasteGrid(citizens, access: access.array).assign(&citizens, access: access.array, using: SerialChunks())
        citizens.tally = Array(repeating: 0, count: citizens.tasteClasses.count * options)
        return citizens
    }

    /// Share of a group with access in month 0.
    static func access(_ economy: Economy, vulnerable: Bool) -> Double {
        1 - min(1, (1 - economy[.access]) * (vulnerable ? 1.5 : 1))
    }

    /// Whether a citizen has access when a share of the group has. Everybody keeps one latent number, so who has access
    /// only grows with the share.
    static func hasAccess(_ draws: Draws, _ i: Int, jurisdiction: Int, share: Double) -> Bool {
        hasAccess(latent: draws.uniform(.access, index: i, jurisdiction: jurisdiction), share: share)
    }

    @inline(__always)
    static func hasAccess(latent: Double, share: Double) -> Bool {
        latent >= 1 - share
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
        let median = economy[.literacy]
        let logit =
            Elementary.log(median / (1 - median)) + 0.8 * draws.normal(.literacy, index: i, jurisdiction: jurisdiction)
        let skill = logNormal(.skill, i, dispersion: economy[.skillDispersion]) * (vulnerable ? 0.5 : 1)
        return Person(
            vulnerable: vulnerable,
            access: Self.hasAccess(
                draws, i, jurisdiction: jurisdiction, share: Self.access(economy, vulnerable: vulnerable)),
            skill: skill,
            literacy: (vulnerable ? 0.6 : 1) / (1 + Elementary.exp(-logit)),
            privacyConcern: economy[.privacyConcern]
                * logNormal(.privacyConcern, i, dispersion: economy[.privacyDispersion]),
            equity: Elementary.pow(uniform(.equity, i), -1 / economy[.equityConcentration])
                * Elementary.pow(skill, economy[.ownershipElasticity]))
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
