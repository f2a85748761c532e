import PolityTheory
import TestSupport
import Testing

@Suite struct JonesTonettiTests {
    @Test func givesThePublishedTables() throws {
        let tables = try SideBySide.jonesTonetti()
        #expect(tables.map(\.cells.count) == [28, 15, 6])
        for table in tables { expectAgreement(table) }
    }

    private func near(_ left: Double, _ right: Double, _ tolerance: Double = 1e-9) -> Bool {
        abs(left - right) <= tolerance * max(abs(right), 1e-12)
    }

    /// Computed in double precision with another program.
    @Test func givesThePathsInFull() throws {
        let economy = try JonesTonetti()
        let expected: [(JonesTonetti.Institution, [Double])] = [
            (
                .planner,
                [
                    0.564932682866032, 0.564932682866032, 0.000797872340425532, 1002.1321961620467, 45.31560682912088,
                    0.007943262411347516, 0.06382978723404255, 27.557479937101867, 0.0009735265044874932,
                ]
            ),
            (
                .consumersOwn,
                [
                    0.48924605479008165, 0.48924605479008165, 0.000847632403893747, 954.5332850370884,
                    44.73877088727535, 0.007943262411347516, 0.04787234042553192, 23.946995141278403,
                    0.001025563633687495,
                ]
            ),
            (
                .firmsOwn,
                [
                    1, 0.12765072987769865, 0.0009531676939696257, 867.1765652379955, 40.68319400133122,
                    0.007943262411347516, 0.0032589417676618378, 5.86641123936606, 0.001059916528054123,
                ]
            ),
            (
                .noSharing,
                [
                    1, 0, 0.000986842105263158, 842.5720620842571, 22.420873681864567, 0.006666666666666667, 0,
                    0.00030349145185714526, 0.0006069829037142904,
                ]
            ),
        ]
        for (institution, values) in expected {
            let path = economy.allocation(institution)
            let computed = [
                path.ownUse, path.sharing, path.firmSize, path.varieties, path.consumption, path.growth,
                path.destruction, path.firmData, path.firmOutput,
            ]
            for (left, right) in zip(computed, values) { #expect(near(left, right), "\(institution)") }
        }
        let welfare: [(JonesTonetti.Institution, [Double])] = [
            (.planner, [1, 0, 0, 0, 0]),
            (.consumersOwn, [0.995179368694479, -0.004832288025533845, -0.01281101142978916, 0.007978723404255315, 0]),
            (.firmsOwn, [0.9253798393118327, -0.07755098866417631, -0.10783641139736667, 0.030285422733190355, 0]),
            (
                .noSharing,
                [
                    0.3957140738146907, -0.9270633643425508, -0.7036591090234022, 0.031914893617021274,
                    -0.2553191489361698,
                ]
            ),
        ]
        for (institution, values) in welfare {
            let computed = economy.welfare(institution)
            let parts = [computed.lambda, computed.logLambda, computed.level, computed.privacy, computed.growth]
            for (left, right) in zip(parts, values) { #expect(abs(left - right) < 1e-11, "\(institution)") }
        }
    }

    @Test func givesSharesPricesAndSubsidies() throws {
        let economy = try JonesTonetti()
        #expect(economy.market(.planner) == nil)
        let people = try #require(economy.market(.consumersOwn))
        let firms = try #require(economy.market(.firmsOwn))
        let closed = try #require(economy.market(.noSharing))
        #expect(near(people.labourShare, 0.797872340425532) && near(people.profitShare, 0.2021276595744681))
        #expect(near(people.dataShare, 0.047872340425531915))
        #expect(near(firms.labourShare, 0.7968550786230344) && near(firms.profitShare, 0.20314492137696558))
        #expect(near(firms.dataShare, 0.04781130471738207))
        #expect(near(closed.labourShare, 0.797872340425532) && closed.dataShare == 0 && closed.dataPrice == 0)
        #expect(near(firms.firmValue, 0.33725437, 1e-7) && near(people.firmValue, 0.13000379, 1e-7))
        #expect(near(people.price / people.effectivePrice, 1.047872340425532))
        #expect(firms.price == firms.effectivePrice)
        #expect(near(firms.effectivePrice * firms.effectivePrice * firms.effectivePrice, 86717.65652379955))
        #expect(near(people.dataPrice / people.bundlePrice, 95453.32850370884))
        let subsidies = economy.firstBestSubsidies
        #expect(abs(subsidies.sales - 0.307190) < 5e-7 && abs(subsidies.entry - 0.069378) < 5e-7)
    }

    @Test(arguments: [(0.03, 0.9990, 1.0295), (0.06, 0.9976, 1.0549), (0.12, 0.9926, 1.0803)])
    func givesTheGridOfFigureTwo(eta: Double, least: Double, mean: Double) throws {
        let grid = try JonesTonetti(eta: eta).ratioGrid()
        #expect(abs(grid.least - least) < 5.1e-5 && abs(grid.mean - mean) < 5.1e-5)
        #expect(grid.values.count == 98 && grid.ratios.count == 98 && grid.ratios[97].count == 98)
        let corner = try JonesTonetti(eta: eta, kappa: 0.99, kappaTilde: 0.99, delta0: 0.02)
        let ratio = corner.welfare(.consumersOwn).lambda / corner.welfare(.firmsOwn).lambda
        #expect(near(grid.ratios[0][97], ratio, 1e-12))
    }

    @Test func holdsSharingToOne() throws {
        let careless = try JonesTonetti(kappa: 0.01, kappaTilde: 0.01, delta0: 0.001)
        for institution in [JonesTonetti.Institution.planner, .consumersOwn, .firmsOwn] {
            let path = careless.allocation(institution)
            #expect(path.sharing == 1 && path.ownUse == 1)
            #expect(path.destruction == 0.0005)
        }
    }

    /// A person who may only share part of the data still weighs own use: x = (α/(1−α)) η/((1−η)κx̃).
    @Test func fillsInOwnUseWhereSharingIsHeld() throws {
        let economy = try JonesTonetti(kappa: 0.5, kappaTilde: 0.01)
        #expect(near(economy.allocation(.planner).ownUse, 0.06 / 0.94 / 0.5))
        #expect(near(economy.allocation(.consumersOwn).ownUse, 0.75 * 0.06 / 0.94 / 0.5))
    }

    @Test func refusesParametersOutsideTheDomain() {
        #expect(throws: TheoryError.outsideDomain(condition: "η < 1/σ", value: 0.25)) { try JonesTonetti(eta: 0.25) }
        #expect(throws: TheoryError.outsideDomain(condition: "η > 0", value: 0)) { try JonesTonetti(eta: 0) }
        #expect(throws: TheoryError.outsideDomain(condition: "σ > 1", value: 1)) { try JonesTonetti(sigma: 1) }
        #expect(throws: TheoryError.outsideDomain(condition: "ρ > g_L", value: 0.02)) { try JonesTonetti(rho: 0.02) }
        #expect(throws: TheoryError.outsideDomain(condition: "0 < α < 1", value: 1)) { try JonesTonetti(alpha: 1) }
        #expect(throws: TheoryError.outsideDomain(condition: "ε > 1", value: 1)) { try JonesTonetti(epsilon: 1) }
        #expect(throws: TheoryError.outsideDomain(condition: "0 < x̄ ≤ 1", value: 0)) { try JonesTonetti(xBar: 0) }
        #expect(throws: TheoryError.outsideDomain(condition: "κ > 0", value: 0)) { try JonesTonetti(kappa: 0) }
        let gamma = 0.24 * 3 / (50.0 / 49 - 4 * 0.24)
        #expect(throws: TheoryError.outsideDomain(condition: "Γ < 2", value: gamma)) { try JonesTonetti(eta: 0.24) }
        for bad in [Double.nan, .infinity, -.infinity, -1, 0, 1e308, Double.leastNonzeroMagnitude] {
            let trials: [() throws -> JonesTonetti] = [
                { try .init(eta: bad) }, { try .init(sigma: bad) }, { try .init(kappa: bad) },
                { try .init(kappaTilde: bad) }, { try .init(population: bad) }, { try .init(populationGrowth: bad) },
                { try .init(rho: bad) }, { try .init(chi: bad) }, { try .init(delta0: bad) },
                { try .init(alpha: bad) }, { try .init(epsilon: bad) }, { try .init(xBar: bad) },
            ]
            for trial in trials {
                // Either refused, or a path of numbers.
                guard let economy = try? trial() else { continue }
                #expect(bad > 0 && bad.isFinite)
                for institution in JonesTonetti.Institution.allCases {
                    #expect(economy.allocation(institution).consumption.isFinite)
                    #expect(economy.welfare(institution).lambda.isFinite)
                }
            }
        }
        #expect(throws: TheoryError.self) { try JonesTonetti().ratioGrid(points: 1) }
        #expect(throws: TheoryError.self) { try JonesTonetti().ratioGrid(points: 5, from: 0) }
        #expect(throws: TheoryError.self) { try JonesTonetti().ratioGrid(points: 5, to: .infinity) }
        #expect(throws: TheoryError.self) { try JonesTonetti().path(to: .planner, from: .planner, years: -1) }
        #expect(throws: TheoryError.self) { try JonesTonetti().path(to: .planner, from: .planner, years: 100_000) }
    }

    @Test func answersAsAnEntry() throws {
        let result = try JonesTonetti.entry.result()
        let table = try #require(result.tables.first)
        #expect(table.rows.map(\.name) == ["planner", "consumers_own", "firms_own", "no_sharing"])
        guard case .number(let lambda)? = table["firms_own", "lambda"] else {
            Issue.record("no number")
            return
        }
        #expect(near(lambda, 0.9253798393118327))
        guard case .number(let mean)? = result.tables[3]["0.06", "mean"] else {
            Issue.record("no number")
            return
        }
        #expect(abs(mean - 1.0549) < 5.1e-5)
        #expect(result.notes[0] == "By λ: consumers_own, firms_own, no_sharing.")
        #expect(result.notes[1] == "Under firms' ownership no firm gains by departing alone from the path.")
        let bold = try JonesTonetti.entry.result(with: ["eta": 0.12, "grid_points": 2])
        #expect(bold.notes[1].hasPrefix("Under firms' ownership the path is no equilibrium: a firm that shares 1.0 of"))
        #expect(throws: TheoryError.self) { try JonesTonetti.entry.result(with: ["grid_points": 1e9]) }
        #expect(throws: TheoryError.self) { try JonesTonetti.entry.result(with: ["years": .number(.nan)]) }
        #expect(throws: TheoryError.self) { try JonesTonetti.entry.result(with: ["years": -1]) }
        expectNumbers(result)
    }

    @Test func answersForRandomParametersWithNumbers() throws {
        var generator = TestGenerator(seed: 11)
        for _ in 0..<100 {
            let draw = try JonesTonettiDraw(using: &generator)
            var settings: [String: TheoryValue] = ["grid_points": 2, "years": 40]
            for (name, value) in draw.settings { settings[name] = .number(value) }
            expectNumbers(try JonesTonetti.entry.result(with: settings))
        }
    }
}

/// Fails where an answer holds something else than finite numbers.
func expectNumbers(_ result: TheoryResult, sourceLocation: SourceLocation = #_sourceLocation) {
    for table in result.tables {
        for row in table.rows {
            #expect(row.cells.count == table.columns.count, "\(table.name)", sourceLocation: sourceLocation)
            for case .number(let number) in row.cells where !number.isFinite {
                Issue.record("\(table.name) \(row.name): \(number)", sourceLocation: sourceLocation)
            }
        }
    }
    for series in result.series {
        for line in series.lines {
            #expect(!line.points.isEmpty, "\(series.name)", sourceLocation: sourceLocation)
            for point in line.points where !(point.x.isFinite && point.y.isFinite) {
                Issue.record("\(series.name) \(line.name): \(point)", sourceLocation: sourceLocation)
            }
        }
    }
}
