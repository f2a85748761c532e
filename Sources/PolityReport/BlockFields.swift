import PolityFigures

/// Blocks as fields of the templates that ``PageTemplates`` has for them; counts tables, figures and listings.
struct BlockFields {
    private var tables = 0
    private var figures = 0
    private var listings = 0
    /// The heading that stands over the blocks that come next: what a table without a title is about.
    private var heading = ""

    /// Fields of all blocks of a section that show anything, in their order.
    ///
    /// - Parameter heading: the section's title.
    mutating func of(_ blocks: [Report.Block], under heading: String) -> [Fields] {
        self.heading = heading
        return of(blocks, depth: 0)
    }

    private mutating func of(_ blocks: [Report.Block], depth: Int) -> [Fields] {
        var result: [Fields] = []
        for block in depth < HTMLReport.deepestFold ? blocks : Self.unfolded(blocks) {
            if let fields = self.fields(block, depth: depth) { result.append(fields) }
        }
        return result
    }

    /// The blocks with those in folded parts among them, under headings; without recursion, which hostile reports exhaust.
    private static func unfolded(_ blocks: [Report.Block]) -> [Report.Block] {
        var result: [Report.Block] = []
        var open: [Report.Block] = blocks.reversed()
        while let block = open.popLast() {
            guard case .folded(let title, let blocks) = block else {
                result.append(block)
                continue
            }
            result.append(.heading(title))
            open += blocks.reversed()
        }
        return result
    }

    private mutating func fields(_ block: Report.Block, depth: Int) -> Fields? {
        switch block {
        case .heading(let text):
            guard !text.isEmpty else { return nil }
            heading = text
            return ["template": "heading", "text": text.shown]
        case .paragraph(let text): return text.isEmpty ? nil : ["template": "paragraph", "text": text.shown]
        case .list(let items): return items.isEmpty ? nil : ["template": "list", "items": items.map(\.shown)]
        case .definitions(let items):
            guard !items.isEmpty else { return nil }
            let fields = items.map { ["term": $0.term.shown, "text": $0.text.shown] as Fields }
            return ["template": "definitions", "items": fields]
        case .citations(let items):
            return items.isEmpty ? nil : ["template": "citations", "items": items.map(Self.citation)]
        case .table(let table): return self.table(table)
        case .figure(let figure, let numbers): return self.figure(figure, numbers: numbers)
        case .verdict(let verdict): return Self.verdict(verdict)
        case .code(let text):
            listings += 1
            return ["template": "code", "name": "Listing \(listings)", "lines": text.shownAsLines]
        case .folded(let title, let blocks):
            let around = heading
            defer { heading = around }
            if !title.isEmpty { heading = title }
            return [
                "template": "folded", "title": title.isEmpty ? "More" : title.shown,
                "blocks": of(blocks, depth: depth + 1),
            ]
        }
    }

    private mutating func table(_ table: Table) -> Fields {
        tables += 1
        let label = "Table \(tables)"
        let title = table.title.isEmpty ? heading : table.title
        var fields = TableFields.of(table, name: Self.name(label, title))
        fields["template"] = "table"
        fields["id"] = "table_\(tables)"
        fields["label"] = label
        fields["caption"] = title.shownIfAny
        return fields
    }

    private mutating func figure(_ figure: Figure, numbers: Table?) -> Fields {
        figures += 1
        let label = "Figure \(figures)"
        let id = "figure_\(figures)"
        let name = Self.name(label, figure.title)
        var folded: [Fields] = []
        if let numbers {
            let summary = "Numbers of figure \(figures)"
            let title = numbers.title.isEmpty ? figure.title : numbers.title
            var fields = TableFields.of(numbers, name: Self.name(summary, title))
            fields["summary"] = summary
            fields["title"] = numbers.title.shownIfAny
            folded = [fields]
        }
        return [
            "template": "figure", "id": id, "label": label, "name": name, "caption": figure.title.shownIfAny,
            "source": figure.source.shownIfAny, "svg": FigureMarkup.render(figure, id: id, name: name),
            "narrow": FigureMarkup.narrow(figure, id: id + "_narrow", name: name).map { [$0] } ?? [],
            "numbers": folded,
        ]
    }

    private static func name(_ label: String, _ title: String) -> String {
        title.isEmpty ? label : label + ": " + title.shown
    }

    private static func verdict(_ verdict: Report.Verdict) -> Fields {
        let (sign, word) =
            switch verdict.outcome {
            case .supported: ("✓", "Supported")
            case .refuted: ("✗", "Refuted")
            case .undecided: ("?", "Undecided")
            }
        return [
            "template": "verdict", "outcome": verdict.outcome.rawValue, "sign": sign, "word": word,
            "sentence": verdict.sentence.shownIfAny, "details": verdict.details.map(\.shown),
            "hasDetails": !verdict.details.isEmpty,
        ]
    }

    private static func citation(_ citation: Report.Citation) -> Fields {
        let isLink = isAddress(citation.address)
        return [
            "text": citation.text.shown, "link": isLink ? [citation.address] : [],
            "plain": isLink ? [] : citation.address.shownIfAny,
        ]
    }

    /// Whether the text is an address of the web and nothing else: signs of RFC 3986 after `https://`.
    private static func isAddress(_ text: String) -> Bool {
        let signs = Set("-._~:/?#[]@!$&'()*+,;=%".utf8)
        return text.hasPrefix("https://") && text.utf8.count > 8
            && text.utf8.allSatisfy {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) || signs.contains($0)
            }
    }
}
