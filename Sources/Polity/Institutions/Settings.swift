/// The names of a catalogue of settable numbers: ``Lever`` or ``EconomyParameter``.
///
/// Cases are numbered from 0 in catalogue order, so settings are a flat array.
public protocol CatalogueKey: RawRepresentable<Int>, CaseIterable, Hashable, Sendable {
    var entry: CatalogueEntry { get }
    /// The entries of all cases, in order.
    static var catalogue: [CatalogueEntry] { get }
}

extension CatalogueKey {
    /// The key with this name in scripts, if there is one.
    public static func named(_ name: String) -> Self? {
        catalogue.firstIndex { $0.name == name }.flatMap { Self(rawValue: $0) }
    }
}

/// A value for every key of a catalogue, flat and in catalogue order. A regime is such a value of levers.
public struct Settings<Key: CatalogueKey>: Sendable, Hashable {
    public private(set) var values: [Double]

    /// The catalogue's defaults.
    public init() {
        values = Key.catalogue.map { $0.defaultValue ?? 0 }
    }

    public subscript(key: Key) -> Double {
        get { values[key.rawValue] }
        set { values[key.rawValue] = newValue }
    }

    /// The same values in memory of their own. Worlds that run at once would else count their references to one array
    /// together, and wait for each other.
    var detached: Self {
        var copy = self
        copy.values = values.map { $0 }
        return copy
    }

    /// Checks every value against its range.
    ///
    /// - Throws: ``SettingError`` for the first value that is out of range or not a number.
    public func validate() throws(SettingError) {
        let catalogue = Key.catalogue
        // By index: an entry is a handful of strings, too much to copy for every lever and month.
        for index in values.indices where !catalogue[index].range.contains(values[index]) {
            throw SettingError(entry: catalogue[index], value: values[index])
        }
    }
}

/// A lever or parameter outside the range of its catalogue entry.
public struct SettingError: Error, Hashable, Sendable, CustomStringConvertible {
    public let entry: CatalogueEntry
    public let value: Double

    public init(entry: CatalogueEntry, value: Double) {
        self.entry = entry
        self.value = value
    }

    public var description: String {
        "\(entry.name) = \(value) is outside its range \(entry.range.lowerBound) to \(entry.range.upperBound) "
            + "(unit: \(entry.unit.rawValue); range from: \(entry.source))"
    }
}

/// The institutions of one jurisdiction: a value of every lever.
public typealias Levers = Settings<Lever>
/// The parameters of the world that are the same for every regime compared in it.
public typealias Economy = Settings<EconomyParameter>
