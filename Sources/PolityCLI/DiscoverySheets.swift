import PolityFigures
import PolityLab
import PolityScript

/// The results of scenario discovery as sheets: the peeling trajectory, and the limits of one box.
struct DiscoverySheets {
    let cases: DiscoveryQuestion.Cases
    let prim: PRIM
    /// The step whose limits are shown; `nil` for the nearest to a coverage and density of 1.
    let step: Int?
    /// What the results rest on, for the notes.
    let setting: String

    private var shownStep: Int? { step ?? prim.chosenStep }

    var all: [ResultSheet] { [trajectory] + (box.map { [$0] } ?? []) }

    private var trajectory: ResultSheet {
        var sheet = ResultSheet(
            "discovery_trajectory", title: "peeling trajectory",
            columns: [
                .init("step", nil, .integer), .init("cases", nil, .integer),
                .init("of_interest", "of interest", .integer), .init("mass", nil, .number),
                .init("coverage", nil, .number), .init("density", nil, .number),
                .init("restricted", "inputs restricted", .integer), .init("chosen"),
            ], notes: notes)
        sheet.rows = prim.trajectory.enumerated().map { step, box in
            [
                .integer(step), .integer(box.count), .integer(box.countOfInterest), .number(box.mass),
                .number(box.coverage), .number(box.density), .integer(box.limits.count),
                .truth(step == shownStep),
            ]
        }
        return sheet
    }

    private var box: ResultSheet? {
        guard let shownStep else { return nil }
        let box = prim.trajectory[shownStep]
        var sheet = ResultSheet(
            "discovery_box", title: "box of step \(shownStep)",
            columns: [
                .init("step", nil, .hidden), .init("input"), .init("low", "at least", .number),
                .init("high", "at most", .number), .init("quasi_p", "quasi-p", .number),
            ],
            notes: [
                "\(box.countOfInterest) of the \(box.count) cases in the box are of interest: coverage "
                    + "\(NumberFormat.compact(box.coverage)), density \(NumberFormat.compact(box.density)).",
                "quasi-p: how likely so many would be if the input did not matter (one-sided binomial test).",
            ])
        sheet.rows = box.limits.map { limit in
            [
                .integer(shownStep), .text(cases.names[limit.input]), .number(limit.low), .number(limit.high),
                .number(limit.quasiP),
            ]
        }
        return sheet
    }

    private var notes: [String] {
        var notes = [setting]
        if !cases.otherColumns.isEmpty {
            notes.append("No inputs, since they hold text or nothing: \(cases.otherColumns.joined(separator: ", ")).")
        }
        if cases.missingOutcomes > 0 {
            notes.append("Cases left out, since their outcome is missing: \(cases.missingOutcomes).")
        }
        if let whole = prim.trajectory.first, prim.trajectory.count == 1 {
            notes.append(
                whole.countOfInterest == 0
                    ? "No case is of interest."
                    : whole.density == 1
                        ? "Every case is of interest." : "No box of these inputs is denser than all cases.")
        } else if prim.trajectory.isEmpty {
            notes.append("There is no case.")
        } else if step == nil {
            notes.append("The chosen step is the nearest to a coverage and density of 1; --step shows another.")
        }
        return notes
    }
}
