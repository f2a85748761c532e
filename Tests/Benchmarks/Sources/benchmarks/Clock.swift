#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Times in seconds.
enum Clock {
    /// What the calling thread computed; other programs on the same core do not count.
    static func thread() -> Double {
        read(CLOCK_THREAD_CPUTIME_ID)
    }

    /// What all threads of this program computed.
    static func process() -> Double {
        read(CLOCK_PROCESS_CPUTIME_ID)
    }

    /// What passed.
    static func wall() -> Double {
        read(CLOCK_MONOTONIC)
    }

    /// Seconds that `work` takes on a clock.
    static func time(_ clock: () -> Double, _ work: () throws -> Void) rethrows -> Double {
        let start = clock()
        try work()
        return clock() - start
    }

    private static func read(_ id: clockid_t) -> Double {
        var now = timespec()
        clock_gettime(id, &now)
        return Double(now.tv_sec) + Double(now.tv_nsec) * 1e-9
    }
}
