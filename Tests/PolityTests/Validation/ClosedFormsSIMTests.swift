import Polity
import PolityTheory
import Testing

/// Model SIM of Godley and Lavoie (2007, chapter 3) by the model's own production mechanism.
///
/// Without platforms' money, capital, profit and programmes the mechanism leaves Y = C + G, YD = (1 - theta) Y and
/// C = alpha1 YD(-1) + alpha2 H(-1): consumers expect the income of a month ago, which is the book's SIMEX with static
/// expectations (section 3.7). As Delta H = G - theta Y,
///
///     Y(t) = (1 + alpha1 (1 - theta) - alpha2 theta) Y(t-1) - alpha1 (1 - theta) Y(t-2) + alpha2 G,
///
/// whose fixed point is SIM's, Y* = G/theta, and whose roots solve
/// l^2 - (1 + alpha1 (1 - theta) - alpha2 theta) l + alpha1 (1 - theta) = 0. For alpha1 + alpha2 = 1 they are 1 - theta and
/// alpha1, and from rest a rise of G by g moves along the first alone: Y(t) = Y* - (g/theta)(1 - theta)^t. Where
/// expectations are fulfilled, YD in place of YD(-1), the system is SIM itself.
@Suite struct ClosedFormsSIMTests {
    /// Units in which G = 20 is a fifth of Y* = 100; month 0 lies below.
    private static let citizens = 80.0

    /// Holds public spending: new money covers what revenue does not. Spends all revenue if that is more.
    private struct HeldSpending: Mechanism {
        let name = "held_spending"
        let spending: Double

        func step(_ world: inout World, using executor: any ChunkExecutor) throws(SimulationError) {
            let place = world.jurisdictions[0]
            let created = max(0, spending - place.state.treasury)
            world.jurisdictions[0].levers[.stateDeficit] = created / place.producers.sales
        }
    }

    /// Consumers foresee the month's income: YD = (1 - theta)(G + alpha2 H)/(1 - alpha1 (1 - theta)).
    private struct FulfilledExpectations: Mechanism {
        let name = "fulfilled_expectations"
        let model: GodleyLavoieSIM

        func step(_ world: inout World, using executor: any ChunkExecutor) throws(SimulationError) {
            let people = world.jurisdictions[0].citizens
            let expected = model.period(afterMoney: people.deposits.array.reduce(0, +)).disposableIncome
            for i in 0..<people.count {
                world.jurisdictions[0].citizens.income[i] =
                    expected * Double(people.skill[i]) / people.totalSkill
            }
            world.jurisdictions[0].citizens.totalIncome = expected
        }
    }

    /// - Parameter outOfWealth: alpha2 a month.
    private func world(outOfIncome: Double = 0.6, outOfWealth: Double = 0.4, tax: Double = 0.2) throws -> World {
        var economy = Economy()
        economy[.citizens] = Self.citizens
        economy[.consumptionOutOfIncome] = outOfIncome
        economy[.consumptionOutOfWealth] = 12 * outOfWealth
        economy[.automatedShare] = 0
        economy[.advertisingValue] = 0
        economy[.serviceCost] = 0
        economy[.fixedCost] = 0
        economy[.foreignShare] = 0
        var levers = Levers()
        levers[.taxIncome] = tax
        for lever in Lever.budget {
            levers[lever] = 0
        }
        var world = try World(economy: economy, levers: levers, seed: 11)
        for k in world.enterprises.indices {
            world.enterprises[k].markets[0].price = 0
        }
        return world
    }

    private func hold(_ spending: Double, _ model: GodleyLavoieSIM? = nil) -> Simulation {
        let expectations: [any Mechanism] = model.map { [FulfilledExpectations(model: $0)] } ?? []
        return Simulation(schedule: Schedule([HeldSpending(spending: spending)] + expectations + [Production()]))
    }

    private func money(_ world: World) -> Double {
        world.jurisdictions[0].citizens.deposits.array.reduce(0, +)
    }

    private func expectNear(_ value: Double, _ expected: Double, _ what: String = "") {
        #expect(abs(value - expected) < 1e-9 * max(1, abs(expected)), "\(what) \(value), not \(expected)")
    }

    @Test func hasTheBooksStationaryState() throws {
        var world = try world()
        try hold(20).run(&world, months: 300)
        let place = world.jurisdictions[0]
        expectNear(place.producers.sales, 100, "Y*")
        expectNear(place.citizens.totalIncome, 80, "YD*")
        expectNear(money(world), 80, "H*")
        expectNear(place.state.revenue, 20, "T*")
    }

    /// With fulfilled expectations the whole path is the book's.
    @Test func fulfilledExpectationsGiveTheBooksPath() throws {
        let model = try GodleyLavoieSIM()
        var world = try world()
        // What platforms kept in month 0 is paid out in the first month.
        try hold(20, model).run(&world, months: 2)
        let path = try model.path(periods: 200, fromMoney: money(world))
        #expect(path[0].output < 98, "a path and not a state")
        for (t, period) in path.enumerated() {
            try hold(20, model).step(&world)
            let place = world.jurisdictions[0]
            expectNear(place.producers.sales, period.output, "Y(\(t))")
            expectNear(place.state.revenue, period.taxes, "T(\(t))")
            expectNear(place.citizens.totalIncome, period.disposableIncome, "YD(\(t))")
            expectNear(
                world.ledger.amount(.consumption, .producers(jurisdiction: 0)), period.consumption, "C(\(t))")
            expectNear(money(world), period.money, "H(\(t))")
        }
        expectNear(money(world), model.stationaryState.money)
    }

    /// Y(t) = 125 - 25 x .8^t and H(t) = 100 - 20 x .8^t after G rises from 20 to 25.
    @Test func aRiseOfSpendingMovesAlongOneRoot() throws {
        var world = try world()
        try hold(20).run(&world, months: 300)
        var left = 1.0
        for t in 1...120 {
            try hold(25).step(&world)
            left *= 0.8
            expectNear(world.jurisdictions[0].producers.sales, 125 - 25 * left, "Y(\(t))")
            expectNear(money(world), 100 - 20 * left, "H(\(t))")
        }
    }

    /// Any alpha1, alpha2 and theta with real roots: Y(t) = Y* + A l1^t + B l2^t from rest.
    @Test(arguments: [
        (0.6, 0.4, 0.2), (0.8, 0.2, 0.3), (0.7, 0.05, 0.25), (0.6, 0.4 / 12, 0.2), (0.9, 0.05, 0.1),
    ])
    func thePathIsTheSumOfTwoGeometricOnes(outOfIncome: Double, outOfWealth: Double, tax: Double) throws {
        var world = try world(outOfIncome: outOfIncome, outOfWealth: outOfWealth, tax: tax)
        // Above what month 0 collects, so that money is created and never destroyed on the way.
        let before = 1.25 * tax * Self.citizens
        let after = 1.2 * before
        try hold(before).run(&world, months: 4000)
        expectNear(world.jurisdictions[0].producers.sales, before / tax, "at rest")
        let product = outOfIncome * (1 - tax)
        let sum = 1 + product - outOfWealth * tax
        let root = (sum * sum - 4 * product).squareRoot()
        let (first, second) = ((sum + root) / 2, (sum - root) / 2)
        // z(0) = -g/theta and z(1) = z(0)(1 - theta), z = Y - Y*.
        let start = (before - after) / tax
        let a = start * (1 - tax - second) / (first - second)
        let b = start - a
        var (x, y) = (a, b)
        for t in 1...240 {
            try hold(after).step(&world)
            x *= first
            y *= second
            expectNear(world.jurisdictions[0].producers.sales, after / tax + x + y, "Y(\(t))")
        }
    }
}
