/// Schedule item "production": demand, output, incomes and every payment of the month (after Godley and Lavoie 2007,
/// SIM).
///
/// Consumption C = alpha1 YD(-1) + alpha2 V, purchases G from last month's revenue, investment I = share x gross
/// profit, net exports X; sales Y = C + G + I + X. Producers' value added Y - advertising goes to wages, 1 - m, and gross
/// profit, m, the automated share of tasks (Acemoglu and Restrepo 2018, unit elasticity). GDP = C + fees + G + public
/// wages + I + X.
public struct Production: Mechanism {
    public let name = "production"

    public init() {}

    public func step(_ world: inout World, using executor: any ChunkExecutor) throws(SimulationError) {
        let automation = world.technology.effects.automation
        for index in world.jurisdictions.indices {
            let start = world.jurisdictions[index].producers.start.automatedShare
            world.jurisdictions[index].producers.automatedShare = start + (1 - start) * automation
        }
        Trade.settle(&world)
        var profits = ProfitDistribution(&world)
        for index in world.jurisdictions.indices {
            world.jurisdictions[index].state.leaked = profits.leaked[index]
            var accounts = MonthlyAccounts(world, jurisdiction: index, profits: profits)
            accounts.openBudget(&world)
            accounts.payEnterprises(&world)
            let leaked = profits.leaked[index]
            accounts.payProducers(&world, &profits)
            world.jurisdictions[index].state.leaked += profits.leaked[index] - leaked
            accounts.spendPublicMoney(&world)
            distribute(&world, &accounts, using: executor)
            accounts.settle(&world)
            accounts.produce(&world)
        }
    }

    private func distribute(_ world: inout World, _ accounts: inout MonthlyAccounts, using executor: any ChunkExecutor)
    {
        let index = accounts.jurisdiction
        let kernel = accounts.kernel(world)
        let count = world.jurisdictions[index].citizens.count
        let width = kernel.width
        let skill = world.jurisdictions[index].citizens.skill.array
        let equity = world.jurisdictions[index].citizens.equity.array
        let concern = world.jurisdictions[index].citizens.privacyConcern.array
        let literacy = world.jurisdictions[index].citizens.literacy.array
        let vulnerable = world.jurisdictions[index].citizens.vulnerable.array
        let platform = world.jurisdictions[index].citizens.platform.array
        let chunks = Chunk.count(of: count)
        var sums = Column(repeating: 0.0, count: chunks * width)
        var deposits = world.jurisdictions[index].citizens.deposits.take()
        var income = world.jurisdictions[index].citizens.income.take()
        deposits.withDisjointChunks { deposits in
            income.withDisjointChunks { income in
                sums.withDisjointChunks { sums in
                    executor.run(chunks) { chunk in
                        let range = Chunk.range(chunk, of: count)
                        kernel.run(
                            range, skill: skill.span, equity: equity.span, privacyConcern: concern.span,
                            literacy: literacy.span, vulnerable: vulnerable.span, platform: platform.span,
                            deposits: deposits.chunk(range), income: income.chunk(range),
                            sums: sums.chunk(chunk * width..<(chunk + 1) * width))
                    }
                }
            }
        }
        world.jurisdictions[index].citizens.deposits = deposits
        world.jurisdictions[index].citizens.income = income
        var total = [Double](repeating: 0, count: width)
        for (place, value) in sums.array.enumerated() {
            total[place % width] += value
        }
        accounts.collect(&world, total)
    }
}
