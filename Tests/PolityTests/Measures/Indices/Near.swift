/// Whether two numbers differ by less than a tolerance, or are the same.
func near(_ a: Double, _ b: Double, within tolerance: Double = 1e-12) -> Bool {
    a == b || abs(a - b) < tolerance
}

func near(_ a: [Double], _ b: [Double], within tolerance: Double = 1e-12) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { near($0, $1, within: tolerance) }
}
