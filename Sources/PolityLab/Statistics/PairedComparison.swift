/// Two samples of runs that share their luck, compared in every usual way. Every sign is that of b less a.
///
/// What is undefined is `nil`: with fewer than two pairs, where nothing varies, or for numbers that are not finite.
public struct PairedComparison: Sendable, Hashable {
    /// The mean of b - a with the paired t interval.
    public let difference: Estimate
    /// As if the runs had nothing in common; see ``TTest/welch(_:minus:confidence:)``.
    public let welch: TTest?
    /// See ``TTest/paired(_:minus:confidence:)``.
    public let paired: TTest?
    /// See ``EffectSize/cohenD(_:minus:)``.
    public let cohenD: Double?
    /// The exact one; see ``EffectSize/hedgesG(_:minus:)``.
    public let hedgesG: Double?
    /// See ``EffectSize/dz(_:minus:)``.
    public let dz: Double?
    /// Of a and b over pairs; see ``Association/correlation(_:_:)``.
    public let correlation: Double?
    /// See ``Association/varianceReduction(_:_:)``.
    public let varianceReduction: Double?
    /// That b exceeds a; see ``Association/superiority(of:over:)``.
    public let superiority: Double?

    /// - Parameters:
    ///   - a: one value for every run.
    ///   - b: of the same runs in the same order, hence as many.
    ///   - confidence: of the intervals, between 0 and 1, exclusive.
    public init(_ a: [Double], _ b: [Double], confidence: Double = 0.95) {
        difference = Estimate(differenceOf: b, minus: a, confidence: confidence)
        welch = TTest.welch(b, minus: a, confidence: confidence)
        paired = TTest.paired(b, minus: a, confidence: confidence)
        cohenD = EffectSize.cohenD(b, minus: a)
        hedgesG = EffectSize.hedgesG(b, minus: a)
        dz = EffectSize.dz(b, minus: a)
        correlation = Association.correlation(a, b)
        varianceReduction = Association.varianceReduction(a, b)
        superiority = Association.superiority(of: b, over: a)
    }
}
