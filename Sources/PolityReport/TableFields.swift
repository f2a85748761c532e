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
    /// The widest text that is never broken into lines, in columns of a terminal.
    private static let widestLine = 32

    let title: String
    let kind: String
    let isNumeric: Bool
    let texts: [String]
    /// The widest text from a decimal point on.
    private let widestTail: String
    private let alignsAtPoint: Bool

    init(_ column: Table.Column, index: Int, rows: [[String]]) {
        title = column.title
        isNumeric = column.alignment == .decimal || column.alignment == .right
        texts = rows.map { index < $0.count ? $0[index].shown : "" }
        let isShort = texts.allSatisfy { $0.displayWidth <= Self.widestLine }
        kind = isNumeric ? "number" : isShort ? "short" : "long"
        alignsAtPoint = column.alignment == .decimal
        let tails = alignsAtPoint ? texts.compactMap(Self.tail) : []
        widestTail = tails.reduce("") { $1.displayWidth > $0.displayWidth ? $1 : $0 }
    }

    func cell(_ row: Int) -> Fields {
        let text = texts[row]
        let pad = alignsAtPoint ? Self.tail(text).map(padding) ?? "" : ""
        return ["text": text, "kind": kind, "isEmpty": text.isEmpty, "pad": pad.isEmpty ? [] : [pad]]
    }

    /// What has to stand unseen after a number that is set to the right, for its decimal point to be in line: the signs that
    /// the widest tail has and this one has not, all digits being equally wide.
    private func padding(_ tail: String) -> String {
        var missing = Array(widestTail)
        for sign in tail {
            let same = missing.firstIndex { $0 == sign || (sign.isDigit && $0.isDigit) }
            if let place = same ?? missing.firstIndex(where: { !$0.isDigit }) ?? missing.indices.first {
                missing.remove(at: place)
            }
        }
        return String(missing)
    }

    /// The text from where its first number has or would have its decimal point; `nil` for text that does not begin as a
    /// number.
    private static func tail(_ text: String) -> String? {
        let start = text.drop { "[+-−".contains($0) }
        let tail = start.drop { $0.isDigit || $0 == NumberFormat.groupSeparator }
        return tail.startIndex > start.startIndex || tail.first == "." ? String(tail) : nil
    }
}

extension Character {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
