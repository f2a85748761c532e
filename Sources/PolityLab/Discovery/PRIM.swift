/// The patient rule induction method: boxes of inputs in which cases of interest are dense.
///
/// From the box of all cases, the method peels off a small share of the cases again and again, at that end of that input
/// where the share of cases of interest rises most. Every step is a box to choose from: later ones are denser and cover
/// fewer of the cases of interest. At the end, what peeling took too much of is pasted back.
///
/// Source: Friedman and Fisher (1999), "Bump hunting in high-dimensional data", Statistics and Computing 9, 123–143; for
/// scenario discovery Bryant and Lempert (2010), "Thinking inside the box", Technological Forecasting and Social Change 77,
/// 34–49. Objective, quantiles and ties are those of ema_workbench 2.5.3 (Kwakkel) for inputs that are real numbers:
///
/// - A peel or paste gains the change of the density divided by the number of cases that it removes or adds ("lenient1").
/// - Candidates come in the order of the inputs, the peel of high values before that of low values. The greatest gain wins;
///   among equal gains the box with the fewest restricted inputs, then the first candidate.
/// - Peeling ends where the best candidate gains nothing or has less than the minimum mass.
///
/// A number that is not finite is missing. A case is in no box that restricts an input which the case is missing.
public struct PRIM: Sendable, Hashable {
    /// The boxes in the order they were found, beginning with the box of all cases; empty if there is no case. Boxes that
    /// pasting found, if any, are at the end.
    public let trajectory: [Box]

    /// - Parameters:
    ///   - inputs: A row of numbers for every case, all of the same length.
    ///   - outcomes: For every case whether it is of interest.
    ///   - alpha: The share of a box's cases that a peel removes, between 0 and 1/2 exclusive. Friedman and Fisher advise
    ///     0.05 to 0.1. The default is the upper end, which is also what ema_workbench analyses Bryant and Lempert's cases
    ///     with: a few hundred cases, as simulated studies often have, leave finer peels only a handful of cases each.
    ///   - pasteAlpha: The share of the cases beyond a limit that a paste adds, between 0 and 1/2 exclusive.
    ///   - massMinimum: The least share of all cases that a box may hold, from 0 to 1.
    /// - Precondition: The lengths agree and the shares are in their ranges.
    public init(
        inputs: [[Double]], outcomes: [Bool], alpha: Double = 0.1, pasteAlpha: Double = 0.05, massMinimum: Double = 0.05
    ) {
        precondition(inputs.count == outcomes.count, "one outcome for every case")
        precondition(inputs.allSatisfy { $0.count == inputs[0].count }, "rows of the same length")
        precondition(alpha > 0 && alpha < 0.5 && pasteAlpha > 0 && pasteAlpha < 0.5, "shares between 0 and 1/2")
        precondition(massMinimum >= 0 && massMinimum <= 1, "a mass from 0 to 1")
        guard !inputs.isEmpty else {
            trajectory = []
            return
        }
        let cases = DiscoveryCases(inputs: inputs, outcomes: outcomes)
        let search = BoxSearch(cases: cases, alpha: alpha, pasteAlpha: pasteAlpha, massMinimum: massMinimum)
        trajectory = search.run().map { cases.box($0) }
    }

    /// The box whose coverage and density are nearest to 1, by the Euclidean distance in their plane; among equals the
    /// first, which holds the most cases. `nil` if no box restricts an input.
    ///
    /// The rule is an assumption: Bryant and Lempert leave the choice to people, who look along the trajectory for the place
    /// where more density begins to cost much coverage. Whoever prefers another balance takes it from ``trajectory``.
    public var chosen: Box? { chosenStep.map { trajectory[$0] } }

    /// The place of ``chosen`` in ``trajectory``.
    public var chosenStep: Int? {
        trajectory.indices.filter { !trajectory[$0].limits.isEmpty }.min {
            trajectory[$0].distance < trajectory[$1].distance
        }
    }
}

extension PRIM {
    /// What a box demands of one input. At least one of the limits is there, and both belong to the box.
    public struct Limit: Sendable, Hashable {
        /// The input's place in a row.
        public var input: Int
        /// `nil` if the box is open towards low values.
        public var low: Double?
        /// `nil` if the box is open towards high values.
        public var high: Double?
        /// How likely the box would hold at least its number of cases of interest if this input did not matter: every case
        /// of the box is then of interest with the density of the box without this limit, independently (one-sided binomial
        /// test of Bryant and Lempert 2010). Small is significant; "quasi", since the limits were chosen to look well.
        /// `nil` for a box without cases.
        ///
        /// Where an input has both limits, both are dropped together, while ema_workbench tests either alone.
        public var quasiP: Double?

        public init(input: Int, low: Double? = nil, high: Double? = nil, quasiP: Double? = nil) {
            self.input = input
            self.low = low
            self.high = high
            self.quasiP = quasiP
        }

        /// Whether a value satisfies the limits; a number that is not finite does not.
        public func contains(_ value: Double) -> Bool {
            value.isFinite && (low.map { value >= $0 } ?? true) && (high.map { value <= $0 } ?? true)
        }
    }

    /// A box of inputs, and what it holds.
    public struct Box: Sendable, Hashable {
        /// Restricted inputs alone, in the order of the inputs.
        public var limits: [Limit]
        /// The share of all cases of interest that the box holds; 0 if no case is of interest.
        public var coverage: Double
        /// The share of the box's cases that is of interest.
        public var density: Double
        /// The share of all cases that the box holds.
        public var mass: Double
        /// Cases in the box.
        public var count: Int
        /// Cases in the box that are of interest.
        public var countOfInterest: Int

        /// Whether a row of inputs is in the box.
        public func contains(_ row: [Double]) -> Bool {
            limits.allSatisfy { $0.contains(row[$0.input]) }
        }

        /// The square of the distance from a coverage and density of 1.
        fileprivate var distance: Double { (1 - coverage) * (1 - coverage) + (1 - density) * (1 - density) }
    }
}
