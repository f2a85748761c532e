import PolityFigures
import PolityTheory

/// What is known about published models, in words.
enum TheoryPage {
    /// All models.
    static var list: ResultSheet {
        var sheet = ResultSheet(
            "theory", title: "Published models",
            columns: [.init("name", nil, .name), .init("title"), .init("reference", nil, .hidden)],
            notes: [
                "`theory NAME` answers, `theory NAME with PARAMETER = VALUE, …` for other values, `plot theory NAME` draws, "
                    + "`describe NAME` says what it assumes."
            ])
        for model in TheoryCatalogue.models {
            sheet.rows.append([.text(model.name), .text(model.title), .text(model.reference)])
        }
        return sheet
    }

    /// The line below a model's tables: what they rest on.
    static func source(_ model: TheoryModel, _ settings: [String: TheoryValue]) -> String {
        let given = model.parameters.compactMap { parameter in
            settings[parameter.name].map { "\(parameter.name) = \(text($0))" }
        }
        let values = given.isEmpty ? "All parameters at their defaults" : "With \(given.joined(separator: ", "))"
        return "\(values). Source: \(model.reference)"
    }

    static func text(_ model: TheoryModel) -> String {
        var text = "\(model.name) is a published model\n    \(model.title)\n"
        text += "    source     \(model.reference)\n"
        text += "    assumes    \(model.assumptions)\n"
        text += "    says       \(model.reading)\n"
        let width = model.parameters.map(\.name.count).max() ?? 0
        if !model.parameters.isEmpty { text += "    parameters\n" }
        for parameter in model.parameters {
            let gap = String(repeating: " ", count: width - parameter.name.count)
            let symbol = parameter.symbol.isEmpty || parameter.symbol == parameter.name ? "" : "\(parameter.symbol), "
            text += "      \(parameter.name)\(gap) = \(self.text(parameter.value))  \(symbol)\(parameter.meaning)\n"
        }
        return text
    }

    private static func text(_ value: TheoryValue) -> String {
        switch value {
        case .number(let number): NumberFormat.compact(number)
        case .list(let numbers): "[\(numbers.map { NumberFormat.compact($0) }.joined(separator: ", "))]"
        }
    }

    /// A model as JSON.
    struct Record: Encodable {
        struct Parameter: Encodable {
            let name: String
            let symbol: String
            let meaning: String
            let value: [Double]

            private enum CodingKeys: String, CodingKey {
                case name, symbol, meaning
                case value = "default"
            }
        }

        let name: String
        let title: String
        let reference: String
        let assumptions: String
        let reading: String
        let parameters: [Parameter]

        init(_ model: TheoryModel) {
            name = model.name
            title = model.title
            reference = model.reference
            assumptions = model.assumptions
            reading = model.reading
            parameters = model.parameters.map { parameter in
                let value: [Double] =
                    switch parameter.value {
                    case .number(let number): [number]
                    case .list(let numbers): numbers
                    }
                return Parameter(
                    name: parameter.name, symbol: parameter.symbol, meaning: parameter.meaning, value: value)
            }
        }
    }
}
