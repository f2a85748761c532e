/// Draws any figure for pages: a stand-alone SVG 1.1 document.
public enum SVGFigure {
    /// The figure as a document that ends in a line feed, without a declaration, so that HTML can hold it as well.
    ///
    /// Texts from data stay text, whatever they hold; a title and a description say what is shown for screen readers, and
    /// no figure depends on colour to be read. The same figure gives the same bytes.
    ///
    /// - Parameters:
    ///   - width: in pixels, kept within ``SVGChart/widths``.
    ///   - height: in pixels, kept within ``SVGChart/heights``; one that suits the figure when `nil`.
    ///   - identifier: tells figures with the same words apart on one page, see
    ///     ``SVGChart/render(_:width:height:identifier:)``.
    public static func render(
        _ figure: Figure, width: Int = 800, height: Int? = nil, identifier: String = ""
    ) -> String {
        switch figure {
        case .chart(let chart): SVGChart.render(chart, width: width, height: height, identifier: identifier)
        case .panels(let panels): SVGPanels.render(panels, width: width, height: height, identifier: identifier)
        case .flows(let flows): SVGFlows.render(flows, width: width, height: height, identifier: identifier)
        case .radar(let radar): SVGRadar.render(radar, width: width, height: height, identifier: identifier)
        }
    }

    /// A width as pages have it.
    static func page(width: Int) -> Double {
        Double(min(max(width, SVGChart.widths.lowerBound), SVGChart.widths.upperBound))
    }

    /// A height that was asked for, or one that suits, as pages have it.
    static func page(height: Int?, fitting: Double) -> Double {
        let least = Double(SVGChart.heights.lowerBound)
        let most = Double(SVGChart.heights.upperBound)
        return min(max(height.map(Double.init) ?? fitting.rounded(.up), least), most)
    }
}
