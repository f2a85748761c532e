/// The tables of a study, as far as they are the same in every study.
extension TableSchema {
    static let scenarios = TableSchema(
        name: "scenarios", title: "Scenarios",
        fields: [
            .init("scenario", .integer, "Number of the scenario.", isRequired: true, minimum: 1),
            .init("name", .string, "What scripts call it; scenarios that differ in their settings may share a name."),
            .init("other_names", .string, "Other names of the same scenario, with semicolons between them."),
            .init("jurisdictions", .integer, "How many jurisdictions it has.", minimum: 0),
            .init(
                "fingerprint", .string, "SHA-256 of all that its runs depend on besides seed and replication.",
                isRequired: true),
        ], primaryKey: ["scenario"])

    static let parameters = TableSchema(
        name: "parameters", title: "Levers and parameters of the economy",
        fields: [
            .init("setting", .string, "Name of the lever or parameter.", isRequired: true),
            .init(
                "kind", .string, "Whether it is an institution's lever or a parameter of the economy.",
                choices: ["lever", "economy"]),
            .init("unit", .string, "What its values are measured in."),
            .init("minimum", .number, "Its smallest value; missing if there is none."),
            .init("maximum", .number, "Its largest value; missing if there is none."),
            .init("default_value", .number, "Its value where nothing is said."),
            .init("choices", .string, "Names of the values 0, 1, 2 and so on, with semicolons between them."),
            .init("summary", .string, "What it is."),
            .init("source", .string, "Where the definition or the default comes from."),
        ], primaryKey: ["setting"])

    static let settings = TableSchema(
        name: "settings", title: "Permanent values of levers and parameters",
        fields: [
            .init("scenario", .integer, "Number of the scenario.", isRequired: true),
            .init("jurisdiction", .string, "Name of the jurisdiction.", isRequired: true),
            .init("setting", .string, "Name of the lever or parameter.", isRequired: true),
            .init("value", .number, "Its value, in the unit that the table of parameters names."),
        ], primaryKey: ["scenario", "jurisdiction", "setting"],
        foreignKeys: [
            .init(fields: ["scenario"], table: "scenarios", theirs: ["scenario"]),
            .init(fields: ["setting"], table: "parameters", theirs: ["setting"]),
        ])

    static let runs = TableSchema(
        name: "runs", title: "Runs",
        fields: [
            .init("run", .integer, "Number of the run.", isRequired: true, minimum: 1),
            .init("scenario", .integer, "Number of its scenario.", isRequired: true),
            .init("scenario_name", .string, "Name of its scenario."),
            .init(
                "seed", .integer, "The number that all draws derive from, up to 2^64 - 1.", isRequired: true, minimum: 0
            ),
            .init("replication", .integer, "Runs of one replication share their luck.", isRequired: true, minimum: 0),
            .init("status", .string, "What became of it.", isRequired: true, choices: ["finished", "failed"]),
            .init(
                "months", .integer, "Months simulated by its longest attempt that finished.", unit: "months", minimum: 0
            ),
            .init("failed_month", .integer, "The month that could not be simulated.", unit: "months", minimum: 0),
            .init("error", .string, "Why not."),
        ], primaryKey: ["run"],
        foreignKeys: [.init(fields: ["scenario"], table: "scenarios", theirs: ["scenario"])])

    static let measures = TableSchema(
        name: "measures", title: "Measures",
        fields: [
            .init(
                "measure", .string,
                "Name of the measure; one that a script defines has a number sign and a hash of its definition after it.",
                isRequired: true),
            .init("unit", .string, "What its values are measured in; missing for what a script defines."),
            .init("kind", .string, "A level, or a flow per year.", choices: ["stock", "flow"]),
            .init("summary", .string, "What it is."),
            .init("source", .string, "Where the definition comes from."),
        ], primaryKey: ["measure"])

    static let series = TableSchema(
        name: "series", title: "Recorded values of measures",
        fields: [
            .init("run", .integer, "Number of the run.", isRequired: true),
            .init("jurisdiction", .string, "Name of the jurisdiction.", isRequired: true),
            .init("measure", .string, "Name of the measure.", isRequired: true),
            .init("month", .integer, "Months elapsed.", unit: "months", isRequired: true, minimum: 0),
            .init(
                "value", .number, "The value, in the unit that the table of measures names; missing if there is none."),
        ], primaryKey: ["run", "jurisdiction", "measure", "month"],
        foreignKeys: [
            .init(fields: ["run"], table: "runs", theirs: ["run"]),
            .init(fields: ["measure"], table: "measures", theirs: ["measure"]),
        ])

    static let events = TableSchema(
        name: "events", title: "What the rules of scenarios told",
        fields: [
            .init("run", .integer, "Number of the run.", isRequired: true),
            .init("event", .integer, "Number of the event in its run.", isRequired: true, minimum: 1),
            .init("month", .integer, "Months elapsed.", unit: "months", isRequired: true, minimum: 0),
            .init("jurisdiction", .string, "Name of the jurisdiction.", isRequired: true),
            .init("rule", .integer, "Number of the rule in its scenario, from 0.", isRequired: true),
            .init(
                "kind", .string, "What the rule was told to say, or what readers should know.", isRequired: true,
                choices: ["announcement", "remark"]),
            .init("text", .string, "What was told."),
        ], primaryKey: ["run", "event"],
        foreignKeys: [.init(fields: ["run"], table: "runs", theirs: ["run"])])

    static let estimates = TableSchema(
        name: "estimates", title: "Results of statements",
        fields: [
            .init(
                "statement", .integer, "Number of the statement in the script, from 0.", isRequired: true, minimum: 0),
            .init("analysis", .string, "What the statement does.", isRequired: true),
            .init("row", .integer, "Number of the row in the statement's results.", isRequired: true, minimum: 1),
        ], primaryKey: ["statement", "analysis", "row"])
}
