import Polity
import Testing

@Suite struct CatalogueTests {
    private let all = Lever.catalogue + EconomyParameter.catalogue + Measure.catalogue.map(\.entry)

    @Test func namesAreUniqueAndLowerSnake() {
        #expect(Set(all.map(\.name)).count == all.count)
        for entry in all {
            #expect(entry.name.wholeMatch(of: /[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*/) != nil, "\(entry.name)")
        }
    }

    @Test func everyEntryIsComplete() {
        for entry in all {
            #expect(!entry.group.isEmpty && !entry.summary.isEmpty && !entry.source.isEmpty, "\(entry.name)")
            #expect(entry.summary.hasSuffix("."), "\(entry.name): a summary is a sentence")
        }
        for entry in Lever.catalogue + EconomyParameter.catalogue {
            #expect(entry.defaultValue.map { entry.range.contains($0) } == true, "\(entry.name)")
        }
        for entry in Measure.catalogue.map(\.entry) {
            #expect(entry.defaultValue == nil, "\(entry.name)")
        }
    }

    @Test func namesFindTheirKeys() {
        for lever in Lever.allCases {
            #expect(Lever.named(lever.entry.name) == lever)
            #expect(Lever.catalogue[lever.rawValue] == lever.entry)
        }
        #expect(EconomyParameter.named("citizens") == .citizens)
        #expect(Lever.named("data.social_shares") == nil)
        #expect(Measure.named("hhi") != nil && Measure.named("hhii") == nil)
    }

    @Test func measuresStayInTheirRange() throws {
        var world = try World(seed: 3)
        let simulation = Simulation()
        for _ in 0..<3 {
            try simulation.run(&world, months: 7)
            for measure in Measure.catalogue {
                let value = measure.observe(world, 0)
                #expect(value.isFinite && measure.entry.range.contains(value), "\(measure.name) = \(value)")
            }
        }
    }
}

@Suite struct SettingsTests {
    @Test func defaultsAreTheCatalogues() throws {
        let levers = Levers()
        try levers.validate()
        for lever in Lever.allCases {
            #expect(levers[lever] == lever.entry.defaultValue)
        }
    }

    @Test(arguments: [-0.01, 1.01, .nan, .infinity])
    func refusesWhatIsOutOfRange(value: Double) {
        var levers = Levers()
        levers[.dataSocialShare] = value
        let error = #expect(throws: SettingError.self) { try levers.validate() }
        #expect(error?.entry == Lever.dataSocialShare.entry)
        #expect(error?.description.contains("data.social_share") == true)
        #expect(throws: SimulationError.self) { try World(levers: levers) }
    }
}
