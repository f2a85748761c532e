import PolityFigures
import PolityReport

extension Report {
    /// A report with a block of every kind, all of whose texts come from one source.
    static func sample(_ text: () -> String) -> Report {
        let points = [
            Chart.Point(x: 2025, y: 0.2, low: 0.1, high: 0.3), Chart.Point(x: 2026, y: 0.4, low: 0.3, high: 0.5),
        ]
        let chart = Chart(
            title: text(), xTitle: text(), yTitle: text(),
            series: [Chart.Series(text(), points: points), Chart.Series(text(), points: points)], source: text())
        func table() -> Table {
            Table(
                title: text(),
                columns: [Table.Column(text(), alignment: .whole), Table.Column(text(), alignment: .left)],
                rows: [[text(), text()], [text(), text()]], notes: [text()])
        }
        let blocks: [Block] = [
            .heading(text()), .paragraph(text()), .list([text(), text()]), .definitions([Definition(text(), text())]),
            .citations([Citation(text(), address: "https://doi.org/10.1000/1"), Citation(text(), address: text())]),
            .table(table()), .figure(.chart(chart), numbers: table()),
            .verdict(Verdict(text(), outcome: .supported, details: [text(), text()])),
            .verdict(Verdict(text(), outcome: .refuted)), .code(text()),
        ]
        return Report(
            title: text(), subtitle: [text()],
            sections: [
                Section(text(), title: text(), blocks: blocks),
                Section(text(), title: text(), blocks: [.folded(title: text(), blocks: blocks)]),
            ], colophon: text())
    }

    /// A report of one section.
    static func of(_ blocks: Block...) -> Report {
        Report(title: "T", sections: [Section("s", title: "S", blocks: blocks)])
    }
}
