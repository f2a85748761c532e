import Polity

extension AttributionDesign {
    /// The shares of the difference.
    ///
    /// - Parameters:
    ///   - replications: numbered from 0; one alone gives no intervals. A replication with a value that is not a number
    ///     or larger than `largestValue` is left out.
    ///   - confidence: of Student's t intervals over replications; between 0 and 1, exclusive.
    ///   - values: the result of a coalition in a replication; asked once for each of `coalitions(replication:)`.
    public func estimate(
        replications: Int, confidence: Double = 0.95, values: (_ coalition: Coalition, _ replication: Int) -> Double
    ) throws(AttributionError) -> Attribution {
        guard replications > 0, replications <= Draws.lastReplication else { throw .replications(replications) }
        guard confidence > 0, confidence < 1 else { throw .confidence(confidence) }
        var tally = AttributionTally(design: self)
        for replication in 0..<replications {
            var table: [Coalition: Double] = [:]
            for coalition in coalitions(replication: replication) {
                table[coalition] = values(coalition, replication)
            }
            try tally.add(table, replication: replication)
        }
        return try tally.attribution(confidence: confidence, replications: replications)
    }
}

/// What replications give, one after another.
private struct AttributionTally {
    let design: AttributionDesign
    private var before: [Double] = []
    private var after: [Double] = []
    private var totals: [Double] = []
    /// By player, one number for each replication.
    private var contributions: [[Double]]
    private var firsts: [[Double]]
    private var lasts: [[Double]]
    /// Sums of values by coalition, if all are simulated.
    private var sums: [CompensatedSum] = []
    /// Sums and numbers of marginals by player and predecessors, if orders are sampled.
    private var marginals: [[Coalition: (sum: Double, count: Double)]]

    init(design: AttributionDesign) {
        self.design = design
        contributions = Array(repeating: [], count: design.players)
        firsts = contributions
        lasts = contributions
        marginals = Array(repeating: [:], count: design.players)
        if case .exact = design.method {
            sums = Array(repeating: CompensatedSum(), count: 1 << design.players)
        }
    }

    mutating func add(_ table: [Coalition: Double], replication: Int) throws(AttributionError) {
        guard table.values.allSatisfy({ abs($0) <= AttributionDesign.largestValue }) else { return }
        func value(_ coalition: Coalition) -> Double { table[coalition] ?? .nan }
        let everyone = Coalition.everyone(design.players)
        before.append(value(.empty))
        after.append(value(everyone))
        totals.append(value(everyone) - value(.empty))
        for player in 0..<design.players {
            firsts[player].append(value(Coalition.empty.with(player)) - value(.empty))
            lasts[player].append(value(everyone) - value(everyone.without(player)))
        }
        switch design.method {
        case .exact:
            let game = try ShapleyGame(players: design.players) { value($0) }
            for (player, contribution) in game.shapleyValues.enumerated() {
                contributions[player].append(contribution)
            }
            for (place, value) in game.values.enumerated() {
                sums[place].add(value)
            }
        case .permutations:
            addOrders(replication: replication, value)
        }
    }

    /// The mean marginal of each player over the replication's orders. Along an order marginals telescope to the total,
    /// so the means sum to it.
    private mutating func addOrders(replication: Int, _ value: (Coalition) -> Double) {
        let orders = design.orders(replication: replication)
        var sums = [CompensatedSum](repeating: CompensatedSum(), count: design.players)
        // Predecessors met in this replication; a repeated one is no new information.
        var met: [Set<Coalition>] = Array(repeating: [.empty], count: design.players)
        for player in 0..<design.players {
            met[player].insert(Coalition.everyone(design.players).without(player))
        }
        for order in orders {
            var coalition = Coalition.empty
            for player in order {
                met[player].insert(coalition)
                sums[player].add(-value(coalition))
                coalition = coalition.with(player)
                sums[player].add(value(coalition))
            }
        }
        for player in 0..<design.players {
            contributions[player].append(sums[player].divided(by: orders.count).value)
            for rest in met[player] {
                let marginal = value(rest.with(player)) - value(rest)
                let known = marginals[player][rest] ?? (0, 0)
                marginals[player][rest] = (known.sum + marginal, known.count + 1)
            }
        }
    }

    func attribution(confidence: Double, replications: Int) throws(AttributionError) -> Attribution {
        guard !totals.isEmpty else { throw .noUsableReplication }
        var meanGame: ShapleyGame?
        if case .exact = design.method {
            meanGame = try ShapleyGame(
                players: design.players, values: sums.map { $0.value / Double(totals.count) })
        }
        let ranges =
            meanGame?.marginalRanges
            ?? marginals.map { table in
                let means = table.values.map { $0.sum / $0.count }
                return (means.min() ?? 0)...(means.max() ?? 0)
            }
        let shares = (0..<design.players).map { player in
            Attribution.Share(
                player: player,
                contribution: Estimate(meanOf: contributions[player], confidence: confidence),
                addFirst: Estimate(meanOf: firsts[player], confidence: confidence),
                addLast: Estimate(meanOf: lasts[player], confidence: confidence),
                range: ranges[player])
        }
        return Attribution(
            shares: shares, from: Estimate(meanOf: before, confidence: confidence),
            to: Estimate(meanOf: after, confidence: confidence),
            total: Estimate(meanOf: totals, confidence: confidence), method: design.method, confidence: confidence,
            droppedReplications: replications - totals.count, meanGame: meanGame)
    }
}
