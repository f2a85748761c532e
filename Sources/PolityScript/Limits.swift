/// What a script may ask for at most. Errors that meet a limit name it, so these are part of the language's contract.
package enum Limits {
    /// Bytes of one file or prompt input.
    package static let sourceBytes = 4 * 1_024 * 1_024
    /// Bytes of one line: longer lines are not written by people.
    package static let lineBytes = 65_536
    /// Statements of one file.
    package static let statements = 10_000
    /// Parentheses, calls, `if` and signs inside one another.
    package static let nesting = 100
    /// Height of one expression's tree; a sum of n terms is n high.
    package static let expressionHeight = 250
    /// Regimes that extend one another.
    package static let regimeDepth = 100
    /// Own measures that build on one another.
    package static let measureDepth = 250
    /// Functions of one's own that use one another.
    package static let functionDepth = 64
    /// Elements of a list.
    package static let listLength = 10_000
    /// Files that include one another, and files included in all.
    package static let includeDepth = 16
    package static let includedFiles = 64
    /// Rules of a scenario that are compared with each other for warnings.
    package static let comparedRules = 200
    /// Characters of an own name.
    package static let nameLength = 64
    /// Errors shown for one file; the rest are counted.
    package static let shownDiagnostics = 100
    /// Scenarios of one `compare`.
    package static let scenarios = 64
    /// Replications of one `compare`.
    package static let runs = 100_000
    /// Months of one `compare`: 1 000 years.
    package static let months = 12_000
    /// Recorded numbers of one `compare` (scenarios × measures × runs × months), about 800 MB.
    package static let recordedValues = 100_000_000
    /// Instructions, and registers, of one compiled expression.
    package static let instructions = 30_000
}
