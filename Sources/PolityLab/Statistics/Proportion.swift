/// Intervals of the probability of success, from successes in independent trials.
///
/// All give 0 and 1 without trials, and no number for counts that cannot be (negative, more successes than trials) or a confidence that
/// is not between 0 and 1.
public enum Proportion {
    /// Clopper and Pearson's interval, Biometrika 26 (1934) 404–413, by quantiles of the beta distribution: exact in that it
    /// never covers less often than it says, and on average more often.
    public static func clopperPearson(
        successes: Int, trials: Int, confidence: Double = 0.95
    ) -> (low: Double, high: Double) {
        guard isSound(successes, trials, confidence) else { return (.nan, .nan) }
        let tail = (1 - confidence) / 2
        let (k, failures) = (Double(successes), Double(trials - successes))
        return (
            successes == 0 ? 0 : Beta.quantile(tail, k, failures + 1),
            successes == trials ? 1 : Beta.quantile(1 - tail, k + 1, failures)
        )
    }

    /// Wilson's score interval, Journal of the American Statistical Association 22 (1927) 209–212: covers about as often as
    /// it says on average over probabilities, at some less often.
    public static func wilson(successes: Int, trials: Int, confidence: Double = 0.95) -> (low: Double, high: Double) {
        guard isSound(successes, trials, confidence) else { return (.nan, .nan) }
        guard trials > 0 else { return (0, 1) }
        let n = Double(trials)
        let share = Double(successes) / n
        let z = Normal.quantile((1 + confidence) / 2)
        let centre = (share + z * z / (2 * n)) / (1 + z * z / n)
        let reach = z / (1 + z * z / n) * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
        return (
            successes == 0 ? 0 : max(0, centre - reach),
            successes == trials ? 1 : min(1, centre + reach)
        )
    }

    private static func isSound(_ successes: Int, _ trials: Int, _ confidence: Double) -> Bool {
        successes >= 0 && successes <= trials && confidence > 0 && confidence < 1
    }
}
