import Polity

extension Aggregate {
    /// The aggregate in one jurisdiction; not a number where it has no value, such as the mean over nobody.
    ///
    /// Sums run over passes of ``ColumnMachine/width`` agents in their order, so they are the same bits everywhere.
    ///
    /// - Parameter scalars: what the value's and the condition's slots that are not of agents hold.
    func value(
        _ world: borrowing World, jurisdiction: Int, valueScalars: [Double], conditionScalars: [Double]
    ) -> Double {
        var values = value.map { ColumnMachine($0, scalars: valueScalars) }
        var conditions = condition.map { ColumnMachine($0, scalars: conditionScalars) }
        let total = world.agentCount(agents, jurisdiction: jurisdiction)
        var tally = Tally(keepsValues: keepsValues)
        var mask = [Double](repeating: 1, count: ColumnMachine.width)
        var members = 0
        for start in stride(from: 0, to: total, by: ColumnMachine.width) {
            let range = start..<min(total, start + ColumnMachine.width)
            if agents == .enterprises {
                for i in 0..<range.count {
                    mask[i] = world.takesPart(agents, range.lowerBound + i, jurisdiction: jurisdiction) ? 1 : 0
                }
                members += mask[..<range.count].reduce(0) { $0 + Int($1) }
            } else {
                members += range.count
            }
            if conditions != nil {
                let isEveryone = agents == .citizens
                conditions?.run(world, agents, jurisdiction: jurisdiction, range: range) { results in
                    if isEveryone {
                        for i in 0..<results.count { mask[i] = results[i] }
                    } else {
                        for i in 0..<results.count { mask[i] = mask[i] * results[i] }
                    }
                }
            }
            if values != nil {
                values?.run(world, agents, jurisdiction: jurisdiction, range: range) { tally.add($0, where: mask) }
            } else {
                tally.count(mask, range.count)
            }
        }
        return result(tally, members: Double(members))
    }

    private var keepsValues: Bool {
        switch function {
        case .median, .quantile, .gini: true
        default: false
        }
    }

    private func result(_ tally: Tally, members: Double) -> Double {
        switch function {
        case .count: tally.count
        case .sum: tally.sum
        // Of a condition, the share of those for whom `where` holds; without one, of all.
        case .share: value == nil ? tally.count / members : tally.sum / tally.count
        case .mean: tally.sum / tally.count
        case .min: tally.count > 0 ? tally.smallest : .nan
        case .max: tally.count > 0 ? tally.largest : .nan
        case .median, .quantile: tally.quantile(level)
        case .gini: tally.count > 0 ? Inequality(tally.values).gini : .nan
        }
    }

    /// What is collected while going over the agents.
    private struct Tally {
        let keepsValues: Bool
        var count = 0.0
        var sum = 0.0
        var smallest = Double.infinity
        var largest = -Double.infinity
        var values: [Double] = []

        init(keepsValues: Bool) {
            self.keepsValues = keepsValues
        }

        /// Between neighbours in proportion; no number without values.
        func quantile(_ level: Double) -> Double {
            guard !values.isEmpty, values.allSatisfy(\.isFinite) else { return .nan }
            return Quantile.interpolated(level, sorted: values.sorted())
        }

        mutating func count(_ mask: [Double], _ number: Int) {
            for i in 0..<number { count += mask[i] }
        }

        mutating func add(_ column: UnsafeBufferPointer<Double>, where mask: [Double]) {
            if keepsValues {
                for i in 0..<column.count where mask[i] != 0 { values.append(column[i]) }
                count = Double(values.count)
                return
            }
            // Four lanes, so that the loop is vectorised; the value of whom the condition leaves out may be no number.
            var sums = SIMD4<Double>()
            var counts = SIMD4<Double>()
            var low = SIMD4<Double>(repeating: smallest)
            var high = SIMD4<Double>(repeating: largest)
            var i = 0
            mask.withUnsafeBufferPointer { mask in
                while i + 4 <= column.count {
                    let isIn = SIMD4(mask[i], mask[i + 1], mask[i + 2], mask[i + 3]) .!= 0
                    let value = SIMD4(column[i], column[i + 1], column[i + 2], column[i + 3])
                    sums += SIMD4<Double>().replacing(with: value, where: isIn)
                    counts += SIMD4<Double>().replacing(with: 1, where: isIn)
                    low.replace(with: value, where: isIn .& (value .< low))
                    high.replace(with: value, where: isIn .& (value .> high))
                    i += 4
                }
                while i < column.count {
                    if mask[i] != 0 {
                        sums[0] += column[i]
                        counts[0] += 1
                        low[0] = Swift.min(low[0], column[i])
                        high[0] = Swift.max(high[0], column[i])
                    }
                    i += 1
                }
            }
            sum += (sums[0] + sums[1]) + (sums[2] + sums[3])
            count += counts.sum()
            smallest = low.min()
            largest = high.max()
        }
    }
}
