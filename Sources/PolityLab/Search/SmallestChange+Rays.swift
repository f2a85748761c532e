import PolityNumerics

/// The search along single directions.
extension SmallestChange {
    /// A direction of change, beginning where choices have been made.
    struct Ray {
        /// Choices that are changed, each a whole range long.
        var chosen: [Int: Double] = [:]
        /// Levers that move, and how far for every unit of length: the parts of a unit vector.
        var parts: [Int: Double] = [:]

        var levers: [Int] { (Array(chosen.keys) + Array(parts.keys)).sorted() }

        /// The length of the whole change.
        func distance(_ length: Double) -> Double {
            (Double(chosen.count) + length * length).squareRoot()
        }

        /// How far one may go along the ray for the whole change to be this long.
        func length(_ distance: Double) -> Double {
            max(0, distance * distance - Double(chosen.count)).squareRoot()
        }
    }

    typealias Evaluation<Failure: Error> = ([Double]) throws(Failure) -> Margin

    private func settings(_ ray: Ray, _ length: Double) -> [Double] {
        levers.indices.map { lever in
            ray.chosen[lever] ?? ray.parts[lever].map { levers[lever].value(after: $0 * length) }
                ?? levers[lever].current
        }
    }

    /// How far a ray goes before the first lever is at its end.
    func room(_ ray: Ray) -> Double {
        ray.parts.map { levers[$0.key].room($0.value > 0) / abs($0.value) }.min() ?? 0
    }

    /// The first crossing along a ray by probes and halving; `nil` without one.
    func crossing<Failure>(
        _ ray: Ray, upTo end: Double, _ evaluate: Evaluation<Failure>
    ) throws(Failure) -> Change? {
        guard end > 0 else { return nil }
        var margins: [Margin] = []
        // The last place is the end itself, not a rounding beside it.
        let places = (0...probes).map { $0 == probes ? end : end * Double($0) / Double(probes) }
        for place in places.dropFirst() { margins.append(try evaluate(settings(ray, place))) }
        guard let first = margins.firstIndex(where: isReached) else { return nil }
        let staysReached = margins[first...].allSatisfy(isReached)
        let (length, margin) = try halved(
            ray, from: places[first], to: places[first + 1], margins[first], evaluate)
        return Change(
            levers: ray.levers, settings: settings(ray, length), distance: ray.distance(length), margin: margin,
            isMonotone: staysReached && Self.isMonotone(margins))
    }

    /// The shortest length found to reach the target, to the tolerance, from a bracket whose upper end reaches it.
    func halved<Failure>(
        _ ray: Ray, from low: Double, to high: Double, _ margin: Margin, _ evaluate: Evaluation<Failure>
    ) throws(Failure) -> (length: Double, margin: Margin) {
        var (low, high, margin) = (low, high, margin)
        while high - low > tolerance {
            let middle = low + (high - low) / 2
            let found = try evaluate(settings(ray, middle))
            if isReached(found) {
                (high, margin) = (middle, found)
            } else {
                low = middle
            }
        }
        return (high, margin)
    }

    /// The change at a length, if it reaches the target there.
    func change<Failure>(
        _ ray: Ray, at length: Double, _ evaluate: Evaluation<Failure>
    ) throws(Failure) -> Change? {
        let margin = try evaluate(settings(ray, length))
        guard isReached(margin) else { return nil }
        return Change(
            levers: ray.levers, settings: settings(ray, length), distance: ray.distance(length), margin: margin,
            isMonotone: true)
    }

    /// Whether margins never fall after they have risen, as far as intervals that do not overlap tell.
    private static func isMonotone(_ margins: [Margin]) -> Bool {
        var (highest, lowest) = (-Double.infinity, Double.infinity)
        var (hasRisen, hasFallen) = (false, false)
        for margin in margins {
            // Above the upper bound of a probe before, or below the lower one.
            if margin.low > lowest { hasRisen = true }
            if margin.high < highest { hasFallen = true }
            lowest = min(lowest, margin.high)
            highest = max(highest, margin.low)
        }
        return !(hasRisen && hasFallen)
    }

    // MARK: One lever

    func single<Failure>(_ lever: Int, _ evaluate: Evaluation<Failure>) throws(Failure) -> Change? {
        var best: Change?
        if let alternatives = levers[lever].alternatives {
            for value in alternatives {
                let found = try change(Ray(chosen: [lever: value]), at: 0, evaluate)
                if let found, best.map({ isClearer(found, $0) }) ?? true { best = found }
            }
            return best
        }
        for sign in [1.0, -1] {
            let ray = Ray(parts: [lever: sign])
            // The second direction is of use only if it is shorter, but its probes are needed to see the response.
            let found = try crossing(ray, upTo: room(ray), evaluate)
            if let found, best.map({ found.distance < $0.distance }) ?? true { best = found }
        }
        return best
    }

    /// Whether a change reaches the target by more: choices are all as far away.
    private func isClearer(_ one: Change, _ other: Change) -> Bool {
        target == .atLeastZero
            ? one.margin.estimate > other.margin.estimate : one.margin.estimate < other.margin.estimate
    }

    // MARK: Two levers

    /// The smallest change of two levers that is shorter than `limit`.
    func pair<Failure>(
        _ one: Int, _ other: Int, below limit: Double, _ evaluate: Evaluation<Failure>
    ) throws(Failure) -> Change? {
        let choices = (levers[one].alternatives, levers[other].alternatives)
        switch choices {
        case (let first?, let second?):
            guard limit > 2.0.squareRoot() else { return nil }
            var best: Change?
            for a in first {
                for b in second {
                    let found = try change(Ray(chosen: [one: a, other: b]), at: 0, evaluate)
                    if let found, best.map({ isClearer(found, $0) }) ?? true { best = found }
                }
            }
            return best
        case (let values?, nil): return try choice(one, values, with: other, below: limit, evaluate)
        case (nil, let values?): return try choice(other, values, with: one, below: limit, evaluate)
        case (nil, nil): return try fan(one, other, below: limit, evaluate)
        }
    }

    /// A choice is changed, and a number as far as it then needs.
    private func choice<Failure>(
        _ choice: Int, _ values: [Double], with lever: Int, below limit: Double, _ evaluate: Evaluation<Failure>
    ) throws(Failure) -> Change? {
        var best: Change?
        for value in values {
            for sign in [1.0, -1] {
                let ray = Ray(chosen: [choice: value], parts: [lever: sign])
                let end = min(room(ray), ray.length(best?.distance ?? limit))
                let found = try crossing(ray, upTo: end, evaluate)
                if let found, found.distance < (best?.distance ?? limit) { best = found }
            }
        }
        return best
    }

    /// Directions between the two levers' axes, in all four quarters.
    private static let directions = 8

    private func fan<Failure>(
        _ one: Int, _ other: Int, below limit: Double, _ evaluate: Evaluation<Failure>
    ) throws(Failure) -> Change? {
        var best: (quarter: (Double, Double), slope: Double, distance: Double)?
        func reach(_ quarter: (Double, Double), _ slope: Double, _ limit: Double) throws(Failure) -> Double? {
            let ray = ray(one, other, quarter, slope)
            let end = min(limit, room(ray))
            guard end > 0 else { return nil }
            let margin = try evaluate(settings(ray, end))
            return isReached(margin) ? try halved(ray, from: 0, to: end, margin, evaluate).length : nil
        }
        for quarter in [(1.0, 1.0), (1, -1), (-1, 1), (-1, -1)] {
            for direction in 1..<Self.directions {
                let slope = Double(direction) / Double(Self.directions)
                // To be shorter by less than the tolerance is not to be shorter.
                let limit = (best?.distance ?? limit) - tolerance
                if let found = try reach(quarter, slope, limit) { best = (quarter, slope, found) }
            }
        }
        guard var found = best else { return nil }

        let golden = (5.0.squareRoot() - 1) / 2
        let step = 1 / Double(Self.directions)
        var (low, high) = (found.slope - step, found.slope + step)
        var inner = (high - golden * (high - low), low + golden * (high - low))
        var reached = (
            try reach(found.quarter, inner.0, .infinity) ?? .infinity,
            try reach(found.quarter, inner.1, .infinity) ?? .infinity
        )
        // Near the best slope the distance grows with the square of the difference.
        while (high - low) * (high - low) > tolerance {
            if min(reached.0, reached.1) < found.distance {
                found.slope = reached.0 < reached.1 ? inner.0 : inner.1
                found.distance = min(reached.0, reached.1)
            }
            if reached.0 < reached.1 {
                high = inner.1
                inner = (high - golden * (high - low), inner.0)
                reached = (try reach(found.quarter, inner.0, .infinity) ?? .infinity, reached.0)
            } else {
                low = inner.0
                inner = (inner.1, low + golden * (high - low))
                reached = (reached.1, try reach(found.quarter, inner.1, .infinity) ?? .infinity)
            }
        }
        // Probes on the way tell whether the response is monotone, and find a crossing that halving has missed.
        return try crossing(ray(one, other, found.quarter, found.slope), upTo: found.distance, evaluate)
    }

    /// A direction in a quarter of the plane: slope 0 is along the first lever, 1 along the second. The parts are those of a unit
    /// vector, without angles: (1 - slope, slope) over its length.
    private func ray(_ one: Int, _ other: Int, _ quarter: (Double, Double), _ slope: Double) -> Ray {
        let slope = min(max(slope, 0), 1)
        let length = ((1 - slope) * (1 - slope) + slope * slope).squareRoot()
        var parts = [one: quarter.0 * (1 - slope) / length, other: quarter.1 * slope / length]
        parts = parts.filter { $0.value != 0 }
        return Ray(parts: parts)
    }
}
