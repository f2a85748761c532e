import PolityNumerics

/// Schedule item "assessment": new applications of technology are allowed, banned or tried out.
///
/// A number of applications, Poisson with the rate `application_rate` times the waves' diffusion, comes each month with a true
/// benefit and harm (``ApplicationLaw``), the same in every regime. What the State can assess it decides by the sign of
/// what it perceives; the rest it bans with the chance `ban.bias`, else tries out at small scale for `sandbox.months`,
/// else allows (precaution: Sunstein 2005; Collingridge 1980). After a trial most of the error is gone and the sign
/// decides. Applications in use become obsolete; output has the factor exp(B - H - (B_0 - H_0)) of the benefit and harm in
/// use relative to month 0, which is at rest. Both kinds of error are counted: good ones banned, harmful ones allowed. An
/// order (``Order``) decides instead of the State's perception for the month it was given.
public struct ApplicationAssessment: Mechanism {
    public let name = "assessment"

    public init() {}

    public func step(_ world: inout World, using executor: any ChunkExecutor) throws(SimulationError) {
        let novelty = Information.novelty(world.technology, strength: world.economy[.technologyWaves])
        for index in world.jurisdictions.indices {
            let place = world.jurisdictions[index]
            var assessment = place.assessment
            let month = AssessmentMonth(place, draws: world.draws, month: world.month, jurisdiction: index)
            assessment.age(place.economy[.applicationObsolescence] / 12)
            month.judgeTrials(&assessment)
            month.judgeArrivals(&assessment, rate: place.economy[.applicationRate] / 12 * novelty)
            assessment.order = nil
            world.jurisdictions[index].assessment = assessment
            let net = assessment.net(sandboxScale: place.economy[.sandboxScale])
            world.jurisdictions[index].outputFactor.applications = Elementary.exp(net - assessment.startNet)
        }
    }
}

/// The decisions of one jurisdiction in one month.
struct AssessmentMonth {
    private let law: ApplicationLaw
    private let banBias: Double
    private let trialMonths: Int
    private let trialError: Double
    private let order: Assessment.MonthlyOrder?
    private let draws: Draws
    private let month: Int
    private let jurisdiction: Int

    init(_ place: Jurisdiction, draws: Draws, month: Int, jurisdiction: Int) {
        law = ApplicationLaw(place.economy, place.levers, foresight: Information.foresight(place))
        banBias = place.levers[.banBias]
        order = place.assessment.order
        if case .trial(let months) = place.assessment.order {
            trialMonths = months
        } else {
            trialMonths = Int(place.levers[.sandboxMonths].rounded())
        }
        trialError = place.economy[.sandboxError]
        self.draws = draws
        self.month = month
        self.jurisdiction = jurisdiction
    }

    /// Decides on the trials that end; an order to ban ends all.
    func judgeTrials(_ assessment: inout Assessment) {
        if order == .ban {
            for item in assessment.sandbox {
                assessment.decide(item, allow: false)
            }
            assessment.sandbox = []
        }
        let ending = assessment.sandbox.filter { $0.due <= month }
        assessment.sandbox.removeAll { $0.due <= month }
        for item in ending {
            let noise = draws.normal(
                .applicationAssessment, index: 3 * item.number + 2, month: item.arrived, jurisdiction: jurisdiction)
            let perceived = law.perceived(benefit: item.benefit, harm: item.harm, luck: trialError * noise)
            assessment.decide(item, allow: perceived >= 0)
        }
    }

    /// Draws this month's applications and decides on them. The luck of an application is keyed by its month and number.
    func judgeArrivals(_ assessment: inout Assessment, rate: Double) {
        let count = Self.poisson(
            mean: rate, uniform: draws.uniform(.application, index: 0, month: month, jurisdiction: jurisdiction))
        for number in 0..<count {
            let item = Assessment.Application(
                benefit: law.quantile(law.benefit, uniform(.application, 2 * number + 1)),
                harm: law.quantile(law.harm, uniform(.application, 2 * number + 2)),
                due: month + trialMonths, arrived: month, number: number)
            switch order {
            case .ban: assessment.decide(item, allow: false)
            case .trial: assessment.tryOut(item)
            case nil: judge(item, &assessment)
            }
        }
    }

    /// Decides on a new application by what the State perceives.
    private func judge(_ item: Assessment.Application, _ assessment: inout Assessment) {
        let noise = draws.normal(
            .applicationAssessment, index: 3 * item.number, month: month, jurisdiction: jurisdiction)
        let perceived = law.perceived(benefit: item.benefit, harm: item.harm, luck: noise)
        if !law.isDoubtful(perceived, benefit: item.benefit, harm: item.harm) {
            assessment.decide(item, allow: perceived >= 0)
        } else if uniform(.applicationAssessment, 3 * item.number + 1) < banBias {
            assessment.decide(item, allow: false)
        } else if trialMonths > 0 {
            assessment.tryOut(item)
        } else {
            assessment.decide(item, allow: true)
        }
    }

    private func uniform(_ stream: DrawStream, _ index: Int) -> Double {
        draws.uniform(stream, index: index, month: month, jurisdiction: jurisdiction)
    }

    /// The Poisson quantile at a uniform number, at most 1000.
    static func poisson(mean: Double, uniform: Double) -> Int {
        var term = Elementary.exp(-mean)
        var sum = term
        var count = 0
        while uniform >= sum, count < 1000 {
            count += 1
            term *= mean / Double(count)
            sum += term
        }
        return count
    }
}

extension Assessment {
    /// The applications of month 0, at rest under default institutions.
    mutating func open(_ economy: Economy, _ reference: Levers) {
        let means = ApplicationLaw(economy, reference, foresight: reference[.stateForesight]).allowedMeans()
        let stock = economy[.applicationRate] / economy[.applicationObsolescence]
        benefit = stock * means.benefit
        harm = stock * means.harm
        startNet = benefit - harm
    }

    /// Benefit less harm of what is in use and, at small scale, of what is being tried out.
    func net(sandboxScale: Double) -> Double {
        benefit - harm + sandboxScale * sandbox.reduce(0) { $0 + $1.net }
    }

    mutating func age(_ obsolete: Double) {
        benefit *= 1 - obsolete
        harm *= 1 - obsolete
    }

    mutating func tryOut(_ item: Application) {
        tried += 1
        sandbox.append(item)
    }

    mutating func decide(_ item: Application, allow: Bool) {
        if allow {
            allowed += 1
            missedHarms += item.net < 0 ? 1 : 0
            benefit += item.benefit
            harm += item.harm
        } else {
            banned += 1
            falseBans += item.net > 0 ? 1 : 0
            forgoneBenefit += max(0, item.net)
            avoidedHarm += max(0, -item.net)
        }
    }
}
