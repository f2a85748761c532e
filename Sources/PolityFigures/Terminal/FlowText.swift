/// Flows as rows: under each node the links that leave it, the largest first, with bars on one scale.
struct FlowText {
    let lines: [String]

    init(_ diagram: FlowDiagram, style: TerminalStyle) {
        var groups: [Int: [FlowDiagram.Link]] = [:]
        var left = 0
        for link in diagram.links {
            guard diagram.nodes.indices.contains(link.from), diagram.nodes.indices.contains(link.to),
                link.amount > 0, Chart.Point.isPlottable(link.amount)
            else {
                left += 1
                continue
            }
            groups[link.from, default: []].append(link)
        }
        let totals = groups.mapValues { $0.reduce(0) { min(1e307, $0 + $1.amount) } }
        let order = groups.keys.sorted { (totals[$0] ?? 0, $1) > (totals[$1] ?? 0, $0) }
        var rows: [TerminalRows.Row] = []
        var amounts: [Double] = []
        let arrow = style.unicode ? "→ " : "-> "
        for source in order {
            let total = totals[source] ?? 0
            let links = (groups[source] ?? []).enumerated()
                .sorted { ($0.element.amount, $1.offset) > ($1.element.amount, $0.offset) }.map(\.element)
            rows.append(
                .heading("\(style.shown(diagram.nodes[source].name).trimmed): \(style.number(total))"))
            amounts.append(0)
            for link in links {
                let name = style.shown(link.name).trimmed
                let target = style.shown(diagram.nodes[link.to].name).trimmed
                let share = NumberFormat.fixed(link.amount / total * 100, decimals: 0) + "%"
                rows.append(
                    .bar(
                        TerminalRows.Bar(
                            name: arrow + target + (name.isEmpty ? "" : ": " + name), value: style.number(link.amount),
                            extra: share.paddedAtStart(to: 4))))
                amounts.append(link.amount)
            }
        }
        let largest = amounts.max() ?? 0
        var lines = style.paragraph(diagram.title)
        if rows.isEmpty {
            lines.append("(no data)")
        } else {
            let unit = style.shown(diagram.unit).trimmed
            lines +=
                (unit.isEmpty ? "amount; share of what leaves the source" : "\(unit); share of what leaves the source")
                .wrapped(to: style.lineWidth)
            lines += TerminalRows(rows, style: style, keepsNames: true).lines { index, strip in
                strip.fill(from: 0, to: amounts[index] / largest, besideLine: false, with: "=", symbol: 0)
            }
        }
        if left > 0 { lines += "\(left) \(left == 1 ? "link is" : "links are") not shown".wrapped(to: style.lineWidth) }
        self.lines = lines + style.paragraph(diagram.source)
    }
}
