/// How intensely citizens are watched, by whom; both between 0 and 1, so that one obligation bounds both.
package enum Exposure {
    /// Mean intensity of surveillance over users.
    package static func toEnterprises(_ jurisdiction: Jurisdiction, markets: [Market]) -> Double {
        let users = jurisdiction.citizens.users(enterprises: markets.count)
        let total = users.reduce(0, +)
        guard total > 0 else { return 0 }
        return zip(users, markets).reduce(0) { $0 + Double($1.0) * $1.1.surveillance } / Double(total)
    }

    /// Access of State bodies that oversight does not check, within the contract if the State keeps it.
    package static func toState(_ jurisdiction: Jurisdiction, _ levers: Levers) -> Double {
        let wanted = levers[.stateDataAccess] * (1 - levers[.stateAccessOversight])
        return jurisdiction.contract.bound(wanted, party: .state, levers)
    }
}
