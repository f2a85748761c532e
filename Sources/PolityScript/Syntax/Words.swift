/// A word that the language gives a meaning.
package struct Word: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable {
        /// Begins a statement.
        case statement
        /// Will begin a statement in a later version; until then it is refused by name.
        case later
        /// Introduces a part of a statement.
        case clause
        /// Means something inside a block alone; a script may use it as a name.
        case blockWord
        /// Stands in expressions.
        case expression
        /// Follows a number.
        case unit
        /// Understood by the prompt alone, where it is the whole input; a script may use it as a name.
        case prompt
    }

    package let spelling: String
    package let kind: Kind
    /// The form, as help shows it; empty for words without one.
    package let form: String
    /// One line.
    package let summary: String

    /// Whether a line that ends with this word goes on in the next one.
    package var continuesLine: Bool { kind == .expression && !isValue }
    /// `true` and `false` are values by themselves.
    private var isValue: Bool { Words.truths.contains(spelling) }
}

/// The one table of words: the parser, help, completion and suggestions read it; nothing else lists words.
package enum Words {
    package static let all: [Word] = statements + later + clauses + blockWords + expressions + units + prompt

    package static let statements: [Word] = [
        word("title", .statement, "title \"TEXT\"", "Names the study; printed above its results."),
        word("source", .statement, "source \"TEXT\"", "Says where the study comes from."),
        word("note", .statement, "note \"TEXT\"", "A remark, printed with the results."),
        word("let", .statement, "let NAME = VALUE", "Names a constant for use in later lines."),
        word(
            "economy", .statement, "economy NAME { PARAMETER = VALUE … [starts = DATE] [mechanism NAME = on|off] }",
            "The world's parameters, the same for every regime compared in it."),
        word(
            "regime", .statement, "regime NAME [extends REGIME] { LEVER = VALUE … }",
            "Institutions: a value of levers; what is not said keeps the parent's value or the default."),
        word(
            "variant", .statement, "variant NAME { LEVER = VALUE … }",
            "A State of some quality, for any regime: a value of levers of the group state quality."),
        word(
            "policy", .statement,
            "policy NAME { [from DATE [to DATE]] legal { set LEVER = VALUE … } enforcement { set LEVER = VALUE … } … }",
            "A law: what it says and what is done about it, from a date on."),
        word(
            "scenario", .statement, "scenario NAME = REGIME [with NAME, …] [in ECONOMY], …",
            "A future to simulate: a regime, with policies or a variant, in an economy; one for every jurisdiction."),
        word(
            "measure", .statement, "measure NAME = EXPRESSION",
            "A measure of one's own over the catalogue's and earlier ones."),
        word(
            "compare", .statement, "compare SCENARIO, … [for DURATION] [runs N] [seed N]",
            "Simulates scenarios with the same luck; the first is the baseline."),
        word(
            "table", .statement, "table MEASURE, … [at TIME, …]",
            "Means with 95 % intervals, and differences from the baseline."),
        word("plot", .statement, "plot MEASURE, … [by scenario]", "One chart a measure, one line a scenario."),
        word("describe", .statement, "describe NAME", "What the catalogues, or this session, know about a name."),
        word("help", .statement, "help [TOPIC]", "Help on a statement, a catalogue, a name or an error code."),
    ]

    package static let later: [Word] = [
        word("claim", .later, "", "A refutable statement."),
        word("sweep", .later, "", "Varies a lever."),
        word("sensitivity", .later, "", "Sensitivity analysis."),
        word("search", .later, "", "Smallest change that reaches a goal."),
        word("explain", .later, "", "Attribution of a difference to levers."),
        word("report", .later, "", "Writes a report."),
        word("use", .later, "", "Makes a scenario the current world."),
        word("step", .later, "", "Advances the current world."),
        word("run", .later, "", "Advances the current world to a time."),
        word("set", .later, "", "Changes a lever of the current world."),
        word("show", .later, "", "Shows a measure of the current world."),
        word("back", .later, "", "Goes back in time."),
        word("go", .later, "", "Goes to a time."),
        word("fork", .later, "", "Copies the current world."),
        word("switch", .later, "", "Changes the current world."),
        word("worlds", .later, "", "Lists the worlds."),
        word("undo", .later, "", "Undoes the last statement."),
        word("redo", .later, "", "Redoes what was undone."),
        word("why", .later, "", "What moved a measure."),
        word("tutorial", .later, "", "Ten steps that run."),
        word("parity", .later, "", "Everything that differs between scenarios."),
        word("swap", .later, "", "Each under the other's parameters."),
        word("flip", .later, "", "Where a claim turns."),
        word("discover", .later, "", "Where something holds."),
        word("calibrate", .later, "", "Fits parameters."),
        word("dominance", .later, "", "Which scenario is better under all priors."),
        word("prior", .later, "", "A block of distributions."),
        word("weights", .later, "", "A named set of weights."),
        word("rank", .later, "", "Ranks scenarios by weights."),
        word("theory", .later, "", "A published model."),
        word("define", .later, "", "A function of one's own."),
        word("attribute", .later, "", "An agent variable of one's own."),
        word("each", .later, "", "A rule for every agent."),
        word("include", .later, "", "Reads another file."),
        word("save", .later, "", "Saves the session as a script."),
        word("load", .later, "", "Runs a file in the session."),
        word("output", .later, "", "The form of results."),
        word("timing", .later, "", "Shows how long statements take."),
    ]

    package static let clauses: [Word] = [
        word("extends", .clause, "", "Inherits another regime's levers."),
        word("in", .clause, "", "The economy of a scenario."),
        word("with", .clause, "", "Policies and variants of a scenario; later ones win over earlier ones."),
        word("from", .clause, "", "The day a policy comes into force."),
        word("to", .clause, "", "The day a policy ends."),
        word("for", .clause, "", "How long to simulate."),
        word("runs", .clause, "", "Replications of every scenario."),
        word("seed", .clause, "", "The number that all draws derive from."),
        word("at", .clause, "", "Times of a table."),
        word("by", .clause, "", "What the lines of a chart are."),
    ]

    package static let blockWords: [Word] = [
        word("legal", .blockWord, "legal { set LEVER = VALUE … }", "What a policy's text says."),
        word("enforcement", .blockWord, "enforcement { set LEVER = VALUE … }", "What is in fact done about a policy."),
        word(
            "status", .blockWord, "status " + PolicyStatus.list, "Where a policy stands."),
        word("confidence", .blockWord, "confidence " + PolicyConfidence.list, "How sure a policy's values are."),
        word("jurisdiction", .blockWord, "jurisdiction \"TEXT\"", "Where a policy comes from."),
        word("checked", .blockWord, "checked DATE", "The day a policy was last compared with its source."),
        word("caution", .blockWord, "caution \"TEXT\"", "What not to conclude from a regime, a variant or a policy."),
        word("starts", .blockWord, "starts = DATE", "The day on which month 0 of an economy begins."),
        word("mechanism", .blockWord, "mechanism NAME = on|off", "Switches a mechanism of the model."),
        word("on", .blockWord, "", "The mechanism is simulated."),
        word("off", .blockWord, "", "The mechanism is left out."),
    ]

    package static let expressions: [Word] = [
        word("and", .expression, "", "True if both are."),
        word("or", .expression, "", "True if one is."),
        word("not", .expression, "", "True if it is not."),
        word("if", .expression, "", "if CONDITION then VALUE else VALUE"),
        word("then", .expression, "", "The value if the condition holds."),
        word("else", .expression, "", "The value if it does not."),
        word("true", .expression, "", "The condition that holds."),
        word("false", .expression, "", "The condition that does not."),
    ]

    package static let units: [Word] = [
        word("year", .unit, "", "12 months: `1 year` is a duration, `year 5` a time."),
        word("years", .unit, "", "12 months each."),
        word("month", .unit, "", "`1 month` is a duration, `month 67` a time."),
        word("months", .unit, "", "A duration."),
    ]

    /// What the prompt understands besides statements.
    package static let prompt: [Word] = [
        word("quit", .prompt, "quit", "Ends the prompt."),
        word("exit", .prompt, "exit", "Ends the prompt."),
    ]

    /// What will begin a timed rule in a policy; until then it is refused by name.
    package static let timedRules = ["at", "when", "while", "every", "ramp"]

    /// The clauses of `compare`.
    package static let comparison = ["for", "runs", "seed"]

    /// The words that are values.
    package static let truths = ["true", "false"]

    private static let table: [String: Word] = Dictionary(
        all.map { ($0.spelling, $0) }, uniquingKeysWith: { first, _ in first })

    package static func named(_ spelling: String) -> Word? { table[spelling] }

    /// Whether a name begins a statement, now or in a later version.
    package static func beginsStatement(_ spelling: String) -> Bool {
        switch named(spelling)?.kind {
        case .statement, .later: true
        default: false
        }
    }

    private static func word(_ spelling: String, _ kind: Word.Kind, _ form: String, _ summary: String) -> Word {
        Word(spelling: spelling, kind: kind, form: form, summary: summary)
    }
}
