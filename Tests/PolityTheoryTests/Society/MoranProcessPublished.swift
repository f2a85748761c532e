import PolityTheory

extension SideBySide {
    static func moranProcess() throws -> [SideBySide] {
        let dilemma = try MoranProcess(payoffs: [[1, -1], [2, 0]], populationSize: 50, selection: 0.1)
        let repeated = try MoranProcess(payoffs: MoranProcess.repeatedDilemma())
        let names = ["ALLC", "TFT", "ALLD"]
        let jumps = try repeated.transitions(mutation: 0.001)
        let printed = [
            ["9.99939406e-01", "1.00000000e-05", "5.05937414e-05"],
            ["1.00000000e-05", "9.99989700e-01", "3.00468293e-07"],
            ["2.79103633e-07", "2.21444512e-05", "9.99977576e-01"],
        ]
        var cells: [Cell] = []
        for (row, numbers) in printed.enumerated() {
            for (column, number) in numbers.enumerated() {
                cells.append(.init(names[row], names[column], number, jumps[row][column], .relative(5e-9)))
            }
        }
        let shares = ["0.107172", "0.642409", "0.250419"]
        let kinds = ["cooperators", "defectors", "loners", "punishers"]
        let game = try VoluntarySanctions()
        let sanctions = try [
            (0.1, ["0.26039", "0.12846", "0.12103", "0.49012"]), (1, ["0.10825", "0.06557", "0.09604", "0.73014"]),
        ].flatMap { selection, published in
            zip(zip(kinds, published), try game.process(selection: selection).sharesOfTime()).map { pair, share in
                Cell("selection \(selection)", pair.0, pair.1, share)
            }
        }
        return [
            SideBySide(
                title: "Fixation of one cooperator: b = 2, c = 1, N = 50, β = 0.1",
                source: "unit tests of pyevodyn, read in the source",
                cells: [
                    .init(
                        "cooperator", "ρ", "0.0006059821672805591", try dilemma.fixationProbability(of: 0, among: 1),
                        .relative(1e-9))
                ]),
            SideBySide(
                title: "Jumps between ALLC, TFT and ALLD: w = 0.95, u = 0.001, N = 50, β = 0.1",
                source: "unit tests of pyevodyn, read in the source", cells: cells),
            SideBySide(
                title: "Shares of time of ALLC, TFT and ALLD", source: "computed from the jumps of pyevodyn's tests",
                cells: zip(zip(names, shares), repeated.sharesOfTime()).map { pair, share in
                    .init(pair.0, "share", pair.1, share)
                }),
            SideBySide(
                title: "Optional game with sanctions: M = 30",
                source: "derived from the rules of Hauert and others 2007",
                cells: sanctions),
        ]
    }
}
