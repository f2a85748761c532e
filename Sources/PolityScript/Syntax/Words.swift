/// A word that the language gives a meaning.
package struct Word: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable {
        /// Begins a statement.
        case statement
        /// Begins a statement about the worlds on the bench. Some also begin lines of blocks, or are measures, so that a line
        /// which begins with one is no sign that what stands before has ended.
        case verb
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
    /// `true`, `false` and `now` are values by themselves.
    private var isValue: Bool { Words.values.contains(spelling) }
}

/// The one table of words: the parser, help, completion and suggestions read it; nothing else lists words.
package enum Words {
    package static let all: [Word] = statements + verbs + clauses + blockWords + expressions + units + prompt

    package static let statements: [Word] = [
        word("title", .statement, "title \"TEXT\"", "Names the study; printed above its results."),
        word("source", .statement, "source \"TEXT\"", "Says where the study comes from."),
        word("note", .statement, "note \"TEXT\"", "A remark, printed with the results."),
        word(
            "include", .statement, "include \"FILE\"",
            "Takes over the definitions of a file beside this one, or below it."),
        word(
            "let", .statement, "let NAME = VALUE", "Names a constant, a list or a distribution for use in later lines."),
        word("define", .statement, "define NAME(NAME, …) = VALUE", "A function of one's own, for use in later lines."),
        word(
            "attribute", .statement, "attribute NAME of citizens|enterprises = VALUE",
            "Something that every agent has from the start, such as chance(20%)."),
        word(
            "each", .statement,
            "each month|year|DURATION citizens|enterprises [where CONDITION] { set ATTRIBUTE = VALUE … }",
            "A rule for every agent, again and again."),
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
            "policy NAME { [from DATE [to DATE]] [legal { … }] [enforcement { … }] [at TIME { … }] [when CONDITION { … }] … }",
            "A law: what it says, what is done about it, and what it does in time."),
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
        word(
            "plot", .statement,
            "plot MEASURE, … [by scenario] [to \"FILE\"] | plot FORM of NAME, … [at TIME] [to \"FILE\"] | plot result [to "
                + "\"FILE\"] | plot theory MODEL [with NAME = VALUE, …] [to \"FILE\"]",
            "One chart a measure, one line a scenario, or another form: \(PlotForm.list); to a file that ends in .svg, .csv or .json "
                + "(Vega-Lite)."),
        word(
            "prior", .statement, "prior NAME { LEVER OR PARAMETER = DISTRIBUTION … }",
            "What is uncertain: a named block of distributions."),
        word("weights", .statement, "weights NAME { MEASURE WEIGHT, … }", "A named and printed set of weights."),
        word(
            "bands", .statement, "bands MEASURE, … [at TIME, …]",
            "How runs spread: mean, median, and the middle 50 % and 90 % of runs."),
        word(
            "effects", .statement, "effects MEASURE, … [at TIME, …]",
            "How large differences are: effect sizes, tests, and what common luck has gained."),
        word(
            "explain", .statement, "explain MEASURE in SCENARIO vs SCENARIO [at TIME] [by lever|group]",
            "Attributes a difference to the levers that differ."),
        word(
            "claim", .statement, "claim \"SENTENCE\" { CONDITION … [confidence 95%] [over NAME RANGE, …] [runs N] }",
            "A sentence that the model can refute."),
        word(
            "sweep", .statement,
            "sweep NAME over RANGE, … in SCENARIO [using latin_hypercube|sobol|halton N] [runs N] { measure NAME, … }",
            "Varies levers or parameters: every combination, or the points of a design."),
        word(
            "sensitivity", .statement,
            "sensitivity of MEASURE to all levers|all parameters|NAME [RANGE], … in SCENARIO [using morris|sobol|sobol_pairs]",
            "What a measure depends on, and how strongly."),
        word(
            "search", .statement,
            "search smallest change of LEVER, … in SCENARIO such that CONDITION | search front of LEVER, … in SCENARIO with "
                + "lowest|highest MEASURE, …",
            "The smallest change that reaches a goal, or what trades goals off."),
        word(
            "choose", .statement,
            "choose among SCENARIO, … with lowest|highest MEASURE [such that CONDITION] over NAME RANGE, … [at TIME]",
            "The choice that does well whatever is uncertain: worst case, regret, and how often a condition holds."),
        word(
            "discover", .statement, "discover where CONDITION over NAME RANGE, … in SCENARIO [runs N]",
            "The region in which something holds."),
        word(
            "flip", .statement, "flip claim \"SENTENCE\" over NAME [RANGE], …",
            "The smallest change that turns a claim."),
        word("parity", .statement, "parity SCENARIO, SCENARIO", "Everything that differs between two scenarios."),
        word(
            "swap", .statement, "swap SCENARIO, SCENARIO [on MEASURE, …]", "Each scenario under the other's parameters."
        ),
        word(
            "calibrate", .statement,
            "calibrate NAME RANGE, … in SCENARIO to MEASURE at TIME = VALUE [within WIDTH], … [using rejection|sequence]",
            "Fits parameters to what is known."),
        word(
            "dominance", .statement, "dominance SCENARIO vs SCENARIO over prior NAME [on MEASURE, …]",
            "How often one is above the other under everything that is uncertain."),
        word("rank", .statement, "rank SCENARIO, … by weights NAME, …", "Ranks scenarios under every set of weights."),
        word(
            "theory", .statement, "theory [MODEL [with NAME = VALUE, …]]",
            "What a published model says for some values of its parameters; alone, all models."),
        word(
            "report", .statement, "report \"FILE.html\"",
            "Writes all that stands above it as a page: question, scenarios, results, charts, verdicts, method, sources."
        ),
        word("describe", .statement, "describe NAME", "What the catalogues, or this session, know about a name."),
        word("help", .statement, "help [TOPIC]", "Help on a statement, a catalogue, a name or an error code."),
    ]

    /// What is done to the worlds on the session's bench; files may say it too.
    package static let verbs: [Word] = [
        word(
            "use", .verb, "use SCENARIO [seed N]",
            "Puts a scenario's or a regime's world on the bench, at month 0."),
        word("step", .verb, "step [DURATION]", "Simulates a month, or as many as you say."),
        word("run", .verb, "run to TIME | run for DURATION", "Simulates up to a time, or for a time."),
        word(
            "set", .verb, "set LEVER = VALUE [in JURISDICTION]",
            "Changes a lever of the current world from now on; also +=, -=, *=."),
        word(
            "show", .verb, "show [MEASURE, …]",
            "Measures and levers of the current world, and what changed since the last step."),
        word(
            "why", .verb, "why MEASURE",
            "What moved a measure since the last step: mechanisms, and levers that were set."),
        word("back", .verb, "back [DURATION]", "Goes back a month, or as many as you say."),
        word("go", .verb, "go to TIME", "Goes to a time, back or forward."),
        word(
            "fork", .verb, "fork NAME", "Copies the current world and makes the copy current; compare can name it."
        ),
        word("switch", .verb, "switch WORLD", "Makes another world current."),
        word("worlds", .verb, "worlds", "Lists the worlds on the bench."),
        word("undo", .verb, "undo", "Takes back what was last done to the worlds."),
        word("redo", .verb, "redo", "Does again what was taken back."),
        word("save", .verb, "save \"FILE\"", "Saves the session as a script that gives the same numbers."),
        word("load", .verb, "load \"FILE\"", "Runs a script in the session."),
        word(
            "record", .verb, "record \"FILE\" | record off",
            "Keeps the session as a script in a file, statement by statement, from its beginning on."),
        word(
            "transcript", .verb, "transcript \"FILE\" | transcript off",
            "Keeps what is typed and what is answered in a file, from now on."),
        word(
            "session", .verb, "session",
            "In a saved session: what stands above is done first, and names may be given anew below."),
        word("output", .verb, "output table|markdown|csv|json", "The form of results from now on."),
        word("pager", .verb, "pager [on|off]", "Whether long answers are shown a page at a time, on a terminal."),
        word("timing", .verb, "timing [on|off]", "Says after every statement how long it took."),
        word("apropos", .verb, "apropos WORD", "Everything whose name or description has the word."),
        word("tutorial", .verb, "tutorial [on|off]", "Ten steps for beginners, each typed and run by yourself."),
    ]

    package static let clauses: [Word] = [
        word("extends", .clause, "", "Inherits another regime's levers."),
        word("in", .clause, "", "The economy of a scenario; the scenario of an experiment; the list of `for`."),
        word("with", .clause, "", "Policies and variants of a scenario; later ones win over earlier ones."),
        word(
            "from", .clause, "from TIME [to TIME] { … }",
            "The day a policy comes into force; when a rule begins to hold."),
        word("to", .clause, "", "The day a policy ends; when a rule ceases to hold."),
        word(
            "for", .clause, "",
            "How long to simulate, or how long a condition has to last; before a name, every element of a list."),
        word("runs", .clause, "", "Replications of every scenario."),
        word("seed", .clause, "", "The number that all draws derive from."),
        word("at", .clause, "at TIME { … }", "Times of a table; the time of a rule or of a measure's value."),
        word("by", .clause, "", "What the lines of a chart are."),
        word("of", .clause, "", "Whose attribute: mean(income of citizens)."),
        word("where", .clause, "", "Which agents: count(citizens where vulnerable)."),
        word("over", .clause, "", "The values that an experiment tries."),
        word("between", .clause, "", "The times between which a lever moves."),
        word("vs", .clause, "", "Between two scenarios."),
        word("using", .clause, "", "The method of an analysis."),
        word("within", .clause, "", "How near a calibration has to come."),
    ]

    package static let blockWords: [Word] =
        [
            word("legal", .blockWord, "legal { set LEVER = VALUE … }", "What a policy's text says."),
            word(
                "enforcement", .blockWord, "enforcement { set LEVER = VALUE … }", "What is in fact done about a policy."
            ),
            word(
                "status", .blockWord, "status " + PolicyStatus.list, "Where a policy stands."),
            word(
                "confidence", .blockWord, "confidence " + PolicyConfidence.list,
                "How sure a policy's values are; how sure a claim's verdict has to be, as in confidence 95%."),
            word("jurisdiction", .blockWord, "jurisdiction \"TEXT\"", "Where a policy comes from."),
            word("checked", .blockWord, "checked DATE", "The day a policy was last compared with its source."),
            word(
                "caution", .blockWord, "caution \"TEXT\"", "What not to conclude from a regime, a variant or a policy."),
            word("starts", .blockWord, "starts = DATE", "The day on which month 0 of an economy begins."),
            word("mechanism", .blockWord, "mechanism NAME = on|off", "Switches a mechanism of the model."),
            word(
                "when", .blockWord, "when CONDITION [for DURATION] { … }",
                "A rule that acts once, when the condition has become true."),
            word(
                "while", .blockWord, "while CONDITION { … }",
                "A rule that holds as long as the condition does, and is undone after."),
            word("every", .blockWord, "every DURATION { … }", "A rule that acts again and again."),
            word(
                "ramp", .blockWord, "ramp LEVER from VALUE to VALUE between TIME and TIME",
                "Moves a lever in a straight line."),
            word("order", .blockWord, orderForms, "An authority's order, in a rule."),
            word("announce", .blockWord, "announce \"TEXT {year} {MEASURE}\"", "Tells when a rule has acted."),
            word("largest", .blockWord, "", "The enterprise with most users."),
            word("smallest", .blockWord, "", "The enterprise with fewest users; the smallest change of a search."),
            word("applications", .blockWord, "", "New applications of technology."),
            word("step", .blockWord, "", "The distance between values of a range."),
            word("such", .blockWord, "", "Introduces a search's goal."),
            word("that", .blockWord, "", "Introduces a search's goal."),
            word("change", .blockWord, "", "What a search looks for."),
            word("front", .blockWord, "", "A search for what trades goals off."),
            word("among", .blockWord, "", "The scenarios to choose from."),
            word("lowest", .blockWord, "", "A goal: the less the better."),
            word("highest", .blockWord, "", "A goal: the more the better."),
            word("lever", .blockWord, "", "An explanation by single levers."),
            word("group", .blockWord, "", "An explanation by groups of levers."),
            word("all", .blockWord, "", "All levers or all parameters."),
            word("levers", .blockWord, "", "Levers of a sensitivity analysis."),
            word("parameters", .blockWord, "", "Parameters of a sensitivity analysis."),
            word("on", .blockWord, "", "The mechanism is simulated."),
            word("off", .blockWord, "", "The mechanism is left out."),
        ] + PlotForm.allCases.map { word($0.rawValue, .blockWord, $0.example, $0.summary.capitalizedFirst + ".") }

    package static let expressions: [Word] = [
        word("and", .expression, "", "True if both are."),
        word("or", .expression, "", "True if one is."),
        word("not", .expression, "", "True if it is not."),
        word("if", .expression, "", "if CONDITION then VALUE else VALUE"),
        word("then", .expression, "", "The value if the condition holds."),
        word("else", .expression, "", "The value if it does not."),
        word("true", .expression, "", "The condition that holds."),
        word("false", .expression, "", "The condition that does not."),
        word("now", .expression, "", "The time that has elapsed."),
    ]

    package static let units: [Word] = [
        word("year", .unit, "", "12 months: `1 year` is a duration, `year 5` a time."),
        word("years", .unit, "", "12 months each."),
        word("month", .unit, "", "`1 month` is a duration, `month 67` a time."),
        word("months", .unit, "", "A duration."),
        word("point", .unit, "", "A hundredth, added to a share: `set x += 1 point`."),
        word("points", .unit, "", "Hundredths, added to a share: `set x += 10 points`."),
        word("per", .unit, "", "A rate: `0.5 per year`."),
        word("thousand", .unit, "", "1 000, after a number."),
        word("million", .unit, "", "1 000 000, after a number."),
        word("billion", .unit, "", "1 000 000 000, after a number."),
    ]

    /// What the prompt understands besides statements.
    package static let prompt: [Word] =
        leaving
        + Help.lists.map { word($0, .prompt, $0, "Lists the \($0), as `help \($0)` does.") }

    /// What ends the prompt.
    package static let leaving: [Word] = [
        word("quit", .prompt, "quit", "Ends the prompt."),
        word("exit", .prompt, "exit", "Ends the prompt."),
    ]

    /// What multiplies the number before it.
    package static let magnitudes: [String: Double] = ["thousand": 1e3, "million": 1e6, "billion": 1e9]

    /// What begins a timed rule in a policy; `from` does too, before a block.
    package static let timedRules = ["at", "when", "while", "every", "ramp"]

    /// What begins a line of a timed rule.
    package static let ruleActions = ["set", "order", "announce"]

    /// The clauses of a policy, each of which may stand once.
    package static let policyClauses = [
        "from", "to", "legal", "enforcement", "status", "confidence", "jurisdiction", "checked",
    ]

    /// What begins a line of a policy.
    package static let policyHeads = policyClauses + timedRules + ["each"] + remarks

    /// What begins a line of a claim that is no condition.
    package static let claimClauses = ["confidence", "over", "runs", "seed"] + remarks

    package static let remarks = Remark.Sort.allCases.map(\.rawValue)

    private static let orderForms =
        "order " + OrderName.allCases.map(\.rawValue).joined(separator: "|")
        + "(largest|smallest|enterprises where CONDITION|applications)"

    /// The clauses of `compare`.
    package static let comparison = ["for", "runs", "seed"]

    /// The words that are values.
    package static let values = ["true", "false", "now"]

    private static let table: [String: Word] = Dictionary(
        all.map { ($0.spelling, $0) }, uniquingKeysWith: { first, _ in first })

    package static func named(_ spelling: String) -> Word? { table[spelling] }

    /// Whether a name begins a statement.
    package static func beginsStatement(_ spelling: String) -> Bool { named(spelling)?.kind == .statement }

    private static func word(_ spelling: String, _ kind: Word.Kind, _ form: String, _ summary: String) -> Word {
        Word(spelling: spelling, kind: kind, form: form, summary: summary)
    }
}
