/// What a chart looks like where it is not the usual one, lines through time: `plot FORM of …`.
package enum PlotForm: String, Sendable, Hashable, CaseIterable {
    case panels, bars, dots, histogram, density, boxes, scatter, phase, lorenz, flows, radar
    /// What the last analysis has found, each in the form that fits it: `plot result`.
    case result

    /// What its names are.
    package enum Subject: Sendable, Hashable {
        case measures, attributes, flows, nothing
    }

    package var subject: Subject {
        switch self {
        case .lorenz: .attributes
        case .flows: .flows
        case .result: .nothing
        default: .measures
        }
    }

    /// Whether it shows one time, and not all of them.
    package var isOfOneTime: Bool {
        switch self {
        case .panels, .phase, .result: false
        default: true
        }
    }

    /// How many names it needs.
    var count: ClosedRange<Int> {
        switch self {
        case .scatter, .phase: 2...2
        case .radar: 3...24
        case .result: 0...0
        default: 1...Int.max
        }
    }

    /// What the picture shows, in a line.
    package var summary: String {
        switch self {
        case .panels: "small multiples: a small chart of means through time for every measure"
        case .bars: "means with intervals as bars, a chart a measure"
        case .dots: "means with intervals as dots, a chart a measure"
        case .histogram: "how runs spread, counted in bins"
        case .density: "how runs spread, as a smooth curve"
        case .boxes: "how runs spread, as boxes of quartiles"
        case .scatter: "two measures against each other, a point a run"
        case .phase: "the way of two measures' means through time"
        case .lorenz: "who has what share: the Lorenz curve of an attribute of citizens"
        case .flows: "who pays whom, or who holds whose records: `flows of money`, `flows of data`"
        case .radar: "a profile over three measures or more, with its raw table"
        case .result: "what the last analysis found, in the form that fits it"
        }
    }

    /// How it is written.
    package var example: String {
        switch subject {
        case .measures: "plot \(rawValue) of MEASURE, …" + (isOfOneTime ? " [at TIME]" : "")
        case .attributes: "plot \(rawValue) of ATTRIBUTE [at TIME]"
        case .flows: "plot \(rawValue) of money|data [at TIME]"
        case .nothing: "plot \(rawValue)"
        }
    }

    /// All of them, for messages.
    static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }

    /// What flows.
    package enum Stream: String, Sendable, Hashable, CaseIterable {
        case money, data
    }
}

/// A `plot` as it was written.
package struct PlotClause: Sendable, Hashable {
    package var form: PlotForm?
    package var names: [SourceSpan] = []
    package var time: ExpressionID?
    /// With quotation marks.
    package var file: SourceSpan?
}

/// A checked `plot` of a comparison or of an analysis.
package struct PlotPlan: Sendable, Hashable {
    /// `nil` for lines through time.
    package var form: PlotForm?
    /// Measures, attributes of citizens, or `money` and `data`, as the form has it.
    package var names: [String] = []
    /// The month of a form that shows one; `nil` for the comparison's last.
    package var month: Int?
    package var file: ChartFile?

    /// Measures whose runs have to be simulated.
    var measures: [String] { form.map { $0.subject == .measures } ?? true ? names : [] }
}
