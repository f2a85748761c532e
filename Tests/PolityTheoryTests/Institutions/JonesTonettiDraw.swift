import PolityTheory
import TestSupport

/// Random parameters within the domain of ``JonesTonetti``.
struct JonesTonettiDraw {
    let settings: [String: Double]
    let economy: JonesTonetti

    /// - Parameter boldness: the largest ση.
    init(using generator: inout TestGenerator, boldness: Double = 0.7) throws {
        var settings: [String: Double] = [:]
        repeat { settings = Self.settings(using: &generator, boldness: boldness) } while Self.gamma(settings) >= 1.95
        self.settings = settings
        economy = try JonesTonetti(
            eta: settings["eta"] ?? .nan, sigma: settings["sigma"] ?? .nan, kappa: settings["kappa"] ?? .nan,
            kappaTilde: settings["kappa_tilde"] ?? .nan, population: settings["population"] ?? .nan,
            populationGrowth: settings["population_growth"] ?? .nan, rho: settings["rho"] ?? .nan,
            chi: settings["chi"] ?? .nan, delta0: settings["delta0"] ?? .nan, alpha: settings["alpha"] ?? .nan,
            epsilon: settings["epsilon"] ?? .nan, xBar: settings["x_bar"] ?? .nan)
    }

    private static func settings(using generator: inout TestGenerator, boldness: Double) -> [String: Double] {
        let sigma = Double.random(in: 1.5...8, using: &generator)
        let rho = Double.random(in: 0.02...0.08, using: &generator)
        return [
            "sigma": sigma, "rho": rho, "eta": Double.random(in: 0.02...boldness, using: &generator) / sigma,
            "population_growth": rho * Double.random(in: 0.2...0.85, using: &generator),
            "kappa": Double.random(in: 0.02...1, using: &generator),
            "kappa_tilde": Double.random(in: 0.02...1, using: &generator),
            "delta0": Double.random(in: 0.02...1, using: &generator),
            "population": Double.random(in: 1...400, using: &generator),
            "chi": Double.random(in: 0.002...0.1, using: &generator),
            "alpha": Double.random(in: 0.05...0.9, using: &generator),
            "epsilon": Double.random(in: 1.5...60, using: &generator),
            "x_bar": Double.random(in: 0.1...1, using: &generator),
        ]
    }

    private static func gamma(_ settings: [String: Double]) -> Double {
        guard let eta = settings["eta"], let sigma = settings["sigma"], let epsilon = settings["epsilon"] else {
            return .infinity
        }
        return eta * (sigma - 1) / (epsilon / (epsilon - 1) - sigma * eta)
    }
}
