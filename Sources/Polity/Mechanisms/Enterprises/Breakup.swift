extension World {
    /// Divides an enterprise in two by order of a regulator (structural remedy: Kwoka and Valletti 2021): the second half
    /// takes half of cash and records and, by a draw of probability 1/2 each, half of the users; both keep the
    /// technology, the owners, prices and surveillance (assumption: no cost of division but the second fixed cost).
    ///
    /// - Parameter when: the month of the division: the present one, or the next where it has not begun.
    /// - Returns: the number of the new half, or `nil` where nothing was done: the enterprise has closed, was itself made
    ///   this month, or the world is full.
    package mutating func divide(enterprise k: Int, in when: Int? = nil) -> Int? {
        let month = when ?? month
        guard enterprises[k].isActive, enterprises[k].born < month else { return nil }
        var half = enterprises[k].halved()
        half.born = month
        guard let other = add(half) else { return nil }
        let born = enterprises[k].born
        enterprises[k] = enterprises[k].halved()
        enterprises[k].born = born
        turnover.divisions += 1
        let draws = draws
        for index in jurisdictions.indices {
            jurisdictions[index].regulator.bind(enterprise: other, as: k)
            jurisdictions[index].citizens.moveUsers(of: k, to: other, options: enterprises.count + 1) { citizen in
                // The new half's number keeps two orders of one month apart.
                draws.uniform(.division, index: citizen &+ other << 24, month: month, jurisdiction: index) < 0.5
            }
        }
        return other
    }
}

extension Enterprise {
    /// Half of what it holds and owes.
    fileprivate func halved() -> Enterprise {
        var half = self
        half.cash /= 2
        half.reserve /= 2
        for index in markets.indices {
            half.markets[index].halve()
        }
        return half
    }
}

extension Market {
    /// Halves stocks, dues and last month's accounts; prices, intensities and values per user stay.
    fileprivate mutating func halve() {
        ownRecords /= 2
        licensedRecords /= 2
        secondaryRecords /= 2
        secondUsers /= 2
        boughtRecords /= 2
        dataTrade /= 2
        pooledRecords /= 2
        accessFeeDue /= 2
        adaptationDue /= 2
        fineDue /= 2
        fees /= 2
        advertising /= 2
        wages /= 2
        dataPayments /= 2
        digitalServicesTax /= 2
        dataDividend /= 2
        profitTax /= 2
        fines /= 2
        accessFees /= 2
        adaptation /= 2
        developmentDue /= 2
        development /= 2
    }
}
