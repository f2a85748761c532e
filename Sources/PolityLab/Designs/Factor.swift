import Polity
import PolityNumerics

/// A lever or parameter that a design varies, with the values that it takes.
public struct Factor: Sendable, Hashable {
    /// A lever, or a parameter of the economy.
    public enum Target: Sendable, Hashable {
        case parameter(EconomyParameter)
        case lever(Lever)

        /// The lever or parameter of a catalogue's name; `nil` if there is none.
        public init?(named name: String) {
            guard let target = Lever.named(name).map(Self.lever) ?? EconomyParameter.named(name).map(Self.parameter)
            else { return nil }
            self = target
        }

        public var entry: CatalogueEntry {
            switch self {
            case .parameter(let parameter): parameter.entry
            case .lever(let lever): lever.entry
            }
        }
    }

    /// What it may be.
    public enum Domain: Sendable, Hashable {
        /// Every value between two ends alike, or every ratio alike.
        case interval(ClosedRange<Double>, isLogarithmic: Bool = false)
        /// Some values, each as likely as any other: choices, switches, steps of a grid.
        case values([Double])
        case distribution(Distribution)
    }

    public var target: Target
    public var domain: Domain

    public init(_ target: Target, _ domain: Domain) {
        self.target = target
        self.domain = domain
    }

    /// The whole range of the catalogue: every choice, every number. `nil` if the range has an open end.
    public init?(_ target: Target) {
        let entry = target.entry
        guard let values = entry.everyValue else {
            guard entry.range.lowerBound.isFinite, entry.range.upperBound.isFinite else { return nil }
            self.init(target, .interval(entry.range))
            return
        }
        self.init(target, .values(values))
    }

    /// The value at a place between 0 and 1 of the distribution. Numbers of things are rounded.
    public func value(at place: Double) -> Double {
        let value: Double
        switch domain {
        case .interval(let range, let isLogarithmic):
            let (low, high) = (range.lowerBound, range.upperBound)
            let between =
                isLogarithmic
                ? low * Elementary.exp(place * Elementary.log(high / low)) : low + place * (high - low)
            // Rounding may lead a last digit beyond the end, and out of the catalogue's range.
            value = min(max(between, low), high)
        case .values(let values) where values.isEmpty: return .nan
        case .values(let values): return values[min(values.count - 1, max(0, Int(place * Double(values.count))))]
        case .distribution(let distribution):
            // Quantiles of 0 and 1 may be infinite.
            value = distribution.quantile(min(max(place, 0x1p-40), 1 - 0x1p-40))
        }
        return target.whole(value)
    }

    /// Where the value at a place lies in the factor's range: among values by their order, between numbers of things after
    /// rounding, else the place itself.
    func part(at place: Double) -> Double {
        switch domain {
        case .values(let values) where values.count > 1:
            return Double(min(values.count - 1, max(0, Int(place * Double(values.count))))) / Double(values.count - 1)
        case .interval(let range, false) where range.lowerBound < range.upperBound:
            return (value(at: place) - range.lowerBound) / (range.upperBound - range.lowerBound)
        default: return place
        }
    }

    /// The setting at a place between 0 and 1.
    public func setting(at place: Double) -> FactorSetting { FactorSetting(target, value(at: place)) }
}

extension Factor.Target {
    /// Numbers of things are whole; the target takes what is nearest.
    public func whole(_ value: Double) -> Double { entry.unit == .count ? value.rounded() : value }
}

extension CatalogueEntry {
    /// All values of a choice; `nil` for numbers.
    fileprivate var everyValue: [Double]? {
        choices.isEmpty ? nil : choices.indices.map(Double.init)
    }
}
