/// Months as people say them.

/// A time: `year 10`, `year 5 month 7`, `month 0`.
package func timeText(_ month: Int) -> String {
    if month == 0 { return "month 0" }
    if month % 12 == 0 { return "year \(month / 12)" }
    return month < 12 ? "month \(month)" : "year \(month / 12) month \(month % 12)"
}

/// A duration: `20 years`, `1 year`, `18 months`.
package func durationText(_ months: Int) -> String {
    if months > 0, months % 12 == 0 { return months == 12 ? "1 year" : "\(months / 12) years" }
    return months == 1 ? "1 month" : "\(months) months"
}
