public import PolityFigures

/// A study's report as a value: sections of text, tables, figures and verdicts, without any layout.
///
/// All texts are plain: whatever they hold is shown as it is.
public struct Report: Sendable, Hashable {
    public var title: String
    /// Lines below the title: what the report is of, and by which program.
    public var subtitle: [String]
    public var sections: [Section]
    /// The last line of the page.
    public var colophon: String

    public init(title: String, subtitle: [String] = [], sections: [Section] = [], colophon: String = "") {
        self.title = title
        self.subtitle = subtitle
        self.sections = sections
        self.colophon = colophon
    }

    /// A part of the page with a place in its contents.
    public struct Section: Sendable, Hashable {
        /// Lower-case letters, digits and hyphens, one of a kind in the report: the link to the section.
        public var id: String
        public var title: String
        public var blocks: [Block]

        public init(_ id: String, title: String, blocks: [Block] = []) {
            self.id = id
            self.title = title
            self.blocks = blocks
        }
    }

    /// A piece of a section.
    public enum Block: Sendable, Hashable {
        case heading(String)
        case paragraph(String)
        case list([String])
        /// Terms with what they stand for.
        case definitions([Definition])
        case table(Table)
        /// A figure, and its numbers where they are worth a table that is folded away below it.
        case figure(Figure, numbers: Table?)
        case verdict(Verdict)
        /// Works that the text leans on, numbered in their order.
        case citations([Citation])
        /// Lines to read or to copy as they are.
        case code(String)
        /// Something that is seldom read and folded away, under its title.
        case folded(title: String, blocks: [Block])
    }

    public struct Definition: Sendable, Hashable {
        public var term: String
        public var text: String

        public init(_ term: String, _ text: String) {
            self.term = term
            self.text = text
        }
    }

    /// A work as a list of references names it, and where it is.
    public struct Citation: Sendable, Hashable {
        public var text: String
        /// An address that begins with `https://`, e.g. of a DOI; none when empty. Others are shown but do not lead anywhere.
        public var address: String

        public init(_ text: String, address: String = "") {
            self.text = text
            self.address = address
        }
    }

    /// What became of a claim.
    public struct Verdict: Sendable, Hashable {
        public enum Outcome: String, Sendable, Hashable, CaseIterable {
            case supported, refuted, undecided
        }

        /// The claim's sentence.
        public var sentence: String
        public var outcome: Outcome
        /// What was compared, the estimate with its interval, runs and error rate: a line each.
        public var details: [String]

        public init(_ sentence: String, outcome: Outcome, details: [String] = []) {
            self.sentence = sentence
            self.outcome = outcome
            self.details = details
        }
    }
}
