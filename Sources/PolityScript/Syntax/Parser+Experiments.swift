/// The statements of the lab. Each has its own order of parts, so that it reads like a sentence.
extension Parser {
    mutating func experiment(_ sort: Experiment.Sort) throws(Abandoned) -> Statement.Form {
        var it = Experiment(sort: sort, head: advance().span)
        switch sort {
        case .explain:
            it.measures = try names("the name of a measure")
            try require("in")
            it.scenarios = try pair("vs")
        case .claim:
            it.text = try expect(.text, "the claim's sentence in quotation marks").span
            try claimBlock(&it)
        case .sweep:
            it.factors = try factors(needsDomain: true)
            try require("in")
            it.scenarios = try names("the name of a scenario")
        case .sensitivity:
            try require("of")
            it.measures = try names("the name of a measure")
            try require("to")
            try variables(&it)
            try require("in")
            it.scenarios = try names("the name of a scenario")
        case .search: try search(&it)
        case .choose:
            try require("among")
            it.scenarios = try names("the name of a scenario")
            try require("with")
            it.goals = [try goal()]
            if word == "such" { try suchThat(&it) }
            try require("over")
            it.factors = try factors(needsDomain: true)
        case .discover:
            try require("where")
            it.conditions = [try expression()]
            try require("over")
            it.factors = try factors(needsDomain: true)
            try require("in")
            it.scenarios = [try name("the name of a scenario")]
        case .calibrate:
            it.factors = try factors(needsDomain: true)
            try require("in")
            it.scenarios = [try name("the name of a scenario")]
            try require("to")
            try targets(&it)
        case .flip:
            try require("claim")
            it.text = try expect(.text, "the claim's sentence in quotation marks").span
            try require("over")
            it.factors = try factors(needsDomain: false)
        case .parity, .swap: it.scenarios = try pair(nil)
        case .dominance:
            it.scenarios = try pair("vs")
            try require("over")
            try require("prior")
            it.methods = [try name("the name of a prior")]
        case .rank:
            it.scenarios = try names("the name of a scenario")
            try require("by")
            try require("weights")
            it.methods = try names("the name of a set of weights, or `equal`")
        case .bands, .effects: it.measures = try names("the name of a measure")
        case .report: it.text = try expect(.text, "the name of a file in quotation marks").span
        }
        try clauses(of: &it)
        return .experiment(it)
    }

    /// A value after which another clause may follow.
    mutating func clauseValue() throws(Abandoned) -> ExpressionID {
        samples = false
        let value = try expression()
        samples = true
        return value
    }

    // MARK: Parts

    /// Two scenarios with a word between them, or a comma.
    private mutating func pair(_ between: String?) throws(Abandoned) -> [SourceSpan] {
        let first = try name("the name of a scenario")
        if let between {
            try require(between)
        } else {
            try expect(.comma, "`,` and a second scenario")
        }
        return [first, try name("the name of a scenario")]
    }

    /// `NAME over DOMAIN, …`; the word may be left out after the first and before a range.
    private mutating func factors(needsDomain: Bool) throws(Abandoned) -> [FactorClause] {
        var factors: [FactorClause] = []
        repeat {
            skipNewlinesInList()
            let key = try name("the name of a lever or a parameter")
            let isSaid = accept(word: "over")
            let isEnd =
                current.kind == .comma || current.kind == .newline || current.kind == .end
                || Self.factorEnds.contains(word)
            factors.append(FactorClause(key: key, domain: needsDomain || isSaid || !isEnd ? try domain() : nil))
        } while accept(.comma)
        return factors
    }

    /// `smallest change of LEVER, … in SCENARIO such that CONDITION`, or `front of LEVER, … in SCENARIO with GOAL, GOAL`.
    private mutating func search(_ it: inout Experiment) throws(Abandoned) {
        it.wantsFront = accept(word: "front")
        if !it.wantsFront {
            try require("smallest")
            try require("change")
        }
        try require("of")
        it.factors = try factors(needsDomain: false)
        try require("in")
        it.scenarios = [try name("the name of a scenario")]
        guard it.wantsFront else { return try suchThat(&it) }
        try require("with")
        repeat {
            skipNewlinesInList()
            it.goals.append(try goal())
        } while accept(.comma)
    }

    /// `lowest MEASURE` or `highest MEASURE`.
    private mutating func goal() throws(Abandoned) -> GoalClause {
        guard word == "lowest" || word == "highest" else { throw expected("`lowest` or `highest`, and a measure") }
        let isLowest = text(advance()) == "lowest"
        return GoalClause(measure: try name("the name of a measure"), isLowest: isLowest)
    }

    /// `all levers`, `all parameters`, or names, each with values if it is to keep to some.
    private mutating func variables(_ it: inout Experiment) throws(Abandoned) {
        guard word == "all" else {
            it.factors = try factors(needsDomain: false)
            return
        }
        advance()
        guard word == "levers" || word == "parameters" else { throw expected("`levers` or `parameters`") }
        it.allFactors = advance().span
    }

    private mutating func suchThat(_ it: inout Experiment) throws(Abandoned) {
        try require("such")
        try require("that")
        it.conditions = [try expression()]
    }

    private mutating func targets(_ it: inout Experiment) throws(Abandoned) {
        repeat {
            skipNewlinesInList()
            let value = try expression()
            it.targets.append(
                CalibrationTarget(value: value, within: accept(word: "within") ? try expression() : nil))
        } while accept(.comma)
    }

    /// What may follow every experiment: `at TIME, …`, `for DURATION`, `runs N`, `seed N`, and a sweep's `{ measure … }`.
    private mutating func clauses(of it: inout Experiment) throws(Abandoned) {
        var given: Set<String> = []
        while Self.clauses(of: it).contains(word) {
            let clause = advance()
            guard given.insert(text(clause)).inserted else {
                report(.repeatedClause, "`\(text(clause))` is given twice", at: clause.span)
                throw Abandoned()
            }
            switch text(clause) {
            case "at":
                repeat {
                    skipNewlinesInList()
                    it.times.append(try clauseValue())
                } while accept(.comma)
            case "for": it.duration = try clauseValue()
            case "runs": it.runs = try clauseValue()
            case "using":
                it.methods = [try name("the name of a method")]
                if case .number = current.kind { it.points = try clauseValue() }
            case "by":
                guard word == "lever" || word == "group" else { throw expected("`lever` or `group` after `by`") }
                it.isGrouped = text(advance()) == "group"
            case "on": it.measures = try names("the name of a measure")
            default: it.seed = try clauseValue()
            }
        }
        guard it.sort == .sweep, current.kind == .openBrace else { return }
        var measures: [SourceSpan] = []
        try lines(heads: ["measure"]) { (parser: inout Parser) throws(Abandoned) in
            try parser.require("measure")
            measures += try parser.names("the name of a measure")
        }
        it.measures = measures
    }

    /// What follows a factor that has no values.
    private static let factorEnds: Set<String> = ["in", "at", "for", "runs", "seed", "using"]

    /// What may follow a statement, so that nothing is read that it would not heed: conditions say their times themselves, and
    /// what looks at the last comparison has its runs.
    private static func clauses(of it: Experiment) -> [String] {
        let common = ["at", "for", "runs", "seed"]
        return switch it.sort {
        case .sweep, .sensitivity: common + ["using"]
        case .explain: common + ["by"]
        case .swap, .dominance: common + ["on"]
        case .rank, .choose: common
        case .search: it.wantsFront ? common : ["runs", "seed"]
        case .discover, .calibrate: ["runs", "seed", "using"]
        case .flip: ["runs", "seed"]
        case .bands, .effects: ["at"]
        case .claim, .parity, .report: []
        }
    }

    /// Conditions, and lines that begin with `confidence`, `over`, `runs`, `seed`, `note` or `source`.
    private mutating func claimBlock(_ it: inout Experiment) throws(Abandoned) {
        var found = it
        try lines(heads: Words.claimClauses) { (parser: inout Parser) throws(Abandoned) in
            switch parser.word {
            case _ where parser.beginsRemark: found.remarks.append(try parser.remark())
            case "confidence":
                parser.advance()
                found.confidence = try parser.expression()
            case "over":
                parser.advance()
                found.factors += try parser.factors(needsDomain: true)
            case "runs":
                parser.advance()
                found.runs = try parser.expression()
            case "seed":
                parser.advance()
                found.seed = try parser.expression()
            default: found.conditions.append(try parser.expression())
            }
        }
        it = found
        if it.conditions.isEmpty {
            // What is still being typed may have one on its next line.
            if !metEnd {
                report(
                    .unexpectedToken, "a claim needs a condition, such as `mean(hhi at year 20 in a) < 0.2`",
                    at: it.head)
            }
            throw Abandoned()
        }
    }

    // MARK: Declarations of the lab

    /// `prior NAME { KEY = DISTRIBUTION … }`.
    mutating func prior() throws(Abandoned) -> Statement.Form {
        advance()
        let name = try name("a name for the prior")
        return .prior(name: name, block: try block(of: "lever or a parameter"))
    }

    /// `weights NAME { MEASURE WEIGHT, … }`.
    mutating func weights() throws(Abandoned) -> Statement.Form {
        advance()
        let name = try name("a name for the weights")
        var block = Block()
        try lines(heads: ["note", "source", "caution"]) { (parser: inout Parser) throws(Abandoned) in
            if parser.beginsRemark {
                block.remarks.append(try parser.remark())
                return
            }
            repeat {
                parser.skipNewlinesInList()
                let key = try parser.name("the name of a measure")
                _ = parser.accept(.equals)
                block.entries.append(Entry(key: key, value: try parser.expression()))
            } while parser.accept(.comma)
        }
        return .weights(name: name, block: block)
    }
}
