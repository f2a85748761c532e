extension FriedkinJohnsen {
    /// Whether i listens to j directly or through others; everybody to himself.
    var reachability: [[Bool]] {
        var reach = weights.indices.map { row in
            weights.indices.map { $0 == row || (stubbornness[row] < 1 && weights[row][$0] > 0) }
        }
        for middle in reach.indices {
            for from in reach.indices where reach[from][middle] {
                for to in reach.indices where reach[middle][to] { reach[from][to] = true }
            }
        }
        return reach
    }

    /// Where a walk that stops at i with probability λᵢ ends, by the person at whom it begins.
    func stoppingProbabilities() throws(TheoryError) -> [[Double]] {
        let count = weights.count
        var moves = weights.indices.map { row in weights[row].map { (1 - stubbornness[row]) * $0 } }
        var stops = weights.indices.map { row in weights.indices.map { $0 == row ? stubbornness[row] : 0.0 } }
        var leaving = Array(repeating: 1.0, count: count)
        for last in weights.indices.reversed() {
            leaving[last] = moves[last][..<last].reduce(0, +) + stops[last].reduce(0, +)
            try require(leaving[last] > 0, "weights that do not vanish when multiplied", leaving[last])
            for from in 0..<last where moves[from][last] > 0 {
                let part = moves[from][last] / leaving[last]
                for to in 0..<last where to != from { moves[from][to] += part * moves[last][to] }
                for end in weights.indices { stops[from][end] += part * stops[last][end] }
            }
        }
        var result: [[Double]] = []
        for person in weights.indices {
            var row = stops[person]
            for earlier in 0..<person {
                for end in weights.indices { row[end] += moves[person][earlier] * result[earlier][end] }
            }
            result.append(row.map { $0 / leaving[person] })
        }
        return result
    }

    /// π of DeGroot's model: zero outside the closed group.
    func stationaryWeights() throws(TheoryError) -> [Double] {
        let reach = reachability
        let heardByAll = weights.indices.filter { person in reach.allSatisfy { $0[person] } }
        try require(!heardByAll.isEmpty, "one closed group that everybody listens to", 0)
        try require(isAperiodic, "a closed group that is not periodic", 0)
        let members = heardByAll
        var moves = members.map { row in members.map { weights[row][$0] } }
        var leaving = Array(repeating: 1.0, count: members.count)
        for last in members.indices.reversed() where last > 0 {
            leaving[last] = moves[last][..<last].reduce(0, +)
            try require(leaving[last] > 0, "weights that do not vanish when multiplied", leaving[last])
            for from in 0..<last where moves[from][last] > 0 {
                let part = moves[from][last] / leaving[last]
                for to in 0..<last where to != from { moves[from][to] += part * moves[last][to] }
            }
        }
        var masses = [1.0]
        for member in members.indices.dropFirst() {
            let inflow = (0..<member).reduce(0) { $0 + masses[$1] * moves[$1][member] }
            masses.append(inflow / leaving[member])
            let total = masses.reduce(0, +)
            masses = masses.map { $0 / total }
        }
        var result = Array(repeating: 0.0, count: weights.count)
        for (member, mass) in zip(members, masses) { result[member] = mass }
        return result
    }

    /// Whether some power of W has a column without zeros: squares of its pattern up to beyond (n − 1)² + 1.
    private var isAperiodic: Bool {
        var pattern = weights.map { row in row.map { $0 > 0 } }
        var power = 1
        while power <= weights.count * weights.count + 1 {
            let current = pattern
            pattern = current.map { row in
                weights.indices.map { to in weights.indices.contains { row[$0] && current[$0][to] } }
            }
            power *= 2
        }
        return weights.indices.contains { column in pattern.allSatisfy { $0[column] } }
    }
}
