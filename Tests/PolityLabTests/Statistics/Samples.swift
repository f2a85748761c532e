/// Data sets whose statistics are published.
enum Samples {
    /// Extra hours of sleep under two drugs, ten patients (Student, Biometrika 6, 1908; R's `sleep`).
    static let sleepFirst = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
    static let sleepSecond = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]

    /// Average scores and grades of 15 law schools (Efron and Tibshirani, An Introduction to the Bootstrap, table 3.1).
    static let lawScores: [Double] = [576, 635, 558, 578, 666, 580, 555, 661, 651, 605, 653, 575, 545, 572, 594]
    static let lawGrades: [Double] = [
        3.39, 3.30, 2.81, 3.03, 3.44, 3.07, 3.00, 3.43, 3.36, 3.13, 3.12, 2.74, 2.76, 2.88, 2.96,
    ]

    /// Samples that have no variance or no number to offer.
    static let hostile: [[Double]] = [
        [], [1], [2, 2, 2], [.nan, 1, 2], [.infinity, 1, 2], [-.infinity, .infinity, 0],
    ]

    static func near(_ value: Double?, _ expected: Double, _ error: Double) -> Bool {
        value.map { abs($0 - expected) <= error } ?? false
    }
}
