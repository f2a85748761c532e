import Polity

/// Where an expression stands, which decides what its names mean and what it may read.
struct Context: Sendable {
    struct Readable: OptionSet {
        let rawValue: Int

        /// The catalogue's measures and own ones.
        static let measures = Readable(rawValue: 1)
        /// The levers in force, the economy's parameters and the time.
        static let state = Readable(rawValue: 2)
        /// `MEASURE at TIME in SCENARIO`, a number for every run.
        static let runs = Readable(rawValue: 4)
    }

    /// What a name stands for inside a function or a comprehension.
    enum Local: Sendable {
        case value(Double, Kind)
        case argument(Argument)
    }

    /// A value that is handed to a function: where it has been calculated, and how to calculate it anew in code of its own.
    struct Argument: Sendable {
        var operand: CodeBuilder.Operand
        var kind: Kind
        var level: Int
        var tree: SyntaxTree
        var id: ExpressionID
        var context: Context
    }

    var readable: Readable = []
    /// The agents whose attributes are names here; code for agents runs a column at a time.
    var agents: Agents?
    /// What random draws are for, and how many there are so far; `nil` where nothing may be drawn.
    var purpose: String?
    var locals: [String: Local] = [:]
    /// Functions around this place.
    var depth = 0
    /// Code inside code: that of an aggregate inside a measure.
    var level = 0
    /// The body of a function that is looked at before anybody calls it.
    var isTemplate = false

    /// Known before anything runs: numbers, constants and functions of them.
    static let constant = Context()
    /// A measure of one's own.
    static let measure = Context(readable: [.measures, .state])
    /// A condition or a value in a rule.
    static let rule = measure
    /// A claim or another statement about runs.
    static let runs = Context(readable: .runs)

    /// The same place inside an aggregate over agents.
    func inside(_ agents: Agents) -> Context {
        var context = self
        context.agents = agents
        context.level += 1
        context.purpose = nil
        return context
    }
}
