import Polity

/// A value for a lever or for a parameter of the economy: what designs vary.
public struct FactorSetting: Sendable, Hashable {
    public var target: Factor.Target
    /// In the range of the target's catalogue entry.
    public var value: Double

    public init(_ target: Factor.Target, _ value: Double) {
        self.target = target
        self.value = value
    }
}

extension Place {
    /// The target's value at the start.
    public subscript(target: Factor.Target) -> Double {
        get {
            switch target {
            case .parameter(let parameter): economy[parameter]
            case .lever(let lever): levers[lever]
            }
        }
        set {
            switch target {
            case .parameter(let parameter): economy[parameter] = newValue
            case .lever(let lever): levers[lever] = newValue
            }
        }
    }
}

extension Scenario {
    /// The target's value in the first jurisdiction when nothing that is dated holds.
    public subscript(target: Factor.Target) -> Double {
        if case .lever(let lever) = target {
            let always = timetable.overlays.last {
                $0.place == 0 && $0.months == Timetable.always && $0.values[lever] != nil
            }
            if let value = always?.values[lever] { return value }
        }
        return places[0][target]
    }

    /// The scenario with other values to start from, in every jurisdiction. What lies on a lever for ever, from a variant or
    /// a policy without dates, gives way; dated policies and rules still do what they do.
    ///
    /// Shares of the budget that are set so that the shares of a jurisdiction would sum to more than 1 are scaled down together until
    /// they fit: a design that varies each by itself knows nothing of the others (assumption).
    public func with(_ settings: [FactorSetting]) -> Scenario {
        guard !settings.isEmpty else { return self }
        var scenario = self
        var budget: [Lever] = []
        for setting in settings {
            for place in places.indices { scenario.places[place][setting.target] = setting.value }
            guard case .lever(let lever) = setting.target else { continue }
            if Lever.budget.contains(lever) { budget.append(lever) }
            for index in timetable.overlays.indices where timetable.overlays[index].months == Timetable.always {
                scenario.timetable.overlays[index].values[lever] = nil
            }
        }
        for place in places.indices where !budget.isEmpty { scenario.places[place].levers.fit(budget) }
        return scenario
    }
}

extension Timetable {
    /// The months of an overlay that nothing ends.
    static let always = 0..<Int.max
}

extension Levers {
    /// Scales shares of the budget down until all of them sum to 1, or to 0 if the others take it all.
    fileprivate mutating func fit(_ varied: [Lever]) {
        let sum = varied.reduce(0) { $0 + self[$1] }
        let rest = Lever.budget.reduce(0) { $0 + self[$1] } - sum
        guard sum + rest > 1, sum > 0 else { return }
        let scale = max(0, 1 - rest) / sum
        for lever in varied { self[lever] *= scale }
    }
}
