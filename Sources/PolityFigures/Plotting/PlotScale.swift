/// The scale of an axis: of numbers, or of names at the positions 0, 1, 2 and so on.
enum PlotScale {
    case numbers(NiceScale)
    /// `isDownwards` for names of which the first one stands at the top.
    case names([String], isDownwards: Bool)

    /// A scale for an axis of a chart.
    ///
    /// - Parameters:
    ///   - domain: the ends of the data; those of an axis of names are given by its names.
    ///   - count: about how many ticks to set.
    ///   - whole: whether all ticks are at whole numbers.
    init(
        _ axis: Chart.Axis, domain: ClosedRange<Double>, count: Int, loose: Bool, whole: Bool = false, isDownwards: Bool
    ) {
        if axis.isCategorical {
            self = .names(axis.categories, isDownwards: isDownwards)
        } else {
            let most = NiceScale.largestMagnitude
            let ends = min(max(domain.lowerBound, -most), most)...min(max(domain.upperBound, -most), most)
            self = .numbers(NiceScale(ends, count: max(2, count), loose: loose, whole: whole))
        }
    }

    var numbers: NiceScale? { if case .numbers(let scale) = self { scale } else { nil } }

    var names: [String]? { if case .names(let names, _) = self { names } else { nil } }

    /// What stands at the left end, or at the bottom.
    var start: Double {
        switch self {
        case .numbers(let scale): scale.low
        case .names(let names, let isDownwards): isDownwards ? Double(names.count) - 0.5 : -0.5
        }
    }

    /// What stands at the right end, or at the top.
    var end: Double {
        switch self {
        case .numbers(let scale): scale.high
        case .names(let names, let isDownwards): isDownwards ? -0.5 : Double(names.count) - 0.5
        }
    }

    /// Whether a value lies between the ends.
    func holds(_ value: Double) -> Bool { value >= min(start, end) && value <= max(start, end) }

    /// Where a value lies between the ends, 0 to 1 from the left or from the bottom; values beyond lie on the ends.
    func position(_ value: Double) -> Double {
        switch self {
        case .numbers(let scale): return scale.position(value)
        case .names(let names, let isDownwards):
            let share = min(1, max(0, (value + 0.5) / Double(max(1, names.count))))
            return isDownwards ? 1 - share : share
        }
    }

    /// A title with the power of ten that the labels leave out.
    func title(_ text: String) -> String { numbers?.title(text, times: "×") ?? text }
}
