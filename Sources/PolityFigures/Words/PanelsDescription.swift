/// Small multiples in words.
struct PanelsDescription {
    let panels: Panels

    var title: String { panels.title.isEmpty ? "Small multiples" : panels.title }

    var text: String {
        let number = "\(panels.charts.count) \(panels.charts.count == 1 ? "panel" : "panels")"
        let parts = panels.charts.map { chart in
            let words = ChartDescription(chart: chart)
            return "\(words.title): \(words.text)"
        }
        return ([number + "."] + parts).joined(separator: " ")
    }
}
