extension SVGChart {
    /// The plot of a chart with its axes, without title, legend and source, drawn into a frame of any page.
    ///
    /// The page must hold ``SVGPattern/definitions(_:identifier:)`` for the inks of bars and boxes, once.
    ///
    /// - Parameters:
    ///   - frame: the room for the plot and the labels and titles of its axes; one without room gives a plot without
    ///     width or height.
    ///   - domain: the ends of the axes, those of the chart when `nil`. Values beyond lie on the ends.
    ///   - ramp: the colours of cells, those of the chart when `nil`.
    ///   - identifier: what the names of patterns begin with on this page.
    ///   - inks: the number of each series in the sense of ``SVGInk``, its index when `nil` or where there is none;
    ///     also the value of `data-series`.
    static func plot(
        _ chart: Chart, in frame: SVGLayout.Frame, domain: PlotDomain? = nil, ramp: ColourRamp? = nil,
        identifier: String = "chart", inks: [Int]? = nil
    ) -> [XMLFragment] {
        guard let own = chart.domain() else {
            let words = XMLFragment.label(
                "(no data)", x: frame.middle, y: (frame.top + frame.bottom) / 2, anchor: .middle,
                ink: SVGInk.faintText)
            return SVGAxes.titles(of: chart, frame) + [words]
        }
        let axes = SVGAxes(chart, domain ?? own, area: frame)
        let slots = PlotSlots(chart).slots
        let ramp = ramp ?? chart.colourRamp
        let series = chart.series.enumerated().map { index, one in
            SVGSeries(
                chart: chart, series: one, index: index, ink: ink(index, inks), axes: axes, slot: slots[index],
                ramp: ramp, identifier: identifier)
        }
        var labels = SVGLabels(frame: axes.frame, series: series)
        let regions = SVGRegions(chart: chart, axes: axes).draw(&labels)
        let references = SVGReferences(chart: chart, axes: axes).draw(&labels)
        let drawn = series.map { one in
            XMLFragment.element(
                "g", ["class": "series", "data-series": String(one.ink), "data-name": one.series.name],
                one.draw() + labels.place(one.labels()))
        }
        // Filled marks hide what is behind them; lines and markers do not.
        let hides = chart.series.contains { $0.mark.isFilled || $0.mark == .cells || $0.mark == .area }
        let lines = axes.lines() + references.lines
        let parts =
            regions.shapes + axes.grid() + (hides ? [] : lines) + axes.labels() + axes.titles() + drawn
            + (hides ? lines : []) + regions.names + references.names
        return [plotElement(chart, axes, parts)]
    }

    /// The number of a series in the sense of ``SVGInk``, never negative.
    static func ink(_ index: Int, _ inks: [Int]?) -> Int {
        guard let inks, inks.indices.contains(index) else { return index }
        return max(0, inks[index])
    }

    private static func plotElement(_ chart: Chart, _ axes: SVGAxes, _ parts: [XMLFragment]) -> XMLFragment {
        let data = axes.data
        // Whole titles: those that are drawn may be cut.
        let titles = (x: chart.x.title, y: chart.y.title, value: chart.valueTitle)
        switch (axes.xScale.names, axes.yScale.names) {
        case (nil, nil):
            return .element(
                "g",
                [
                    "class": "plot", "data-x": data.x, "data-y": data.y, "data-x-title": titles.x,
                    "data-y-title": titles.y, "data-value-title": titles.value,
                ], parts)
        case (let names?, nil):
            return .element(
                "g",
                [
                    "class": "plot", "data-x": data.x, "data-y": data.y, "data-x-title": titles.x,
                    "data-y-title": titles.y, "data-value-title": titles.value, "data-x-names": joined(names),
                ], parts)
        case (nil, let names?):
            return .element(
                "g",
                [
                    "class": "plot", "data-x": data.x, "data-y": data.y, "data-x-title": titles.x,
                    "data-y-title": titles.y, "data-value-title": titles.value, "data-y-names": joined(names),
                ], parts)
        case (let across?, let down?):
            return .element(
                "g",
                [
                    "class": "plot", "data-x": data.x, "data-y": data.y, "data-x-title": titles.x,
                    "data-y-title": titles.y, "data-value-title": titles.value, "data-x-names": joined(across),
                    "data-y-names": joined(down),
                ], parts)
        }
    }

    /// What stands between names in `data-x-names`: the sign for the unit separator, because XML 1.0 has no U+001F.
    static let nameSeparator: Character = "\u{241F}"

    /// Names in one attribute; a separator in a name is shown as an escape.
    private static func joined(_ names: [String]) -> String {
        names.map { name in
            name.escapedForTerminal.split(separator: nameSeparator, omittingEmptySubsequences: false)
                .joined(separator: "\\u{241f}")
        }.joined(separator: String(nameSeparator))
    }
}
