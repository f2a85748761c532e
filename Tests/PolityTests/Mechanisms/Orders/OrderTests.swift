import Polity
import Testing

@Suite struct OrderTests {
    private func world(
        places: Int = 1, months: Int = 0, economy changes: [EconomyParameter: Double] = [:],
        _ set: (inout Levers) -> Void = { _ in }
    ) throws -> World {
        var economy = Economy()
        economy[.citizens] = 800
        for (parameter, value) in changes {
            economy[parameter] = value
        }
        var levers = Levers()
        set(&levers)
        let names = ["north", "south"]
        var world = try World(
            places: names.prefix(places).map { Place(name: $0, economy: economy, levers: levers) }, seed: 11)
        try Simulation().run(&world, months: months)
        return world
    }

    /// Everything but what an order may change is as it was.
    private func expectSame(_ world: World, _ before: World, except k: Int? = nil) {
        for other in before.enterprises.indices where other != k {
            #expect(world.enterprises[other] == before.enterprises[other])
        }
        for (place, old) in zip(world.jurisdictions, before.jurisdictions) {
            #expect(place.citizens.deposits == old.citizens.deposits)
            #expect(place.citizens.literacy == old.citizens.literacy)
            #expect(place.society == old.society && place.state == old.state && place.producers == old.producers)
            #expect(place.levers == old.levers && place.security == old.security && place.commons == old.commons)
        }
        #expect(abs(world.moneyStock / before.moneyStock - 1) < 1e-12)
        #expect(world.month == before.month && world.technology == before.technology)
        expectTallyCountsUsers(world)
    }

    @Test(arguments: [0, 1, 14])
    func aBreakUpDividesBeforeTheMonth(months: Int) throws {
        let before = try world(places: 2, months: months)
        var world = before
        let done = world.carryOut(.breakUp(enterprise: 2), jurisdiction: 1)
        #expect(done)
        let half = before.enterprises.count
        #expect(world.enterprises.count == half + 1)
        expectSame(world, before, except: 2)
        for index in 0...1 {
            let users = world.users(in: index)
            #expect(users[2] + users[half] == before.users(in: index)[2])
        }
        #expect(world.enterprises[half].cash == before.enterprises[2].cash / 2)
        #expect(world.turnover.divisions == before.turnover.divisions + 1)
        #expect(world.jurisdictions.map(\.regulator.breakups) == [0, 1])
        #expect(AgentAttribute.named("age", of: .enterprises).map { world.all($0)[half] } == 0)
        // A half is not divided in the month that it was made in; the other one is what it was.
        let again = world.carryOut(.breakUp(enterprise: half), jurisdiction: 1)
        #expect(!again)
        try Simulation().step(&world)
        let later = world.carryOut(.breakUp(enterprise: half), jurisdiction: 1)
        #expect(later == world.enterprises[half].isActive)
        try Simulation().run(&world, months: 24)
        expectTallyCountsUsers(world)
    }

    @Test func anOrderedDesignationStays() throws {
        let before = try world(places: 2, months: 3)
        var world = before
        let done = world.carryOut(.designate(enterprise: 4), jurisdiction: 1)
        #expect(done)
        expectSame(world, before)
        let again = world.carryOut(.designate(enterprise: 4), jurisdiction: 1)
        #expect(!again)
        for _ in 0..<60 where world.enterprises[4].serves(1) {
            #expect(world.jurisdictions[1].regulator.isDesignated[4])
            #expect(world.jurisdictions[1].regulator.isDesignated.count { $0 } == 1)
            #expect(!world.jurisdictions[0].regulator.isDesignated.contains(true))
            try Simulation().step(&world)
        }
        // Below the rule's threshold as well.
        var ruled = try self.world(months: 2) { $0[.designationUserShare] = 0.9 }
        ruled.carryOut(.designate(enterprise: 4), jurisdiction: 0)
        try Simulation().run(&ruled, months: 30)
        #expect(ruled.jurisdictions[0].regulator.isDesignated[4] == ruled.enterprises[4].serves(0))
    }

    @Test func aCalledInBuyerIsReviewed() throws {
        let before = try world(places: 2, months: 3) { $0[.stateCapacity] = 0.8 }
        var world = before
        let done = world.carryOut(.reviewMergers(enterprise: 1), jurisdiction: 0)
        #expect(done)
        expectSame(world, before)
        let again = world.carryOut(.reviewMergers(enterprise: 1), jurisdiction: 0)
        #expect(!again)
        let users = world.users(in: 0).map { Double($0) }
        let review = MergerReview(world, jurisdiction: 0)
        let stopped = 0.8 * (1 - world.jurisdictions[0].capture)
        #expect(abs(review.chanceOfClearance(users: users, acquirer: 1, target: 2) - (1 - stopped)) < 1e-12)
        #expect(review.chanceOfClearance(users: users, acquirer: 2, target: 1) == 1)
        #expect(
            MergerReview(world, jurisdiction: 1).chanceOfClearance(users: users, acquirer: 1, target: 2) == 1)
    }

    @Test func callingInEverybodyStopsMergers() throws {
        func mergers(_ order: Bool) throws -> (done: Int, stopped: Int) {
            var world = try world(economy: [.mergerAttempts: 3, .entryAttempts: 0]) { $0[.stateCapacity] = 1 }
            for _ in 0..<36 {
                for k in world.enterprises.indices where order {
                    world.carryOut(.reviewMergers(enterprise: k), jurisdiction: 0)
                }
                try Simulation().step(&world)
            }
            return (world.turnover.mergers, world.turnover.stoppedMergers)
        }
        let (free, reviewed) = (try mergers(false), try mergers(true))
        #expect(free.done > 0 && free.stopped == 0)
        #expect(reviewed.done < free.done && reviewed.stopped > 0)
    }

    @Test(arguments: [0, 1])
    func aBanClosesOneMarketForGood(home: Int) throws {
        let before = try world(places: 2, months: 4)
        var world = before
        let found = world.enterprises.firstIndex { $0.home == home && $0.serves(0) && $0.serves(1) }
        let k = try #require(found)
        let done = world.carryOut(.ban(enterprise: k), jurisdiction: 1)
        #expect(done)
        expectSame(world, before, except: k)
        #expect(world.users(in: 1)[k] == 0 && world.users(in: 0) == before.users(in: 0))
        #expect(world.enterprises[k].markets[0] == before.enterprises[k].markets[0])
        #expect(world.enterprises[k].cash == before.enterprises[k].cash)
        #expect(!world.takesPart(.enterprises, k, jurisdiction: 1))
        for order in [
            Order.ban(enterprise: k), .designate(enterprise: k), .breakUp(enterprise: k), .reviewMergers(enterprise: k),
        ] {
            let again = world.carryOut(order, jurisdiction: 1)
            #expect(!again)
        }
        for _ in 0..<36 where world.enterprises[k].isActive {
            try Simulation().step(&world)
            #expect(!world.enterprises[k].serves(1) && world.users(in: 1)[k] == 0)
            expectTallyCountsUsers(world)
        }
        // Its users chose anew.
        var next = before
        next.carryOut(.ban(enterprise: k), jurisdiction: 1)
        try Simulation().step(&next)
        #expect(!next.jurisdictions[1].citizens.platform.array.contains(Citizens.orphaned))
    }

    @Test func everybodyCanBeBanned() throws {
        var world = try world(months: 2, economy: [.entryAttempts: 0])
        let money = world.moneyStock
        for k in world.enterprises.indices {
            let done = world.carryOut(.ban(enterprise: k), jurisdiction: 0)
            #expect(done)
        }
        try Simulation().run(&world, months: 24)
        #expect(world.users().allSatisfy { $0 == 0 })
        #expect(abs(world.moneyStock / money - 1) < 1e-9)
    }

    @Test func ordersAgainstNobodyDoNothing() throws {
        var world = try world(months: 3)
        world.close(enterprise: 3)
        let before = world
        for k in [3, -1, world.enterprises.count] {
            for order in [
                Order.breakUp(enterprise: k), .designate(enterprise: k), .reviewMergers(enterprise: k),
                .ban(enterprise: k),
            ] {
                let done = world.carryOut(order, jurisdiction: 0)
                #expect(!done, "\(order)")
            }
        }
        for months in [-1, 0, 61, .max] {
            let done = world.carryOut(.tryApplications(months: months), jurisdiction: 0)
            #expect(!done)
        }
        #expect(world.jurisdictions[0].regulator == before.jurisdictions[0].regulator)
        #expect(world.jurisdictions[0].assessment == before.jurisdictions[0].assessment)
        #expect(world.enterprises == before.enterprises)
    }

    @Test func aNewcomerInTheirPlaceIsFree() throws {
        var world = try world(months: 3)
        for order in [Order.designate(enterprise: 5), .reviewMergers(enterprise: 5), .ban(enterprise: 5)] {
            world.carryOut(order, jurisdiction: 0)
        }
        world.close(enterprise: 5)
        world.enterprises[5].cash = 0
        var newcomer = world.enterprises[6]
        newcomer.cash = 0
        let place = world.add(newcomer)
        #expect(place == 5)
        let orders = world.jurisdictions[0].regulator.orders
        #expect(orders == StandingOrders() && !world.jurisdictions[0].regulator.isDesignated[5])
    }

    @Test func halvesAreBoundAndCopiesCarryOrders() throws {
        var world = try world(places: 2, months: 3)
        world.carryOut(.designate(enterprise: 0), jurisdiction: 0)
        world.carryOut(.reviewMergers(enterprise: 0), jurisdiction: 0)
        let plain = world
        world.carryOut(.ban(enterprise: 0), jurisdiction: 1)
        let fork = world
        world.carryOut(.breakUp(enterprise: 0), jurisdiction: 0)
        let half = fork.enterprises.count
        #expect(world.jurisdictions[0].regulator.orders.designated == [0, half])
        #expect(world.jurisdictions[0].regulator.orders.reviewed == [0, half])
        #expect(world.jurisdictions[1].regulator.orders.banned == [0, half])
        #expect(world.jurisdictions[0].regulator.isDesignated[half])
        #expect(fork.jurisdictions[1].regulator.orders.banned == [0])
        #expect(plain.jurisdictions[1].regulator.orders == StandingOrders())
        try Simulation().run(&world, months: 18)
        #expect(!world.enterprises[0].serves(1) && !world.enterprises[half].serves(1))
    }

    @Test func ordersOfAllKindsConserveMoneyWhateverTheThreads() throws {
        func result(_ executor: any ChunkExecutor) throws -> World {
            var world = try world(places: 2) { $0[.cooperativeShare] = 0.3 }
            let money = world.moneyStock
            for month in 0..<24 {
                let k = month % world.enterprises.count
                let orders = [
                    Order.breakUp(enterprise: k), .designate(enterprise: k), .reviewMergers(enterprise: k),
                    .banApplications, .ban(enterprise: k), .tryApplications(months: 4),
                ]
                world.carryOut(orders[month * 5 % 6], jurisdiction: month % 2)
                try Simulation(executor: executor).step(&world)
                expectTallyCountsUsers(world)
            }
            #expect(abs(world.moneyStock / money - 1) < 1e-9)
            return world
        }
        #expect(fingerprint(try result(SerialChunks())) == fingerprint(try result(LastFirst())))
    }
}
