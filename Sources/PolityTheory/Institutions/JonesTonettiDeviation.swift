import PolityNumerics

extension JonesTonetti {
    /// What one firm would do best while all others keep to the path of firms' ownership.
    public struct Deviation: Sendable, Hashable {
        /// Its labour over that of the others.
        public let labour: Double
        /// The part of the bundle that it buys.
        public let bundle: Double
        /// x̃, what it shares.
        public let sharing: Double
        /// What it earns over what the others earn, both less the risk of losing the position at the path's value V: the test of a
        /// departure for an instant, 1 where the path is an equilibrium. A departure that lasts is worth another number.
        public let value: Double
    }

    /// The best departure of one firm from the path of firms' ownership, found by search.
    ///
    /// In the firm's equation (40)–(44), over its revenue on the path and with the shares S of labour, data and
    /// profit in income,
    ///
    ///     y^((σ−1)/σ) − S_L l − S_D b + S_D (x̃y/x̃_f)^((ε−1)/ε) − S_π δ(x̃)/(ρ+δ),     y = b^η l
    ///
    /// where l and b are labour and data over those of the others. Γ < 2 makes the closed form meet the first-order
    /// conditions; it does not make it the maximum (own derivation). Where η is high and x̃_f low a firm would do better
    /// to grow, to share all and to risk its position; the closed form is then no equilibrium. At the paper's values it
    /// is one; at η = .12 of its Figure 2 it is one for low δ₀ alone.
    ///
    /// The search covers 1/100 to 100 times the others' labour, at most the whole bundle, and x̃ up to 1.
    public var bestFirmDeviation: Deviation {
        let path = allocation(.firmsOwn)
        let labourShare = (sigma - 1) / sigma / (1 - eta * (epsilon - 1) / epsilon)
        let dataShare = eta * labourShare
        let loss = (1 - labourShare) * path.destruction / (rho + path.destruction)
        let scale = (1 - labourShare) * rho / (rho + path.destruction)
        let reach = Elementary.log(100)
        let highest = -Elementary.log(path.sharing)
        var best = (l: 0.0, b: 0.0, x: 0.0, value: 1.0)
        var width = (l: reach, b: reach, x: max(highest, 1))
        let steps = 12
        // The powers are products of one factor for each axis.
        let goods = 1 - 1 / sigma
        let data = 1 - 1 / epsilon
        func axis(_ centre: Double, _ width: Double, _ range: ClosedRange<Double>) -> [Double] {
            (-steps...steps).map {
                min(max(centre + width * Double($0) / Double(steps), range.lowerBound), range.upperBound)
            }
        }
        for _ in 0..<12 {
            let labours = axis(best.l, width.l, -reach...reach).map {
                ($0, Elementary.exp(goods * $0), Elementary.exp(data * $0), labourShare * Elementary.exp($0))
            }
            let bundles = axis(best.b, width.b, -reach...0).map {
                (
                    $0, Elementary.exp(goods * eta * $0), Elementary.exp(data * eta * $0),
                    dataShare * Elementary.exp($0)
                )
            }
            let sharings = axis(best.x, width.x, -reach...highest).map {
                ($0, dataShare * Elementary.exp(data * $0), loss * Elementary.exp(2 * $0))
            }
            for (l, goodsOfLabour, dataOfLabour, wages) in labours {
                for (b, goodsOfBundle, dataOfBundle, fees) in bundles {
                    let own = goodsOfLabour * goodsOfBundle - wages - fees
                    let sold = dataOfLabour * dataOfBundle
                    for (x, price, loss) in sharings {
                        let value = (own + sold * price - loss) / scale
                        if value > best.value { best = (l, b, x, value) }
                    }
                }
            }
            width = (width.l * 0.3, width.b * 0.3, width.x * 0.3)
        }
        return Deviation(
            labour: Elementary.exp(best.l), bundle: Elementary.exp(best.b),
            sharing: min(1, path.sharing * Elementary.exp(best.x)), value: best.value)
    }

    /// Whether the closed form of people's ownership meets the second-order condition of a firm that buys data, too:
    /// ση < 1 − η², slightly stricter than ση < 1 (own derivation; the determinant of the second derivatives of
    /// y^((σ−1)/σ) + S_D y − S_L l − S_D b in logarithms).
    public var buyersConditionHolds: Bool { sigma * eta < 1 - eta * eta }
}
