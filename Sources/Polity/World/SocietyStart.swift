extension Jurisdiction {
    /// Society, contract and security as they are in month 0 under default institutions: at rest, and the same for
    /// every regime.
    mutating func openSociety(markets: [Market], reference: Levers) {
        society.start.output = producers.output
        society.start.quality = ServiceSignal.quality(self, markets: markets)
        Press.move(&self, reference, share: 1, markets: markets)
        society.start.promotion = society.promotion
        society.start.exposure = [
            Exposure.toState(self, reference), Exposure.toEnterprises(self, markets: markets),
        ]
        for g in society.groups.indices {
            let use = Chilling.use(self, reference, group: g, markets: markets)
            society.groups[g].sensitiveUse = use
            society.groups[g].start.sensitiveUse = use
        }
        CivicLife.move(&self, reference, share: 1)
        security.survey(self, reference, markets: markets)
        contract.fulfilment = Fulfilment.matrix(self, reference, markets: markets)
    }
}

extension Society {
    /// Life expectancy and schooling of Viet Nam in UNDP's Human Development Report 2025 (HDI .766): years of life,
    /// expected schooling, mean schooling of adults.
    static let years = (life: 74.6, expected: 15.5, mean: 9.0)
    /// How much lower they are in vulnerable groups (assumption).
    static let yearsGap = (life: 4.0, expected: 3.0, mean: 3.0)

    /// The groups as the population was drawn.
    init(_ citizens: Citizens, economy: Economy) {
        var people = [0, 0]
        var online = [0, 0]
        var knowledge = [0.0, 0.0]
        for i in 0..<citizens.count {
            let group = Int(citizens.vulnerable[i])
            people[group] += 1
            online[group] += citizens.tasteClass[i] > 0 ? 1 : 0
            knowledge[group] += Double(citizens.literacy[i])
        }
        let vulnerable = Double(people[1]) / Double(max(1, people[0] + people[1]))
        groups = (0...1).map { g in
            let count = Double(max(1, people[g]))
            let literacy = people[g] > 0 ? knowledge[g] / count : economy[.literacy]
            let gap = g == 0 ? vulnerable : vulnerable - 1
            let start = Group.Start(
                access: Population.access(economy, vulnerable: g == 1), ethics: literacy, legalAwareness: literacy,
                lifeExpectancy: Self.years.life + gap * Self.yearsGap.life,
                expectedSchooling: Self.years.expected + gap * Self.yearsGap.expected,
                meanSchooling: Self.years.mean + gap * Self.yearsGap.mean)
            return Group(people: people[g], access: Double(online[g]) / count, literacy: literacy, start: start)
        }
    }
}

extension Society.Group {
    /// - Parameter literacy: the mean of all three components in month 0.
    init(people: Int, access: Double, literacy: Double, start: Start) {
        self.people = people
        self.access = access
        accessLevel = start.access
        appliedAccess = start.access
        knowledge = literacy
        ethics = literacy
        legalAwareness = literacy
        lifeExpectancy = start.lifeExpectancy
        expectedSchooling = start.expectedSchooling
        meanSchooling = start.meanSchooling
        trustInState = TrustUpdate.neutral
        trustInEnterprises = TrustUpdate.neutral
        self.start = start
    }
}
