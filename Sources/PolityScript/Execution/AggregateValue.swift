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
        let stored = value?.plainAttribute.flatMap { world.stored($0, jurisdiction: jurisdiction) }
        var values = stored == nil ? value.map { ColumnMachine($0, scalars: valueScalars) } : nil
        var conditions = condition.map { ColumnMachine($0, scalars: conditionScalars) }
        let total = world.agentCount(agents, jurisdiction: jurisdiction)
        var tally = Tally(collects: collected)
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
            /// Collects from those whom a mask leaves.
            func collect(_ mask: Span<Double>) {
                if let stored {
                    // Where it stands: a copy would take as long as the sum.
                    tally.add(stored.span.extracting(range), where: mask)
                } else if values != nil {
                    values?.run(world, agents, jurisdiction: jurisdiction, range: range) {
                        tally.add(Span(_unsafeElements: $0), where: mask)
                    }
                } else {
                    tally.count(mask)
                }
            }
            if conditions != nil {
                conditions?.run(world, agents, jurisdiction: jurisdiction, range: range) { results in
                    // Closed enterprises have a value too.
                    if agents == .enterprises {
                        for i in 0..<range.count { mask[i] *= results[i] }
                        collect(mask.span.extracting(first: range.count))
                    } else {
                        collect(Span(_unsafeElements: results))
                    }
                }
            } else {
                collect(mask.span.extracting(first: range.count))
            }
        }
        return result(tally, members: Double(members))
    }

    private var collected: Tally.Collected {
        switch function {
        case .median, .quantile, .gini: .values
        case .min, .max: .ends
        case .count, .sum, .share, .mean: .sums
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
        enum Collected {
            case sums, ends, values
        }

        let collects: Collected
        var count = 0.0
        var sum = 0.0
        var smallest = Double.infinity
        var largest = -Double.infinity
        var values: [Double] = []

        init(collects: Collected) {
            self.collects = collects
        }

        /// Between neighbours in proportion; no number without values.
        func quantile(_ level: Double) -> Double {
            guard !values.isEmpty, values.allSatisfy(\.isFinite) else { return .nan }
            return Quantile.interpolated(level, sorted: values.sorted())
        }

        mutating func count(_ mask: Span<Double>) {
            for i in mask.indices { count += mask[i] }
        }

        /// - Parameter mask: 0 for those who are left out, whose value may be no number.
        mutating func add(_ column: Span<Double>, where mask: Span<Double>) {
            precondition(column.count == mask.count)
            switch collects {
            case .sums: addSums(column, mask)
            case .ends: addEnds(column, mask)
            case .values:
                for i in 0..<column.count where mask[i] != 0 { values.append(column[i]) }
                count = Double(values.count)
            }
        }

        /// Four lanes, so that the loops are vectorised; the last few go to the first lane.
        private mutating func addSums(_ column: Span<Double>, _ mask: Span<Double>) {
            var sums = SIMD4<Double>()
            var counts = SIMD4<Int64>()
            Self.forFours(column, mask) { value, isIn in
                sums += SIMD4<Double>().replacing(with: value, where: isIn)
                counts &+= SIMD4<Int64>().replacing(with: 1, where: isIn)
            }
            for i in (column.count & ~3)..<column.count where mask[i] != 0 {
                sums[0] += column[i]
                counts[0] += 1
            }
            sum += (sums[0] + sums[1]) + (sums[2] + sums[3])
            count += Double(counts.wrappedSum())
        }

        private mutating func addEnds(_ column: Span<Double>, _ mask: Span<Double>) {
            var counts = SIMD4<Int64>()
            var low = SIMD4<Double>(repeating: smallest)
            var high = SIMD4<Double>(repeating: largest)
            Self.forFours(column, mask) { value, isIn in
                counts &+= SIMD4<Int64>().replacing(with: 1, where: isIn)
                low.replace(with: value, where: isIn .& (value .< low))
                high.replace(with: value, where: isIn .& (value .> high))
            }
            for i in (column.count & ~3)..<column.count where mask[i] != 0 {
                counts[0] += 1
                low[0] = Swift.min(low[0], column[i])
                high[0] = Swift.max(high[0], column[i])
            }
            count += Double(counts.wrappedSum())
            smallest = low.min()
            largest = high.max()
        }

        /// Loads four at a time, which the compiler does not make of four subscripts; ``add(_:where:)`` has compared the
        /// lengths.
        @inline(__always)
        private static func forFours(
            _ column: Span<Double>, _ mask: Span<Double>,
            _ body: (SIMD4<Double>, SIMDMask<SIMD4<Int64>>) -> Void
        ) {
            let whole = column.count & ~3
            column.withUnsafeBytes { column in
                mask.withUnsafeBytes { mask in
                    for offset in stride(from: 0, to: 8 * whole, by: 32) {
                        let value = column.loadUnaligned(fromByteOffset: offset, as: SIMD4<Double>.self)
                        let isIn = mask.loadUnaligned(fromByteOffset: offset, as: SIMD4<Double>.self) .!= 0
                        body(value, isIn)
                    }
                }
            }
        }
    }
}

extension Code {
    /// The catalogue's attribute that the code reads, if it does nothing else.
    fileprivate var plainAttribute: AgentAttribute? {
        guard instructions.isEmpty, slots.count == 1, result == 0, case .attribute(let index) = slots[0] else {
            return nil
        }
        return AgentAttribute.catalogue[index]
    }
}
