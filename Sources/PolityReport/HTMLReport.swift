#if Tools
    import Mustache
#endif

/// Writes reports as pages.
public enum HTMLReport {
    /// Why there is no page.
    public enum Failure: Error, Sendable, Hashable {
        /// The package was built without the trait `Tools`, which brings the templates.
        case noTemplates
        /// A template of ours has a mistake; its name.
        case faultyTemplate(String)
    }

    /// The report as one HTML document that needs nothing beyond itself.
    ///
    /// Style sheet, script and pictures are in the page, and its policy forbids it to fetch or run anything else. It is
    /// whole without its script, which lets readers sort tables, hide series and read values off plots. Colours follow
    /// the reader's theme; paper is printed black on white, with folded parts open.
    ///
    /// Texts from the report stay text, whatever they hold; controls and overrides of direction are spelt out, as
    /// terminals show them (`\u{202e}`). Sections whose names repeat or are no names get others. Parts that are folded more
    /// than ``deepestFold`` times are shown unfolded. The same report gives the same bytes.
    public static func render(_ report: Report) throws(Failure) -> String {
        #if Tools
            var library = MustacheLibrary()
            for (name, text) in PageTemplates.all {
                do {
                    try library.register(text, named: name)
                } catch {
                    throw .faultyTemplate(name)
                }
            }
            guard let page = library.render(PageFields.of(report), withTemplate: "page") else {
                throw .faultyTemplate("page")
            }
            return page
        #else
            throw .noTemplates
        #endif
    }

    /// How many folded parts may lie in each other.
    public static let deepestFold = 8
}
