import Polity
import PolityFigures

/// Whose hands the records about citizens are in, and who else may use them.
///
/// Records are copied, not spent: what goes out of a place may be more than what came in.
enum DataFlows {
    /// Places of the diagram.
    private enum Place: String, CaseIterable {
        case citizens = "citizens"
        case largest = "largest enterprise"
        case others = "other enterprises"
        case commons = "commons"
        case kept = "under citizens' control"
        case useOfLargest = "use by the largest enterprise"
        case useOfOthers = "use by other enterprises"
        case state = "access of the State"

        var column: Int {
            switch self {
            case .citizens: 0
            case .largest, .others, .commons, .kept: 1
            case .useOfLargest, .useOfOthers, .state: 2
            }
        }
    }

    /// Who holds, or may use, how many records; in records, of one jurisdiction.
    private struct Hands {
        var own: (largest: Double, others: Double) = (0, 0)
        var pooled: (largest: Double, others: Double) = (0, 0)
        var licensed: (largest: Double, others: Double) = (0, 0)
        var commons = 0.0
        var kept = 0.0
        var access = 0.0

        init(_ world: borrowing World, _ index: Int) {
            let place = world.jurisdictions[index]
            let markets = world.enterprises.map { $0.markets[index] }
            let largest = markets.indices.max { markets[$0].uniqueRecords < markets[$1].uniqueRecords }
            for (number, market) in markets.enumerated() {
                if number == largest {
                    own.largest = market.uniqueRecords
                    pooled.largest = market.pooledRecords
                    licensed.largest = market.licensedRecords
                } else {
                    own.others += market.uniqueRecords
                    pooled.others += market.pooledRecords
                    licensed.others += market.licensedRecords
                }
            }
            commons = place.commons.records
            kept = place.commons.citizensRecords
            access = place.levers[.stateDataAccess]
        }
    }

    private struct Line: Sendable {
        let from: Place
        let to: Place
        let name: String
        let amount: @Sendable (Hands) -> Double
    }

    private static let lines = [
        Line(from: .citizens, to: .largest, name: "left with it") { $0.own.largest },
        Line(from: .citizens, to: .others, name: "left with them") { $0.own.others },
        Line(from: .citizens, to: .commons, name: "pooled") { $0.commons },
        Line(from: .citizens, to: .kept, name: "kept") { $0.kept },
        Line(from: .largest, to: .useOfLargest, name: "own use") { $0.own.largest },
        Line(from: .others, to: .useOfOthers, name: "own use") { $0.own.others },
        Line(from: .commons, to: .useOfLargest, name: "pooled access") { $0.pooled.largest },
        Line(from: .commons, to: .useOfOthers, name: "pooled access") { $0.pooled.others },
        Line(from: .kept, to: .useOfLargest, name: "licences") { $0.licensed.largest },
        Line(from: .kept, to: .useOfOthers, name: "licences") { $0.licensed.others },
        Line(from: .largest, to: .state, name: "the State's access") { $0.access * $0.own.largest },
        Line(from: .others, to: .state, name: "the State's access") { $0.access * $0.own.others },
        Line(from: .commons, to: .state, name: "the State's access") { $0.access * $0.commons },
    ]

    /// In records per citizen.
    static var measures: [Measure] {
        lines.map { line in
            .probe("records from \(line.from.rawValue) to \(line.to.rawValue)", "records in somebody's hands") {
                world, place in
                line.amount(Hands(world, place)) / Double(max(1, world.agentCount(.citizens, jurisdiction: place)))
            }
        }
    }

    /// - Parameter values: in the order of ``measures``.
    static func diagram(_ values: [Double], title: String, setting: String) -> FlowDiagram {
        var diagram = FlowDiagram(
            title: title, nodes: Place.allCases.map { FlowDiagram.Node($0.rawValue, column: $0.column) }, links: [],
            unit: "records per citizen",
            source:
                "Records are copied, not spent: what goes out of a place may be more than what came in. Means over runs. "
                + setting)
        for (line, value) in zip(lines, values) where value.isFinite && value > 0 {
            guard let from = Place.allCases.firstIndex(of: line.from), let to = Place.allCases.firstIndex(of: line.to)
            else { continue }
            diagram.links.append(FlowDiagram.Link(from: from, to: to, amount: value, name: line.name))
        }
        // Places that nothing leads to or from are not shown.
        let used = Set(diagram.links.flatMap { [$0.from, $0.to] })
        let kept = diagram.nodes.indices.filter(used.contains)
        diagram.nodes = kept.map { diagram.nodes[$0] }
        for index in diagram.links.indices {
            diagram.links[index].from = kept.firstIndex(of: diagram.links[index].from) ?? 0
            diagram.links[index].to = kept.firstIndex(of: diagram.links[index].to) ?? 0
        }
        return diagram
    }
}
