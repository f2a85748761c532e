/// Exponential, logarithm and power made of IEEE 754 sums, products and quotients alone, so that every platform gives
/// the same bits; the standard library has neither, and the C library's differ between platforms.
///
/// Argument reduction by multiples of ln 2 in two parts (W. J. Cody and W. Waite, *Software Manual for the Elementary
/// Functions*, Prentice-Hall, 1980), then a minimax polynomial. Relative error of both below 1e-15 where tested.
public enum Elementary {
    /// ln 2 in two parts: the first has few enough bits for its products with exponents to be exact.
    @inlinable static var ln2High: Double { 0.6931471803691238 }
    @inlinable static var ln2Low: Double { 1.9082149292705877e-10 }
    /// Adding and subtracting this rounds to a whole number, which then stands in the lowest bits.
    @inlinable static var roundingShift: Double { 6755399441055744.0 }

    /// e to the power of `x`; zero below −708, infinite above 709.
    @inlinable
    public static func exp(_ x: Double) -> Double {
        guard x >= -708 else { return x.isNaN ? x : 0 }
        guard x <= 709 else { return .infinity }
        return expInside(x)
    }

    /// The same without branches, for hot loops.
    @inlinable @inline(__always)
    public static func expVectorised(_ x: Double) -> Double {
        let held = x < -708 ? -708 : (x > 709 ? 709 : x)
        let inside = expInside(held)
        let low = x < -708 ? 0 : inside
        return x > 709 ? .infinity : (x == x ? low : x)
    }

    /// e to the power of `x` from −708 to 709.
    @inlinable @inline(__always)
    static func expInside(_ x: Double) -> Double {
        let shifted = x * 1.4426950408889634 + roundingShift
        let multiple = shifted - roundingShift
        let r = (x - multiple * ln2High) - multiple * ln2Low
        var q = 2.0826909592568197e-09 * r + 2.5111831292090864e-08
        q = q * r + 2.7557579281826106e-07
        q = q * r + 2.7557235529944222e-06
        q = q * r + 2.4801586932757928e-05
        q = q * r + 0.0001984126989560936
        q = q * r + 0.0013888888889109672
        q = q * r + 0.008333333333317408
        q = q * r + 0.041666666666666116
        q = q * r + 0.16666666666666682
        q = q * r + 0.5
        let y = 1 + (r + r * r * q)
        return Double(bitPattern: y.bitPattern &+ (shifted.bitPattern &<< 52))
    }

    /// The natural logarithm; minus infinity at zero, not a number below.
    @inlinable
    public static func log(_ x: Double) -> Double {
        guard x > 0, x < .infinity else { return x == 0 ? -.infinity : x > 0 ? x : .nan }
        guard x.isNormal else { return log(x * 0x1p54) - 54 * ln2High - 54 * ln2Low }
        let bits = Int64(bitPattern: x.bitPattern)
        let exponent = (bits &- 0x3FE6_A09E_667F_3BCD) &>> 52
        let f = Double(bitPattern: UInt64(bitPattern: bits &- (exponent &<< 52))) - 1
        let s = f / (2 + f)
        let z = s * s
        var p = 0.14795705471427364 * z + 0.15314078692985558
        p = p * z + 0.181835630489436
        p = p * z + 0.22222198602074572
        p = p * z + 0.2857142874204979
        p = p * z + 0.3999999999941657
        p = p * z + 0.6666666666666734
        let half = 0.5 * f * f
        let k = Double(exponent)
        return k * ln2High - ((half - (s * (half + z * p) + k * ln2Low)) - f)
    }

    /// `base` to the power of `exponent`: by multiplication for whole exponents up to 1024 in magnitude, else through
    /// the logarithm with an error below 10 ulp. Not a number for a negative base with a broken exponent.
    @inlinable
    public static func pow(_ base: Double, _ exponent: Double) -> Double {
        guard exponent == exponent.rounded(.towardZero), abs(exponent) <= 1024 else {
            if exponent == 0.5 {
                return base.squareRoot()
            }
            let isWhole = exponent == exponent.rounded(.towardZero)
            let isOdd = isWhole && exponent.truncatingRemainder(dividingBy: 2) != 0
            let size = isWhole ? abs(base) : base
            let result = base == 0 ? (exponent > 0 ? 0 : .infinity) : exp(exponent * log(size))
            return base < 0 && isOdd ? -result : result
        }
        var result = 1.0
        var square = base
        var rest = Int(abs(exponent))
        while rest > 0 {
            if rest & 1 == 1 {
                result *= square
            }
            square *= square
            rest >>= 1
        }
        return exponent < 0 ? 1 / result : result
    }

    /// e to the power of `value` in single precision, without branches for hot loops; `value` is held to −87...88.
    /// Relative error below 1.2e-7.
    @inlinable @inline(__always)
    public static func exp(_ value: Float) -> Float {
        let x = value < -87 ? -87 : (value > 88 ? 88 : value)
        let t = x * 1.44269504088896341 + 12_582_912
        let n = t - 12_582_912
        let r = (x - n * 0.693359375) + n * 2.12194440e-4
        var q: Float = 0.001381496602568564 * r + 0.008368646341457717
        q = q * r + 0.041668374373975046
        q = q * r + 0.16666521386789915
        q = q * r + 0.49999993548692423
        let y = 1 + (r + r * r * q)
        return Float(bitPattern: y.bitPattern &+ (t.bitPattern &<< 23))
    }

    /// ln Σ e^x without overflow; minus infinity for no terms.
    public static func logSumExp(_ terms: [Double]) -> Double {
        guard let largest = terms.max(), largest > -.infinity else { return -.infinity }
        return largest + log(terms.reduce(0) { $0 + exp($1 - largest) })
    }
}
