import PolityNumerics

extension World {
    /// Opens cases against enterprises whose users, as a share of citizens, exceed `antitrust.breakup_share`, and decides those that are
    /// due, oldest first, as far as the regulator's capacity goes.
    ///
    /// A case is due after state.delay (1 + participation_delay w)(1 + overload) months, times a draw between 3/4 and
    /// 5/4. Cases decided a month are at most case_capacity 2 chi B^gamma; the rest wait. The regulator believes the
    /// share s (1 + sigma z), z a standard normal draw and sigma the State's information error: it divides those it
    /// believes above the threshold, and both errors are counted (errors of both kinds: Kaplow 1992; queue: Kleiman
    /// 2009; forms and sizes: assumptions).
    mutating func decideCases(jurisdiction index: Int) {
        var regulator = jurisdictions[index].regulator
        let place = jurisdictions[index]
        let threshold = place.levers[.breakupShare]
        let shares = shares(in: index)
        // Who has left, or is not the one the case was against, has no case to answer.
        regulator.cases.removeAll {
            !enterprises[$0.enterprise].serves(index) || enterprises[$0.enterprise].born >= $0.opened
        }
        if threshold < 1 {
            for k in enterprises.indices where shares[k] > threshold && enterprises[k].born < month {
                guard !regulator.cases.contains(where: { $0.enterprise == k }) else { continue }
                let luck = draws.uniform(.caseDelay, index: k, month: month, jurisdiction: index)
                let months = CaseWork.months(place) * (0.75 + 0.5 * luck)
                regulator.cases.append(.init(enterprise: k, opened: month, due: month + Int(months.rounded())))
            }
        }
        let capacity = CaseWork.capacity(place)
        regulator.service = min(regulator.service + capacity, max(1, capacity))
        let decided = regulator.take(month: month)
        jurisdictions[index].regulator = regulator
        for file in decided {
            decide(file, jurisdiction: index, share: shares[file.enterprise], threshold: threshold)
        }
    }

    private mutating func decide(
        _ file: Regulator.Case, jurisdiction index: Int, share: Double, threshold: Double
    ) {
        let place = jurisdictions[index]
        // Places from 256 on are not those of the delays: there are at most 250 enterprises.
        let noise = draws.normal(.caseDelay, index: 256 + file.enterprise, month: month, jurisdiction: index)
        let believed = share * (1 + Information.error(place.economy, place.levers) * noise)
        jurisdictions[index].regulator.decided += 1
        if believed > threshold {
            jurisdictions[index].regulator.falseOrders += share > threshold ? 0 : 1
            jurisdictions[index].regulator.breakups += divide(enterprise: file.enterprise) == nil ? 0 : 1
        } else {
            jurisdictions[index].regulator.missedOrders += share > threshold ? 1 : 0
        }
    }
}

/// How long cases take and how many can be decided.
enum CaseWork {
    /// Months from opening to decision on average, before the queue.
    static func months(_ place: Jurisdiction) -> Double {
        place.levers[.stateDelay]
            * (1 + place.economy[.participationDelay] * place.levers[.participationWeight])
            * (1 + place.state.overload)
    }

    /// Cases a month.
    static func capacity(_ place: Jurisdiction) -> Double {
        let budget = place.state.relativeDelivery(.enforcement)
        return place.economy[.caseCapacity] * 2 * place.levers[.stateCapacity]
            * (budget > 0 ? Elementary.pow(budget, place.economy[.enforcementElasticity]) : 0)
    }
}

extension Regulator {
    /// Takes the cases that are due and can be decided, oldest first, and notes how long they waited.
    mutating func take(month: Int) -> [Case] {
        var taken: [Case] = []
        while service >= 1, let next = cases.firstIndex(where: { $0.due <= month }) {
            taken.append(cases.remove(at: next))
            service -= 1
        }
        if !taken.isEmpty {
            waitingTime = taken.reduce(0) { $0 + Double(month - $1.opened) } / Double(taken.count)
        }
        return taken
    }
}
