import PolityScript
import Testing

struct SourceFormatterTests {
    /// The layout, or the codes of what was refused.
    private func format(_ text: String) -> String {
        do throws(SourceFormatter.Refusal) {
            return try SourceFormatter.format(Source(text, name: "test"))
        } catch {
            return "refused: " + error.diagnostics.map(\.code.rawValue).joined(separator: " ")
        }
    }

    /// In bytes: strings that differ in line ends or in how a letter is encoded can be equal.
    private func expect(_ text: String, becomes expected: String, at place: Testing.SourceLocation = #_sourceLocation) {
        let found = format(text)
        #expect(found.utf8.elementsEqual(expected.utf8), "\(found.debugDescription)", sourceLocation: place)
        let again = format(found)
        #expect(again.utf8.elementsEqual(expected.utf8), "again: \(again.debugDescription)", sourceLocation: place)
    }

    @Test func putsOneSpaceAroundOperatorsAndNoneInsideParentheses() {
        expect("let x=( 1+2 )*-3^ 2/ f ( a,b )\n", becomes: "let x = (1 + 2) * -3 ^ 2 / f(a, b)\n")
        expect(
            "measure m = if a<=b and not (c!=d) then- 1 else -x",
            becomes:
                "measure m = if a <= b and not (c != d) then -1 else -x\n")
        expect("let a = 3 years - 1 year -x- -y", becomes: "let a = 3 years - 1 year - x - -y\n")
        expect("let status = 1\nlet b = status -1", becomes: "let status = 1\nlet b      = status - 1\n")
        expect("let d = if (a) then(b) else min (c , d)", becomes: "let d = if (a) then (b) else min(c, d)\n")
        expect("regime r { data.social_share = 20 % }", becomes: "regime r { data.social_share = 20% }\n")
        expect("table hhi  ,price at year  10 , year 20", becomes: "table hhi, price at year 10, year 20\n")
        expect("sweep x over 0.2 .. 0.9", becomes: "sweep x over 0.2..0.9\n")
        expect("sweep x over a ..-b", becomes: "sweep x over a..-b\n")
    }

    @Test func keepsBlocksWhereTheyAreBroken() {
        expect("regime r{data.social_share=1}", becomes: "regime r { data.social_share = 1 }\n")
        expect("regime r {}", becomes: "regime r { }\n")
        expect(
            "policy p {\nfrom 2026-01-01\nlegal {\nset a=1\n}\nenforcement { set b = 2 }\n      }\nlet x = 1",
            becomes:
                "policy p {\n  from 2026-01-01\n  legal {\n    set a = 1\n  }\n  enforcement { set b = 2 }\n}\nlet x = 1\n"
        )
        expect("economy e { a = 1\nb = 2 }", becomes: "economy e { a = 1\n  b = 2 }\n")
        expect("policy p { legal {\nset a = 1\n} }", becomes: "policy p { legal {\n    set a = 1\n} }\n")
        expect("}\n  }\nlet x = 1", becomes: "}\n}\nlet x = 1\n")
    }

    @Test func indentsLinesThatGoOn() {
        expect("table hhi,\nprice\n  at year 1", becomes: "table hhi,\n    price\nat year 1\n")
        expect("let x = 1 +\n# why\n2", becomes: "let x = 1 +\n    # why\n    2\n")
        expect("measure m = max(\nhhi,\n\nprice\n)", becomes: "measure m = max(\n    hhi,\n\n    price\n)\n")
        expect("measure m = (a\n-b)", becomes: "measure m = (a\n    - b)\n")
        expect("measure m = a and\nb", becomes: "measure m = a and\n    b\n")
        expect("regime r {\nx = 1 +\n2\ny = 3\n}", becomes: "regime r {\n  x = 1 +\n      2\n  y = 3\n}\n")
        expect("regime r {\n x = (1\n}\nlet y = 2", becomes: "regime r {\n  x = (1\n}\nlet y = 2\n")
    }

    @Test func alignsTheEqualsSignsOfARun() {
        expect(
            "economy e {\ncitizens = 1\nusers_x = 2\nmechanism usage = off\nmechanism entry_of = on\n\na = 3\n}",
            becomes: """
                economy e {
                  citizens = 1
                  users_x  = 2
                  mechanism usage    = off
                  mechanism entry_of = on

                  a = 3
                }

                """)
        expect(
            "scenario a = r\nscenario bb = r in e\nlet x = 1",
            becomes:
                "scenario a  = r\nscenario bb = r in e\nlet x = 1\n")
        expect("let dữ = 1\nlet 数据 = 2\nlet a = 3", becomes: "let dữ   = 1\nlet 数据 = 2\nlet a    = 3\n")
        expect("let a = 1\n# between\nlet bb = 2", becomes: "let a = 1\n# between\nlet bb = 2\n")
        expect("title \"a\"\nsource \"b\"\nlet x = 1", becomes: "title  \"a\"\nsource \"b\"\nlet x = 1\n")
        expect("policy p {\nsource \"b\"\nnote \"a\"\n}", becomes: "policy p {\n  source \"b\"\n  note \"a\"\n}\n")
    }

    @Test func alignsTheCommentsOfARun() {
        expect(
            "regime r {# one\nx = 1 # two  \n  # alone\nyy = 2 #three\n}\n",
            becomes: "regime r {  # one\n  x = 1     # two\n  # alone\n  yy = 2  #three\n}\n")
        expect("from 1 # a\nto 2026-01-01 # b", becomes: "from 1         # a\nto 2026-01-01  # b\n")
        let long = "note \"" + String(repeating: "x", count: 200) + "\""
        expect("\(long) # a\nlet x = 1 # b", becomes: "\(long)  # a\nlet x = 1  # b\n")
    }

    @Test func keepsCommentsAndTextsByteForByte() {
        expect("#\t a  = b\t \r\n", becomes: "#\t a  = b\n")
        expect("#e\u{301}\n#\u{E9}", becomes: "#e\u{301}\n#\u{E9}\n")
        expect("title \"a  \r\n  b=c  \n\"   # x", becomes: "title \"a  \r\n  b=c  \n\"  # x\n")
        expect("title \"a\n\" # x\nlet y = 1 # z", becomes: "title \"a\n\"  # x\nlet y = 1  # z\n")
    }

    @Test func endsLinesAlike() {
        expect("", becomes: "")
        expect("\n \t\n", becomes: "")
        expect("\n\nlet x = 1\n\n\n\nlet y = 2\n\n", becomes: "let x = 1\n\nlet y = 2\n")
        expect("let x = 1\t \r\nlet y = 2", becomes: "let x = 1\nlet y = 2\n")
        expect("\u{FEFF}let\tx = 1", becomes: "let x = 1\n")
    }

    @Test func refusesSignsThatItCannotRead() {
        for text in ["let x = 1 \u{0}", "title \"open", "let x = 20years", "let x = 1__0", "let x = 2026-02-30"] {
            #expect(format(text).hasPrefix("refused: E01"), "\(text)")
        }
        let long = "# " + String(repeating: "x", count: Limits().sourceBytes)
        #expect(format(long) == "refused: E0109")
        #expect(format("regime { = = }\n}") == "regime { = = }\n}\n", "what does not parse is laid out nevertheless")
    }

    @Test func laysOutRulesListsAndExperiments() {
        expect(
            "let l=[ 1,2 , -3 ]\nlet few = [\n1,\n2\n]", becomes: "let l = [1, 2, -3]\nlet few = [\n    1,\n    2\n]\n")
        expect(
            "policy p {\nset tax.income+=10 points\nset a -=1\nset b*= 2\n}",
            becomes: "policy p {\n  set tax.income += 10 points\n  set a          -= 1\n  set b          *= 2\n}\n")
        expect(
            """
            policy p {
            when hhi>0.25 for 6 months{
            order break_up( largest )
            announce "in {year}"
            }
            ramp tax.income from -10 % to 20% between year 1 and year 5
            each month citizens where  vulnerable and income<0.5 { set own_x+=0.1 }
            }
            define f ( x,y )=x ^ 2 - y
            attribute own_x of citizens=chance( 20% )
            claim "it holds"{ hhi(a)<hhi( b )
            confidence 95 % }
            weights w { hhi -0.5,quality 2 }
            sweep data.social_share over 0.2 .. 0.9 step 10% in s { measure hhi,quality }
            """,
            becomes: """
                policy p {
                  when hhi > 0.25 for 6 months {
                    order break_up(largest)
                    announce "in {year}"
                  }
                  ramp tax.income from -10% to 20% between year 1 and year 5
                  each month citizens where vulnerable and income < 0.5 { set own_x += 0.1 }
                }
                define f(x, y) = x ^ 2 - y
                attribute own_x of citizens = chance(20%)
                claim "it holds" { hhi(a) < hhi(b)
                  confidence 95% }
                weights w { hhi -0.5, quality 2 }
                sweep data.social_share over 0.2..0.9 step 10% in s { measure hhi, quality }

                """)
    }
}
