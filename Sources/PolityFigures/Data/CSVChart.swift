/// A chart's numbers as comma-separated values, one point a line, for people who go on in tools of their own.
public enum CSVChart {
    /// Tidy rows under a heading, after RFC 4180 but with line feeds.
    ///
    /// The heading is `series`, the place, the measure, `low,high`: place and measure are called by the titles of their
    /// axes, with their units, or `x` and `y`, `name` and `value` without titles. On a chart with names the place is always
    /// the name, whichever axis has it; a position between names or beyond them stays a number. Bars over numbers have
    /// `bin low,bin high` after the place. Where all series are boxes, the numbers are
    /// `low whisker,q1,` the measure `(median),q3,high whisker`. Those of the columns `base,q1,q3,value,label` follow that
    /// some point has something in; the value of cells is called by its title. Regions follow in rows of their own, with the
    /// columns `region` and the limits from and to on both axes.
    ///
    /// Every point of every series has its row, in the chart's order. Numbers are the shortest that read back as the
    /// same; those that are missing or not finite, and limits that a region does not have, are empty. Unlike a picture, the
    /// rows keep numbers beyond 1e300, and names stay as they are, quoted where they must be.
    public static func render(_ chart: Chart) -> String {
        let layout = CSVLayout([chart])
        return CSVFigure.text([layout.heading()] + layout.rows(of: chart))
    }
}
