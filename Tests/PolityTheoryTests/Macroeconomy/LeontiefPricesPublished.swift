import PolityTheory

extension SideBySide {
    static func leontiefPrices() throws -> [SideBySide] {
        let model = try LeontiefPrices()
        func cells(_ column: String, _ values: [Double], _ published: [String]) -> [Cell] {
            zip(values, published).enumerated().map {
                Cell("good \($0.offset + 1)", column, $0.element.1, $0.element.0)
            }
        }
        return [
            SideBySide(
                title: "Leontief quantities and labour values", source: "derived from Leontief's equations",
                cells: cells("x", model.quantities, ["42.330097", "44.466019", "52.621359"])
                    + cells("v", model.labourValues, ["0.970874", "0.867961", "0.949515"])
                    + [Cell("all goods", "hours", "55.553398", model.totalLabour)])
        ]
    }
}
