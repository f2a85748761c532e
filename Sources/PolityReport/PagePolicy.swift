/// What the page allows itself.
enum PagePolicy {
    /// The Content Security Policy: nothing is fetched, and no style or script counts but those whose SHA-256 stands here.
    static let text =
        "default-src 'none'; style-src 'sha256-\(styleHash)'; script-src 'sha256-\(scriptHash)'; img-src data:; "
        + "base-uri 'none'; form-action 'none'"

    /// SHA-256 of ``PageStyle/text`` in base 64; a test compares.
    static let styleHash = "ubUOkCGAklt5lf87r7Uekm7cT3OWRbNUqbGXZv6fI5E="

    /// SHA-256 of ``PageScript/text`` in base 64; a test compares.
    static let scriptHash = "4ZF7Wn06cT+MiVYbcNK/ZXTXdOdshgTc6wD2p1fd76w="
}
