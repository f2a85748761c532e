import PolityNumerics

/// The myopic best response of a platform that sells a service to users and their attention to advertisers, network and
/// data stocks frozen.
///
/// Profit per user is p + A sigma - c with A the after-tax value of a record; demand falls in beta p + theta sigma^2/2.
/// Interior optimum: sigma = A beta/theta, p = c - A sigma + 1/(beta eps). Where that price is below zero the price is
/// zero and sigma solves A = theta eps sigma (A sigma - c): surveillance rises as eps falls, competition works through
/// the quality of privacy. A cap below the optimum raises the price. (Own derivation from the logit first-order
/// conditions; Anderson, de Palma and Thisse 1992 for the price part.) Assumptions: the pull of manipulation is held
/// fixed, and enterprises reckon with the response of all users, though only some reconsider in a month.
///
/// A tax on pure profit changes neither condition.
package struct BestResponse: Hashable {
    /// After-tax value of a record, A >= 0.
    package var recordValue: Double
    /// Cost of serving a user, c >= 0.
    package var cost: Double
    /// Utility of money, beta > 0.
    package var priceSensitivity: Double
    /// Own-share slope, eps in (0, 1].
    package var slope: Double
    /// Marginal users' harm weight, theta >= 0.
    package var harm: Double

    package init(recordValue: Double, cost: Double, priceSensitivity: Double, slope: Double, harm: Double) {
        self.recordValue = recordValue
        self.cost = cost
        self.priceSensitivity = priceSensitivity
        self.slope = slope
        self.harm = harm
    }

    package struct Choice: Hashable {
        package var price: Double
        package var surveillance: Double

        package init(price: Double, surveillance: Double) {
            self.price = price
            self.surveillance = surveillance
        }
    }

    /// The best response under a cap on surveillance; 1 is no cap.
    package func choice(cap: Double = 1) -> Choice {
        let free = min(1, harm > 0 ? recordValue * priceSensitivity / harm : (recordValue > 0 ? 1 : 0))
        if price(at: free) >= 0 {
            let surveillance = min(free, cap)
            return Choice(price: price(at: surveillance), surveillance: surveillance)
        }
        let surveillance = min(zeroPriceSurveillance, cap)
        return Choice(price: max(0, price(at: surveillance)), surveillance: surveillance)
    }

    /// c - A sigma + 1/(beta eps).
    private func price(at surveillance: Double) -> Double {
        cost - recordValue * surveillance + 1 / (priceSensitivity * slope)
    }

    /// The positive root of theta eps A sigma^2 - theta eps c sigma - A = 0, at most 1.
    package var zeroPriceSurveillance: Double {
        let steepness = harm * slope
        guard steepness > 0, recordValue > 0 else { return recordValue > 0 ? 1 : 0 }
        let b = steepness * cost
        let root = (b * b + 4 * steepness * recordValue * recordValue).squareRoot()
        return min(1, (b + root) / (2 * steepness * recordValue))
    }

    /// What breaking a cap gains in a month: the difference of the best profits without and with the cap, users
    /// responding along the demand curve from `present`, where there are `users` of them. To first order in the paid
    /// regime it is N theta (sigma* - cap)^2/(2 beta).
    package func gainFromViolation(cap: Double, users: Double, present: Choice) -> Double {
        let free = choice()
        guard free.surveillance > cap else { return 0 }
        return max(0, users * (profit(free, from: present) - profit(choice(cap: cap), from: present)))
    }

    /// Profit per present user after a change of price and surveillance.
    private func profit(_ choice: Choice, from present: Choice) -> Double {
        Elementary.exp(slope * (disutility(present) - disutility(choice)))
            * (choice.price + recordValue * choice.surveillance - cost)
    }

    /// beta p + theta sigma^2/2.
    private func disutility(_ choice: Choice) -> Double {
        priceSensitivity * choice.price + harm * choice.surveillance * choice.surveillance / 2
    }
}
