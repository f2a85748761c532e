import Polity

/// An expression of the language over a world, compiled once and read in any world: a measure of one's own from Swift.
///
/// ```swift
/// let poverty = try Observation("share(citizens where income < 0.6 * median(income of citizens))")
/// let value = try poverty.value(in: world)
/// ```
public struct Observation: Sendable, Hashable {
    /// Why there is no observation, or no value.
    public struct Fault: Error, Sendable, Hashable, CustomStringConvertible {
        public let description: String
    }

    private let measure: OwnMeasure

    /// - Parameters:
    ///   - expression: what may stand after `measure NAME =`.
    ///   - limits: what it may cost at most to look at it; lower them for a stranger's.
    /// - Throws: ``Fault`` with the diagnostics of an expression that is faulty.
    public init(_ expression: String, limits: Limits = Limits()) throws(Fault) {
        let source = Source("measure value = (\n\(expression)\n)", name: "expression", firstLine: 0)
        let checked = Checker.check(Parser.parse(source, limits: limits), limits: limits)
        guard case .measure(let own)? = checked.definitions["value"], checked.program != nil else {
            throw Fault(description: DiagnosticRenderer(source: source).render(checked.diagnostics))
        }
        measure = own
    }

    /// The value in one jurisdiction of a world.
    ///
    /// - Throws: ``Fault`` where it has none: nobody meets a condition, a division by zero.
    public func value(in world: World, jurisdiction: Int = 0) throws(Fault) -> Double {
        var reading = Reading(world, jurisdiction: jurisdiction, measures: [:])
        do throws(Reading.Fault) {
            return try reading.value(measure.code)
        } catch {
            throw Fault(description: error.reason)
        }
    }
}
