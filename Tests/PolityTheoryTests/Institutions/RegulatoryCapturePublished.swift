import PolityTheory

extension SideBySide {
    static func regulatoryCapture() throws -> [SideBySide] {
        let equilibrium = try RegulatoryCapture.Contest().equilibrium
        return [
            SideBySide(
                title: "Contest for a rule", source: "derived from Tullock's (1980) contest",
                cells: [
                    Cell("stakes 9 and 3", "effort of the firm", "1.6875", equilibrium.firmEffort, .absolute(1e-9)),
                    Cell("stakes 9 and 3", "effort of the public", "0.5625", equilibrium.publicEffort, .absolute(1e-9)),
                    Cell("stakes 9 and 3", "capture", "0.75", equilibrium.capture, .absolute(1e-9)),
                ])
        ]
    }
}
