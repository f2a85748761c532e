/// The codes of diagnostics: E for errors, W for warnings, which stop nothing. A code never changes its meaning; `polity help CODE` prints its page.
package enum DiagnosticCode: String, Sendable, Hashable, CaseIterable {
    // Reading
    case unexpectedCharacter = "E0101"
    case unclosedText = "E0102"
    case malformedNumber = "E0103"
    case unexpectedToken = "E0104"
    case unknownStatement = "E0105"
    case unclosedGroup = "E0107"
    case strayClosing = "E0108"
    case limitExceeded = "E0109"
    case repeatedClause = "E0110"
    case unknownEscape = "E0111"
    // Names
    case unknownName = "E0201"
    case definedTwice = "E0202"
    case reservedName = "E0203"
    case cycle = "E0204"
    case wrongSortOfName = "E0205"
    case repeatedKey = "E0206"
    case wrongArgumentCount = "E0207"
    case unknownChoice = "E0208"
    case notStateQuality = "E0209"
    case noDraw = "E0210"
    case repeatedPurpose = "E0211"
    case notSettable = "E0212"
    case shadowsPreset = "W0201"
    // Kinds
    case kindsDoNotCombine = "E0301"
    case wrongKind = "E0302"
    case notConstant = "E0303"
    case notWhole = "E0304"
    case percentStep = "E0305"
    // Values
    case outOfRange = "E0401"
    case undefinedValue = "E0402"
    case runTooLarge = "E0403"
    case beyondHorizon = "E0404"
    case budgetExceeded = "E0405"
    case emptySpan = "E0406"
    // Statements
    case nothingCompared = "E0501"
    case repeatedScenario = "E0502"
    case noCalendar = "E0503"
    case unnamedJurisdiction = "E0504"
    case contradiction = "E0505"
    case includedFault = "E0506"
    case noWorld = "E0507"
    case rulesClash = "W0501"
    case neverActs = "W0502"
    case unusedName = "W0503"
    case includedRequest = "W0504"
    // Running
    case undefinedResult = "E0901"
    case simulationFailed = "E0902"
    case unreadableFile = "E0903"
    case unwritableFile = "E0904"
    case storeFailed = "E0905"
    case runsFailed = "E0906"
    case notInstitutional = "E0907"

    /// Whether it is about names and not about kinds or values.
    var isAboutNames: Bool {
        switch self {
        case .unknownName, .wrongSortOfName, .cycle, .definedTwice, .wrongArgumentCount, .unknownChoice: true
        default: false
        }
    }

    /// The page that `polity help CODE` prints.
    package var explanation: String {
        switch self {
        case .unexpectedCharacter:
            """
            A character stands where no word, number, text or sign begins. Often an editor has put a typographic sign \
            in place of a plain one: write "…" with straight quotation marks, - for minus, <= and >= for comparisons.
            """
        case .unclosedText:
            """
            A text begins with a quotation mark and needs one at its end: title "Two models". A quotation mark inside \
            a text is written \\". A text may span lines if its closing mark ends a line.
            """
        case .malformedNumber:
            """
            Numbers are written 0.35, 20_000 or 1e-3; a percentage is 60%. Underscores stand between digits only, and \
            a unit is a word of its own: 20 years. Dates are written 2026-01-31 and must be days of the calendar.
            """
        case .unexpectedToken:
            """
            The statement was understood up to this place, and something else has to follow. The message says what was \
            expected and what was found. `polity help STATEMENT` shows a statement's whole form.
            """
        case .unknownStatement:
            """
            Every line begins with a word that says what it does, such as regime, compare or table. This word is none \
            of them. `polity help` lists all statements.
            """
        case .unclosedGroup:
            """
            A block { … } or a parenthesis ( … ) is opened and never closed. The message points at the place where it \
            is opened or where the closing sign is missing.
            """
        case .strayClosing:
            "A closing sign } or ) has no opening one. Remove it, or look for an opening sign lost above."
        case .limitExceeded:
            """
            A script may be large, but not without bound: a limit on size, nesting or length was met. The message names \
            the limit. Split the file, name parts with let or measure, or shorten the line.
            """
        case .repeatedClause:
            "A part of a statement is given twice, such as runs 40 runs 80. Keep one."
        case .unknownEscape:
            """
            In a text, a backslash makes the next sign an ordinary one: \\" is a quotation mark and \\\\ a backslash. Before other \
            signs it has no meaning; a text that goes over several lines needs none.
            """
        case .unknownName:
            """
            The name is not defined: not in this file or session, and not in the catalogue that is meant at this place. \
            Nothing is ignored silently, so a misspelt lever is an error. `polity doc levers`, `polity doc measures` and \
            `polity doc parameters` list the catalogues.
            """
        case .definedTwice:
            """
            A name means one thing in a file: a let, an economy, a regime, a variant, a policy, a scenario or a measure. Choose another name \
            for one of the two. At the prompt, a later definition replaces an earlier one.
            """
        case .reservedName:
            "The name is a word of the language or stands in a catalogue, so it cannot name something of your own."
        case .cycle:
            "The definition leads back to itself: a regime that extends itself, or a measure that is part of itself."
        case .wrongSortOfName:
            """
            The name is known, but means another sort of thing than is needed here: a lever where a measure is expected, \
            a regime where a scenario is.
            """
        case .repeatedKey:
            "A block gives one lever or parameter twice. Only one value can hold: remove the other."
        case .wrongArgumentCount:
            "A function is called with more or fewer values than it takes, such as sqrt(1, 2)."
        case .unknownChoice:
            """
            A value is one of a few names, such as the steward of a commons or the status of a policy, and this is none \
            of them. `polity doc NAME` shows the names of a lever's values.
            """
        case .notStateQuality:
            """
            A variant is a State of some quality and applies to any regime, so it sets levers of the group "state \
            quality" only. Everything else is a matter of regimes and policies.
            """
        case .noDraw:
            """
            A random draw gives every agent a number of its own, so it stands where a value belongs to agents: attribute \
            member of citizens = chance(20%), or a rule each month citizens { set x = chance(5%) }. A distribution by itself, \
            as in let x = uniform(0.2..0.8) or in a prior, is no draw.
            """
        case .repeatedPurpose:
            """
            Random numbers are keyed by what they are for, so that a rule which is added or left out changes nobody else's luck. \
            Two draws for one purpose would be the same numbers. Give the second a purpose of its own, as a last value: \
            chance(5%, "leaving").
            """
        case .notSettable:
            """
            Most of what agents have follows from the model: money, users, profits. A rule can set the attributes of your own \
            and those that the message names.
            """
        case .percentStep:
            """
            A share that grows by 2 % could grow from 30 % to 32 % or to 30.6 %. Both can be said: set x += 2 points, and \
            set x *= 1.02.
            """
        case .noWorld:
            """
            The statement is about the world on the bench, and there is none, or nothing to undo. `use SCENARIO` puts a world there; \
            step, set, show and the like then speak of it.
            """
        case .includedFault:
            "The included file has errors, which are shown in that file. Mend them first."
        case .rulesClash:
            """
            A warning: two rules of a scenario set one lever in the same month. Both are carried out in the order of the file, and \
            the later one gives the value with =, so that it wins. Or a rule sets a lasting value below a policy's text or a variant, \
            which holds the lever all the time. If that is meant, nothing has to be done.
            """
        case .neverActs:
            """
            A warning: the rule's time lies after the end of every comparison, or outside the dates of its policy, or its \
            condition is one that the ranges of the catalogues rule out, such as hhi > 1.2.
            """
        case .unusedName:
            "A warning: the file defines a name and never uses it. Often it is a slip: another name was meant somewhere."
        case .includedRequest:
            """
            A warning: a file that is included gives its definitions. What it asks for (compare, table, plot and so on) is \
            done only when that file is run itself.
            """
        case .shadowsPreset:
            """
            A warning: the file defines a name that the preset library has, and means something else by it. In this \
            file the name stands for the file's definition. Choose another name if you meant the preset; a definition \
            that says the same as the preset is not warned of.
            """
        case .kindsDoNotCombine:
            """
            Every value has a kind: a number, a share, money, a duration, a time, a rate per year, true or false. \
            Adding or comparing needs kinds that measure the same thing; a duration and a share do not.
            """
        case .wrongKind:
            "A value of another kind is needed at this place, such as a duration after for or a time after at."
        case .notConstant:
            """
            The value at this place must be known before anything runs, so it cannot depend on a measure. Use numbers, \
            names from let, and functions of them.
            """
        case .notWhole:
            "Counts, runs, seeds and months are whole numbers."
        case .outOfRange:
            """
            Every lever and every parameter has a range in its catalogue, with the source of its definition. Values \
            outside it are refused before anything runs. `polity doc NAME` shows the range.
            """
        case .undefinedValue:
            "The expression has no value: a division by zero, the root or logarithm of a negative number, an overflow."
        case .runTooLarge:
            """
            The comparison asks for more scenarios, runs, months or recorded numbers than the limit in the message, or \
            an economy for more citizens than fit into the memory of a world.
            """
        case .beyondHorizon:
            """
            A table asks for a time after the end of the comparison it belongs to. Ask for an earlier time, or compare \
            for longer: compare a, b for 30 years.
            """
        case .budgetExceeded:
            """
            The levers budget.… are shares of one revenue and cannot add up to more than 100 %. Those that a regime does \
            not say count with the value that it inherits, or with their default.
            """
        case .emptySpan:
            "A policy ends on the day it comes into force, or before it, so that it would never hold."
        case .noCalendar:
            """
            A policy comes into force, or ends, on a date, but the months of the economy have no dates. Say in the \
            economy on which day month 0 begins: starts = 2026-01-01. A policy that came into force earlier holds from \
            the first month.
            """
        case .unnamedJurisdiction:
            """
            A scenario of several jurisdictions names each by its economy: a in north, b in south. Every jurisdiction \
            needs one, and no two the same.
            """
        case .contradiction:
            """
            The economies of one scenario contradict one another: they start on different days, or switch one mechanism \
            on and off. A scenario is one world with one calendar and one model.
            """
        case .nothingCompared:
            "table and plot show the scenarios of the last compare; there is none above. Write compare NAME, … first."
        case .repeatedScenario:
            "A comparison names one scenario twice. Every scenario of a comparison is simulated once."
        case .undefinedResult:
            """
            While evaluating a measure of your own, a result had no value: a division by zero or an overflow. The \
            message says in which scenario, run and month. Guard it: if x = 0 then 0 else y / x.
            """
        case .simulationFailed:
            "A simulation stopped with an error of the model. The message says in which scenario, run and month."
        case .unwritableFile:
            "The file cannot be written: the message says why. A script writes below the folder that the program runs in, and nowhere else."
        case .storeFailed:
            "The file that keeps the runs of a study cannot be read or written. The message says what is wrong; what was kept before is still there."
        case .runsFailed:
            """
            Some runs of a study that is kept in a store could not be simulated. The others were, and results are those of \
            the others; the message tells the first error, and `polity store FILE` all of them.
            """
        case .notInstitutional:
            """
            Two scenarios that are compared as institutions differ in something that is none: a parameter of the economy or a \
            mechanism. Give both the same economy; `swap` shows what the difference does.
            """
        case .unreadableFile:
            "The file does not exist, cannot be read, or is not UTF-8 text."
        }
    }

    package static func named(_ text: String) -> DiagnosticCode? {
        DiagnosticCode(rawValue: text.uppercased())
    }
}
