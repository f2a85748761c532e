/// Points of the circle of radius one, the same bits on every platform.
enum UnitCircle {
    /// Sine and cosine of a part of a full turn, to about 1e-12: Taylor's series within an eighth of a turn around each quarter.
    ///
    /// - Parameter turn: 0 to 1, once around.
    static func point(_ turn: Double) -> (sine: Double, cosine: Double) {
        let quarter = (turn * 4).rounded()
        let angle = (turn - quarter / 4) * 2 * Double.pi
        let square = angle * angle
        var (sine, cosine) = (0.0, 0.0)
        var (odd, even) = (angle, 1.0)
        for step in 0..<8 {
            sine += odd
            cosine += even
            odd *= -square / Double((2 * step + 2) * (2 * step + 3))
            even *= -square / Double((2 * step + 1) * (2 * step + 2))
        }
        switch Int(quarter) % 4 {
        case 0: return (sine, cosine)
        case 1: return (cosine, -sine)
        case 2: return (-sine, -cosine)
        default: return (-cosine, sine)
        }
    }
}
