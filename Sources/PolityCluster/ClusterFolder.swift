import PolityLab
import PolityStore

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A study divided into shards, in a folder that all machines see. All its state is in files: a shard is done when its file and the
/// file's hash are there, whoever made them and whatever a scheduler remembers.
package struct ClusterFolder: Sendable {
    package let path: String
    package let manifest: ClusterManifest

    private static let manifestName = "manifest.json"
    private static let folders = ["study", "shards", "work", "attempts", "logs"]

    // MARK: Making and opening

    /// Makes a folder that is not there yet, as a whole or not at all.
    ///
    /// - Parameters:
    ///   - texts: of the script and the files that it includes, in the manifest's order.
    ///   - program: how the program was called, for the scripts.
    /// - Throws: ``StoreError``
    package static func make(
        _ path: String, manifest: ClusterManifest, texts: [String], program: String
    ) throws(StoreError) -> ClusterFolder {
        var manifest = manifest
        manifest.job = manifest.jobName(folder: Self.withoutEnd(path))
        let folder = ClusterFolder(path: Self.withoutEnd(path), manifest: manifest)
        // Slurm takes these for signs of its own, and then finds no such folder.
        if folder.path.contains("\\") || folder.path.contains(where: \.isNewline) || folder.path.hasSlurmSign {
            throw StoreError(
                "\(path) has signs in its path that Slurm cannot take (\\, line ends, % before a letter or digit); name another folder"
            )
        }
        try NewFolder.make(path) { draft throws(StoreError) in
            for name in folders { try NewFolder.add("\(draft)/\(name)") }
            for (index, text) in texts.enumerated() {
                try write(text, to: "\(draft)/study/\(textName(manifest.texts[index], index))")
            }
            let scripts = BatchScripts(manifest, program: program)
            try write(scripts.array, to: "\(draft)/array.sbatch")
            try write(scripts.merge, to: "\(draft)/merge.sbatch")
            try write(scripts.readme, to: "\(draft)/README.txt")
            try write(manifest.text, to: "\(draft)/\(manifestName)")
        }
        return folder
    }

    /// - Parameter version: of the program.
    /// - Throws: ``StoreError`` if it is no cluster folder, or one of another version.
    package init(opening path: String, version: String) throws(StoreError) {
        let path = Self.withoutEnd(path)
        let text: String
        do throws(StoreError) {
            text = try PlainFile.read("\(path)/\(Self.manifestName)")
        } catch {
            throw StoreError(
                "\(path) is no cluster folder: \(error.description); `polity cluster plan STUDY --shards N FOLDER` makes one"
            )
        }
        do throws(ClusterManifest.Fault) {
            manifest = try ClusterManifest(text: text, version: version)
        } catch {
            throw StoreError("\(path)/\(Self.manifestName): \(error.description)")
        }
        self.path = path
    }

    private init(path: String, manifest: ClusterManifest) {
        self.path = path
        self.manifest = manifest
    }

    // MARK: Study

    /// A text that the study is made of.
    package struct Source: Sendable, Hashable {
        package let name: String
        package let text: String
    }

    /// The script and the files that it includes, by their names.
    ///
    /// - Throws: ``StoreError`` if they are not those that were planned.
    package func sources() throws(StoreError) -> [Source] {
        var sources: [Source] = []
        for (index, name) in manifest.texts.enumerated() {
            let text = try PlainFile.read("\(path)/study/\(Self.textName(name, index))")
            sources.append(Source(name: name, text: text))
        }
        guard ClusterManifest.design(of: sources.map(\.text)) == manifest.design else {
            throw StoreError(
                "\(path)/study is not what was planned: its hash is another one than the manifest's; plan the changed study in a new "
                    + "folder")
        }
        return sources
    }

    private static func textName(_ name: String, _ index: Int) -> String {
        let last = name.split(separator: "/").last.map(String.init) ?? "study.polity"
        let plain = last.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) }
        let number = String(index)
        return String(repeating: "0", count: max(0, 2 - number.count)) + number + "-" + plain
    }

    // MARK: Shards

    /// What is there of a shard.
    package enum State: Sendable, Hashable {
        case done
        case missing
        /// Its file is not the one that the hash beside it says.
        case damaged
    }

    /// - Parameter isThorough: the file's bytes are hashed; else it is enough that file and hash are there.
    package func state(_ shard: Int, isThorough: Bool) -> State {
        guard let line = try? PlainFile.read(hashPath(shard)), PlainFile.exists(donePath(shard)) else {
            return .missing
        }
        guard isThorough else { return .done }
        guard let hash = try? PlainFile.hash(donePath(shard)) else { return .damaged }
        return line == Self.hashLine(hash, donePath(shard)) ? .done : .damaged
    }

    package func missing() -> [Int] {
        (0..<manifest.shards).filter { state($0, isThorough: false) != .done }
    }

    /// The shards that are not done, for whoever needs all of them.
    ///
    /// - Throws: ``StoreError`` if a shard's file is damaged.
    package func unfinished() throws(StoreError) -> [Int] {
        var missing: [Int] = []
        for shard in 0..<manifest.shards {
            switch state(shard, isThorough: true) {
            case .done: break
            case .missing: missing.append(shard)
            case .damaged:
                throw StoreError(
                    "the file of shard \(shard) is not the one that the hash beside it says: remove \(donePath(shard)) and its hash, "
                        + "and simulate the shard again")
            }
        }
        return missing
    }

    /// Where a shard's runs are kept while it is simulated.
    package func workPath(_ shard: Int) -> String { "\(path)/work/\(Self.number(shard)).polity-runs" }
    package func donePath(_ shard: Int) -> String { "\(path)/shards/\(Self.number(shard)).polity-runs" }
    package func hashPath(_ shard: Int) -> String { donePath(shard) + ".sha256" }
    private func logPath(_ shard: Int) -> String { "\(path)/attempts/\(Self.number(shard)).txt" }

    private static func number(_ shard: Int) -> String {
        let digits = "\(shard)"
        return String(repeating: "0", count: max(0, 5 - digits.count)) + digits
    }

    /// As `sha256sum` writes it.
    private static func hashLine(_ hash: String, _ path: String) -> String {
        "\(hash)  \(path.split(separator: "/").last ?? "")\n"
    }

    /// Makes a shard's finished store its result: first the file under its name, then the hash that says it is whole.
    ///
    /// - Throws: ``StoreError``
    package func finish(_ shard: Int) throws(StoreError) {
        let (work, done) = (workPath(shard), donePath(shard))
        try PlainFile.settle(work)
        let hash = try PlainFile.hash(work)
        // Of an earlier attempt whose file was damaged.
        unlink(hashPath(shard))
        guard rename(work, done) == 0 else { throw PlainFile.fault("cannot move", work) }
        try PlainFile.settle("\(path)/shards")
        try seal(shard, hash)
    }

    /// Whether a shard's file is under its name without its hash: its process died in between.
    package func lacksHash(_ shard: Int) -> Bool {
        PlainFile.exists(donePath(shard)) && !PlainFile.exists(hashPath(shard))
    }

    /// Writes the hash of a shard's file, which says that it is whole.
    ///
    /// - Throws: ``StoreError``
    package func seal(_ shard: Int) throws(StoreError) {
        try seal(shard, try PlainFile.hash(donePath(shard)))
    }

    private func seal(_ shard: Int, _ hash: String) throws(StoreError) {
        let done = donePath(shard)
        let draft = "\(path)/work/\(Self.number(shard)).\(getpid()).sha256"
        unlink(draft)
        try Self.write(Self.hashLine(hash, done), to: draft)
        guard rename(draft, hashPath(shard)) == 0 else {
            let fault = PlainFile.fault("cannot move", draft)
            unlink(draft)
            throw fault
        }
        try PlainFile.settle("\(path)/shards")
    }

    // MARK: Attempts

    package func log(_ shard: Int) -> ShardLog {
        ShardLog(text: (try? PlainFile.read(logPath(shard))) ?? "")
    }

    /// A shard that this process alone simulates until the claim is given back, or the process ends.
    package struct Claim: ~Copyable {
        private let descriptor: Int32

        /// `nil` if another process has it.
        fileprivate init?(_ path: String, isShared: Bool = false) throws(StoreError) {
            descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
            guard descriptor >= 0 else { throw PlainFile.fault("cannot write", path) }
            guard isShared || flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                let isTaken = errno == EWOULDBLOCK
                close(descriptor)
                if isTaken { return nil }
                throw PlainFile.fault("cannot lock", path)
            }
        }

        deinit { close(descriptor) }

        /// Adds a line to the shard's attempts; on a full disk it may be missing, which is no reason to stop.
        package func note(_ entry: ShardLog.Entry) {
            var line = ShardLog.line(entry)
            _ = line.withUTF8 { systemWrite(descriptor, $0.baseAddress, $0.count) }
        }
    }

    /// Notes why a shard could not even be begun, in a folder that may be no sound one: by a program of another version, say.
    package static func note(_ reason: String, shard: Int, in path: String) {
        let folder = "\(withoutEnd(path))/attempts"
        guard PlainFile.exists(folder), shard >= 0, shard < ClusterManifest.mostShards,
            let claim = try? Claim("\(folder)/\(number(shard)).txt", isShared: true)
        else { return }
        claim.note(.began(host: SystemCommand.machine))
        claim.note(.failed(reason))
    }

    /// - Returns: `nil` if another process simulates the shard.
    /// - Throws: ``StoreError`` if the folder cannot be written.
    package func claim(_ shard: Int) throws(StoreError) -> Claim? { try Claim(logPath(shard)) }

    // MARK: Files

    private static func withoutEnd(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        if path.hasPrefix("/") { return path }
        guard let whole = realpath(".", nil) else { return path }
        defer { free(whole) }
        let folder = String(cString: whole)
        return path == "." ? folder : (folder == "/" ? "" : folder) + "/" + path
    }

    private static func write(_ text: String, to path: String) throws(StoreError) {
        var file = try OutputFile(path)
        try file.write(text)
        _ = try file.finish()
    }
}

extension String {
    /// Whether Slurm would put something in the place of a part of the path.
    fileprivate var hasSlurmSign: Bool {
        zip(self, dropFirst()).contains { $0 == "%" && ($1.isLetter || $1.isNumber || $1 == "%") }
    }
}

private func systemWrite(_ number: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(number, bytes, count)
}
