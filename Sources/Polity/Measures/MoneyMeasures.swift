extension Measure {
    private static let group = "money"

    static let money: [Measure] =
        [
            open(
                "public_debt", group: group, unit: .money,
                "What former owners of what came into social ownership are still owed, per citizen.",
                "model: the State has no other debt, its deficits create money"
            ) { world, j in
                world.jurisdictions[j].state.compensationDebt / Double(world.jurisdictions[j].citizens.count)
            },
            open(
                "money_created", group: group, unit: .money,
                "Money created since month 0 in all jurisdictions, per citizen of all.", "Godley and Lavoie 2007"
            ) { world, _ in world.createdMoney / Double(world.jurisdictions.reduce(0) { $0 + $1.citizens.count }) },
        ] + Flow.all.map(flow)

    private static func flow(_ flow: Flow) -> Measure {
        open(
            "flow." + String(flow.name.map { $0.isLetter ? $0 : "_" }), group: group, unit: .money, kind: .flow,
            "Money that moved as \(flow.name), per citizen and year: what accounts here received or paid, whichever is more, and by number of citizens what moved between accounts that belong to no jurisdiction.",
            "model: transaction-flow matrix, Godley and Lavoie 2007"
        ) { $0.moved(flow, $1) / Double($0.jurisdictions[$1].citizens.count) }
    }

    /// A quotient that is 0 where there is nothing to divide by.
    static func ratio(_ part: Double, _ whole: Double) -> Double {
        whole > 0 ? part / whole : 0
    }
}

extension World {
    /// Money of the month in a flow that concerns a jurisdiction; with one jurisdiction, all of it.
    func moved(_ flow: Flow, _ jurisdiction: Int) -> Double {
        let here = jurisdictions.indices.map { index in
            var received = 0.0
            var paid = 0.0
            for account in [
                Account.households(jurisdiction: index), .producers(jurisdiction: index), .state(jurisdiction: index),
            ] {
                let amount = ledger.amount(flow, account)
                received += max(0, amount)
                paid += max(0, -amount)
            }
            return max(received, paid)
        }
        let outside = max(0, ledger.turnover(flow) - here.reduce(0, +))
        let people = jurisdictions.map { Double($0.citizens.count) }
        return here[jurisdiction] + outside * people[jurisdiction] / people.reduce(0, +)
    }

    /// Nominal gross domestic product of the month: consumption, purchases, investment, net exports, public wages and
    /// fees.
    func grossDomesticProduct(_ jurisdiction: Int) -> Double {
        jurisdictions[jurisdiction].producers.sales + jurisdictions[jurisdiction].state.staffCost
            + sumOverMarkets(jurisdiction, \.fees)
    }

    /// Gross domestic product of the month with platforms' profits abroad and without those of owners abroad, in prices
    /// of month 0.
    func grossNationalIncome(_ jurisdiction: Int) -> Double {
        var income = grossDomesticProduct(jurisdiction)
        for enterprise in enterprises {
            if enterprise.home == jurisdiction {
                for index in jurisdictions.indices where index != jurisdiction {
                    income += enterprise.markets[index].profit
                }
            } else {
                income -= enterprise.markets[jurisdiction].profit
            }
        }
        return ratio(income, jurisdictions[jurisdiction].producers.priceLevel)
    }

    private func ratio(_ part: Double, _ whole: Double) -> Double {
        Measure.ratio(part, whole)
    }
}
