import Polity

/// The orders that a rule can give.
package enum OrderName: String, Sendable, Hashable, CaseIterable {
    case breakUp = "break_up"
    case designate
    case mergerReview = "merger_review"
    case ban
    case sandbox

    /// Whom the order may be for, as help shows it.
    package var target: String {
        switch self {
        case .breakUp, .designate, .mergerReview: Self.enterprises
        case .ban: Self.enterprises + "|" + Self.applications
        case .sandbox: Self.applications
        }
    }

    private static let enterprises = "largest|smallest|enterprises where CONDITION"
    package static let applications = "applications"

    /// One line.
    package var summary: String {
        switch self {
        case .breakUp: "Divides an enterprise in two."
        case .designate: "Puts an enterprise under the duties of designated ones, whatever its share."
        case .mergerReview: "Has every later purchase by an enterprise reviewed as presumed unlawful."
        case .ban:
            "Closes the market to an enterprise for good; or bans this month's new applications and those on trial."
        case .sandbox: "Has this month's new applications tried out for a year before they are decided on."
        }
    }
}
