/// Rows of results on their way to machines: `json` is one array for the whole script, `csv` a line a row.
struct Results {
    /// Some comparison of the whole script has several jurisdictions: one header serves all rows.
    let isPlural: Bool
    private var rows: [JSONValue] = []

    init(isPlural: Bool) { self.isPlural = isPlural }

    mutating func keep(_ found: [JSONValue]) { rows += found }

    /// Writes the array of what was kept. A file prints one even without rows; a prompt's input without results prints
    /// nothing.
    mutating func writeArray(isDue: Bool, host: any Host, output: OutputMode) {
        guard output == .json, isDue || !rows.isEmpty else { return }
        host.write(JSONText.array(rows))
        rows = []
    }
}
