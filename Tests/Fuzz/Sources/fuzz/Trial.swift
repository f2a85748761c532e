import Polity
import PolityScript

/// What one input goes through. A property that does not hold is a trap, which libFuzzer keeps the input of.
enum Trial {
    static func run(_ bytes: UnsafeBufferPointer<UInt8>) {
        let text = String(decoding: bytes, as: UTF8.self)
        if bytes.first == UInt8(ascii: "=") {
            formula(String(text.dropFirst()))
            return
        }
        let findings = Script.check(text, limits: limits)
        for finding in findings {
            require(finding.line >= 1 && finding.column >= 1, "\(finding) has no place")
        }
        layout(text, findings)
        if runs, !findings.contains(where: \.isError) { simulate(text) }
    }

    /// A `precondition` that says what is wrong in a release build too.
    private static func require(_ condition: Bool, _ message: @autoclosure () -> String) {
        if !condition { fatalError(message()) }
    }

    // MARK: Layout

    /// A layout keeps every sign but blanks, is its own layout, and changes nothing that a check finds.
    private static func layout(_ text: String, _ findings: [Script.Finding]) {
        guard let laidOut = Script.formatted(text) else {
            require(findings.contains { $0.isError }, "no layout, and no fault that forbids it")
            return
        }
        require(signs(text) == signs(laidOut), "the layout lost or added a sign")
        guard !laidOut.utf8.elementsEqual(text.utf8) else { return }
        require(Script.formatted(laidOut)?.utf8.elementsEqual(laidOut.utf8) == true, "a second layout differs")
        // Two more checks would halve the speed; a third of the inputs say as much.
        guard text.utf8.count % 3 == 0 else { return }
        // A layout ends in a line end, and a statement that breaks off is another fault there than at the end of all.
        let before = text.utf8.last == UInt8(ascii: "\n") ? findings : Script.check(text + "\n", limits: limits)
        let after = Script.check(laidOut, limits: limits)
        require(
            after.map(\.code) == before.map(\.code),
            "the layout changed what a check finds: \(before) became \(after)")
    }

    private static func signs(_ text: String) -> [UInt8] {
        // A byte order mark is no sign either.
        text.utf8.filter { !blanks.contains($0) && !mark.contains($0) }
    }
    private static let blanks = Array(" \t\r\n".utf8)
    private static let mark = Array("\u{FEFF}".utf8)

    // MARK: Running

    private static func simulate(_ text: String) {
        let start = ContinuousClock.now
        let outcome = Script.run(text, output: output(text), limits: limits) {
            ContinuousClock.now - start > .milliseconds(50)
        }
        require(outcome.isComplete || !outcome.reports.isEmpty, "it failed without a word")
    }

    /// Each form of results for a third of the inputs.
    private static func output(_ text: String) -> OutputMode {
        OutputMode.allCases[text.utf8.count % OutputMode.allCases.count]
    }

    /// Small enough that hardly any run meets the deadline.
    static let limits: Limits = {
        var limits = Limits()
        limits.months = 36
        limits.runs = 3
        limits.recordedValues = 20_000
        limits.listLength = 500
        limits.statements = 500
        // Lists within lists cost most: one such input would take the time of a hundred others.
        limits.expressions = 20_000
        limits.memory = 1 << 20
        return limits
    }()

    /// Running is a hundred times slower than checking, so most inputs go without. libFuzzer hands over what stands behind
    /// `-ignore_remaining_args=1`.
    private static let runs = CommandLine.arguments.contains("simulate")

    // MARK: Formulas

    /// An input that begins with `=` is an expression: over numbers, or over a world.
    private static func formula(_ text: String) {
        if var formula = try? Formula(text, variables: ["x", "y"], limits: limits) {
            for values in [[0, 0], [1, 2.5], [-1e300, 1e300]] {
                guard let value = try? formula(values) else { continue }
                require(value.isFinite, "a value that is no number")
            }
        }
        // Half of the expressions, for the sake of speed.
        guard text.utf8.count % 2 == 0 else { return }
        if let observation = try? Observation(text, limits: limits), let value = try? observation.value(in: world) {
            require(value.isFinite, "a value that is no number")
        }
    }

    private static let world: World = {
        var economy = Economy()
        economy[.citizens] = 60
        guard let world = try? World(economy: economy, seed: 1) else { preconditionFailure("no world") }
        return world
    }()
}
