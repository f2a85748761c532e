/// How intensely citizens are watched, by whom; both between 0 and 1, so that one obligation bounds both.
package enum Exposure {
    /// Mean intensity of surveillance over users.
    package static func toEnterprises(_ jurisdiction: Jurisdiction, markets: [Market]) -> Double {
        jurisdiction.citizens.meanOverUsers(markets, \.surveillance) ?? 0
    }

    /// What State bodies look at: of others' data, and of pooled data, which they have at hand where the State is steward.
    package struct StateAccess {
        /// Access that oversight does not check, 0 to 1.
        package var others: Double
        package var pooled: Double
        /// Share of new records that are pooled, where the two differ.
        let pooledShare: Double

        /// What they want to look at, less the share that is checked: by oversight if nothing else is said.
        package init(_ jurisdiction: Jurisdiction, _ levers: Levers, checked: Double? = nil) {
            let isSteward = levers.steward == .state
            let unchecked = 1 - (checked ?? levers[.stateAccessOversight])
            others = levers[.stateDataAccess] * unchecked
            pooled = isSteward ? unchecked : others
            pooledShare = isSteward ? DataControl.control(jurisdiction.economy, levers).commons : 0
        }

        /// Mean over new records.
        package var mean: Double { (1 - pooledShare) * others + pooledShare * pooled }

        /// The same for a contract that bounds each part.
        func within(_ bound: (Double) -> Double) -> StateAccess {
            var result = self
            result.others = bound(others)
            result.pooled = bound(pooled)
            return result
        }
    }

    /// Access of State bodies that oversight does not check, within the contract if the State keeps it.
    package static func stateAccess(_ jurisdiction: Jurisdiction, _ levers: Levers) -> StateAccess {
        StateAccess(jurisdiction, levers).within { jurisdiction.contract.bound($0, party: .state, levers) }
    }

    /// The same, mean over new records.
    package static func toState(_ jurisdiction: Jurisdiction, _ levers: Levers) -> Double {
        stateAccess(jurisdiction, levers).mean
    }
}
