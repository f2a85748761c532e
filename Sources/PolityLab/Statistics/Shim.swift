public struct Spread { public let mean = 0.0, median = 0.0, lowerQuartile = 0.0, upperQuartile = 0.0, fifth = 0.0, ninetyFifth = 0.0; public let deviation: Double? = nil; public init(_ v: [Double]) {} }
public struct PairedComparison { public struct T { public let p: Double }
 public let difference: Estimate; public let cohenD: Double? = nil, hedgesG: Double? = nil, dz: Double? = nil, superiority: Double? = nil, correlation: Double? = nil, varianceReduction: Double? = nil; public let paired: T? = nil; public let welch: T? = nil
 public init(_ a: [Double], _ b: [Double]) { difference = Estimate(differenceOf: b, minus: a) } }
