import PolityNumerics

/// The myopic best response of a platform that sells a service to users and their attention to advertisers, network and
/// data stocks frozen.
///
/// Profit per user is p + A sigma - c with A the after-tax value of a record; demand falls in beta p + theta sigma^2/2.
/// Interior optimum: sigma = A beta/theta, p = c - A sigma + 1/(beta eps). Where that price is below zero the price is
/// zero and sigma solves A = theta eps sigma (A sigma - c): surveillance rises as eps falls, competition works through
/// the quality of privacy. A cap below the optimum raises the price. (Own derivation from the logit first-order
/// conditions; Anderson, de Palma and Thisse 1992 for the price part.)
///
/// An owner who weighs users' surplus by omega maximises profit + omega CS. With dCS = -N (dp + theta sigma dsigma/beta)
/// the margin is (1 - omega)/(beta eps), and at price zero A = theta sigma [eps (A sigma - c) + omega/beta]: the owner
/// chooses as an investor would whose cost were c - omega/(beta eps). Assumptions: the pull of manipulation is held
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
    /// Weight omega of users' surplus beside profit, 0 to 1.
    package var userWeight: Double

    package init(
        recordValue: Double, cost: Double, priceSensitivity: Double, slope: Double, harm: Double,
        userWeight: Double = 0
    ) {
        self.recordValue = recordValue
        self.cost = cost
        self.priceSensitivity = priceSensitivity
        self.slope = slope
        self.harm = harm
        self.userWeight = userWeight
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

    /// Cost of serving a user less what the user's surplus is worth to the owner, c - omega/(beta eps).
    private var ownersCost: Double {
        cost - userWeight / (priceSensitivity * slope)
    }

    /// c - A sigma + (1 - omega)/(beta eps).
    private func price(at surveillance: Double) -> Double {
        ownersCost - recordValue * surveillance + 1 / (priceSensitivity * slope)
    }

    /// The positive root of theta eps A sigma^2 - theta (eps c - omega/beta) sigma - A = 0, at most 1.
    package var zeroPriceSurveillance: Double {
        let steepness = harm * slope
        guard steepness > 0, recordValue > 0 else { return recordValue > 0 ? 1 : 0 }
        let b = steepness * ownersCost
        let root = (b * b + 4 * steepness * recordValue * recordValue).squareRoot()
        return min(1, (b + root) / (2 * steepness * recordValue))
    }

    /// What breaking a cap gains in a month: the difference of the owner's best results without and with the cap, users
    /// responding along the demand curve from `present`, where there are `users` of them. To first order in the paid
    /// regime it is N theta (sigma* - cap)^2/(2 beta).
    package func gainFromViolation(cap: Double, users: Double, present: Choice) -> Double {
        let free = choice()
        guard free.surveillance > cap else { return 0 }
        return max(0, users * (profit(free, from: present) - profit(choice(cap: cap), from: present)))
    }

    /// What the owner maximises, per present user after a change of price and surveillance: profit and, weighted, the
    /// surplus n/(beta eps) of those who stay.
    private func profit(_ choice: Choice, from present: Choice) -> Double {
        Elementary.exp(slope * (disutility(present) - disutility(choice)))
            * (choice.price + recordValue * choice.surveillance - ownersCost)
    }

    /// beta p + theta sigma^2/2.
    private func disutility(_ choice: Choice) -> Double {
        priceSensitivity * choice.price + harm * choice.surveillance * choice.surveillance / 2
    }
}
