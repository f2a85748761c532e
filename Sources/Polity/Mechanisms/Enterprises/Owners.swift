extension World {
    /// Takes capital from citizens' deposits in proportion, for enterprises, and gives the contributors equity:
    /// e_i' = (1 - d) e_i + d x share of the contribution, d = capital/(capital + value of all equity before).
    ///
    /// - Returns: whether citizens could raise it; at most half of all deposits are risked (assumption).
    package mutating func raiseCapital(
        _ capital: Double, jurisdiction index: Int, equityValue: Double, using executor: any ChunkExecutor
    ) -> Bool {
        let deposits = Citizens.sum(jurisdictions[index].citizens.deposits, using: executor)
        guard capital > 0 else { return true }
        guard capital <= deposits / 2 else { return false }
        let taken = capital / deposits
        let diluted = capital / (capital + equityValue)
        let perDeposit = diluted * jurisdictions[index].citizens.totalEquity / deposits
        let change = OwnersChange(keptEquity: 1 - diluted, equityPerDeposit: perDeposit, perDeposit: -taken)
        apply(change, jurisdiction: index, using: executor)
        ledger.transfer(.entryCapital, from: .households(jurisdiction: index), to: .enterprises, capital)
        return true
    }

    /// Pays a price to an enterprise's owners: abroad, or the public by its share and citizens by equity. The money
    /// has been taken from an enterprise's cash. What owners receive for their property is no income (assumption).
    package mutating func payOwners(_ price: Double, home: Int?, using executor: any ChunkExecutor) {
        guard price > 0 else { return }
        guard let home else {
            restOfWorld += price
            ledger.transfer(.acquisitions, from: .enterprises, to: .restOfWorld, price)
            return
        }
        let publicPart = jurisdictions[home].state.ownedShare * price
        jurisdictions[home].state.treasury += publicPart
        ledger.transfer(.acquisitions, from: .enterprises, to: .state(jurisdiction: home), publicPart)
        let perEquity = (price - publicPart) / jurisdictions[home].citizens.totalEquity
        apply(OwnersChange(perEquity: perEquity), jurisdiction: home, using: executor)
        ledger.transfer(.acquisitions, from: .enterprises, to: .households(jurisdiction: home), price - publicPart)
    }

    /// Changes every citizen's deposits and equity by the same rule, in chunks, and recounts equity.
    private mutating func apply(
        _ change: OwnersChange, jurisdiction index: Int, using executor: any ChunkExecutor
    ) {
        let count = jurisdictions[index].citizens.count
        let chunks = Chunk.count(of: count)
        var deposits = jurisdictions[index].citizens.deposits.take()
        var equity = jurisdictions[index].citizens.equity.take()
        var totals = Column(repeating: 0.0, count: chunks)
        deposits.withDisjointChunks { deposits in
            equity.withDisjointChunks { equity in
                totals.withDisjointChunks { totals in
                    executor.run(chunks) { chunk in
                        let range = Chunk.range(chunk, of: count)
                        totals.chunk(chunk..<chunk + 1)[0] = change.apply(
                            deposits: deposits.chunk(range), equity: equity.chunk(range))
                    }
                }
            }
        }
        jurisdictions[index].citizens.deposits = deposits
        jurisdictions[index].citizens.equity = equity
        jurisdictions[index].citizens.totalEquity = totals.array.reduce(0, +)
    }
}

/// A change that is linear in what a citizen has: e' = kept e + b d, d' = d + (c d + f e).
private struct OwnersChange: Sendable {
    var keptEquity = 1.0
    var equityPerDeposit = 0.0
    var perDeposit = 0.0
    var perEquity = 0.0

    /// Returns the sum of equity. It has a loop of its own, because the order of a sum is part of its result and only the
    /// change is vectorised.
    func apply(deposits: UnsafeMutableBufferPointer<Double>, equity: UnsafeMutableBufferPointer<Float>) -> Double {
        for j in deposits.indices {
            let deposit = deposits[j]
            let share = Double(equity[j])
            equity[j] = Float(keptEquity * share + equityPerDeposit * deposit)
            deposits[j] = deposit + (perDeposit * deposit + perEquity * share)
        }
        var sum = 0.0
        for share in equity {
            sum += Double(share)
        }
        return sum
    }
}
