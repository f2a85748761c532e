/// Lays a table out for a terminal.
public enum TerminalTable {
    public static func render(_ table: Table, style: TerminalStyle = .plain) -> String { table.title }
}
