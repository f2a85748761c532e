import Polity
import Testing

@Suite struct AgentReadTests {
    @Test func theCatalogueIsComplete() {
        let names = AgentAttribute.catalogue.map(\.name)
        #expect(
            names == [
                "income", "deposits", "skill", "equity", "privacy_concern", "literacy", "vulnerable", "has_access",
                "is_user", "platform", "trust_state", "trust_enterprises", "health", "education", "ethics",
                "legal_awareness",
                "technology", "cash", "price", "surveillance", "quality", "users", "share", "records",
                "accessible_records", "profit", "fees", "advertising", "age", "is_foreign", "is_public",
                "is_cooperative", "is_designated",
            ])
        for agents in Agents.allCases {
            let own = AgentAttribute.catalogue.filter { $0.agents == agents }
            #expect(Set(own.map(\.name)).count == own.count)
            for attribute in own {
                let entry = attribute.entry
                #expect(entry.group == agents.rawValue)
                #expect(entry.name.wholeMatch(of: /[a-z][a-z0-9_]*/) != nil)
                #expect(entry.summary.hasSuffix(".") && !entry.source.isEmpty && entry.defaultValue == nil)
                #expect(AgentAttribute.named(entry.name, of: agents)?.entry == entry)
                #expect(!attribute.isTruth || entry.range == 0...1)
                #expect(!attribute.isSettable || entry.unit != .money || entry.name == "price", "\(entry.name)")
            }
        }
        #expect(AgentAttribute.named("cash", of: .citizens) == nil)
        #expect(
            AgentAttribute.catalogue.filter(\.isSettable).map(\.name) == [
                "privacy_concern", "literacy", "trust_state", "trust_enterprises", "health", "education", "ethics",
                "legal_awareness", "technology", "price", "surveillance",
            ])
    }

    @Test func citizensAreTheirColumns() throws {
        var world = try agentsWorld(citizens: 1_300)
        try Simulation().run(&world, months: 3)
        // The users of an enterprise that has closed have no platform until they choose anew.
        world.close(enterprise: 2)
        let citizens = world.jurisdictions[0].citizens
        #expect(world.agentCount(.citizens, jurisdiction: 0) == 1_300)
        #expect(world.all(.citizens("income")) == citizens.income.array)
        #expect(world.all(.citizens("deposits")) == citizens.deposits.array)
        #expect(world.all(.citizens("skill")) == citizens.skill.array.map { Double($0) })
        #expect(world.all(.citizens("equity")) == citizens.equity.array.map { Double($0) })
        #expect(world.all(.citizens("privacy_concern")) == citizens.privacyConcern.array.map { Double($0) })
        #expect(world.all(.citizens("literacy")) == citizens.literacy.array.map { Double($0) })
        #expect(world.all(.citizens("vulnerable")) == citizens.vulnerable.array.map { Double($0) })
        #expect(world.all(.citizens("has_access")).reduce(0, +) == Double(citizens.withAccess))
        #expect(citizens.platform.array.contains(Citizens.orphaned))
        let platform = world.all(.citizens("platform"))
        #expect(platform == citizens.platform.array.map { $0 == Citizens.orphaned ? 0 : Double($0) })
        #expect(world.all(.citizens("is_user")) == platform.map { $0 > 0 ? 1 : 0 })
        #expect(world.all(.citizens("is_user")).reduce(0, +) == Double(world.users().reduce(0, +)))
        for (name, value) in [
            ("trust_state", \.trustInState), ("trust_enterprises", \.trustInEnterprises), ("health", \.health),
            ("education", \.education), ("ethics", \.ethics), ("legal_awareness", \.legalAwareness),
        ] as [(String, KeyPath<Society.Group, Double>)] {
            let groups = world.jurisdictions[0].society.groups
            #expect(
                world.all(.citizens(name)) == citizens.vulnerable.array.map { groups[Int($0)][keyPath: value] },
                "\(name)")
        }
        #expect((0..<1_300).allSatisfy { world.takesPart(.citizens, $0, jurisdiction: 0) })
    }

    @Test func enterprisesAreTheirMarkets() throws {
        var world = try agentsWorld(places: 2) { $0[.cooperativeShare] = 0.4 }
        try Simulation().run(&world, months: 14)
        world.close(enterprise: 1)
        world.jurisdictions[1].regulator.isDesignated[3] = true
        let count = world.enterprises.count
        #expect(world.agentCount(.enterprises, jurisdiction: 1) == count)
        let users = world.users(in: 1)
        #expect(world.all(.enterprises("users"), jurisdiction: 1) == users.map { Double($0) })
        #expect(world.all(.enterprises("share"), jurisdiction: 1) == users.map { Double($0) / 600 })
        for (name, value) in [
            ("price", \.price), ("surveillance", \.surveillance), ("quality", \.quality), ("records", \.ownRecords),
            ("accessible_records", \.accessibleRecords), ("profit", \.profit), ("fees", \.fees),
            ("advertising", \.advertising),
        ] as [(String, KeyPath<Market, Double>)] {
            #expect(
                world.all(.enterprises(name), jurisdiction: 1)
                    == world.enterprises.map { $0.markets[1][keyPath: value] }, "\(name)")
        }
        #expect(world.all(.enterprises("technology")) == world.enterprises.map(\.technology))
        #expect(world.all(.enterprises("cash")) == world.enterprises.map(\.cash))
        #expect(world.all(.enterprises("age")) == world.enterprises.map { Double(14 - $0.born) })
        #expect(
            world.all(.enterprises("is_foreign"), jurisdiction: 1) == world.enterprises.map { $0.home == 1 ? 0 : 1 })
        let cooperatives = world.all(.enterprises("is_cooperative"))
        #expect(cooperatives == world.enterprises.map { $0.kind == .cooperative ? 1 : 0 })
        #expect(cooperatives.contains(1) && cooperatives.contains(0))
        #expect(world.all(.enterprises("is_public")) == world.enterprises.map { $0.kind == .publicPlatform ? 1 : 0 })
        #expect(
            world.all(.enterprises("is_designated"), jurisdiction: 1) == (0..<count).map { $0 == 3 ? 1 : 0 })
        #expect(world.all(.enterprises("is_designated")).allSatisfy { $0 == 0 })
        #expect(!world.takesPart(.enterprises, 1, jurisdiction: 1) && world.takesPart(.enterprises, 0, jurisdiction: 1))
    }

    @Test func valuesStayInTheirRange() throws {
        var world = try agentsWorld()
        for _ in 0..<3 {
            try Simulation().run(&world, months: 7)
            for attribute in AgentAttribute.catalogue {
                let range = attribute.entry.range
                for value in world.all(attribute) {
                    #expect(value.isFinite && range.contains(value), "\(attribute.name) = \(value)")
                    #expect(!attribute.isTruth || value == 0 || value == 1)
                }
            }
        }
    }

    @Test func readsARangeAndLeavesTheRest() throws {
        let world = try agentsWorld()
        for attribute in AgentAttribute.catalogue {
            let all = world.all(attribute)
            var values = [Double](repeating: -7, count: 4)
            world.read(attribute, jurisdiction: 0, range: 3..<6, into: &values)
            #expect(values == Array(all[3..<6]) + [-7], "\(attribute.name)")
            world.read(attribute, jurisdiction: 0, range: 2..<2, into: &values)
            #expect(values == Array(all[3..<6]) + [-7])
        }
    }
}
