/// Where a function of one peak is largest, by golden section.
func goldenMaximum(from low: Double, to high: Double, _ function: (Double) throws -> Double) rethrows -> Double {
    let ratio = 0.6180339887498949
    var low = low
    var high = high
    var left = high - ratio * (high - low)
    var right = low + ratio * (high - low)
    var atLeft = try function(left)
    var atRight = try function(right)
    for _ in 0..<60 {
        if atLeft < atRight {
            low = left
            (left, atLeft) = (right, atRight)
            right = low + ratio * (high - low)
            atRight = try function(right)
        } else {
            high = right
            (right, atRight) = (left, atLeft)
            left = high - ratio * (high - low)
            atLeft = try function(left)
        }
    }
    return (low + high) / 2
}
