import PolityNumerics
import PolityTheory
import TestSupport
import Testing

@Suite struct NelsonWinterTests {
    @Test func agreesWithWhatIsPublished() throws {
        for table in try SideBySide.nelsonWinter() { expectAgreement(table) }
    }

    /// Without δ in the finance rule the means are far from those above, and capital shrinks from the beginning.
    @Test(arguments: [(8, 5.459), (16, 6.582), (32, 6.779)])
    func onlyTheBooksFinanceRuleGivesTheMeans(firms: Int, target: Double) throws {
        let model = try NelsonWinter(firms: firms, financeIncludesDepreciation: false)
        let end = try model.ensemble(runs: 100, periods: 100, seed: 1).numbersEquivalent[100]
        #expect(abs(end.mean - target) > 8 * end.standardError)
        func capital(_ firms: [NelsonWinter.Firm]) -> Double { firms.reduce(0) { $0 + $1.capital } }
        let path = try model.path(periods: 1, seed: 1)
        #expect(capital(path[1].firms) < 0.985 * capital(path[0].firms))
    }

    /// Fragmented industries concentrate, concentrated ones stay what they are.
    @Test func concentrationDevelopsFromFragmentedStarts() throws {
        let two = try NelsonWinter(firms: 2).ensemble(runs: 100, periods: 100, seed: 3).numbersEquivalent[100]
        let many = try NelsonWinter(firms: 32).ensemble(runs: 100, periods: 100, seed: 3).numbersEquivalent[100]
        #expect(two.mean > 1.97 && many.mean < 12)
    }

    @Test(arguments: [2, 3, 4, 8, 16, 32, 64]) func staysAsItIsWithoutResearch(firms: Int) throws {
        let model = try NelsonWinter(firms: firms, innovationRate: 0, imitationRate: 0)
        let path = try model.path(periods: 100, seed: 5)
        let share = 1 / Double(firms)
        for period in path {
            #expect(abs(period.numbersEquivalent - Double(firms)) < 1e-10)
            #expect(abs(period.price - (2 - share) / (2 - 2 * share)) < 1e-12)
            #expect(period.firms.allSatisfy { $0.productivity == 0.16 })
        }
        #expect(abs(path[0].innovatorShare - Double(firms / 2) / Double(firms)) < 1e-12)
        // Net investment is zero at the price that holds.
        #expect(abs(model.desiredInvestment(markup: path[0].price, share: share) - model.depreciation) < 1e-12)
    }

    private func random(_ seed: Int) throws -> NelsonWinter {
        var generator = TestGenerator(seed: UInt64(seed))
        return try NelsonWinter(
            firms: .random(in: 2...12, using: &generator), demand: .random(in: 20...100, using: &generator),
            unitCost: .random(in: 0.1...0.3, using: &generator),
            initialProductivity: .random(in: 0.1...0.3, using: &generator),
            depreciation: .random(in: 0.01...0.1, using: &generator),
            innovationRate: .random(in: 0...0.03, using: &generator),
            imitationRate: .random(in: 0...0.003, using: &generator),
            innovationEffect: .random(in: 0...0.5, using: &generator),
            imitationEffect: .random(in: 0...4, using: &generator),
            bankLending: .random(in: 0...2.5, using: &generator),
            standardDeviation: .random(in: 0...0.1, using: &generator),
            latentGrowth: .random(in: 0...0.02, using: &generator),
            regime: .random(using: &generator) ? .cumulative : .scienceBased,
            financeIncludesDepreciation: .random(using: &generator))
    }

    /// What must hold from each period to the next whatever is drawn, with money counted per firm and not per capital.
    @Test(arguments: 0..<100) func periodsObeyTheAccounts(seed: Int) throws {
        let model = try random(seed)
        let path = try model.path(periods: 40, seed: UInt64(seed))
        for (now, then) in zip(path, path.dropFirst()) {
            let outputs = now.firms.map { $0.productivity * $0.capital }
            let total = outputs.reduce(0, +)
            #expect(abs(now.output - total) < 1e-9 && abs(now.price * total - model.demand) < 1e-9)
            let squares = outputs.reduce(0) { $0 + $1 * $1 }
            #expect(abs(now.numbersEquivalent - total * total / squares) < 1e-9)
            let made = zip(now.firms, outputs).reduce(0) { $0 + ($1.0.isInnovator ? $1.1 : 0) }
            #expect(abs(now.innovatorShare - made / total) < 1e-12)
            let best = now.firms.map(\.productivity).max() ?? 0
            #expect(now.bestProductivity == best && then.bestProductivity >= best)
            for (index, firm) in now.firms.enumerated() {
                let after = then.firms[index]
                #expect(after.productivity >= firm.productivity)
                if !firm.isInnovator { #expect(after.productivity == firm.productivity || after.productivity == best) }
                // Money: what the firm earns, what it may borrow, and what its investment costs.
                let research = model.imitationRate + (firm.isInnovator ? model.innovationRate : 0)
                let earned = now.price * outputs[index] - (model.unitCost + research) * firm.capital
                let replacement = model.financeIncludesDepreciation ? model.depreciation * firm.capital : 0
                let means = replacement + earned + max(0, earned) * model.bankLending
                let share = outputs[index] / total
                let unit = model.unitCost / after.productivity
                // Wanted: capital times (price less the markup times unit cost)/price, on top of replacement.
                let wanted = firm.capital * (model.depreciation + 1 - (2 - share) / (2 - 2 * share) * unit / now.price)
                let spent = after.capital - (1 - model.depreciation) * firm.capital
                #expect(abs(spent - max(0, min(means, wanted))) < 1e-9 * firm.capital)
            }
        }
        #expect(try model.path(periods: 40, seed: UInt64(seed)) == path)
        #expect(try Array(path.prefix(11)) == model.path(periods: 10, seed: UInt64(seed)))
    }

    /// In the first period innovators make half a find and the industry half a copy on average; finds are lognormal around
    /// latent productivity.
    @Test func drawsHaveTheBooksFrequencies() throws {
        let model = try NelsonWinter(firms: 8)
        let runs = 4000
        var finds: [Double] = []
        var above = 0
        for run in 0..<runs {
            for firm in try model.path(periods: 1, seed: 9, run: run)[1].firms where firm.productivity > 0.16 {
                finds.append(Elementary.log(firm.productivity / 0.16) / 0.05)
                above += 1
                #expect(firm.isInnovator)
            }
        }
        // Half of the finds lie above; the others are not kept. Nobody has anything to copy yet.
        let expected = Double(runs) * 4 * 48.85416666666667 * 0.0205 * 0.125 / 2
        #expect(abs(Double(above) - expected) < 4 * expected.squareRoot())
        // A half-normal has mean √(2/π) and mean square 1.
        let count = Double(finds.count)
        let mean = finds.reduce(0, +) / count
        let square = finds.reduce(0) { $0 + $1 * $1 } / count
        #expect(abs(mean - 0.7978845608) < 4 * (0.3634 / count).squareRoot())
        #expect(abs(square - 1) < 4 * (2 / count).squareRoot())

        // With finds for sure in the first period, copies follow in the second with probability a_m r_im K.
        let sure = try NelsonWinter(firms: 8, innovationEffect: 100, standardDeviation: 0.05)
        var copies = 0
        var tries = 0.0
        for run in 0..<runs {
            let path = try sure.path(periods: 2, seed: 9, run: run)
            for (firm, after) in zip(path[1].firms, path[2].firms) where !firm.isInnovator {
                tries += 1.25 * sure.imitationRate * firm.capital
                if after.productivity > firm.productivity { copies += 1 }
            }
        }
        #expect(abs(Double(copies) - tries) < 4 * tries.squareRoot())
    }

    /// Latent productivity moves science-based finds alone; cumulative ones lie around what the firm can do already.
    @Test func regimesDrawAroundWhatTheySay() throws {
        func path(_ regime: NelsonWinter.Regime, _ growth: Double) throws -> [NelsonWinter.Period] {
            let model = try NelsonWinter(
                firms: 8, imitationRate: 0, innovationEffect: 100, latentGrowth: growth, regime: regime)
            return try model.path(periods: 40, seed: 4)
        }
        #expect(try path(.cumulative, 0) == path(.cumulative, 0.1))
        #expect(try path(.scienceBased, 0) != path(.scienceBased, 0.1))
        // Finds come for sure: each step up is half-normal, and half of them are none.
        var sum = 0.0
        var count = 0.0
        var steps = 0.0
        let run = try path(.cumulative, 0)
        for (now, then) in zip(run, run.dropFirst()) {
            for (firm, after) in zip(now.firms, then.firms)
            where firm.isInnovator && 100 * 0.0205 * firm.capital >= 1 {
                steps += 1
                guard after.productivity > firm.productivity else { continue }
                sum += Elementary.log(after.productivity / firm.productivity) / 0.05
                count += 1
            }
        }
        #expect(steps > 50 && abs(count - steps / 2) < 4 * (steps / 4).squareRoot())
        #expect(abs(sum / count - 0.7978845608) < 4 * (0.3634 / count).squareRoot())
        // Science-based: the logarithm of the best find follows latent productivity.
        let science = try path(.scienceBased, 0.1)
        let risen = Elementary.log(science[40].bestProductivity / 0.16)
        #expect(abs(risen - 39 * Elementary.log(1.1)) < 0.25)
    }

    @Test func ensemblesSummariseTheirRuns() throws {
        let model = try NelsonWinter(firms: 4)
        let ensemble = try model.ensemble(runs: 21, periods: 30, seed: 2)
        let ends = try (0..<21).map { try model.path(periods: 30, seed: 2, run: $0)[30].numbersEquivalent }
        let end = try #require(ensemble.numbersEquivalent.last)
        let mean = ends.reduce(0, +) / 21
        #expect(ensemble.runs == 21 && ensemble.price.count == 31 && abs(end.mean - mean) < 1e-12)
        #expect(end.median == ends.sorted()[10] && end.lowestTenth == ends.sorted()[2])
        #expect(end.highestTenth == ends.sorted()[18])
        let variance = ends.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 20
        #expect(abs(end.standardError - (variance / 21).squareRoot()) < 1e-12)
        #expect(Set(ends).count > 15)
        let one = try model.ensemble(runs: 1, periods: 0, seed: 2).numbersEquivalent
        #expect(one.count == 1 && abs(one[0].mean - 4) < 1e-12 && one[0].standardError == 0)
    }

    @Test func refusesWhatIsOutsideTheDomain() throws {
        #expect(throws: TheoryError.outsideDomain(condition: "2 ≤ N ≤ 64", value: 1)) { try NelsonWinter(firms: 1) }
        #expect(throws: TheoryError.outsideDomain(condition: "0 < δ ≤ 0.5", value: 0)) {
            try NelsonWinter(depreciation: 0)
        }
        for value in [-1, .nan, .infinity, 1e9] {
            #expect(throws: TheoryError.self) { try NelsonWinter(demand: value) }
            #expect(throws: TheoryError.self) { try NelsonWinter(unitCost: value) }
            #expect(throws: TheoryError.self) { try NelsonWinter(initialProductivity: value) }
            #expect(throws: TheoryError.self) { try NelsonWinter(innovationRate: value) }
            #expect(throws: TheoryError.self) { try NelsonWinter(imitationRate: value) }
            #expect(throws: TheoryError.self) { try NelsonWinter(innovationEffect: value) }
            #expect(throws: TheoryError.self) { try NelsonWinter(imitationEffect: value) }
            #expect(throws: TheoryError.self) { try NelsonWinter(bankLending: value) }
            #expect(throws: TheoryError.self) { try NelsonWinter(standardDeviation: value) }
            #expect(throws: TheoryError.self) { try NelsonWinter(latentGrowth: value) }
        }
        #expect(throws: TheoryError.self) { try NelsonWinter().path(periods: -1, seed: 0) }
        #expect(throws: TheoryError.self) { try NelsonWinter().path(periods: 301, seed: 0) }
        #expect(throws: TheoryError.self) { try NelsonWinter().ensemble(runs: 0, periods: 1, seed: 0) }
    }

    @Test func entryAnswers() throws {
        let result = try NelsonWinter.entry.result(with: ["runs": 20])
        #expect(result.hasOnlyFiniteNumbers && result.hasFullRowsAndOwnNames)
        #expect(abs((try #require(result.tables[1]["numbers_equivalent", "start"]?.asNumber)) - 8) < 1e-12)
        #expect(result.series.count == 4 && result.series[0].lines[0].points.count == 101)
        #expect(try NelsonWinter.entry.result(with: ["runs": 20]) == result)
        #expect(try NelsonWinter.entry.result(with: ["runs": 20, "seed": 2]) != result)
        // A cheap one for the hostile values.
        let small = NelsonWinter.entry
        let quick = TheoryModel(
            name: small.name, title: small.title, reference: small.reference, assumptions: small.assumptions,
            reading: small.reading,
            parameters: small.parameters.map {
                $0.name == "runs" ? TheoryParameter($0.name, $0.symbol, $0.meaning, 3) : $0
            }
        ) { (arguments) throws(TheoryError) in
            var settings: [String: TheoryValue] = [:]
            for parameter in small.parameters { settings[parameter.name] = .number(arguments.number(parameter.name)) }
            return try small.result(with: settings)
        }
        try expectFiniteAnswerOrRefusal(quick)
    }

    @Test(arguments: 0..<100) func entryAnswersWithFiniteNumbers(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        func size(_ range: ClosedRange<Double>) -> TheoryValue { .number(.random(in: range, using: &generator)) }
        func chance(_ range: ClosedRange<Int>) -> TheoryValue {
            .number(Double(Int.random(in: range, using: &generator)))
        }
        let result = try NelsonWinter.entry.result(with: [
            "firms": chance(2...64), "demand": size(0.001...1000), "cost": size(0.001...10),
            "productivity": size(0.001...1000), "depreciation": size(1e-9...0.5), "innovation_rate": size(0...10),
            "imitation_rate": size(0...10), "innovation_effect": size(0...100), "imitation_effect": size(0...100),
            "bank": size(0...10), "sd": size(0...0.2), "latent_growth": size(0...0.5), "cumulative": chance(0...1),
            "finance_with_depreciation": chance(0...1), "runs": 2, "periods": chance(1...300), "seed": chance(0...1000),
        ])
        #expect(result.hasOnlyFiniteNumbers && result.hasFullRowsAndOwnNames)
    }
}
