import Polity

/// The levers of one jurisdiction in time: a permanent path, and on top of it layers that hold for a while. The end of a
/// layer uncovers what lies below and touches nothing else.
public struct LeverStack: Sendable, Hashable {
    /// How a change treats what lies below it.
    public enum Operation: Sendable, Hashable {
        case replace, add, multiply
    }

    public struct Change: Sendable, Hashable {
        public var lever: Lever
        public var operation: Operation
        public var value: Double

        public init(_ lever: Lever, _ operation: Operation = .replace, _ value: Double) {
            self.lever = lever
            self.operation = operation
            self.value = value
        }

        /// The changed value. Steps stop at the ends of the lever's range; a value that is given outright is left as it is,
        /// so that one outside the range is refused by the world.
        public func applied(to below: Double) -> Double {
            let range = lever.entry.range
            return switch operation {
            case .replace: value
            case .add: min(max(below + value, range.lowerBound), range.upperBound)
            case .multiply: min(max(below * value, range.lowerBound), range.upperBound)
            }
        }

        /// Whether the range stops the change.
        public func isStopped(at below: Double) -> Bool {
            switch operation {
            case .replace: false
            case .add: applied(to: below) != below + value
            case .multiply: applied(to: below) != below * value
            }
        }
    }

    /// Where a layer lies: that of a later overlay of the scenario on top, and within it that of a later rule.
    public struct Key: Sendable, Hashable, Comparable {
        public var overlay: Int
        public var rule: Int

        public init(overlay: Int, rule: Int = 0) {
            self.overlay = overlay
            self.rule = rule
        }

        public static func < (a: Key, b: Key) -> Bool { (a.overlay, a.rule) < (b.overlay, b.rule) }
    }

    private struct Layer: Sendable, Hashable {
        var key: Key
        var changes: [Change]
    }

    /// What holds where no layer covers it.
    public private(set) var permanent: Levers
    /// From the bottom to the top.
    private var layers: [Layer] = []
    /// What the stack has said last.
    private var said: Levers

    public init(_ permanent: Levers) {
        self.permanent = permanent
        said = permanent
    }

    /// Changes the permanent path.
    public mutating func change(_ change: Change) {
        permanent[change.lever] = change.applied(to: permanent[change.lever])
    }

    /// Lays changes on the stack; a layer of the same key is replaced.
    public mutating func lay(_ changes: [Change], key: Key) {
        lift(key)
        let place = layers.firstIndex { key < $0.key } ?? layers.count
        layers.insert(Layer(key: key, changes: changes), at: place)
    }

    /// Takes a layer away; nothing happens if there is none of that key.
    public mutating func lift(_ key: Key) {
        layers.removeAll { $0.key == key }
    }

    /// The value of a lever below a layer.
    public func value(of lever: Lever, below key: Key) -> Double {
        layers.reduce(permanent[lever]) { value, layer in
            layer.key < key
                ? layer.changes.filter { $0.lever == lever }.reduce(value) { $1.applied(to: $0) } : value
        }
    }

    /// The levers with every layer.
    public var inForce: Levers {
        var levers = permanent
        for change in layers.flatMap(\.changes) {
            levers[change.lever] = change.applied(to: levers[change.lever])
        }
        return levers
    }

    /// The world has these levers already.
    mutating func acknowledge() {
        said = inForce
    }

    /// Takes over what the world itself has decided about levers that no layer covers.
    mutating func absorb(_ levers: Levers) {
        guard levers != said else { return }
        let covered = Set(layers.flatMap(\.changes).map(\.lever))
        for lever in Lever.allCases where levers[lever] != said[lever] && !covered.contains(lever) {
            permanent[lever] = levers[lever]
            said[lever] = levers[lever]
        }
    }

    /// Sets the levers that hold other values than when this was last called. Only these are set, so that what the world
    /// decides about the others lasts.
    mutating func settle(_ levers: inout Levers) {
        let now = inForce
        guard now != said else { return }
        for lever in Lever.allCases where now[lever] != said[lever] {
            levers[lever] = now[lever]
        }
        said = now
    }
}
