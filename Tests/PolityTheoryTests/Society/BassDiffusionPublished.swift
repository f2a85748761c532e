import PolityTheory

extension SideBySide {
    static func bass() throws -> [SideBySide] {
        let model = try BassDiffusion()
        let yearly = try model.discretePath(steps: 10)
        return [
            SideBySide(
                title: "Bass: p = 0.03, q = 0.38", source: "derived from the equations of Bass 1969",
                cells: [
                    .init("peak", "t*", "6.192619197703113", model.peakTime, .absolute(1e-12)),
                    .init("peak", "F(t*)", "0.4605263157894737", model.peakShare, .absolute(1e-12)),
                    .init("peak", "Ḟ(t*)", "0.11059210526315788", model.peakAdoptions, .absolute(1e-12)),
                    .init("5", "F", "0.331199", try model.share(at: 5)),
                    .init("10", "F", "0.812803", try model.share(at: 10)),
                    .init("10", "F counted once a year", "0.782643", yearly[10]),
                ])
        ]
    }
}
