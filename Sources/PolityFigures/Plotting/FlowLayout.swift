/// Where the nodes and bands of a flow diagram stand.
///
/// A node is as high as the larger of what flows in and what flows out; its bands fill that side from the top. The order
/// within columns is that of the nodes, improved by sweeps that put every node at the mean of its neighbours
/// (K. Sugiyama, S. Tagawa and M. Toda, *IEEE Transactions on Systems, Man, and Cybernetics* 11(2), 1981, pp. 109–125).
package struct FlowLayout {
    package struct Node {
        /// Its index in the diagram.
        package let index: Int
        /// Its column, counted without empty ones.
        package let column: Int
        /// The larger of what flows in and out.
        package let amount: Double
        package var top = 0.0
        package var height = 0.0

        package var bottom: Double { top + height }
        package var middle: Double { top + height / 2 }
    }

    package struct Band {
        /// Its index in the diagram, and the places of its nodes among ``FlowLayout/nodes``.
        package let index: Int
        package let from: Int
        package let to: Int
        package var fromTop = 0.0
        package var toTop = 0.0
        package var height = 0.0
    }

    package private(set) var nodes: [Node] = []
    package private(set) var bands: [Band] = []
    /// How many columns have nodes.
    package private(set) var columns = 0

    /// Pixels between nodes of a column.
    private let gap: Double
    /// What gaps between nodes may take of the height.
    private static let mostGaps = 0.4
    private static let sweeps = 6

    /// - Parameters:
    ///   - height: of the plot in pixels, from 0 at the top. Links that are not finite and positive, that lead to no
    ///   node, or not to the right, are left out, and so are nodes without any.
    ///   - gap: between nodes of a column in pixels, less where many have to share the height.
    package init(_ diagram: FlowDiagram, height: Double, gap: Double = 14) {
        self.gap = gap
        let links = diagram.links.enumerated().filter { _, link in
            guard diagram.nodes.indices.contains(link.from), diagram.nodes.indices.contains(link.to) else {
                return false
            }
            return link.amount > 0 && link.amount <= NiceScale.largestMagnitude / 1e6
                && diagram.nodes[link.to].column > diagram.nodes[link.from].column
        }
        var inflow = [Double](repeating: 0, count: diagram.nodes.count)
        var outflow = inflow
        for (_, link) in links {
            outflow[link.from] += link.amount
            inflow[link.to] += link.amount
        }
        let used = diagram.nodes.indices.filter { inflow[$0] > 0 || outflow[$0] > 0 }
        let order = Set(used.map { diagram.nodes[$0].column }).sorted()
        columns = order.count
        var place: [Int: Int] = [:]
        for index in used {
            place[index] = nodes.count
            nodes.append(
                Node(
                    index: index, column: order.firstIndex(of: diagram.nodes[index].column) ?? 0,
                    amount: max(inflow[index], outflow[index])))
        }
        bands = links.compactMap { index, link in
            guard let from = place[link.from], let to = place[link.to] else { return nil }
            return Band(index: index, from: from, to: to)
        }
        let amounts = bands.map { diagram.links[$0.index].amount }
        arrange(height: max(1, height), amounts)
    }

    private mutating func arrange(height: Double, _ amounts: [Double]) {
        var stacks = (0..<columns).map { column in nodes.indices.filter { nodes[$0].column == column } }
        let scale =
            stacks.map { stack in
                (height - self.gaps(stack.count, height)) / stack.reduce(0) { $0 + nodes[$1].amount }
            }.filter(\.isFinite).min() ?? 0
        for index in nodes.indices { nodes[index].height = nodes[index].amount * scale }
        for index in bands.indices { bands[index].height = amounts[index] * scale }
        for stack in stacks { pile(stack, height) }
        for sweep in 0..<Self.sweeps {
            let isForward = sweep % 2 == 0
            for column in isForward ? Array(stacks.indices) : stacks.indices.reversed() {
                let means = Dictionary(
                    uniqueKeysWithValues: stacks[column].map { ($0, neighbours($0, before: isForward)) })
                stacks[column] = stacks[column].enumerated().sorted {
                    let (a, b) = (means[$0.element] ?? nil, means[$1.element] ?? nil)
                    let first = a ?? nodes[$0.element].middle
                    let second = b ?? nodes[$1.element].middle
                    return (first, $0.offset) < (second, $1.offset)
                }.map(\.element)
                pile(stacks[column], height)
            }
        }
        fill()
    }

    /// All gaps of a column together.
    private func gaps(_ count: Int, _ height: Double) -> Double {
        min(Double(max(0, count - 1)) * gap, height * Self.mostGaps)
    }

    /// Sets a column's nodes one below the other, in the middle of the height.
    private mutating func pile(_ stack: [Int], _ height: Double) {
        let gaps = self.gaps(stack.count, height)
        let distance = stack.count > 1 ? gaps / Double(stack.count - 1) : 0
        var top = max(0, (height - stack.reduce(gaps) { $0 + nodes[$1].height }) / 2)
        for node in stack {
            nodes[node].top = top
            top += nodes[node].height + distance
        }
    }

    /// The mean middle of a node's neighbours on one side, by the bands' heights; `nil` without any.
    private func neighbours(_ node: Int, before: Bool) -> Double? {
        var sum = 0.0
        var weight = 0.0
        for band in bands where (before ? band.to : band.from) == node {
            sum += nodes[before ? band.from : band.to].middle * band.height
            weight += band.height
        }
        return weight > 0 ? sum / weight : nil
    }

    /// Bands fill each side of a node from the top, in the order of the nodes at their other ends.
    private mutating func fill() {
        for node in nodes.indices {
            var top = nodes[node].top
            for band in bands.indices.filter({ bands[$0].from == node })
                .sorted(by: { (nodes[bands[$0].to].top, $0) < (nodes[bands[$1].to].top, $1) })
            {
                bands[band].fromTop = top
                top += bands[band].height
            }
            top = nodes[node].top
            for band in bands.indices.filter({ bands[$0].to == node })
                .sorted(by: { (nodes[bands[$0].from].top, $0) < (nodes[bands[$1].from].top, $1) })
            {
                bands[band].toTop = top
                top += bands[band].height
            }
        }
    }
}
