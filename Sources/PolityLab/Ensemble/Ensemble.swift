import Polity

/// The recorded series of a study: one value per scenario, measure, replication and month 0...months.
public struct Ensemble: Sendable {
    public let study: Study
    /// Per job (replication by replication, scenarios within), the series of all measures one after the other.
    private let series: [[Double]]

    init(study: Study, series: [[Double]]) {
        self.study = study
        self.series = series
    }

    /// Values of months 0...months.
    public func series(scenario: Int, measure: Int, run: Int) -> ArraySlice<Double> {
        let length = study.months + 1
        return series[run * study.scenarios.count + scenario][measure * length..<(measure + 1) * length]
    }

    /// One value per replication, in their order.
    public func values(scenario: Int, measure: Int, month: Int) -> [Double] {
        (0..<study.runs).map {
            series[$0 * study.scenarios.count + scenario][measure * (study.months + 1) + month]
        }
    }
}
