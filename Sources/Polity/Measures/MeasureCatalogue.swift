extension Measure {
    /// Every measure that scripts, help and documentation know.
    public static let catalogue: [Measure] = []
}
