/// A day of the Gregorian calendar, as laws are dated: `2018-05-25`.
package struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let year: Int
    package let month: Int
    package let day: Int

    /// `nil` if the calendar has no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Self.days(ofMonth: month, in: year)).contains(day)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The date that a number stands for in compiled code; see ``number``.
    package init?(number: Double) {
        guard let whole = Int(exactly: number) else { return nil }
        self.init(year: whole / 10_000, month: whole / 100 % 100, day: whole % 100)
    }

    /// The date as one number that keeps the order of dates: 20180525. The machine knows bare numbers only.
    package var number: Double { Double(year * 10_000 + month * 100 + day) }

    package var description: String {
        "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    private func padded(_ number: Int, _ width: Int) -> String {
        let text = "\(number)"
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }

    package static func < (a: CalendarDate, b: CalendarDate) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }

    package static func days(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The first month of a world whose month 0 begins on `start` that begins on this day or later. A month counts by
    /// its first day, so what comes into force within a month holds from the next one.
    package func firstMonth(since start: CalendarDate) -> Int {
        let months = (year - start.year) * 12 + month - start.month
        let firstDay = min(start.day, Self.days(ofMonth: month, in: year))
        return max(0, day > firstDay ? months + 1 : months)
    }
}
