import Polity

/// What a value measures. The checker settles kinds before anything runs, so that the machine needs bare numbers only.
package enum Kind: String, Sendable, Hashable {
    case number
    case share
    /// Hundredths to be added to a share.
    case points
    case index
    case count
    /// Per citizen, in units of initial mean monthly income.
    case money
    /// A duration in months.
    case duration
    /// A time: months since the beginning.
    case time
    case perYear
    case truth
    case text
    /// A day of the calendar.
    case date
    /// One of a few named values, which only a lever has.
    case choice

    package init(_ unit: CatalogueUnit) {
        switch unit {
        case .share: self = .share
        case .index: self = .index
        case .money: self = .money
        case .months: self = .duration
        case .count: self = .count
        case .perYear: self = .perYear
        case .number: self = .number
        case .choice: self = .choice
        }
    }

    /// With its article, for messages.
    package var phrase: String {
        switch self {
        case .number: "a number"
        case .share: "a share"
        case .points: "a number of percentage points"
        case .index: "an index"
        case .count: "a count"
        case .money: "an amount of money"
        case .duration: "a duration"
        case .time: "a time"
        case .perYear: "a rate per year"
        case .truth: "true or false"
        case .text: "a text"
        case .date: "a date"
        case .choice: "a choice"
        }
    }

    /// The unit that tables and axes show.
    package var unit: String {
        switch self {
        case .perYear: "per year"
        case .duration: "months"
        case .time: "month"
        default: rawValue
        }
    }

    /// A number without a dimension; such kinds mix freely, because a percentage is a fraction.
    package var isPlain: Bool {
        switch self {
        case .number, .share, .index, .count: true
        default: false
        }
    }

    /// The kind of a sum, a choice or a comparison's sides; `nil` where the two do not measure the same thing.
    ///
    /// Money and rates have no notation of their own, so that a bare number stands for either. Beside an index, a share or a
    /// count it is one of them, else it would take the sum into money in one order and not in another.
    package func unified(with other: Kind) -> Kind? {
        if self == other { return self }
        if isPlain && other.isPlain { return self == .number ? other : other == .number ? self : .index }
        switch (self, other) {
        case (.money, .number), (.number, .money): return .money
        case (.perYear, .number), (.number, .perYear): return .perYear
        default: return nil
        }
    }

    /// Whether a value of this kind can stand where `expected` is needed.
    package func fits(_ expected: Kind) -> Bool {
        if self == expected { return true }
        switch expected {
        case .share, .index, .number: return isPlain
        case .count, .money: return self == .number || self == .count
        case .perYear: return isPlain
        default: return false
        }
    }

    /// The kind of a calculation with two sides, `nil` where it means nothing.
    package static func result(of operation: BinaryOperator, _ left: Kind, _ right: Kind) -> Kind? {
        // Dates are compared and not calculated with: how long a month is would depend on where one stands.
        if left == .date || right == .date, !operation.isComparison { return nil }
        return switch operation {
        case .add:
            switch (left, right) {
            case (.time, .duration), (.duration, .time): .time
            case (.time, _), (_, .time), (.truth, _), (_, .truth), (.text, _), (_, .text): nil
            default: left.unified(with: right)
            }
        case .subtract:
            switch (left, right) {
            case (.time, .time): .duration
            case (.time, .duration): .time
            case (.time, _), (_, .time), (.truth, _), (_, .truth), (.text, _), (_, .text): nil
            default: left.unified(with: right)
            }
        case .multiply:
            switch (left, right) {
            case (.time, _), (_, .time), (.truth, _), (_, .truth), (.text, _), (_, .text): nil
            case (.share, .share): .share
            default: left.isPlain ? (right.isPlain ? .number : right) : right.isPlain ? left : combined(left, right)
            }
        case .divide:
            switch (left, right) {
            case (.time, _), (_, .time), (.truth, _), (_, .truth), (.text, _), (_, .text): nil
            default: left == right ? .number : right.isPlain ? (left.isPlain ? .number : left) : combined(left, right)
            }
        case .power: left.isPlain && right.isPlain ? .number : nil
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            left == .truth || left == .text || left.unified(with: right) == nil ? nil : .truth
        case .equal, .notEqual: left == .text || left.unified(with: right) == nil ? nil : .truth
        case .and, .or: left == .truth && right == .truth ? .truth : nil
        }
    }

    /// Products and ratios of money and rates are plain numbers; those with a duration would depend on whether it
    /// counts months or years, so they are refused.
    private static func combined(_ left: Kind, _ right: Kind) -> Kind? {
        left == .duration || right == .duration ? nil : .number
    }
}
