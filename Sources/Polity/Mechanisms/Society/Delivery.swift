/// What programmes provide, relative to month 0.
enum Delivery {
    /// Of something that public programmes provide by a share s and others by the rest: 1 - s + s b, b what arrives
    /// relative to month 0.
    static func provided(_ relative: Double, publicShare: Double) -> Double {
        1 - publicShare + publicShare * relative
    }
}
