/// Who manages pooled data: state, municipality, trust, cooperative or open.
///
/// | | looks at pooled data | fees go to | keeps the data safe | what management costs |
/// |---|---|---|---|---|
/// | state | steward and State bodies | State | State capacity | agency loss |
/// | municipality | steward | State | State capacity | agency loss |
/// | trust | steward | citizens | communities | agency loss |
/// | cooperative | steward | citizens | communities | collective decisions |
/// | open | steward | nobody pays | communities | collective decisions |
///
/// Where the State is steward its bodies look at pooled data as far as oversight does not prevent it, whatever
/// `state.data_access` says; under other stewards they need that access. Who manages for others keeps the agency loss
/// (``AgencyLoss``); members who manage for themselves have no such manager, and bear costs of deciding together, the
/// share `collective_decision_cost` of what the pool is good for (Hansmann 1996 on both; sizes: assumptions, equal under
/// default institutions, so that the State's integrity and transparency say which is the less). All but the open one
/// bargain collectively for licences.
public enum Steward: Int, CaseIterable, Sendable {
    case state, municipality, trust, cooperative, open

    public var name: String { "\(self)" }

    /// Whether it is a public body, whose fees are public revenue and whose capacity is the State's.
    public var isPublic: Bool { self == .state || self == .municipality }

    /// Share of pooled records that can be used: `commons.usability` less what their management costs.
    package static func usability(_ economy: Economy, _ levers: Levers) -> Double {
        let cost =
            switch levers.steward {
            case .state, .municipality, .trust: AgencyLoss.share(economy, levers)
            case .cooperative, .open: economy[.collectiveDecisionCost]
            }
        return levers[.commonsUsability] * (1 - cost)
    }
}
