/// Births and deaths of enterprises since month 0.
public struct EnterpriseTurnover: Sendable, Hashable {
    public var entries = 0
    public var exits = 0
    public var mergers = 0
    public var divisions = 0
    /// Mergers that a regulator stopped.
    public var stoppedMergers = 0
    /// Successes of research, private and public.
    public var innovations = 0
    public var publicInnovations = 0
    /// The month of each entry, and of each exit or sale to another enterprise.
    public var entryMonths: [Int] = []
    public var exitMonths: [Int] = []
}

extension World {
    /// Closes an enterprise in every market. Its users choose anew at the next opportunity; its cash stays with it and is
    /// distributed to its owners.
    package mutating func close(enterprise k: Int) {
        enterprises[k].isActive = false
        turnover.exits += 1
        turnover.exitMonths.append(month)
        for index in jurisdictions.indices {
            leave(enterprise: k, jurisdiction: index)
        }
    }

    /// Empties an enterprise's market in one jurisdiction; its users choose anew.
    mutating func leave(enterprise k: Int, jurisdiction index: Int) {
        enterprises[k].markets[index].close()
        jurisdictions[index].citizens.orphanUsers(of: k, options: enterprises.count + 1)
    }

    /// Whether another enterprise can be added.
    var hasRoom: Bool { enterprises.count < Self.enterpriseLimit || freePlace != nil }

    /// The place of a closed enterprise whose cash has been distributed.
    private var freePlace: Int? {
        enterprises.firstIndex { !$0.isActive && $0.cash < 1e-9 && $0.cash >= 0 }
    }

    /// Puts a new enterprise in the place of a closed one without cash, or behind the others, and returns its number;
    /// `nil` if the world is full.
    package mutating func add(_ enterprise: Enterprise) -> Int? {
        if let free = freePlace {
            var newcomer = enterprise
            newcomer.cash += enterprises[free].cash
            enterprises[free] = newcomer
            // What authorities had against the one that closed is not the newcomer's.
            for index in jurisdictions.indices {
                jurisdictions[index].regulator.forget(enterprise: free)
            }
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

extension World {
    /// The number by which an enterprise is known to draws: those of a newcomer in a closed one's place are its own.
    package func luck(of k: Int) -> Int {
        k + 256 * enterprises[k].born
    }
}

extension Regulator {
    /// Drops cases and orders against, and the designation of, an enterprise.
    mutating func forget(enterprise k: Int) {
        cases.removeAll { $0.enterprise == k }
        orders.forget(enterprise: k)
        if isDesignated.indices.contains(k) {
            isDesignated[k] = false
        }
    }

    /// Puts an enterprise under the orders that another is under.
    mutating func bind(enterprise other: Int, as k: Int) {
        if orders.reviewed.contains(k) {
            orders.reviewed.insert(other)
        }
        if orders.banned.contains(k) {
            orders.banned.insert(other)
        }
        if orders.designated.contains(k) {
            orders.designated.insert(other)
            resize(other + 1)
            isDesignated[other] = isDesignated[k]
        }
    }
}

extension Citizens {
    /// Moves an enterprise's users to another platform's, keeping the tally; `moves` decides by the citizen's number.
    mutating func moveUsers(of k: Int, to other: Int, options: Int, where moves: (Int) -> Bool) {
        let code = UInt8(k + 1)
        for i in 0..<count where platform[i] == code && moves(i) {
            platform[i] = UInt8(other + 1)
            let row = Int(tasteClass[i]) * options
            tally[row + k + 1] -= 1
            tally[row + other + 1] += 1
        }
    }

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
        isFined = false
        adaptationDue = 0
        developmentDue = 0
        accessFeeDue = 0
        pooledRecords = 0
        monetisation = 0
        strategicValue = 0
    }
}
