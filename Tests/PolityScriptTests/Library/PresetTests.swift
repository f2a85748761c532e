import Polity
import PolityFigures
import PolityLab
import PolityScript
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

struct PresetTests {
    @Test func embeddedFilesAreThoseInTheFolder() throws {
        let found = try Files.presets.map { path in
            (path: String(path.dropFirst(Files.scenarioFolder.count + 1)), text: try Files.text(path))
        }
        #expect(PresetFiles.all.map(\.path) == found.map(\.path), "run .ci/embed")
        for (embedded, file) in zip(PresetFiles.all, found) {
            #expect(embedded.text == file.text, "run .ci/embed: \(file.path)")
        }
    }

    @Test func theLibraryHasNoFaults() {
        #expect(Presets.diagnostics.isEmpty, "\(Presets.diagnostics)")
        #expect(Set(Presets.all.map(\.name)).count == Presets.all.count)
        let definitions = Definitions()
        for item in LibraryKind.regimes.items { #expect(definitions.levers(of: item.name) != nil, "\(item.name)") }
    }

    @Test func everyPresetIsKnownByName() {
        for item in Presets.all {
            let use =
                switch item.definition {
                case .regime: "scenario s = \(item.name)"
                case .variant, .policy:
                    "economy e { starts = 2026-01-01 }\nregime r { }\nscenario s = r with \(item.name) in e"
                default: "regime r { }\nscenario s = r in \(item.name)"
                }
            #expect(codes(use).isEmpty, "\(item.name)")
        }
    }

    @Test func aRegimeThatSaysNothingIsAnotherName() {
        let definitions = Definitions()
        for item in LibraryKind.regimes.items {
            guard case .regime(let regime) = item.definition, regime.changes.isEmpty, let parent = regime.parent else {
                continue
            }
            #expect(definitions.levers(of: item.name) == definitions.levers(of: parent))
            #expect(Documentation.text(parent, asJSON: false, style: .plain)?.contains(item.name) == true)
        }
    }

    @Test func aDefinitionOfOnesOwnHidesAPresetWithAWarning() {
        let found = diagnostics("regime privatised_data { data.social_share = 12% }\nscenario s = privatised_data")
        #expect(found.map(\.code) == [.shadowsPreset])
        #expect(found.map(\.severity) == [.warning])
        #expect(codes("regime mine extends privatised_data { }").isEmpty)
        let host = RecordingHost(output: .csv)
        let text = """
            economy e { citizens = 50 }
            regime privatised_data { data.social_share = 12% }
            scenario s = privatised_data in e
            compare s for 1 month runs 1
            table hhi
            """
        #expect(Session(host: host).run(source: text, name: "test") == .success)
        #expect(host.reported.contains("warning[W0201]"))
    }

    @Test func whatAPresetExtendsStaysAPreset() throws {
        let text = "regime privatised_data { tax.income = 77% }\nscenario s = social_asset"
        let program = Checker.check(Parser.parse(Source(text, name: "test"))).program
        let levers = try #require(program?.definitions.scenario("s")?.levers)
        #expect(levers[.taxIncome] != 0.77)
        #expect(program?.definitions.levers(of: "privatised_data")?[.taxIncome] == 0.77)
    }

    @Test(arguments: LibraryKind.allCases) func listsShowEveryItem(_ kind: LibraryKind) throws {
        let table = try #require(Documentation.text(kind.rawValue, asJSON: false, style: TerminalStyle(width: 1_000)))
        let json = try #require(Documentation.text(kind.rawValue, asJSON: true, style: .plain))
        #expect(!kind.names.isEmpty)
        for name in kind.names {
            #expect(table.contains(name))
            #expect(json.contains("\"name\":\"\(name)\""))
            let page = try #require(Documentation.text(name, asJSON: false, style: .plain), "\(name)")
            #expect(page.hasPrefix(name + " is "))
            let record = try #require(Documentation.text(name, asJSON: true, style: .plain))
            #expect(record.hasPrefix("{") && record.hasSuffix("}\n"))
        }
    }

    @Test func aPolicysPageTellsItsValuesApart() throws {
        let host = RecordingHost()
        let text = """
            policy p {
              from 2018-05-25
              legal { set protection.fine = 3% }
              enforcement { set commons.steward = cooperative }
              status in_force confidence high checked 2026-01-01
              jurisdiction "Nowhere"
              source "The source" note "The note" caution "The caution"
            }
            describe p
            """
        #expect(Session(host: host).run(source: text, name: "test") == .success)
        for part in [
            "2018-05-25", "in_force", "high", "2026-01-01", "Nowhere", "The source", "The note", "The caution",
            "Legal", "Enforcement", "cooperative", "0.03", "0.04",
        ] {
            #expect(host.written.contains(part), "\(part)")
        }
    }
}
