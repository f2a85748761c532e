import PolityFigures
import PolityLab

/// What a script, or a session, has asked and found so far, in its order: what reports are made of.
struct StudyJournal: Sendable {
    enum Entry: Sendable {
        case title(String)
        case source(String)
        case note(String)
        case comparison(Comparison)
        /// What an analysis was asked, before what it found.
        case analysis(ExperimentPlan)
        /// A world on the bench as it was when something was asked about it.
        case world(BenchOutline.World)
        /// A table that was asked for, the measures in it, and the pictures of their way through time.
        case table(Table, of: [String], figures: [NamedFigure])
        /// Pictures that were asked for, and the measures in them.
        case figures([NamedFigure], of: [String])
        /// An analysis, with its pictures.
        case sheet(ResultSheet, figures: [NamedFigure])
        /// What a published model says.
        case theory([Table])
        /// What a script's rules have told.
        case announcement(String)
    }

    /// Beyond this the oldest go, so that a long session does not fill the memory.
    static let limit = 1_000

    private(set) var entries: [Entry] = []
    /// How many are no longer there.
    private(set) var dropped = 0
    /// The script, or a session's inputs so far, under the name of its file.
    var script: (name: String, text: String) = ("", "")
    /// The page's file, where the program was told to write one and not the script.
    var pageOption: String?

    mutating func add(_ entry: Entry) {
        entries.append(entry)
        guard entries.count > Self.limit else { return }
        entries.removeFirst()
        dropped += 1
    }

    mutating func add(_ figures: [NamedFigure], of measures: [String]) {
        if !figures.isEmpty { add(.figures(figures, of: measures)) }
    }

    /// Whether anything was found that a page could show.
    var hasResults: Bool {
        entries.contains { entry in
            switch entry {
            case .table, .figures, .sheet, .theory, .announcement: true
            case .title, .source, .note, .comparison, .analysis, .world: false
            }
        }
    }

    mutating func add(_ sheet: ResultSheet, _ figures: [NamedFigure]) { add(.sheet(sheet, figures: figures)) }
}
