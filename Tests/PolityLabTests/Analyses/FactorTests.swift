import Polity
import PolityLab
import Testing

struct FactorTests {
    @Test func endsAndMiddlesAreThoseOfTheDomain() {
        let target = Factor.Target.parameter(.networkEffect)
        func values(_ domain: Factor.Domain) -> [Double] {
            [0, 0.5, 1].map { Factor(target, domain).value(at: $0) }
        }
        #expect(values(.interval(0.2...0.6)) == [0.2, 0.4, 0.6])
        let ratios = values(.interval(0.01...1, isLogarithmic: true))
        #expect(ratios[0] == 0.01 && abs(ratios[1] - 0.1) < 1e-15 && abs(ratios[2] - 1) < 1e-15)
        #expect(values(.values([3, 1, 2])) == [3, 1, 2] && values(.values([7])) == [7, 7, 7])
        #expect(values(.distribution(.uniform(low: 2, high: 4)))[1] == 3)
        #expect(values(.distribution(.choice([5, 6]))) == [5, 6, 6])
        let triangle = values(.distribution(.triangular(low: 0, mode: 1, high: 2)))
        #expect(triangle[0] >= 0 && abs(triangle[1] - 1) < 1e-12 && triangle[2] <= 2)
        #expect(triangle[0] < 1e-5 && triangle[2] > 2 - 1e-5)
        let beta = values(.distribution(.beta(a: 2, b: 2)))
        #expect(beta[0] >= 0 && abs(beta[1] - 0.5) < 1e-9 && beta[2] <= 1)
        let normal = values(.distribution(.normal(mean: 1, deviation: 2)))
        #expect(abs(normal[1] - 1) < 1e-12 && abs(normal[0] + normal[2] - 2) < 1e-6 && normal[0] < -10)
    }

    /// A design that visits the ends must not leave the catalogue's range by a last digit.
    @Test(arguments: [false, true]) func noIntervalIsLeftByRounding(isLogarithmic: Bool) {
        let target = Factor.Target.lever(.taxIncome)
        var count = 0
        for low in stride(from: 0.01, to: 1, by: 0.01) {
            for high in stride(from: low + 0.01, through: 2, by: 0.01) {
                let factor = Factor(target, .interval(low...high, isLogarithmic: isLogarithmic))
                for place in [0, 0x1p-53, 1.0 / 3, 2.0 / 3, 1 - 0x1p-53, 1] {
                    if !(low...high).contains(factor.value(at: place)) { count += 1 }
                }
            }
        }
        #expect(count == 0)
    }

    @Test func wholeRangesGoFromEndToEnd() throws {
        var choices = 0
        for lever in Lever.allCases {
            let factor = try #require(Factor(.lever(lever)), "\(lever.entry.name)")
            #expect(factor.value(at: 0) == lever.entry.range.lowerBound, "\(lever.entry.name)")
            #expect(factor.value(at: 1) == lever.entry.range.upperBound, "\(lever.entry.name)")
            guard !lever.entry.choices.isEmpty else { continue }
            choices += 1
            let found = (0..<1_000).map { factor.value(at: Double($0) / 1_000) }
            #expect(Set(found) == Set(lever.entry.choices.indices.map(Double.init)))
        }
        #expect(choices > 0)
        for parameter in EconomyParameter.allCases {
            #expect((Factor(.parameter(parameter)) == nil) == !parameter.entry.range.upperBound.isFinite)
        }
    }

    @Test func numbersOfThingsAreWhole() {
        let factor = Factor(.parameter(.enterprises), .interval(2...9))
        for place in stride(from: 0.0, through: 1, by: 0.01) {
            let value = factor.value(at: place)
            #expect(value == value.rounded() && (2...9).contains(value))
        }
    }

    @Test func settingsReachEveryJurisdictionAndNothingElse() {
        var scenario = Known.scenario()
        scenario.places.append(scenario.places[0])
        scenario.timetable = Timetable([
            .init(place: 1, values: [.stateCapacity: 0.2, .stateIntegrity: 0.3]),
            .init(place: 1, months: 4..<9, values: [.stateCapacity: 0.1]),
        ])
        let other = scenario.with([
            FactorSetting(.lever(.stateCapacity), 0.9), FactorSetting(.parameter(.networkEffect), 0.7),
        ])
        for place in 0...1 {
            let levers = other.timetable.levers(other.places[place].levers, place: place, month: 0)
            #expect(levers[.stateCapacity] == 0.9 && other.places[place].economy[.networkEffect] == 0.7)
            #expect(levers[.stateIntegrity] == (place == 1 ? 0.3 : scenario.places[0].levers[.stateIntegrity]))
        }
        let later = other.timetable.levers(other.places[1].levers, place: 1, month: 5)
        #expect(later[.stateCapacity] == 0.1)
        #expect(scenario.with([]) == scenario)
    }

    /// Whatever shares are set, the budget fits; shares that nobody has set stay.
    @Test func budgetsFitAtRandomPoints() throws {
        let draws = Draws(seed: 11, replication: 0)
        for point in 0..<200 {
            let varied = Lever.budget.enumerated().filter { index, _ in
                draws.uniform(.named("test.which"), index: point * 100 + index) < 0.5
            }.map(\.element)
            let settings = varied.enumerated().map { index, lever in
                FactorSetting(.lever(lever), draws.uniform(.named("test.share"), index: point * 100 + index))
            }
            let scenario = Known.scenario().with(settings)
            try scenario.places[0].validate()
            for lever in Lever.budget where !varied.contains(lever) {
                #expect(scenario.levers[lever] == Levers()[lever])
            }
            // What fits by itself is left alone.
            var plain = Known.scenario()
            for setting in settings { plain.places[0][setting.target] = setting.value }
            if plain.levers.budgetShares <= 1 { #expect(scenario.levers == plain.levers) }
        }
    }
}
