import Polity

/// What a script may ask for at most. Errors that meet a limit name it, so these are part of the language's contract; a host
/// that trusts a script raises them.
public struct Limits: Sendable, Hashable {
    /// Bytes of one file or prompt input.
    public var sourceBytes = 4 * 1_024 * 1_024
    /// Statements of one file.
    public var statements = 10_000
    /// Parentheses, calls, `if` and signs inside one another.
    public var nesting = 100
    /// Functions of one's own that use one another.
    public var functionDepth = 64
    /// Elements of a list.
    public var listLength = 10_000
    /// Expressions that checking a script looks at, those of functions and lists wherever they are used.
    public var expressions = 2_000_000
    /// Files that a script includes, in all.
    public var includedFiles = 64
    /// Scenarios of one `compare`.
    public var scenarios = 64
    /// Replications of one `compare`.
    public var runs = 100_000
    /// Months of one `compare`: 1 000 years.
    public var months = 12_000
    /// Runs of one analysis of the lab, all points and replications counted.
    public var experimentRuns = 10_000_000
    /// Rows of results of one script.
    public var rows = 2_000_000
    /// What rules tell in all runs of one `compare`.
    public var events = 10_000_000
    /// Recorded numbers of one `compare` (scenarios × measures × runs × months), about 800 MB.
    public var recordedValues = 100_000_000
    /// Bytes for the citizens of all worlds that are simulated at the same time, with their own attributes.
    public var memory = World.defaultMemoryLimit

    public init() {}

    /// For strangers on a shared computer: what a workshop needs, and no more.
    public static var lowered: Limits {
        var limits = Limits()
        limits.sourceBytes = 256 * 1_024
        limits.statements = 1_000
        limits.scenarios = 16
        limits.runs = 2_000
        limits.months = 1_200
        limits.experimentRuns = 20_000
        limits.recordedValues = 5_000_000
        limits.memory = 256 << 20
        return limits
    }

    /// Limits by the names that messages and the option `--limit` use.
    public static let names: [String] = table.map(\.name)

    private static let table: [(name: String, path: any WritableKeyPath<Limits, Int> & Sendable)] = [
        ("source_bytes", \.sourceBytes), ("statements", \.statements), ("nesting", \.nesting),
        ("function_depth", \.functionDepth), ("list_length", \.listLength), ("expressions", \.expressions),
        ("included_files", \.includedFiles), ("scenarios", \.scenarios), ("runs", \.runs),
        ("months", \.months), ("experiment_runs", \.experimentRuns), ("rows", \.rows), ("events", \.events),
        ("recorded_values", \.recordedValues),
        ("memory", \.memory),
    ]

    /// The limit of a name; `nil` if there is none of that name.
    public subscript(name: String) -> Int? {
        get { Self.table.first { $0.name == name }.map { self[keyPath: $0.path] } }
        set {
            guard let newValue, let item = Self.table.first(where: { $0.name == name }) else { return }
            self[keyPath: item.path] = min(newValue, Self.highest(name))
        }
    }

    /// How far a limit can be raised: what nests is bounded by the stack of the thread that reads it.
    public static func highest(_ name: String) -> Int {
        name == "nesting" || name == "function_depth" ? 200 : .max
    }

    /// What an error that meets a limit adds.
    package static func howToRaise(_ name: String) -> String {
        "the limit is called `\(name)`; whoever runs the script can raise it: `polity run --limit \(name)=NUMBER …`"
    }

    /// What an error adds that meets one of the limits below.
    package static func fixed(_ remedy: String) -> String { "this limit is fixed: \(remedy)" }

    // What follows bounds the work on one line or the depth of the stack; raising it would not make a script better.

    /// Bytes of one line: longer lines are not written by people.
    package static let lineBytes = 65_536
    /// Height of one expression's tree; a sum of n terms is n high.
    package static let expressionHeight = 250
    /// Regimes that extend one another.
    package static let regimeDepth = 100
    /// Own measures that build on one another.
    package static let measureDepth = 250
    /// Height of an expression with the bodies of the functions that it calls.
    package static let checkDepth = 400
    /// Files that include one another.
    package static let includeDepth = 16
    /// Rules of a scenario that are compared with each other for warnings.
    package static let comparedRules = 200
    /// Scenarios of comparisons that are looked at for warnings about rules.
    package static let examinedScenarios = 64
    /// Letters of any word.
    package static let wordLength = 256
    /// Characters of an own name.
    package static let nameLength = 64
    /// Errors shown for one file; the rest are counted.
    package static let shownDiagnostics = 100
    /// Diagnostics kept of one file, so that a file of nothing but faults does not fill the memory with them.
    package static let keptDiagnostics = 1_000
    /// Instructions, and registers, of one compiled expression.
    package static let instructions = 30_000
}
