import PolityScript
import Testing

struct SuggestionTests {
    @Test(arguments: [
        ("hhi", "hhi", 0), ("hih", "hhi", 1), ("regmie", "regime", 1), ("", "abc", 3), ("kitten", "sitting", 3),
    ]) func measuresDistance(_ a: String, _ b: String, _ expected: Int) {
        #expect(Suggestion.distance(Array(a), Array(b)) == expected)
        #expect(Suggestion.distance(Array(b), Array(a)) == expected)
    }

    @Test func staysWithinAThirdOfTheLetters() {
        #expect(Suggestion.nearest(to: "tabel", among: ["table", "title"]) == "table")
        #expect(Suggestion.nearest(to: "xyz", among: ["table", "title"]) == nil)
        #expect(Suggestion.nearest(to: "q", among: ["zz"]) == nil)
    }

    @Test func findsNamesThatLackABeginningOrAnEnd() {
        let names = ["gini_wealth", "gini_income", "data.social_share", "hhi"]
        #expect(Suggestion.nearest(to: "gini", among: names) == "gini_income")
        #expect(Suggestion.nearest(to: "social_share", among: names) == "data.social_share")
        #expect(Suggestion.nearest(to: "share", among: names) == nil)
        #expect(Suggestion.nearest(to: "HHI", among: names) == "hhi")
        #expect(Suggestion.nearest(to: "viet_nam", among: ["Viet_Nam"]) == "Viet_Nam")
    }

    @Test func tiesGoToTheAlphabet() {
        #expect(Suggestion.nearest(to: "ab", among: ["ad", "ac"]) == "ac")
    }

    @Test func suggestsNamesOfTheRightSortOnly() {
        let found = diagnostics("regime reference {}\neconomy ref { citizens = 10 }\nscenario s = referense")
        #expect(found.first?.fix?.text == "reference")
    }
}
