import PolityFigures

/// Tables as fields of the template `grid`.
enum TableFields {
    /// - Parameter name: what the table is called where it is listed or read aloud, as it is shown.
    static func of(_ table: Table, name: String) -> Fields {
        let columns = table.columns.enumerated().map { PageColumn($0.element, index: $0.offset, rows: table.rows) }
        let headings = columns.map { ["heading": $0.title.shownIfAny, "kind": $0.kind] as Fields }
        let hasHeads = columns.first.map { !$0.isNumeric } ?? false
        let rows = table.rows.indices.map { row -> Fields in
            let cells = columns.map { $0.cell(row) }
            let isHead = hasHeads && !(columns[0].texts[row].isEmpty)
            return ["head": Array(cells.prefix(isHead ? 1 : 0)), "cells": Array(cells.dropFirst(isHead ? 1 : 0))]
        }
        return [
            "name": name, "hasColumns": !columns.isEmpty, "columns": headings, "columnCount": max(1, columns.count),
            "rows": columns.isEmpty ? [] : rows, "notes": table.notes.flatMap(\.shownIfAny),
        ]
    }
}

/// A column with what its cells need to stand in line.
private struct PageColumn {
    let title: String
    let kind: String
    let isNumeric: Bool
    let texts: [String]
    /// The longest text from a decimal point on, as it is shown.
    private let longestTail: String
    private let alignsAtPoint: Bool

    init(_ column: Table.Column, index: Int, rows: [[String]]) {
        title = column.title
        isNumeric = column.alignment == .decimal || column.alignment == .right
        kind = isNumeric ? "number" : column.alignment == .whole ? "whole" : "text"
        texts = rows.map { index < $0.count ? $0[index].shown : "" }
        alignsAtPoint = column.alignment == .decimal
        let tails = alignsAtPoint ? texts.compactMap(Self.tail) : []
        longestTail = tails.reduce("") { $1.displayWidth > $0.displayWidth ? $1 : $0 }
    }

    func cell(_ row: Int) -> Fields {
        let text = texts[row]
        let pad = alignsAtPoint ? Self.tail(text).map(padding) ?? "" : ""
        return ["text": text, "kind": kind, "pad": pad.isEmpty ? [] : [pad]]
    }

    /// What has to stand unseen after a number, set to the right, for its first decimal point to be in line.
    private func padding(_ tail: String) -> String {
        let isBeginning = longestTail.count >= tail.count && zip(longestTail, tail).allSatisfy { Self.areAlike($0, $1) }
        if isBeginning { return String(longestTail.dropFirst(tail.count)) }
        return String(repeating: "0", count: max(0, longestTail.displayWidth - tail.displayWidth))
    }

    /// Whether two characters are equally wide where digits are.
    private static func areAlike(_ one: Character, _ other: Character) -> Bool {
        one == other || (("0"..."9").contains(one) && ("0"..."9").contains(other))
    }

    /// The text from its first decimal point on; `nil` for text that does not begin as a number.
    private static func tail(_ text: String) -> String? {
        let start = text.drop { "[+-−".contains($0) }
        guard let first = start.first, ("0"..."9").contains(first) || first == "." else { return nil }
        return text.firstIndex(of: ".").map { String(text[$0...]) } ?? ""
    }
}
