/// Peeling and pasting of the patient rule induction method.
struct BoxSearch {
    /// A box and the cases in it, in their order.
    struct Found {
        var limits: [PRIM.Limit]
        var members: [Int]
    }

    private struct Candidate {
        var found: Found
        var gain: Double
    }

    let cases: DiscoveryCases
    let alpha: Double
    let pasteAlpha: Double
    let massMinimum: Double

    /// All boxes, from that of all cases on.
    func run() -> [Found] {
        var trajectory = [Found(limits: [], members: Array(cases.inputs.indices))]
        while let next = peel(trajectory[trajectory.count - 1]) { trajectory.append(next) }
        while let next = paste(trajectory[trajectory.count - 1]) { trajectory.append(next) }
        return trajectory
    }

    private func mass(_ found: Found) -> Double { Double(found.members.count) / Double(cases.inputs.count) }

    // MARK: Peeling

    private func peel(_ box: Found) -> Found? {
        var candidates: [Candidate] = []
        for input in 0..<cases.width {
            let values = box.members.map { cases.inputs[$0][input] }.filter(\.isFinite).sorted()
            guard !values.isEmpty else { continue }
            for end in [BoxEnd.high, .low] {
                let limit = Self.quantile(values, end == .high ? 1 - alpha : alpha)
                let limits = cases.limits(box.limits, input: input, end: end, at: limit)
                // Only the changed input's limits can exclude what is in the box.
                let changed = limits.first { $0.input == input }
                let members = box.members.filter { changed?.contains(cases.inputs[$0][input]) ?? true }
                candidates.append(candidate(Found(limits: limits, members: members), from: box))
            }
        }
        guard let best = best(candidates), best.gain > 0, best.found.members.count < box.members.count,
            mass(best.found) >= massMinimum
        else { return nil }
        return best.found
    }

    // MARK: Pasting

    private func paste(_ box: Found) -> Found? {
        var candidates: [Candidate] = []
        for limit in box.limits {
            for end in [BoxEnd.low, .high] {
                guard let old = end == .low ? limit.low : limit.high else { continue }
                // What would be in the box but for this limit, beyond it.
                let beyond = cases.members(box.limits, without: limit.input).map { cases.inputs[$0][limit.input] }
                    .filter { $0.isFinite && (end == .low ? $0 <= old : $0 >= old) }.sorted()
                let value = beyond.isEmpty ? nil : Self.quantile(beyond, end == .low ? 1 - pasteAlpha : pasteAlpha)
                let limits = cases.limits(box.limits, input: limit.input, end: end, at: value)
                candidates.append(candidate(Found(limits: limits, members: cases.members(limits)), from: box))
            }
        }
        guard let best = best(candidates), best.gain > 0, best.found.members.count > box.members.count,
            mass(best.found) >= massMinimum
        else { return nil }
        return best.found
    }

    // MARK: Judging

    /// The change of the density for every case that is removed or added.
    private func candidate(_ found: Found, from box: Found) -> Candidate {
        let change = cases.density(found.members) - cases.density(box.members)
        let difference = abs(found.members.count - box.members.count)
        return Candidate(found: found, gain: difference == 0 ? 0 : change / Double(difference))
    }

    /// The first among equals, as after a stable sort.
    private func best(_ candidates: [Candidate]) -> Candidate? {
        var best: Candidate?
        for candidate in candidates {
            guard let leader = best else {
                best = candidate
                continue
            }
            if candidate.gain > leader.gain
                || candidate.gain == leader.gain && candidate.found.limits.count < leader.found.limits.count
            {
                best = candidate
            }
        }
        return best
    }

    /// The middle between the order statistics around a quantile, so that cases lie on either side of a limit. Where the two
    /// are equal, the next different value towards the middle of the box takes the place of one: a peel then removes all
    /// cases of that value. From ema_workbench, modelled on Bryant's sdtoolkit.
    ///
    /// - Parameter values: In rising order, at least one.
    static func quantile(_ values: [Double], _ share: Double) -> Double {
        let place = Double(values.count - 1) * share
        var lower = Int(place.rounded(.down))
        var higher = Int(place.rounded(.up))
        if share > 0.5 {
            while values[lower] == values[higher], lower > 0 { lower -= 1 }
        } else {
            while values[lower] == values[higher], higher < values.count - 1 { higher += 1 }
        }
        let middle = (values[lower] + values[higher]) / 2
        return middle.isFinite ? middle : values[lower] / 2 + values[higher] / 2
    }
}
