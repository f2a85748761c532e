import Polity
import PolityFigures
import PolityScript
import Testing

struct LibraryTests {
    @Test func everyTopicHasAPage() {
        for topic in Help.topics {
            #expect(Help.page(topic)?.isEmpty == false, "\(topic)")
        }
    }

    @Test func documentationSuggestsOnlyWhatItShows() {
        #expect(!Documentation.unknownEntry("tabel").contains("did you mean"))
        #expect(Documentation.unknownTopic("tabel").contains("`table`"))
        #expect(Documentation.unknownEntry("lever").contains("`levers`"))
        #expect(Documentation.unknownEntry("hih").contains("`hhi`"))
    }

    @Test func theWordsOfThePromptHaveHelpAndAreFreeInScripts() {
        let free = Words.blockWords.map(\.spelling).filter { Words.named($0)?.kind == .blockWord }
        // `step` stands in ranges and begins a statement.
        #expect(free.count == Words.blockWords.count - 1 && !free.contains("step"))
        for name in free { #expect(codes("let \(name) = 1\nlet y = \(name) + 1").isEmpty) }
        #expect(Help.page("quit")?.contains("Ends the prompt.") == true)
        #expect(codes("let quit = 1\nlet exit = quit + 1").isEmpty)
    }

    @Test func theOverviewShowsEveryStatement() {
        for word in Words.statements {
            #expect(Help.overview.contains(word.form))
        }
    }

    @Test(arguments: CatalogueKind.allCases) func cataloguesListEveryEntry(_ kind: CatalogueKind) {
        let table = CatalogueText.table(kind, style: TerminalStyle(width: 1_000))
        let json = CatalogueText.json(kind)
        for entry in kind.entries {
            #expect(table.contains(entry.name))
            #expect(table.contains(entry.summary))
            #expect(json.contains("\"name\":\"\(entry.name)\""))
        }
    }

    @Test func anOpenRangeIsNull() {
        let entry = CatalogueEntry(
            "x", group: "g", unit: .money, range: 0...Double.infinity, summary: "S.", source: "assumption")
        #expect(
            CatalogueText.json(entry)
                == "{\"default\":null,\"group\":\"g\",\"name\":\"x\",\"range\":[0,null],\"source\":\"assumption\",\"summary\":\"S.\",\"unit\":\"money\"}\n"
        )
    }

    @Test func describesOwnNames() {
        let host = RecordingHost()
        let session = Session(host: host)
        #expect(session.execute("regime r { data.social_share = 60% }\ndescribe r\ndescribe hhi\nhelp table"))
        #expect(host.written.contains("data.social_share"))
        #expect(host.written.contains("0.6"))
        #expect(host.written.contains("source"))
        #expect(!session.execute("describe hih"))
        #expect(host.reported.contains("did you mean `hhi`"))
    }
}
