import PolityFigures

/// Tables as fields of the template `grid`.
enum TableFields {
    /// What a page of paper holds, in columns of text and of the space between cells: upright, across, and across in
    /// small type. Signs are taken to be 0.58 of the type's size wide, as in broad fonts without serifs (DejaVu Sans).
    private static let (upright, across, small) = (100, 155, 190)

    /// - Parameter name: what the table is called where it is listed or read aloud, as it is shown.
    static func of(_ table: Table, name: String) -> Fields {
        let columns = table.columns.enumerated().map { PageColumn($0.element, index: $0.offset, rows: table.rows) }
        let width = columns.reduce(0) { $0 + $1.width }
        let breadth = width <= upright ? "" : width <= across ? " wide" : width <= small ? " wider" : " widest"
        var fields = rows(columns, count: table.rows.count, name: name)
        fields["breadth"] = breadth
        fields["sheets"] = width > small ? sheets(columns, count: table.rows.count, name: name) : []
        fields["notes"] = table.notes.flatMap(\.shownIfAny)
        return fields
    }

    /// The table in parts for paper, each with the first column: as few as there can be, none much broader than another.
    private static func sheets(_ columns: [PageColumn], count: Int, name: String) -> [Fields] {
        guard let head = columns.first else { return [] }
        let rest = columns.dropFirst()
        let most = max(1, across - head.width)
        let fewest = parts(rest, within: most).count
        let total = rest.reduce(0) { $0 + $1.width }
        let room = (min(most, total / max(1, fewest))...most).first { parts(rest, within: $0).count <= fewest } ?? most
        let found = parts(rest, within: room)
        return found.enumerated().map { index, part in
            rows([head] + part, count: count, name: "\(name), part \(index + 1) of \(found.count)")
        }
    }

    /// Columns side by side as far as there is room; one that is broader than that stands alone.
    private static func parts(_ columns: ArraySlice<PageColumn>, within most: Int) -> [[PageColumn]] {
        var parts: [[PageColumn]] = []
        var room = 0
        for column in columns {
            if parts.isEmpty || column.width > room {
                parts.append([])
                room = most
            }
            parts[parts.count - 1].append(column)
            room -= column.width
        }
        return parts
    }

    private static func rows(_ columns: [PageColumn], count: Int, name: String) -> Fields {
        let hasHeads = columns.first.map { !$0.isNumeric } ?? false
        let rows = (0..<count).map { row -> Fields in
            let cells = columns.map { $0.cell(row) }
            let isHead = hasHeads && !(columns[0].texts[row].isEmpty)
            return ["head": Array(cells.prefix(isHead ? 1 : 0)), "cells": Array(cells.dropFirst(isHead ? 1 : 0))]
        }
        return [
            "name": name, "hasColumns": !columns.isEmpty, "columns": columns.map(\.heading),
            "columnCount": max(1, columns.count), "rows": columns.isEmpty ? [] : rows,
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

    /// What the column takes of a line at least, with the space beside it, in columns of a terminal.
    var width: Int {
        let cells = texts.map { text -> Int in
            switch kind {
            case "number":
                range(text).isEmpty
                    ? (text + pad(text)).displayWidth
                    : max(number(text).displayWidth, (range(text) + pad(text)).displayWidth)
            case "short": text.displayWidth
            default: min(text.displayWidth, Self.widestLine * 3 / 4)
            }
        }
        return max(cells.max() ?? 0, headingWords.map(\.displayWidth).max() ?? 0, 1) + 2
    }

    /// The heading's fields; names such as `social_share` may break after their underscores.
    var heading: Fields {
        let parts = headingParts
        return [
            "heading": title.isEmpty ? [] : [["first": parts[0], "rest": Array(parts.dropFirst())] as Fields],
            "kind": kind,
        ]
    }

    func cell(_ row: Int) -> Fields {
        let text = texts[row]
        let pad = pad(text)
        let range = range(text)
        return [
            "text": number(text), "range": range.isEmpty ? [] : [range], "kind": kind, "isEmpty": text.isEmpty,
            "pad": pad.isEmpty ? [] : [pad],
        ]
    }

    /// What stands unseen after a cell's text.
    private func pad(_ text: String) -> String { alignsAtPoint ? Self.tail(text).map(padding) ?? "" : "" }

    /// Of a number with an interval, `0.3 [0.2, 0.4]`, the interval, which may stand in a line of its own but is never broken.
    private func range(_ text: String) -> String {
        guard isNumeric, text.hasSuffix("]"), let start = text.firstIndex(of: "["),
            start == text.startIndex || text[text.index(before: start)] == " "
        else { return "" }
        return String(text[start...])
    }

    /// The text before the interval, with the space between.
    private func number(_ text: String) -> String { String(text.dropLast(range(text).count)) }

    /// What of the heading cannot be broken.
    private var headingWords: [String] { headingParts.flatMap { $0.split(separator: " ").map(String.init) } }

    private var headingParts: [String] {
        var parts: [String] = [""]
        for character in title.shown {
            parts[parts.count - 1].append(character)
            if character == "_" { parts.append("") }
        }
        return parts.filter { !$0.isEmpty }
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
