import PolityScript
import Testing

struct CalendarDateTests {
    private func date(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDate {
        try #require(CalendarDate(year: year, month: month, day: day))
    }

    @Test func knowsTheDaysOfTheCalendar() {
        #expect(CalendarDate(year: 2024, month: 2, day: 29) != nil)
        #expect(CalendarDate(year: 2000, month: 2, day: 29) != nil)
        #expect(CalendarDate(year: 1900, month: 2, day: 29) == nil)
        #expect(CalendarDate(year: 2026, month: 4, day: 31) == nil)
        #expect(CalendarDate(year: 2026, month: 13, day: 1) == nil)
        #expect(CalendarDate(year: 0, month: 1, day: 1) == nil)
    }

    @Test func isANumberThatKeepsTheOrder() throws {
        let day = try date(987, 6, 5)
        #expect(CalendarDate(number: day.number) == day)
        #expect(day.description == "0987-06-05")
        #expect(CalendarDate(number: 20_260_230) == nil && CalendarDate(number: 1.5) == nil)
    }

    @Test func aMonthCountsByItsFirstDay() throws {
        let start = try date(2026, 1, 1)
        #expect(try date(2026, 1, 1).firstMonth(since: start) == 0)
        #expect(try date(2026, 1, 2).firstMonth(since: start) == 1)
        #expect(try date(2026, 3, 1).firstMonth(since: start) == 2)
        #expect(try date(2027, 12, 31).firstMonth(since: start) == 24)
        #expect(try date(2018, 5, 25).firstMonth(since: start) == 0)
        // Months from the 31st begin on the last day of shorter ones.
        let late = try date(2026, 1, 31)
        #expect(try date(2026, 2, 28).firstMonth(since: late) == 1)
        #expect(try date(2026, 3, 31).firstMonth(since: late) == 2)
    }

    @Test func datesAreOfTheirOwnKind() {
        #expect(codes("let a = 2026-01-01\nlet b = if a < 2027-01-01 then 1 else 2").isEmpty)
        #expect(codes("let a = 2026-01-01 + 1 year") == ["E0301"])
        #expect(codes("let a = -2026-01-01") == ["E0302"])
        #expect(codes("let a = max(2026-01-01, 2026-01-02)") == ["E0302"])
        #expect(codes("let a = 2026-02-29") == ["E0103"])
        #expect(codes("let a = 2026 - 01 - 01\nlet b = a * 2").isEmpty)
    }
}
