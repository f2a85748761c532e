/// Saltelli's design for variance-based sensitivity, with its estimator (A. Saltelli, "Making best use of model
/// evaluations to compute sensitivity indices", Computer Physics Communications 145, 2002, 280-297; A. Saltelli et al.,
/// "Variance based sensitivity analysis of model output", the same journal 181, 2010, 259-270).
///
/// Every base point gives two independent points A and B of the k factors. Its rows are A, then AB_1 ... AB_k (A with
/// one coordinate from B), then BA_1 ... BA_k (B with one coordinate from A; only with second order), then B: the order
/// of SALib.
///
/// Luck may be one more factor, or belong to one: a row takes it from that side which `isFromB(factor:at:)` names,
/// and the replication is the base point's number on that side.
public struct SobolIndicesDesign: Sendable, Hashable {
    /// Number of factors k.
    public let factors: Int
    /// Whether the rows BA, from which interactions of two factors are estimated, are part of it.
    public let includesSecondOrder: Bool
    /// The base points: k coordinates of A, then k of B, all in 0...1.
    public let unitPoints: [[Double]]

    /// Where a row comes from.
    public struct Origin: Sendable, Hashable {
        /// Number of the base point, from 0.
        public let basePoint: Int
        public let kind: Kind
    }

    /// Which coordinates of a row come from A and which from B.
    public enum Kind: Sendable, Hashable {
        case a
        /// A, but this factor's coordinate from B.
        case ab(Int)
        /// B, but this factor's coordinate from A.
        case ba(Int)
        case b
    }

    /// The most rows that a design may have.
    public static let largestSize = 1 << 26

    /// - Parameter unitPoints: points of 2k columns, all in 0...1: best the first 2^m of a Sobol' sequence of 2k
    ///   dimensions; independent uniform numbers do too.
    public init(unitPoints: [[Double]], secondOrder: Bool = true) throws(SensitivityError) {
        guard let width = unitPoints.first?.count else { throw .noPoints }
        guard width > 0 else { throw .noFactors }
        guard width % 2 == 0 else { throw .width(point: 0, expected: width + 1, found: width) }
        for (index, point) in unitPoints.enumerated() {
            guard point.count == width else {
                throw .width(point: index, expected: width, found: point.count)
            }
            if let bad = point.firstIndex(where: { !($0 >= 0 && $0 <= 1) }) {
                throw .coordinate(point: index, factor: bad)
            }
        }
        factors = width / 2
        includesSecondOrder = secondOrder
        self.unitPoints = unitPoints
        guard unitPoints.count <= Self.largestSize / rowsPerBasePoint else {
            throw .tooManyPoints(limit: Self.largestSize)
        }
    }

    public var basePoints: Int { unitPoints.count }

    /// 2k + 2 with second order, k + 2 without.
    public var rowsPerBasePoint: Int { (includesSecondOrder ? 2 : 1) * factors + 2 }

    /// Number of rows, hence of outputs.
    public var count: Int { basePoints * rowsPerBasePoint }

    /// The base point and the kind of a row.
    public func origin(of index: Int) -> Origin {
        let place = index % rowsPerBasePoint
        let kind: Kind =
            switch place {
            case 0: .a
            case rowsPerBasePoint - 1: .b
            case ...factors: .ab(place - 1)
            default: .ba(place - 1 - factors)
            }
        return Origin(basePoint: index / rowsPerBasePoint, kind: kind)
    }

    /// Whether a factor's coordinate in a row is B's.
    public func isFromB(factor: Int, at index: Int) -> Bool {
        switch origin(of: index).kind {
        case .a: false
        case .ab(let other): other == factor
        case .ba(let other): other != factor
        case .b: true
        }
    }

    /// The coordinates of a row, one for each factor.
    public func point(at index: Int) -> [Double] {
        let base = unitPoints[index / rowsPerBasePoint]
        return (0..<factors).map { base[isFromB(factor: $0, at: index) ? $0 + factors : $0] }
    }

    /// All rows, in the order in which outputs are expected.
    public var points: [[Double]] { (0..<count).map(point) }
}
