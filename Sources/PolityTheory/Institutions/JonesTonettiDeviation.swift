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
        /// The firm's value over that of the others; 1 where the path is an equilibrium.
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
    /// The search covers 1/100 to 100 times the others' labour, at most the whole bundle, and all x̃.
    public var bestFirmDeviation: Deviation {
        let path = allocation(.firmsOwn)
        let labourShare = (sigma - 1) / sigma / (1 - eta * (epsilon - 1) / epsilon)
        let dataShare = eta * labourShare
        let loss = (1 - labourShare) * path.destruction / (rho + path.destruction)
        let scale = (1 - labourShare) * rho / (rho + path.destruction)
        let reach = Elementary.log(100)
        let highest = -Elementary.log(path.sharing)
        func value(_ l: Double, _ b: Double, _ x: Double) -> Double {
            let y = eta * b + l
            let goods = Elementary.exp((1 - 1 / sigma) * y)
            let data = dataShare * Elementary.exp((1 - 1 / epsilon) * (x + y))
            let costs = labourShare * Elementary.exp(l) + dataShare * Elementary.exp(b)
            return (goods + data - costs - loss * Elementary.exp(2 * x)) / scale
        }
        var best = (l: 0.0, b: 0.0, x: 0.0, value: value(0, 0, 0))
        var width = (l: reach, b: reach, x: max(highest, 1))
        let steps = 12
        for _ in 0..<12 {
            let centre = best
            for i in -steps...steps {
                let l = min(max(centre.l + width.l * Double(i) / Double(steps), -reach), reach)
                for j in -steps...steps {
                    let b = min(max(centre.b + width.b * Double(j) / Double(steps), -reach), 0)
                    for k in -steps...steps {
                        let x = min(centre.x + width.x * Double(k) / Double(steps), highest)
                        let value = value(l, b, x)
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
}
