import PolityNumerics

extension JonesTonetti {
    /// Prices and shares of income where there are markets, at time zero.
    public struct Market: Sendable, Hashable {
        /// wL_p/Y.
        public let labourShare: Double
        /// What firms keep.
        public var profitShare: Double { 1 - labourShare }
        /// What is paid for shared data, over Y; zero where nothing is shared.
        public let dataShare: Double
        /// p, what a unit of a variety costs at the till.
        public let price: Double
        /// q, the same less what the buyer gets for the data: N^(1/(σ−1)).
        public let effectivePrice: Double
        /// p_s, for a unit of data, from the side that shares it; zero where nothing is shared.
        public let dataPrice: Double
        /// p_b = p_s/N, for a unit of the bundle.
        public let bundlePrice: Double
        /// w.
        public let wage: Double
        /// V = π/(ρ+δ), the value of a firm, which is χw g_L/(g_L+δ) by free entry.
        public let firmValue: Double
    }

    /// Equations (93)–(94) and (100)–(101); none for the planner, who has no prices.
    public func market(_ institution: Institution) -> Market? {
        let markup = (sigma - 1) / sigma
        let allocation = allocation(institution)
        switch institution {
        case .planner: return nil
        case .consumersOwn:
            let dataShare = dataGain * markup
            return market(allocation, labourShare: markup / (1 - eta), dataShare: dataShare, inPrice: dataShare)
        case .firmsOwn:
            let share = markup / (1 - eta * (epsilon - 1) / epsilon)
            return market(allocation, labourShare: share, dataShare: eta * share, inPrice: 0)
        case .noSharing:
            return market(allocation, labourShare: markup / (1 - eta), dataShare: 0, inPrice: 0)
        }
    }

    /// `inPrice` is what a buyer is refunded for data, over q.
    private func market(
        _ allocation: Allocation, labourShare: Double, dataShare: Double, inPrice: Double
    ) -> Market {
        let firms = allocation.varieties * population
        let effectivePrice = Elementary.pow(firms, 1 / (sigma - 1))
        // All of Y is N q Yᵢ, and of it dataShare pays for N x̃ Yᵢ units of data.
        let dataPrice = allocation.sharing > 0 ? dataShare * effectivePrice / allocation.sharing : 0
        let wage = labourShare * effectivePrice * allocation.firmOutput / allocation.firmSize
        let entry = populationGrowth / (populationGrowth + allocation.destruction)
        return Market(
            labourShare: labourShare, dataShare: dataShare, price: (1 + inPrice) * effectivePrice,
            effectivePrice: effectivePrice, dataPrice: dataPrice, bundlePrice: dataPrice / firms, wage: wage,
            firmValue: chi * wage * entry)
    }

    /// Subsidies with which people's ownership gives the planner's allocation.
    public struct Subsidies: Sendable, Hashable {
        /// s_y, on sales.
        public let sales: Double
        /// s_e, on the labour that a new variety takes; negative for a tax.
        public let entry: Double
    }

    /// Equations (102)–(103).
    public var firstBestSubsidies: Subsidies {
        let sales = 1 / (eta + (1 - eta) * (sigma - 1) / sigma) - 1
        let destruction = allocation(.planner).destruction
        let kept =
            rho / populationGrowth * (populationGrowth + destruction) / (rho + destruction)
            * (1 - eta * (sigma + sales)) / (1 - eta)
        return Subsidies(sales: sales, entry: 1 - kept)
    }
}
