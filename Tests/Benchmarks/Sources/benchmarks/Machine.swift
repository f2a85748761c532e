#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What the numbers were measured on. Linux tells it in text files; elsewhere less is known.
enum Machine {
    static var processors: Int {
        max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    }

    static var model: String {
        let line = text("/proc/cpuinfo").split(separator: "\n").first { $0.hasPrefix("model name") }
        return line.map { String($0.split(separator: ":")[1].drop { $0 == " " }) } ?? "processor of unknown model"
    }

    /// Bytes of a field of /proc/self/status, such as VmRSS (memory in use) or VmHWM (its peak).
    static func memory(_ field: String) -> Int? {
        let line = text("/proc/self/status").split(separator: "\n").first { $0.hasPrefix(field + ":") }
        return line.flatMap { Int($0.split { $0 == " " || $0 == "\t" }[1]) }.map { $0 << 10 }
    }

    /// Seconds that all processors together have been busy.
    static func busy() -> Double? {
        guard let line = text("/proc/stat").split(separator: "\n").first else { return nil }
        let ticks = line.split(separator: " ").dropFirst().compactMap { Double($0) }
        // user, nice, system, idle, iowait, irq, softirq, steal
        guard ticks.count >= 8 else { return nil }
        return (ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6] + ticks[7]) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    /// The environment variable's value, unless it is empty.
    static func environment(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }

    /// The file's first 64 KiB; empty if there is no such file.
    private static func text(_ path: String) -> String {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { return "" }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let size = bytes.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
        return String(decoding: bytes.prefix(max(0, size)), as: UTF8.self)
    }
}
