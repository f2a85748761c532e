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
        change(jurisdiction: index, using: executor) { deposit, equity in
            equity = Float((1 - diluted) * Double(equity) + perDeposit * deposit)
            deposit -= taken * deposit
        }
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
        change(jurisdiction: home, using: executor) { deposit, equity in
            deposit += perEquity * Double(equity)
        }
        ledger.transfer(.acquisitions, from: .enterprises, to: .households(jurisdiction: home), price - publicPart)
    }

    /// Changes every citizen's deposits and equity by the same rule, in chunks, and recounts equity.
    @inline(__always)
    private mutating func change(
        jurisdiction index: Int, using executor: any ChunkExecutor,
        _ rule: @Sendable (inout Double, inout Float) -> Void
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
                        let money = deposits.chunk(range)
                        let shares = equity.chunk(range)
                        var sum = 0.0
                        for j in 0..<range.count {
                            rule(&money[j], &shares[j])
                            sum += Double(shares[j])
                        }
                        totals.chunk(chunk..<chunk + 1)[0] = sum
                    }
                }
            }
        }
        jurisdictions[index].citizens.deposits = deposits
        jurisdictions[index].citizens.equity = equity
        jurisdictions[index].citizens.totalEquity = totals.array.reduce(0, +)
    }
}
