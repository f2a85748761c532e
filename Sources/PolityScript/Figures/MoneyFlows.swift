import Polity
import PolityFigures
import PolityLab

/// Who pays whom: the transaction-flow matrix of a month as bands, from payers through flows to payees.
///
/// Both sides of every flow are entries of the ledger, so nothing has to be guessed about who pays for what.
enum MoneyFlows {
    /// What every account receives in every flow, in money per citizen and year; negative if it pays.
    static func measures(_ comparison: Comparison) -> [Measure] {
        accounts(comparison.scenarios.map(\.places.count).max() ?? 1).flatMap { account in
            Flow.all.map { flow in
                .probe("\(flow.name), \(account)", "what an account receives in a flow") { world, _ in
                    guard world.ledger.accounts.contains(account) else { return 0 }
                    let citizens = world.jurisdictions.indices.reduce(0) {
                        $0 + world.agentCount(.citizens, jurisdiction: $1)
                    }
                    return 12 * world.ledger.amount(flow, account) / Double(max(1, citizens))
                }
            }
        }
    }

    private static func accounts(_ places: Int) -> [Account] { Ledger(jurisdictions: places).accounts }

    /// - Parameter values: in the order of ``measures(_:)``, of one scenario.
    static func diagram(_ values: [Double], places: [String], title: String, setting: String) -> FlowDiagram {
        let flows = Flow.all
        let accounts = accounts(max(1, values.count / flows.count / 3 - 1))
        var diagram = FlowDiagram(
            title: title, nodes: [], links: [], unit: "money per citizen and year",
            source:
                "Payments of a month, as for a year; payers at the left, payees at the right, means over runs. Payments "
                + "inside an account are not seen. " + setting)
        // Less than this share of the largest is what rounding leaves behind.
        let least = 1e-9 * (values.map(abs).max() ?? 0)
        func node(_ name: String, _ column: Int) -> Int {
            let wanted = FlowDiagram.Node(name, column: column)
            if let index = diagram.nodes.firstIndex(of: wanted) { return index }
            diagram.nodes.append(wanted)
            return diagram.nodes.count - 1
        }
        for (number, flow) in flows.enumerated() {
            for (index, account) in accounts.enumerated() {
                let place = index * flows.count + number
                guard values.indices.contains(place), values[place].isFinite, abs(values[place]) > least else {
                    continue
                }
                let name = name(account, places)
                let isPaid = values[place] < 0
                let ends = (node(name, isPaid ? 0 : 2), node(flow.name, 1))
                diagram.links.append(
                    isPaid
                        ? FlowDiagram.Link(from: ends.0, to: ends.1, amount: -values[place])
                        : FlowDiagram.Link(from: ends.1, to: ends.0, amount: values[place]))
            }
        }
        return diagram
    }

    /// As people say it; jurisdictions by name where there are several.
    private static func name(_ account: Account, _ places: [String]) -> String {
        func of(_ what: String, _ jurisdiction: Int) -> String {
            places.count > 1 && places.indices.contains(jurisdiction) ? "\(what) of \(places[jurisdiction])" : what
        }
        return switch account {
        case .households(let jurisdiction): of("households", jurisdiction)
        case .producers(let jurisdiction): of("producers", jurisdiction)
        case .state(let jurisdiction): of("State", jurisdiction)
        case .enterprises: "platform enterprises"
        case .restOfWorld: "rest of the world"
        case .issuer: "issuer of money"
        }
    }
}
