import PolityNumerics
import PolityTheory
import TestSupport
import Testing

/// The closed forms against the problems that people, firms and the planner solve, written down anew: only prices,
/// wages and the others' choices are taken from the model.
@Suite struct JonesTonettiDeviationTests {
    /// What a firm meets on a path: everything that it cannot change.
    private struct Surroundings {
        let economy: JonesTonetti
        let path: JonesTonetti.Allocation
        let market: JonesTonetti.Market
        let firms: Double
        let output: Double
        let bundle: Double

        init(_ economy: JonesTonetti, _ institution: JonesTonetti.Institution) throws {
            self.economy = economy
            path = economy.allocation(institution)
            market = try #require(economy.market(institution))
            firms = path.varieties * economy.population
            output = path.consumption * economy.population
            bundle = firms * path.sharing * path.firmOutput
        }

        /// Sales of a firm that makes so much, at q = (Y/Yᵢ)^(1/σ).
        func sales(_ made: Double) -> Double {
            Elementary.pow(output, 1 / economy.sigma) * Elementary.pow(made, 1 - 1 / economy.sigma)
        }

        func made(labour: Double, data: Double) -> Double {
            Elementary.pow((1 - economy.alpha) * data, economy.eta) * labour
        }

        /// (π − δ(x̃)V)/ρ, with V growing like wages.
        func value(_ profit: Double, sharing: Double) -> Double {
            (profit - economy.delta0 / 2 * sharing * sharing * market.firmValue) / economy.rho
        }

        /// A firm that owns data and meets the demand p_s (B/(N x̃Yᵢ))^(1/ε) for them.
        func ownerValue(labour: Double, data: Double, sharing: Double) -> Double {
            let made = made(labour: labour, data: data)
            let shared = sharing * made
            let price = market.dataPrice * Elementary.pow(bundle / firms / shared, 1 / economy.epsilon)
            let costs = market.wage * labour + market.bundlePrice * data
            return value(sales(made) + price * shared - costs, sharing: sharing)
        }

        /// A firm that buys data from people, who refund x̃p_s per unit through what they pay for the good.
        func buyerValue(labour: Double, data: Double) -> Double {
            let made = made(labour: labour, data: data)
            let costs = market.wage * labour + market.bundlePrice * data
            return value(sales(made) + market.dataPrice * path.sharing * made - costs, sharing: path.sharing)
        }

        /// A firm with nothing but its own data, Yᵢ = (αx̄Yᵢ)^η L.
        func closedValue(labour: Double) -> Double {
            var made = path.firmOutput
            for _ in 0..<200 {
                made = Elementary.pow(economy.alpha * economy.xBar * made, economy.eta) * labour
            }
            return (sales(made) - market.wage * labour) / economy.rho
        }
    }

    /// Climbs with Newton steps in logarithms, differences in place of derivatives.
    private func climb(from start: [Double], atMost ceilings: [Double], _ function: ([Double]) -> Double) -> [Double] {
        var point = start
        for _ in 0..<80 {
            var gradient = point.map { _ in 0.0 }
            var curvature = point.map { _ in point.map { _ in 0.0 } }
            func shifted(_ shifts: [(Int, Double)]) -> Double {
                var moved = point
                for (index, shift) in shifts { moved[index] += shift }
                return function(moved)
            }
            let h = 1e-4
            let k = 1e-3
            for i in point.indices {
                gradient[i] = (shifted([(i, h)]) - shifted([(i, -h)])) / (2 * h)
                for j in point.indices {
                    let same = shifted([(i, k), (j, k)]) + shifted([(i, -k), (j, -k)])
                    curvature[i][j] = (same - shifted([(i, k), (j, -k)]) - shifted([(i, -k), (j, k)])) / (4 * k * k)
                }
            }
            let free = point.indices.filter { !(point[$0] >= ceilings[$0] && gradient[$0] >= 0) }
            var step = solve(free.map { i in free.map { curvature[i][$0] } }, free.map { -gradient[$0] })
            let slope = zip(step, free).reduce(0) { $0 + $1.0 * gradient[$1.1] }
            if !(slope > 0) { step = free.map { gradient[$0] } }
            var scale = 1.0
            let before = function(point)
            while scale > 1e-9 {
                var moved = point
                for (index, change) in zip(free, step) {
                    moved[index] = min(moved[index] + scale * max(-1, min(1, change)), ceilings[index])
                }
                if function(moved) >= before {
                    point = moved
                    break
                }
                scale /= 2
            }
            if step.allSatisfy({ abs($0) < 1e-9 }) || scale <= 1e-9 { break }
        }
        return point
    }

    private func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
        var matrix = matrix
        var right = right
        for pivot in right.indices {
            let best = (pivot..<right.count).max { abs(matrix[$0][pivot]) < abs(matrix[$1][pivot]) } ?? pivot
            matrix.swapAt(pivot, best)
            right.swapAt(pivot, best)
            for row in right.indices where row != pivot {
                let factor = matrix[row][pivot] / matrix[pivot][pivot]
                for column in right.indices { matrix[row][column] -= factor * matrix[pivot][column] }
                right[row] -= factor * right[pivot]
            }
        }
        return right.indices.map { right[$0] / matrix[$0][$0] }
    }

    private func economies(_ count: Int, boldness: Double = 0.7) throws -> [JonesTonetti] {
        var generator = TestGenerator(seed: 5)
        var economies = [try JonesTonetti()]
        for _ in 1..<count { economies.append(try JonesTonettiDraw(using: &generator, boldness: boldness).economy) }
        return economies
    }

    @Test func firmsThatOwnDataDoWhatTheClosedFormSays() throws {
        var generator = TestGenerator(seed: 6)
        var equilibria = 0
        for economy in try economies(250, boldness: 0.4) {
            let around = try Surroundings(economy, .firmsOwn)
            let path = around.path
            func value(_ logs: [Double]) -> Double {
                around.ownerValue(
                    labour: path.firmSize * Elementary.exp(logs[0]), data: around.bundle * Elementary.exp(logs[1]),
                    sharing: min(1, path.sharing * Elementary.exp(logs[2]))) / around.market.firmValue
            }
            // The value is the free-entry value whether or not the path is the maximum.
            #expect(abs(value([0, 0, 0]) - 1) < 1e-9)
            guard economy.bestFirmDeviation.value <= 1 + 1e-9 else { continue }
            equilibria += 1
            let ceilings = [10, 0, -Elementary.log(path.sharing)]
            let start = [0.02, -0.03, min(-0.05, ceilings[2])]
            let best = climb(from: start, atMost: ceilings, value)
            #expect(best.allSatisfy { abs($0) < 2e-6 }, "\(best) \(economy)")
            for _ in 0..<100 {
                let other = [
                    Double.random(in: -4...4, using: &generator), Double.random(in: -4...0, using: &generator),
                    min(ceilings[2], Double.random(in: -4...4, using: &generator)),
                ]
                #expect(value(other) <= 1 + 1e-9, "\(other) \(economy)")
            }
        }
        #expect(equilibria >= 100)
    }

    /// Where the library says that a firm does better elsewhere, it does.
    @Test func firmsGainWhereTheClosedFormIsNoMaximum() throws {
        let economy = try JonesTonetti(eta: 0.12)
        let best = economy.bestFirmDeviation
        let around = try Surroundings(economy, .firmsOwn)
        let value = around.ownerValue(
            labour: around.path.firmSize * best.labour, data: around.bundle * best.bundle, sharing: best.sharing)
        #expect(abs(value / around.market.firmValue - best.value) < 1e-9)
        #expect(best.value > 1.29 && best.sharing == 1 && best.bundle == 1)
        #expect(try abs(JonesTonetti(eta: 0.12, delta0: 0.1).bestFirmDeviation.value - 1) < 1e-9)
        #expect(try abs(JonesTonetti().bestFirmDeviation.value - 1) < 1e-9)
    }

    @Test func firmsThatBuyDataDoWhatTheClosedFormSays() throws {
        var generator = TestGenerator(seed: 7)
        for economy in try economies(120) {
            let around = try Surroundings(economy, .consumersOwn)
            func value(_ logs: [Double]) -> Double {
                around.buyerValue(
                    labour: around.path.firmSize * Elementary.exp(logs[0]),
                    data: around.bundle * Elementary.exp(logs[1])) / around.market.firmValue
            }
            #expect(abs(value([0, 0]) - 1) < 1e-9)
            // At most the bundle can be bought.
            let best = climb(from: [-0.05, -0.1], atMost: [10, 0], value)
            #expect(best.allSatisfy { abs($0) < 1e-5 }, "\(best) \(economy)")
            for _ in 0..<100 {
                let other = [
                    Double.random(in: -4...4, using: &generator), Double.random(in: -4...0, using: &generator),
                ]
                #expect(value(other) <= 1 + 1e-9, "\(other) \(economy)")
            }
        }
    }

    /// The determinant of second differences of the buyer's value changes its sign where the library says.
    @Test func buyersConditionIsTheSecondOrderCondition() throws {
        var generator = TestGenerator(seed: 8)
        var counts = [true: 0, false: 0]
        for _ in 0..<100 {
            let sigma = Double.random(in: 1.5...8, using: &generator)
            let eta = Double.random(in: 0.5...0.99, using: &generator) / sigma
            guard abs(sigma * eta - 1 + eta * eta) > 0.01 else { continue }
            guard let economy = try? JonesTonetti(eta: eta, sigma: sigma, epsilon: 1.2) else { continue }
            let around = try Surroundings(economy, .consumersOwn)
            func value(_ labour: Double, _ data: Double) -> Double {
                around.buyerValue(
                    labour: around.path.firmSize * Elementary.exp(labour),
                    data: around.bundle * Elementary.exp(data)) / around.market.firmValue
            }
            let h = 1e-3
            let centre = 2 * value(0, 0)
            let labour = value(h, 0) + value(-h, 0) - centre
            let data = value(0, h) + value(0, -h) - centre
            let mixed = (value(h, h) + value(-h, -h) - value(h, -h) - value(-h, h)) / 4
            let isMaximum = labour < 0 && labour * data > mixed * mixed
            #expect(isMaximum == economy.buyersConditionHolds, "\(economy)")
            counts[isMaximum, default: 0] += 1
        }
        #expect(counts.values.allSatisfy { $0 > 5 }, "\(counts)")
    }

    @Test func closedFirmsDoWhatTheClosedFormSays() throws {
        for economy in try economies(120) {
            let around = try Surroundings(economy, .noSharing)
            func value(_ logs: [Double]) -> Double {
                around.closedValue(labour: around.path.firmSize * Elementary.exp(logs[0])) / around.market.firmValue
            }
            #expect(abs(value([0]) - 1) < 1e-9)
            let best = climb(from: [0.2], atMost: [10], value)
            #expect(abs(best[0]) < 2e-6, "\(best) \(economy)")
        }
    }

    /// A person weighs a lower effective price against privacy, −log(p − x̃p_s) − (κ̃/2)x̃², and own use likewise.
    @Test func peopleShareWhatTheClosedFormSays() throws {
        for economy in try economies(120) {
            let path = economy.allocation(.consumersOwn)
            let market = try #require(economy.market(.consumersOwn))
            let shared = maximiser {
                -Elementary.log(market.price - $0 * market.dataPrice) - economy.kappaTilde / 2 * $0 * $0
            }
            #expect(abs(shared - path.sharing) < 1e-6)
            let ownPrice = economy.alpha / (1 - economy.alpha) * market.dataPrice / market.effectivePrice
            let used = maximiser { $0 * ownPrice - economy.kappa / 2 * $0 * $0 }
            #expect(abs(used - path.ownUse) < 1e-6)
        }
    }

    /// The best of a fine grid between 0 and 1, refined.
    private func maximiser(_ function: (Double) -> Double) -> Double {
        var centre = 0.5
        var width = 0.5
        while width > 1e-8 {
            let grid = (-20...20).map { min(1, max(0, centre + width * Double($0) / 20)) }
            centre = grid.max { function($0) < function($1) } ?? centre
            width /= 5
        }
        return centre
    }

    /// No change of production or sharing over time helps the planner: utility along disturbed paths of
    /// dn/dt = (1 − s)/χ − g_L n is integrated and compared.
    @Test func thePlannerCannotDoBetter() throws {
        for economy in try economies(100) {
            let path = economy.allocation(.planner)
            let production = path.firmSize * path.varieties
            let discount = economy.rho - economy.populationGrowth
            func gain(_ size: Double, _ begin: Double, _ length: Double, _ share: Double) -> Double {
                var varieties = path.varieties
                var sum = 0.0
                let step = 0.5
                let horizon = begin + length + 18 / discount
                var time = 0.0
                let sharingGain =
                    economy.eta / (1 - economy.eta) * Elementary.log(share)
                    - economy.kappaTilde / 2 * path.sharing * path.sharing * (share * share - 1)
                while time < horizon {
                    let on = time >= begin && time < begin + length
                    let factor = on ? 1 + size : 1
                    let slope = { (1 - production * factor) / economy.chi - economy.populationGrowth * $0 }
                    let middle = varieties + step / 2 * slope(varieties)
                    let flow =
                        Elementary.log(middle / path.varieties) / (economy.sigma - 1)
                        + (on ? Elementary.log(factor) / (1 - economy.eta) + sharingGain : 0)
                    sum += step * Elementary.exp(-discount * (time + step / 2)) * flow
                    varieties += step * slope(middle)
                    time += step
                }
                return sum
            }
            let upward = path.sharing < 1 ? 1.05 : 1
            for (size, share) in [(0.05, 1.0), (-0.05, 1), (0, upward), (0, 0.95), (0.03, 0.97)]
            where size != 0 || share != 1 {
                #expect(gain(size, 0, 10, share) < 1e-9, "\(size) \(share) \(economy)")
                #expect(gain(size, 5, 60, share) < 1e-9, "\(size) \(share) \(economy)")
            }
        }
    }

    /// λ from utility summed over the years rather than from equation (104).
    @Test func welfareIsWhatTheIntegralSays() throws {
        for economy in try economies(40) {
            let discount = economy.rho - economy.populationGrowth
            func utility(_ path: JonesTonetti.Allocation) -> Double {
                let step = 0.2 / discount / 10
                return (0..<2000).reduce(0) { sum, index in
                    let time = (Double(index) + 0.5) * step
                    let flow =
                        path.logConsumption + path.growth * time - economy.kappaTilde / 2 * path.sharing * path.sharing
                    return sum + step * Elementary.exp(-discount * time) * economy.population * flow
                }
            }
            let best = utility(economy.allocation(.planner))
            for institution in JonesTonetti.Institution.allCases {
                let own = utility(economy.allocation(institution))
                let logLambda = (own - best) * discount / economy.population
                #expect(abs(logLambda - economy.welfare(institution).logLambda) < 1e-3)
                let closed = economy.utility(of: economy.allocation(institution))
                #expect(abs(closed - own) < 1e-3 * (1 + abs(own)))
            }
        }
    }

    /// With both subsidies a firm's profit pays for its entry at the planner's size, and people share as the planner.
    @Test func subsidiesGiveThePlannersPath() throws {
        for economy in try economies(100) {
            let path = economy.allocation(.planner)
            let subsidies = economy.firstBestSubsidies
            // Per unit of q Yᵢ: marginal revenue m = (1+s)((σ−1)/σ + d), data's worth d = ηm, all by iteration.
            var data = 0.01
            var marginal = 0.0
            for _ in 0..<500 {
                marginal = (1 + subsidies.sales) * ((economy.sigma - 1) / economy.sigma + data)
                data = economy.eta * marginal
            }
            #expect(abs(min(1, (data / economy.kappaTilde).squareRoot()) - path.sharing) < 1e-9)
            let profit = (1 + subsidies.sales) * (1 + data) - marginal - data
            let destruction = path.destruction
            let growth = economy.populationGrowth
            let value = profit / (economy.rho + destruction) * (growth + destruction) / growth
            // χ(1−s_e)w = value of entry, with wν = m.
            let size = (1 - subsidies.entry) * economy.chi * marginal / value
            #expect(abs(size / path.firmSize - 1) < 1e-9)
        }
    }

    @Test func pathsReachTheirBalancedGrowth() throws {
        for economy in try economies(100) {
            for institution in JonesTonetti.Institution.allCases {
                let target = economy.allocation(institution)
                let inherited: JonesTonetti.Institution = institution == .noSharing ? .planner : .noSharing
                let path = try economy.path(to: institution, from: inherited, years: 60)
                let production = target.firmSize * target.varieties
                // dN/dt = (1 − s)L/χ by small steps.
                var firms = economy.allocation(inherited).varieties * economy.population
                let parts = 50
                for year in 0...60 {
                    let people = economy.population * Elementary.exp(economy.populationGrowth * Double(year))
                    let labour = production * people
                    let shared: Double =
                        institution == .noSharing
                        ? economy.alpha * economy.xBar / firms : (1 - economy.alpha) * target.sharing
                    let output =
                        Elementary.pow(firms, 1 / (economy.sigma - 1))
                        * Elementary.pow(shared, economy.eta / (1 - economy.eta))
                        * Elementary.pow(labour, 1 / (1 - economy.eta))
                    #expect(abs(path[year] / (output / people) - 1) < 1e-5)
                    for part in 0..<parts {
                        let time = Double(year) + (Double(part) + 0.5) / Double(parts)
                        let now = economy.population * Elementary.exp(economy.populationGrowth * time)
                        firms += (1 - production) * now / economy.chi / Double(parts)
                    }
                }
            }
            let balanced = try economy.path(to: .firmsOwn, from: .firmsOwn, years: 1)
            #expect(abs(Elementary.log(balanced[1] / balanced[0]) - economy.allocation(.firmsOwn).growth) < 1e-12)
        }
    }
}
