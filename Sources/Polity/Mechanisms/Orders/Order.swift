/// What an authority can order by itself, beside the levers' rules: a power that rules of law give it, used against one
/// enterprise or for one month. An order is carried out by the same mechanisms as the rule of its kind, against enterprises of any
/// owner (assumption), and binds both halves of an enterprise that is divided later (assumption).
///
/// - Break-up: the enterprise is divided at once (structural remedy: Kwoka and Valletti 2021), without a case and without
///   its errors.
/// - Designation: from now on whatever its share (Regulation (EU) 2022/1925 art. 3(8)), until it closes.
/// - Review of mergers: every purchase by it is presumed unlawful from now on, and stopped as other such purchases are (call-in of
///   mergers below the thresholds, in the manner of Regulation (EC) 139/2004 art. 22).
/// - Ban: it may no longer serve the jurisdiction; its users choose anew (as US Public Law 118-50, division H, of 2024 allows).
/// - Ban of applications: those that arrive this month, and those on trial, are banned whatever they do (a moratorium:
///   precaution, Sunstein 2005); both errors are counted.
/// - Trial of applications: those that arrive this month are tried out whatever the State perceives (regulatory
///   sandboxes: Regulation (EU) 2024/1689 art. 57).
public enum Order: Sendable, Hashable {
    case breakUp(enterprise: Int)
    case designate(enterprise: Int)
    case reviewMergers(enterprise: Int)
    case ban(enterprise: Int)
    case banApplications
    /// Months of trial, 1 to ``Order/longestTrial``.
    case tryApplications(months: Int)

    /// Months of the longest trial that can be ordered: that of the lever `sandbox.months`.
    public static let longestTrial = Int(Lever.sandboxMonths.entry.range.upperBound)
}

extension World {
    /// Carries out an order in a jurisdiction, before a month is simulated; it works from that month on. The last of several
    /// orders about applications replaces the others.
    ///
    /// - Parameters:
    ///   - order: enterprises by their place.
    ///   - jurisdiction: number of the jurisdiction; one that does not exist is a programming error.
    /// - Returns: whether anything was done; not if there is no such enterprise, if it has closed or does not serve the
    ///   jurisdiction (which can ban it all the same), if it is under that order already, if it is itself a half that was
    ///   made this month or the world is full, or if a trial would last for no month or too long.
    @discardableResult public mutating func carryOut(_ order: Order, jurisdiction: Int) -> Bool {
        switch order {
        case .breakUp(let k):
            // It happens in the month that begins.
            guard isServing(k, jurisdiction), divide(enterprise: k, in: month + 1) != nil else { return false }
            jurisdictions[jurisdiction].regulator.breakups += 1
            return true
        case .designate(let k):
            guard isServing(k, jurisdiction) else { return false }
            let isNew = jurisdictions[jurisdiction].regulator.orders.designated.insert(k).inserted
            jurisdictions[jurisdiction].regulator.resize(enterprises.count)
            jurisdictions[jurisdiction].regulator.isDesignated[k] = true
            return isNew
        case .reviewMergers(let k):
            guard isServing(k, jurisdiction) else { return false }
            return jurisdictions[jurisdiction].regulator.orders.reviewed.insert(k).inserted
        case .ban(let k):
            guard enterprises.indices.contains(k), enterprises[k].isActive,
                jurisdictions[jurisdiction].regulator.orders.banned.insert(k).inserted
            else { return false }
            if enterprises[k].markets[jurisdiction].isOpen {
                leave(enterprise: k, jurisdiction: jurisdiction)
                enterprises[k].markets[jurisdiction].isOpen = false
            }
            return true
        case .banApplications:
            jurisdictions[jurisdiction].assessment.order = .ban
            return true
        case .tryApplications(let months):
            guard (1...Order.longestTrial).contains(months) else { return false }
            jurisdictions[jurisdiction].assessment.order = .trial(months: months)
            return true
        }
    }

    private func isServing(_ k: Int, _ jurisdiction: Int) -> Bool {
        enterprises.indices.contains(k) && enterprises[k].serves(jurisdiction)
    }
}
