/// Whom the bench asks whether to stop, and tells how far it has come.
struct BenchWatch {
    /// Asked before every month.
    let isCancelled: () -> Bool
    let progress: (Progress) -> Void

    func begin(at start: Int, to end: Int) {
        if start < end { progress(Progress(0, of: end - start, .months)) }
    }

    func reached(_ month: Int, from start: Int, to end: Int) {
        progress(Progress(month - start, of: end - start, .months))
    }
}
