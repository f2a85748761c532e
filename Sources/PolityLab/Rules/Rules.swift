import Polity

/// What is done to a world between months beyond dated overlays: a script's rules, or an embedding program's.
///
/// A value holds what the rules say and what they remember of a run; every run starts from the scenario's own value, so
/// runs share nothing. Two values are equal if they would do the same.
public protocol Rules: Sendable, Hashable {
    /// Called once with the world of month 0, before anything is observed.
    ///
    /// - Throws: ``RuleFault``, which ends the run.
    mutating func begin(_ world: inout World, using executor: any ChunkExecutor) throws(RuleFault)

    /// Called at the start of every month, when `world.month` months have elapsed: reads the world, and changes it and its
    /// levers through the stacks, one for every jurisdiction.
    ///
    /// - Throws: ``RuleFault``, which ends the run.
    mutating func apply(
        to world: inout World, levers: inout [LeverStack], using executor: any ChunkExecutor
    ) throws(RuleFault)

    /// Called when a month has been simulated, before anything is observed of it: for agents that have come since.
    ///
    /// - Throws: ``RuleFault``, which ends the run.
    mutating func endMonth(_ world: inout World, using executor: any ChunkExecutor) throws(RuleFault)

    /// What has happened so far, in order.
    var events: [RuleEvent] { get }

    /// A text that is the same in every process for rules that do the same, and for those only: a store knows runs by it.
    var identity: String { get }

    /// Attributes of citizens that it declares in every jurisdiction, which count among what a world takes of the memory.
    var citizenAttributes: Int { get }
}

extension Rules {
    public var citizenAttributes: Int { 0 }

    /// All that the value is made of.
    public var identity: String { CanonicalText.describe(self) }

    public mutating func endMonth(_ world: inout World, using executor: any ChunkExecutor) throws(RuleFault) {}

    func isEqual(_ other: any Rules) -> Bool { (other as? Self) == self }
}

/// Something that a rule tells about a run.
public struct RuleEvent: Sendable, Hashable {
    public enum Kind: Int, Sendable, Hashable {
        /// What the rule was told to say.
        case announcement
        /// What whoever reads the result should know.
        case remark
    }

    public var kind: Kind
    /// Months elapsed.
    public var month: Int
    public var jurisdiction: Int
    /// Number of the rule in its scenario; the events of one rule are counted together.
    public var rule: Int
    public var text: String

    public init(kind: Kind = .announcement, month: Int, jurisdiction: Int, rule: Int, text: String) {
        self.kind = kind
        self.month = month
        self.jurisdiction = jurisdiction
        self.rule = rule
        self.text = text
    }
}

/// A rule that cannot be carried out.
public struct RuleFault: Error, Sendable, Hashable, CustomStringConvertible {
    public var message: String
    /// Number of the place in the rules' source, as the rules themselves count; `nil` if there is none.
    public var place: Int?

    public init(_ message: String, place: Int? = nil) {
        self.message = message
        self.place = place
    }

    public var description: String { message }
}
