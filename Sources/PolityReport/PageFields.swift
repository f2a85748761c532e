import PolityFigures

/// What a template is filled with: texts as they are shown, lists, and markup of ours under the names in three braces.
typealias Fields = [String: Any]

/// A report as fields of the page's template.
enum PageFields {
    static func of(_ report: Report) -> Fields {
        var blocks = BlockFields()
        let ids = SectionNames.unique(report.sections.map(\.id))
        let sections = zip(report.sections, ids).enumerated().map { index, part -> Fields in
            let (section, id) = part
            return [
                "id": id, "title": section.title.isEmpty ? "Part \(index + 1)" : section.title.shown,
                "blocks": blocks.of(section.blocks, under: section.title),
            ]
        }
        return [
            "title": report.title.isEmpty ? "Report" : report.title.shown,
            "subtitle": report.subtitle.flatMap(\.shownIfAny),
            "sections": sections, "hasContents": sections.count > 1, "colophon": report.colophon.shownIfAny,
            "policy": PagePolicy.text, "style": PageStyle.text, "script": PageScript.text,
        ]
    }
}

/// Names of sections as they stand in links.
enum SectionNames {
    /// Names of lower-case letters, digits and hyphens, each one of a kind; those that are so already stay.
    ///
    /// Names of other parts of the page have an underscore.
    static func unique(_ names: [String]) -> [String] {
        let wanted = names.map(cleaned)
        var taken = Set(wanted)
        var met: Set<String> = []
        var numbers: [String: Int] = [:]
        return wanted.map { name in
            guard !met.insert(name).inserted else { return name }
            while true {
                numbers[name, default: 1] += 1
                let other = "\(name)-\(numbers[name, default: 1])"
                if taken.insert(other).inserted { return other }
            }
        }
    }

    private static func cleaned(_ name: String) -> String {
        let scalars = name.unicodeScalars.map { scalar in
            ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "-" ? Character(scalar) : "-"
        }
        return scalars.isEmpty ? "part" : String(scalars)
    }
}
