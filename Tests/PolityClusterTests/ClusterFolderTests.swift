import PolityCluster
import PolityLab
import PolityStore
import Testing

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A path in a new folder of its own; the system clears such folders.
func temporaryPath() -> String {
    var path = Array("/tmp/polity-cluster.XXXXXX".utf8CString)
    _ = mkdtemp(&path)
    return String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self) + "/folder"
}

@Suite struct ClusterFolderTests {
    private static let texts = ["compare a", "economy e {}"]

    private func make(_ path: String = temporaryPath()) throws -> ClusterFolder {
        var manifest = ClusterManifestTests.manifest
        manifest.design = ClusterManifest.design(of: Self.texts)
        return try ClusterFolder.make(path, manifest: manifest, texts: Self.texts, program: "/opt/it's/polity")
    }

    private func write(_ text: String, _ path: String) {
        let number = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        _ = text.withCString { systemWrite(number, $0, strlen($0)) }
        close(number)
    }

    @Test func aFolderIsOpenedAsItWasMade() throws {
        let made = try make()
        let opened = try ClusterFolder(opening: made.path + "/", version: "1.2.3")
        #expect(
            opened.manifest == made.manifest && opened.path == made.path && opened.manifest.job.hasPrefix("polity-"))
        #expect(try opened.sources().map(\.text) == Self.texts)
        #expect(try opened.sources().map(\.name) == ["dir/study.polity", "dir/lib.polity"])
        #expect(opened.missing() == Array(0..<8))
    }

    @Test func aFolderWithSomethingInItStays() throws {
        let made = try make()
        #expect(throws: StoreError.self) { try make(made.path) }
        #expect(throws: StoreError.self) { try ClusterFolder(opening: made.path + "/study", version: "1.2.3") }
        #expect(throws: StoreError.self) { try ClusterFolder(opening: made.path, version: "9") }
    }

    @Test func aChangedStudyIsRefused() throws {
        let folder = try make()
        write("compare b", folder.path + "/study/00-study.polity")
        let error = #expect(throws: StoreError.self) { try folder.sources() }
        #expect(error?.description.contains("is not what was planned") == true)
    }

    @Test func aShardIsDoneWhenItsHashSaysSo() throws {
        let folder = try make()
        write("the runs", folder.workPath(3))
        #expect(folder.state(3, isThorough: true) == .missing)
        try folder.finish(3)
        #expect(folder.state(3, isThorough: true) == .done)
        #expect(folder.missing() == [0, 1, 2, 4, 5, 6, 7])
        // A changed file is found by its hash.
        write("the rums", folder.donePath(3))
        #expect(folder.state(3, isThorough: false) == .done && folder.state(3, isThorough: true) == .damaged)
        #expect(throws: StoreError.self) { try folder.unfinished() }
        // A file without its hash was being renamed when its process died.
        unlink(folder.hashPath(3))
        #expect(folder.state(3, isThorough: true) == .missing)
        write("the runs", folder.workPath(3))
        try folder.finish(3)
        #expect(folder.state(3, isThorough: true) == .done)
    }

    @Test func oneProcessHasAShard() throws {
        let folder = try make()
        do {
            let first = try folder.claim(2)
            let second = try folder.claim(2)
            let other = try folder.claim(1)
            let (isFirst, isSecond, isOther) = (first != nil, second != nil, other != nil)
            #expect(isFirst && !isSecond && isOther)
            if let first { first.note(.began(host: "here")) }
        }
        let again = try folder.claim(2)
        let isAgain = again != nil
        #expect(isAgain)
        #expect(folder.log(2).isOpen && folder.log(2).lastHost == "here")
    }

    @Test func scriptsAreShellScripts() throws {
        let folder = try make()
        for name in ["array.sbatch", "merge.sbatch"] {
            let outcome = SystemCommand.run(["bash", "-n", "\(folder.path)/\(name)"])
            #expect(outcome?.status == 0, "\(outcome?.complaint ?? "no shell")")
        }
        let text = SystemCommand.run(["cat", "\(folder.path)/array.sbatch"])?.output ?? ""
        for line in [
            "#SBATCH --job-name=\(folder.manifest.job)", "#SBATCH --cpus-per-task=2", "#SBATCH --time=90",
            "#SBATCH --partition=short", "#SBATCH --signal=B:USR1@120", "program='/opt/it'\\''s/polity'",
        ] {
            #expect(text.contains(line), "\(line)")
        }
        // Slurm reads its options up to the first command.
        let options = text.split(separator: "\n").lastIndex { $0.hasPrefix("#SBATCH") }
        let commands = text.split(separator: "\n").firstIndex { !$0.hasPrefix("#") }
        #expect(try #require(options) < #require(commands))
    }
}

@Suite struct SystemCommandTests {
    @Test func outputAndStatusComeBack() {
        let outcome = SystemCommand.run(["sh", "-c", "echo out; echo err >&2; exit 3"])
        #expect(outcome == .init(status: 3, output: "out\n", complaint: "err\n"))
        #expect(SystemCommand.run(["sh", "-c", "kill -9 $$"])?.status == 137)
    }

    @Test func aMissingProgramIsNone() {
        #expect(SystemCommand.run(["polity-no-such-program"]) == nil)
        #expect(SystemCommand.run([]) == nil)
        #expect(SystemCommand.run(["echo", "a\0b"]) == nil)
    }

    @Test func muchOutputDoesNotBlock() {
        #expect(
            SystemCommand.run(["sh", "-c", "head -c 1000000 /dev/zero | tr '\\0' x"])?.output.utf8.count == 1_000_000)
    }
}

private func systemWrite(_ number: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(number, bytes, count)
}
