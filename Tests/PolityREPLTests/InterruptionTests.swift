import PolityREPL
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@Suite("Ctrl-C")
struct InterruptionTests {
    @Test("Asks once, and only until the request is taken")
    func request() async {
        await #expect(processExitsWith: .success) {
            Interruption.watch()
            #expect(!Interruption.isRequested)
            pressControlC()
            #expect(Interruption.isRequested)
            #expect(Interruption.take())
            #expect(!Interruption.isRequested && !Interruption.take())
        }
    }

    @Test("Twice at once ends a run that does not answer")
    func twice() async {
        await #expect(processExitsWith: .exitCode(Interruption.exitStatus)) {
            Interruption.watch()
            Interruption.during {
                pressControlC()
                pressControlC()
            }
        }
    }

    @Test("Twice does not end the program between runs")
    func between() async {
        await #expect(processExitsWith: .success) {
            Interruption.watch()
            for _ in 0..<3 {
                pressControlC()
                #expect(Interruption.take())
            }
            Interruption.during { pressControlC() }
        }
    }

    @Test("One that came just before a run is the first of two")
    func before() async {
        await #expect(processExitsWith: .exitCode(Interruption.exitStatus)) {
            Interruption.watch()
            pressControlC()
            Interruption.during { pressControlC() }
        }
    }

    @Test("Does nothing where it is ignored, as under nohup")
    func ignored() async {
        await #expect(processExitsWith: .success) {
            signal(SIGINT, SIG_IGN)
            Interruption.watch()
            pressControlC()
            #expect(!Interruption.isRequested)
        }
    }
}

/// Delivers the signal before it returns: the tests run on threads of Dispatch, which block signals.
private func pressControlC() {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    raise(SIGINT)
}
