/// Where the runs of a study are kept as they finish, so that a study that was stopped goes on where it was, and so that its memory
/// does not grow with its runs.
///
/// A run is known by what it simulates (``RunKey``), never by the statement that asked for it: whatever analysis needs it again finds
/// it. Methods are called from many threads at once; a run that is kept survives the death of the process.
public protocol RunStore: Sendable {
    /// The runs that are simulated, if not all: the others are somebody else's.
    var share: RunShare? { get }

    /// What is kept of a run; `nil` if it has not been simulated, or not with all that is asked for.
    ///
    /// - Throws: ``StoreError`` if the store cannot be read.
    func stored(_ key: RunKey, _ wanted: Recording) throws(StoreError) -> StoredRun?

    /// One recorded value of every replication; `nil` where it is not kept or the run failed.
    ///
    /// - Throws: ``StoreError`` if the store cannot be read.
    func values(
        of scenario: ScenarioRecord, seed: UInt64, replications: Range<Int>, measure: String, place: Int, month: Int
    ) throws(StoreError) -> [Double?]

    /// Keeps a run: adds to what is kept of it already, and replaces series of the same measure that are shorter.
    ///
    /// - Throws: ``StoreError`` if the store cannot be written, with everything kept before still there.
    func keep(_ key: RunKey, _ run: StoredRun, _ recording: Recording) throws(StoreError)

    /// Keeps the rows of results of a statement in place of those of an earlier time.
    ///
    /// - Parameters:
    ///   - statement: its number in the script, from 0.
    ///   - rows: every row as one JSON object with sorted keys.
    func keep(estimates rows: [String], statement: Int, analysis: String) throws(StoreError)
}

extension RunStore {
    public var share: RunShare? { nil }
}

/// What a run simulates.
public struct RunKey: Sendable, Hashable {
    /// The scenario with everything that makes its runs what they are.
    public let scenario: ScenarioRecord
    public let seed: UInt64
    public let replication: Int

    public init(scenario: ScenarioRecord, seed: UInt64, replication: Int) {
        self.scenario = scenario
        self.seed = seed
        self.replication = replication
    }
}

/// A scenario as a store knows it.
public struct ScenarioRecord: Sendable, Hashable {
    /// A hash of all that the scenario's runs depend on: 64 hexadecimal digits.
    public let fingerprint: String
    public let name: String
    /// Names of the jurisdictions.
    public let places: [String]
    /// The permanent value of every lever and parameter, jurisdiction by jurisdiction, for whoever reads the tables.
    public let settings: [Setting]

    public struct Setting: Sendable, Hashable {
        /// Number of the jurisdiction.
        public let place: Int
        /// A lever or a parameter of the economy by its catalogue's name.
        public let name: String
        public let value: Double

        public init(place: Int, name: String, value: Double) {
            self.place = place
            self.name = name
            self.value = value
        }
    }

    public init(fingerprint: String, name: String, places: [String], settings: [Setting]) {
        self.fingerprint = fingerprint
        self.name = name
        self.places = places
        self.settings = settings
    }
}

/// Two records are the same if their runs are.
extension ScenarioRecord {
    public static func == (a: ScenarioRecord, b: ScenarioRecord) -> Bool { a.fingerprint == b.fingerprint }
    public func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }
}

/// What is recorded of a run.
public struct Recording: Sendable, Hashable {
    /// Names of measures that stay the same as long as what they measure does.
    public let measures: [String]
    /// Months in increasing order.
    public let months: [Int]
    /// How many jurisdictions the scenario has.
    public let places: Int

    public init(measures: [String], months: [Int], places: Int) {
        self.measures = measures
        self.months = months
        self.places = places
    }

    /// How many numbers that makes.
    public var count: Int { measures.count * months.count * places }
}

/// What became of a run.
public enum StoredRun: Sendable, Hashable {
    /// Jurisdiction by jurisdiction, in it measure by measure, in it month by month, as the recording says.
    case finished(values: [Double], events: [RuleEvent])
    /// The month that could not be simulated, and why.
    case failed(month: Int, reason: String)
}

/// Why a store cannot do what it is asked for.
public struct StoreError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong, where, and what to do.
    public let description: String

    public init(_ description: String) {
        self.description = description
    }
}
