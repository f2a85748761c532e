import PolityTheory

extension SideBySide {
    static func publicGoods() throws -> [SideBySide] {
        let model = try PublicGoods()
        let gap = try model.welfare(size: model.efficientSize) - model.welfare(size: model.voluntarySize)
        let prices = zip(model.lindahlPrices, ["0.05", "0.1", "0.15", "0.2"]).enumerated().map {
            Cell("member \($0.offset + 1)", "Lindahl price", $0.element.1, $0.element.0, .absolute(1e-9))
        }
        return [
            SideBySide(
                title: "Data commons", source: "derived from Samuelson's and Lindahl's conditions",
                cells: [
                    Cell("all members", "G*", "10", model.efficientSize, .absolute(1e-9)),
                    Cell("all members", "G, voluntary", "4", model.voluntarySize, .absolute(1e-9)),
                    Cell("all members", "gap of welfare", "1.581454", gap),
                ] + prices)
        ]
    }
}
