/// The version of the package: the one place that says it.
package enum PolityVersion {
    package static let text = "0.1.0"
    /// When it was released: the date that records of studies bear if nobody gives another.
    package static let released = "2026-11-28"
}
