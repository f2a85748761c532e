/// A file that charts are written to; the end of its name says in which form.
package struct ChartFile: Sendable, Hashable {
    package enum Form: String, Sendable, Hashable, CaseIterable {
        /// A picture.
        case svg
        /// The numbers, a row a point.
        case csv
        /// A Vega-Lite specification.
        case json
    }

    package let path: String
    package let form: Form

    /// `nil` if the name ends in no known form.
    package init?(_ path: String) {
        guard let dot = path.lastIndex(of: "."), let form = Form(rawValue: path[dot...].dropFirst().lowercased()),
            dot > path.startIndex, path[path.index(before: dot)] != "/"
        else { return nil }
        self.path = path
        self.form = form
    }

    /// Where the chart of a measure goes: with several, each has a file of its own, with the measure in its name.
    package func path(for measure: String, isAlone: Bool) -> String {
        guard !isAlone, let dot = path.lastIndex(of: ".") else { return path }
        return path[..<dot] + "-" + measure + path[dot...]
    }
}
