extension World {
    /// Closes an enterprise in every market. Its users choose anew at the next opportunity; its cash stays with it and is
    /// distributed to its owners.
    mutating func close(enterprise k: Int) {
        enterprises[k].isActive = false
        for index in jurisdictions.indices {
            leave(enterprise: k, jurisdiction: index)
        }
    }

    /// Empties an enterprise's market in one jurisdiction; its users choose anew.
    mutating func leave(enterprise k: Int, jurisdiction index: Int) {
        enterprises[k].markets[index].close()
        jurisdictions[index].citizens.orphanUsers(of: k, options: enterprises.count + 1)
    }

    /// Puts a new enterprise in the place of a closed one without cash, or behind the others, and returns its number;
    /// `nil` if the world is full.
    mutating func add(_ enterprise: Enterprise) -> Int? {
        if let free = enterprises.firstIndex(where: { !$0.isActive && $0.cash < 1e-9 && $0.cash >= 0 }) {
            var newcomer = enterprise
            newcomer.cash += enterprises[free].cash
            enterprises[free] = newcomer
            return free
        }
        guard enterprises.count < Self.enterpriseLimit else { return nil }
        enterprises.append(enterprise)
        for index in jurisdictions.indices {
            jurisdictions[index].citizens.widenTally(options: enterprises.count + 1)
        }
        return enterprises.count - 1
    }
}

extension Citizens {
    /// Makes room for one more platform.
    mutating func widenTally(options: Int) {
        var wider: [Int] = []
        wider.reserveCapacity(tasteClasses.count * options)
        for row in stride(from: 0, to: tally.count, by: options - 1) {
            wider += tally[row..<row + options - 1]
            wider.append(0)
        }
        tally = wider
    }
}

extension Market {
    /// What is left of a market whose enterprise has closed or been kept out: nothing is sold, its records are gone.
    mutating func close() {
        price = 0
        surveillance = 0
        ownRecords = 0
        secondaryRecords = 0
        secondUsers = 0
        boughtRecords = 0
        licensedRecords = 0
        accessibleRecords = 0
        licencePayment = 0
        marginalDataValue = 0
        fineDue = 0
        adaptationDue = 0
        accessFeeDue = 0
        pooledRecords = 0
        monetisation = 0
        strategicValue = 0
    }
}
