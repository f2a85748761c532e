import PolityNumerics
import PolityTheory
import TestSupport
import Testing

@Suite struct PublicDataPoolTests {
    @Test func givesTheReferenceNumbers() throws {
        let tables = try SideBySide.publicDataPool()
        #expect(tables.map(\.cells.count) == [16])
        for table in tables { expectAgreement(table) }
    }

    /// The firm's problem written down anew: wages and the fee are slopes of its sales, taken by differences, and the
    /// size of firms at which entry breaks even is found by bisection.
    @Test func firmsEnterUntilEntryBreaksEven() throws {
        var generator = TestGenerator(seed: 21)
        for _ in 0..<100 {
            let economy = try JonesTonettiDraw(using: &generator).economy
            let fee = Double.random(in: 0...0.9, using: &generator) / (economy.eta * (economy.sigma - 1))
            let pool = try PublicDataPool(
                economy: economy, fee: fee, privacyWeight: .random(in: 0.2...5, using: &generator))
            let destruction = economy.delta0 / 2 * pool.sharing * pool.sharing
            func surplus(_ size: Double) -> Double {
                // In units in which one firm makes 1 and sells it for 1, with data 1.
                func sales(_ labour: Double, _ data: Double) -> Double {
                    Elementary.pow(Elementary.pow(data, economy.eta) * labour / size, 1 - 1 / economy.sigma)
                }
                let h = 1e-5
                let wage = (sales(size * (1 + h), 1) - sales(size * (1 - h), 1)) / (2 * h * size)
                let charge = fee * (sales(size, 1 + h) - sales(size, 1 - h)) / (2 * h)
                let profit = 1 - wage * size - charge
                // An entrant gets a new variety and its part of the varieties that incumbents lose.
                let value = profit / (economy.rho + destruction)
                let won = destruction / economy.populationGrowth * value
                return value + won - economy.chi * wage
            }
            var low = 1e-9
            var high = 1e6
            for _ in 0..<200 {
                let middle = (low * high).squareRoot()
                if surplus(middle) > 0 { high = middle } else { low = middle }
            }
            #expect(abs(pool.allocation.firmSize / low - 1) < 1e-6, "\(fee) \(economy)")
        }
    }

    @Test func theFirstBestFeeGivesThePlannersPath() throws {
        var generator = TestGenerator(seed: 22)
        for _ in 0..<100 {
            let economy = try JonesTonettiDraw(using: &generator).economy
            let fee = PublicDataPool.firstBestFee(in: economy)
            #expect(fee > 0 && fee * economy.eta * (economy.sigma - 1) < 1)
            let pool = try PublicDataPool(economy: economy, fee: fee)
            let planner = economy.allocation(.planner)
            #expect(abs(pool.allocation.firmSize / planner.firmSize - 1) < 1e-12)
            #expect(pool.allocation.ownUse == planner.ownUse && pool.sharing == planner.sharing)
            #expect(abs(pool.welfare.lambda - 1) < 1e-9)
            let costly = try PublicDataPool(economy: economy, fee: fee, administrationCost: 0.03)
            #expect(abs(costly.welfare.lambda - 0.97) < 1e-9)
        }
    }

    /// Inside the bands the pool is better, outside it is not, whatever the fee and the cost.
    @Test func bandsSeparateBetterFromWorse() throws {
        var generator = TestGenerator(seed: 23)
        var inside = 0
        var outside = 0
        for _ in 0..<100 {
            let economy = try JonesTonettiDraw(using: &generator).economy
            let fee = PublicDataPool.firstBestFee(in: economy) * .random(in: 0...1.05, using: &generator)
            let cost = Double.random(in: 0...0.02, using: &generator)
            guard let pool = try? PublicDataPool(economy: economy, fee: fee, administrationCost: cost) else { continue }
            for institution in JonesTonetti.Institution.markets {
                let bands = pool.bandsOfPrivacyWeight(betterThan: institution)
                let rival = economy.welfare(institution).lambda
                for _ in 0..<10 {
                    let weight = Elementary.exp(Double.random(in: -3...4, using: &generator))
                    let isNear = bands.contains { abs(weight / $0.from - 1) < 0.03 || abs(weight / $0.to - 1) < 0.03 }
                    let other = try PublicDataPool(
                        economy: economy, fee: fee, privacyWeight: weight, administrationCost: cost)
                    guard !isNear, abs(other.welfare.lambda - rival) > 1e-5 else { continue }
                    let isBetter = other.welfare.lambda > rival
                    let isInside = bands.contains { $0.from < weight && weight < $0.to }
                    #expect(isBetter == isInside, "\(weight) \(bands) \(economy)")
                    if isBetter { inside += 1 } else { outside += 1 }
                }
            }
        }
        #expect(inside > 100 && outside > 100)
    }

    @Test func bandsEndWhereBothAreEqual() throws {
        let economy = try JonesTonetti()
        for fee in [0, 0.5, 1, PublicDataPool.firstBestFee(in: economy)] {
            let pool = try PublicDataPool(economy: economy, fee: fee)
            let bands = pool.bandsOfPrivacyWeight(betterThan: .consumersOwn)
            #expect(bands.count == 1)
            for end in bands.flatMap({ [$0.from, $0.to] }) {
                let lambda = try PublicDataPool(economy: economy, fee: fee, privacyWeight: end).welfare.lambda
                #expect(abs(lambda - economy.welfare(.consumersOwn).lambda) < 1e-9)
            }
        }
        let ruinous = try PublicDataPool(economy: economy, administrationCost: 0.9)
        #expect(ruinous.bandsOfPrivacyWeight(betterThan: .consumersOwn).isEmpty)
    }

    @Test func refusesWhatIsOutsideTheDomain() throws {
        let economy = try JonesTonetti()
        #expect(throws: TheoryError.outsideDomain(condition: "φ ≥ 0", value: -1)) {
            try PublicDataPool(economy: economy, fee: -1)
        }
        #expect(throws: TheoryError.outsideDomain(condition: "φη(σ−1) < 1", value: 5.6)) {
            try PublicDataPool(economy: economy, fee: 5.6)
        }
        #expect(throws: TheoryError.outsideDomain(condition: "ζ > 0", value: 0)) {
            try PublicDataPool(economy: economy, privacyWeight: 0)
        }
        #expect(throws: TheoryError.outsideDomain(condition: "0 ≤ m < 1", value: 1)) {
            try PublicDataPool(economy: economy, administrationCost: 1)
        }
        for bad in [Double.nan, .infinity, -.infinity] {
            #expect(throws: TheoryError.self) { try PublicDataPool(economy: economy, fee: bad) }
            #expect(throws: TheoryError.self) { try PublicDataPool(economy: economy, privacyWeight: bad) }
            #expect(throws: TheoryError.self) { try PublicDataPool(economy: economy, administrationCost: bad) }
        }
        for weight in [1e-300, Double.leastNonzeroMagnitude, 1e300, 1.7e308] {
            // Sharing may be too small to be computed; what is answered is a number.
            if let pool = try? PublicDataPool(economy: economy, privacyWeight: weight) {
                #expect(pool.welfare.lambda.isFinite && pool.allocation.consumption > 0)
            }
        }
    }

    @Test func answersAsAnEntry() throws {
        let result = try PublicDataPool.entry.result(with: ["fee": 0])
        guard case .number(let lambda)? = result.tables.first?["public_pool", "lambda"],
            case .number(let best)? = result.tables.first?["first_best_fee", "lambda"]
        else {
            Issue.record("no number")
            return
        }
        #expect(abs(lambda - 1.006088) < 5e-7 && abs(best - 1) < 1e-12)
        expectNumbers(result)
        var generator = TestGenerator(seed: 24)
        for _ in 0..<40 {
            let draw = try JonesTonettiDraw(using: &generator)
            var settings: [String: TheoryValue] = [
                "fee": .number(.random(in: 0...1, using: &generator)),
                "privacy_weight": .number(.random(in: 0.1...10, using: &generator)),
                "administration_cost": .number(.random(in: 0...0.5, using: &generator)),
            ]
            for (name, value) in draw.settings { settings[name] = .number(value) }
            expectNumbers(try PublicDataPool.entry.result(with: settings))
        }
        for parameter in PublicDataPool.entry.parameters {
            for bad in [Double.nan, .infinity, -1, 0, 1e308] {
                if let result = try? PublicDataPool.entry.result(with: [parameter.name: .number(bad)]) {
                    expectNumbers(result)
                }
            }
        }
    }
}
