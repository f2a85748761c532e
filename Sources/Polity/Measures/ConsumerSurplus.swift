import PolityNumerics

/// Consumer surplus of platform use in initial money per citizen and month, manipulation left out of welfare.
///
/// Where decision utility u_k differs from experienced utility by a term m_k, here the pull of manipulation, surplus is
/// (1/beta) [ln sum exp(u_k) - sum P_k m_k] (Train 2015; the log sum of Small and Rosen 1981 where m = 0). Switching
/// cost is a cost of leaving, chi. Tastes are those of the class. Harm counts as far as citizens see it; what they do
/// not see is in no utility, so more literacy lowers measured surplus. Beta is that of month 0, so that prices alone move
/// nothing.
package struct ConsumerSurplus {
    /// By class and platform in use, as in ``Citizens/tally``.
    package let table: [Double]
    private let options: Int

    package init(_ world: World, jurisdiction index: Int) {
        let utility = PlatformUtility(world, jurisdiction: index)
        let classes = world.jurisdictions[index].citizens.tasteClasses
        options = utility.common.count + 1
        let bonus = Elementary.exp(utility.inertia) - 1
        let sensitivity = world.jurisdictions[index].economy[.priceSensitivity]
        var table: [Double] = []
        for (number, taste) in classes.enumerated() {
            guard number > 0 else {
                table += [Double](repeating: 0, count: options)
                continue
            }
            let (weights, highest) = utility.weights(harmWeight: taste.meanHarm, gap: taste.meanGap)
            let pull = [0] + utility.manipulation.map { $0 * taste.meanGap }
            let total = weights.reduce(0, +)
            let pulled = zip(weights, pull).reduce(0) { $0 + $1.0 * $1.1 }
            for j in 0..<options {
                let stay = j > 0 ? bonus * weights[j] : 0
                let logSum = Elementary.log(total + stay) + highest - (j > 0 ? utility.inertia : 0)
                let error = (pulled + stay * pull[j]) / (total + stay)
                table.append((logSum - error) / sensitivity)
            }
        }
        self.table = table
    }

    /// Mean over all citizens, those without access at 0.
    func mean(_ citizens: Citizens) -> Double {
        zip(table, citizens.tally).reduce(0) { $0 + $1.0 * Double($1.1) } / Double(citizens.count)
    }

    /// Mean over the members of each group, those outside vulnerable groups first; 0 for a group without members.
    func byGroup(_ citizens: Citizens) -> [Double] {
        let vulnerable = citizens.vulnerable.array
        let platform = citizens.platform.array
        let taste = citizens.tasteClass.array
        var sum = [0.0, 0.0]
        var people = [0, 0]
        for i in 0..<citizens.count {
            let group = Int(vulnerable[i])
            let held = platform[i] == Citizens.orphaned ? 0 : Int(platform[i])
            sum[group] += table[Int(taste[i]) * options + held]
            people[group] += 1
        }
        return (0...1).map { people[$0] > 0 ? sum[$0] / Double(people[$0]) : 0 }
    }
}
