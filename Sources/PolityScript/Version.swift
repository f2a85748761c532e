/// The version of the package: the one place that says it.
package enum PolityVersion {
    package static let text = "0.1.0"
}
