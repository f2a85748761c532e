import PolityLab

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What a study is and how it is divided: `manifest.json` of a cluster folder. It is written once and never changed.
package struct ClusterManifest: Codable, Sendable, Hashable {
    /// Raised when the folder's form changes.
    package static let currentSchema = 1

    package var schema: Int
    /// The version of the program that planned; no other simulates.
    package var polity: String
    /// SHA-256 of the script and all that it includes.
    package var design: String
    /// The script's name in the folder `study`, then those of the files that it includes.
    package var texts: [String]
    /// Runs that are known before anything is simulated.
    package var runs: Int
    /// Numbers that the luck of the runs is drawn by.
    package var seeds: [UInt64]
    package var shards: Int
    /// How often a shard may fail before it is left to people.
    package var retries: Int
    /// Limits on scripts that were raised or lowered when the study was planned, by name.
    package var limits: [String: Int]
    package var resources: Resources
    /// What its jobs are called, so that they are found again without their numbers, also when the folder has been carried elsewhere.
    package var job = ""

    /// What a shard asks the scheduler for.
    package struct Resources: Codable, Sendable, Hashable {
        /// Processors of a shard, which it simulates on.
        package var threads: Int
        /// Minutes that a shard may take.
        package var minutes: Int
        /// Shards at the same time; 0 for as many as there is room for.
        package var throttle: Int
        /// Further options of `sbatch`, one each.
        package var options: [String]

        package init(threads: Int, minutes: Int, throttle: Int, options: [String]) {
            self.threads = threads
            self.minutes = minutes
            self.throttle = throttle
            self.options = options
        }
    }

    package init(
        polity: String, design: String, texts: [String], runs: Int, seeds: [UInt64], shards: Int, retries: Int,
        limits: [String: Int] = [:], resources: Resources
    ) {
        schema = Self.currentSchema
        self.polity = polity
        self.design = design
        self.texts = texts
        self.runs = runs
        self.seeds = seeds
        self.shards = shards
        self.retries = retries
        self.limits = limits
        self.resources = resources
    }

    /// What a study is known by: the script and all that it includes, in their order.
    package static func design(of texts: [String]) -> String {
        SHA256.hexadecimal(texts.map { "\($0.utf8.count):\($0)" }.joined())
    }

    /// A name that no other study, and no other folder of the same one, has.
    package func jobName(folder: String) -> String {
        "polity-" + SHA256.hexadecimal("\(design) \(folder)").prefix(12)
    }

    /// What the store of a shard says that it is, so that no other study's shard is taken for it.
    package func mark(of shard: Int) -> (name: String, text: String) {
        ("shard \(shard) of \(shards)", "\(design)\n")
    }

    // MARK: File

    /// With sorted keys and a line end.
    package var text: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let data = (try? encoder.encode(self)) ?? Data()
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    /// Why a manifest is none.
    package struct Fault: Error, Sendable, Hashable, CustomStringConvertible {
        package let description: String
    }

    /// - Parameter version: of the program that reads it.
    /// - Throws: ``Fault`` if the text is no manifest, or one of another form or version.
    package init(text: String, version: String) throws(Fault) {
        struct Form: Decodable { var schema: Int }
        let data = Data(text.utf8)
        let decoder = JSONDecoder()
        guard let form = try? decoder.decode(Form.self, from: data) else {
            throw Fault(description: "it is no manifest of a cluster folder")
        }
        guard form.schema == Self.currentSchema else {
            throw Fault(
                description:
                    "its form is \(form.schema), and this program reads form \(Self.currentSchema): use the version of "
                    + "Polity that planned it, or plan it again")
        }
        let manifest: Self
        do {
            manifest = try decoder.decode(Self.self, from: data)
        } catch {
            throw Fault(description: "it is no whole manifest of a cluster folder")
        }
        guard manifest.polity == version else {
            throw Fault(
                description:
                    "it was planned by Polity \(manifest.polity), and this is \(version); runs of different versions are "
                    + "not mixed: use Polity \(manifest.polity) everywhere, or plan it again")
        }
        guard (1...Self.mostShards).contains(manifest.shards), manifest.retries >= 0, !manifest.texts.isEmpty,
            manifest.resources.threads > 0
        else {
            throw Fault(description: "its numbers make no sense; plan it again")
        }
        self = manifest
    }

    /// More files than this no file system likes in one folder.
    package static let mostShards = 100_000
}
