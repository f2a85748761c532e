/// What the page allows itself.
enum PagePolicy {
    /// The Content Security Policy: nothing is fetched, and no style or script counts but those whose SHA-256 stands here.
    static let text =
        "default-src 'none'; style-src 'sha256-\(styleHash)'; script-src 'sha256-\(scriptHash)'; img-src data:; "
        + "base-uri 'none'; form-action 'none'"

    /// SHA-256 of ``PageStyle/text`` in base 64; a test compares.
    static let styleHash = "ofkXV0hr3+U9bTXaZRNSvgZhQOjEi7SmRcMdm32z9AQ="

    /// SHA-256 of ``PageScript/text`` in base 64; a test compares.
    static let scriptHash = "qxC4kbQkdTxk5Mspr5d61d+YLNBwibQEGJ4LAtIv4pU="
}
