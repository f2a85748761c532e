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
        /// Rows of a comparison's table, with the pictures of their measures through time.
        case table(Table, figures: [NamedFigure])
        /// Pictures that were asked for.
        case figures([NamedFigure])
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

    mutating func add(_ entry: Entry) {
        entries.append(entry)
        guard entries.count > Self.limit else { return }
        entries.removeFirst()
        dropped += 1
    }

    mutating func add(_ figures: [NamedFigure]) {
        if !figures.isEmpty { add(.figures(figures)) }
    }

    mutating func add(_ sheet: ResultSheet, _ figures: [NamedFigure]) { add(.sheet(sheet, figures: figures)) }
}
