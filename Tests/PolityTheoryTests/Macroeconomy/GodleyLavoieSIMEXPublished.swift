import PolityTheory

extension SideBySide {
    static func godleyLavoieSIMEX() throws -> [SideBySide] {
        let model = try GodleyLavoieSIMEX()
        let path = try model.path(periods: 2)
        let end = model.stationaryState
        return [
            SideBySide(
                title: "SIMEX", source: "derived from the equations of Godley and Lavoie (2007), section 3.7",
                cells: [
                    Cell("period 1", "Y", "29.6", path[0].output, .absolute(1e-9)),
                    Cell("period 2", "Y", "39.84", path[1].output, .absolute(1e-9)),
                    Cell("period 1", "H", "14.08", path[0].money, .absolute(1e-9)),
                    Cell("period 2", "H", "26.112", path[1].money, .absolute(1e-9)),
                    Cell("stationary", "Y", "100", end.output, .absolute(1e-9)),
                    Cell("stationary", "H", "80", end.money, .absolute(1e-9)),
                ])
        ]
    }
}
