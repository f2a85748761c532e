/// Simulates scenarios with common luck until what is claimed of them is decided, or the last look is over.
public struct SequentialTest: Sendable {
    public var scenarios: [Scenario]
    public var outputs: Outputs
    public var looks: ClaimLooks

    public init(_ scenarios: [Scenario], outputs: Outputs, looks: ClaimLooks) {
        self.scenarios = scenarios
        self.outputs = outputs
        self.looks = looks
    }

    /// What a look has found.
    public struct Judgement<Detail: Sendable>: Sendable {
        /// Whether the claim holds; `nil` if that is still open.
        public var holds: Bool?
        public var detail: Detail
        /// Nothing more is to be learnt.
        public var isFinal: Bool
        /// All runs have said the same. A rare event may still change that, so only the last look decides by it.
        public var isTentative: Bool

        public init(holds: Bool?, detail: Detail, isFinal: Bool = false, isTentative: Bool = false) {
            self.holds = holds
            self.detail = detail
            self.isFinal = isFinal
            self.isTentative = isTentative
        }
    }

    /// What the last look has found.
    public struct Outcome<Detail: Sendable>: Sendable {
        public var verdict: Verdict
        public var detail: Detail
        /// Replications looked at.
        public var runs: Int
        /// How many looks it took.
        public var looks: Int
    }

    /// - Parameter judge: what the runs so far say: values by scenario and replication, `nil` of runs that failed; and the confidence
    ///   that an interval of this look has to have.
    /// - Throws: as ``Trials/run(threads:watch:store:keepsValues:)``.
    public func run<Detail>(
        _ lab: Laboratory, judge: ([[[Double]?]], Double) -> Judgement<Detail>
    ) throws(StudyError) -> Outcome<Detail> {
        var values = scenarios.map { _ in [[Double]?]() }
        var count = 0
        var look = 0
        while true {
            let next = looks.looks[look]
            let trials = (count..<next).flatMap { replication in
                scenarios.indices.map { Trials.Trial(variant: $0, replication: replication) }
            }
            let found = try lab.values(
                scenarios, variants: scenarios.indices.map { .init(scenario: $0) }, trials: trials, outputs: outputs)
            for (index, value) in found.enumerated() { values[index % scenarios.count].append(value) }
            count = next
            look += 1
            let judgement = judge(values, looks.confidencePerLook)
            guard judgement.holds == nil || judgement.isTentative, !judgement.isFinal, look < looks.looks.count else {
                let verdict: Verdict = judgement.holds.map { $0 ? .supported : .refuted } ?? .undecided
                return Outcome(verdict: verdict, detail: judgement.detail, runs: count, looks: look)
            }
        }
    }
}
