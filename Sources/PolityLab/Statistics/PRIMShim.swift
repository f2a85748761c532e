/// Holds the place of the patient rule induction method until it is there.
public struct PRIM {
    public struct Limit {
        public var input = 0
        public var low: Double?
        public var high: Double?
        public var quasiP: Double?
    }
    public struct Box {
        public var limits: [Limit] = []
        public var coverage = 0.0
        public var density = 0.0
        public var count = 0
        public var countOfInterest = 0
    }
    public var chosen: Box? = nil
    public init(inputs: [[Double]], outcomes: [Bool]) {}
}
