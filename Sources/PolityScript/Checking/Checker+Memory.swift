import Polity
import PolityLab

/// What worlds take of the memory, as far as it is known before they are made.
extension Checker {
    /// Whether a scenario's world is allowed by itself; reports why not. How many are simulated at the same time depends on
    /// the computer, so that the rest is counted when they are.
    mutating func fitsMemory(_ scenario: Scenario, at span: SourceSpan) -> Bool {
        let citizens = scenario.places.reduce(0) { $0 + Int($1.economy[.citizens]) }
        let own = scenario.rules?.citizenAttributes ?? 0
        let (bytes, overflow) = citizens.multipliedReportingOverflow(by: Citizens.bytes(ownAttributes: own))
        guard overflow || bytes > limits.memory else { return true }
        let attributes = own == 0 ? "" : " with \(own) attribute\(own == 1 ? "" : "s") of your own"
        report(
            .runTooLarge,
            "the \(citizens) citizens of `\(scenario.name)`\(attributes) need \(mebibytes(bytes)) MiB, more than the limit of "
                + "\(limits.memory >> 20) MiB", at: span, notes: [Diagnostic.Note(Limits.howToRaise("memory"))])
        return false
    }

    /// In full, so that too much by a little is not said to be as much as is allowed.
    func mebibytes(_ bytes: Int) -> Int { bytes >> 20 + (bytes & 0xFFFFF == 0 ? 0 : 1) }
}

extension FailedRun.Cause {
    /// What whoever runs a script can do about it.
    package var hints: [String] {
        if case .model(.tooLarge) = self { [Limits.howToRaise("memory")] } else { [] }
    }
}
