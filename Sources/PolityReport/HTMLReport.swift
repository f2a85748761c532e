#if Tools
    import Mustache
#endif

/// Writes reports as pages.
public enum HTMLReport {
    /// Why there is no page.
    public enum Failure: Error, Sendable, Hashable {
        /// The package was built without the trait `Tools`, which brings the templates.
        case noTemplates
    }
}
