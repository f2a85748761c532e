/// Numbers of shards as schedulers write them: `2,5-7`.
package enum ShardList {
    /// Increasing numbers as ranges.
    package static func text(_ shards: [Int]) -> String {
        var parts: [String] = []
        var rest = shards.sorted()[...]
        while let first = rest.popFirst() {
            var last = first
            while let next = rest.first, next <= last + 1 {
                last = next
                rest.removeFirst()
            }
            parts.append(first == last ? "\(first)" : "\(first)-\(last)")
        }
        return parts.joined(separator: ",")
    }

    /// The numbers of a text in increasing order; `nil` if it is no list, or has numbers that are not below `count`.
    package static func parse(_ text: String, count: Int) -> [Int]? {
        var found: Set<Int> = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { end -> Int? in
                end.allSatisfy { $0.isASCII && $0.isNumber } ? Int(end) : nil
            }
            guard (1...2).contains(ends.count), let first = ends.first ?? nil, let last = ends.last ?? nil,
                first <= last, last < count
            else { return nil }
            found.formUnion(first...last)
        }
        return found.sorted()
    }

    /// One job array: its tasks are numbered from 0, so that large studies need no large numbers.
    package struct Array: Sendable, Hashable {
        /// What a task's number is added to.
        package let offset: Int
        /// Numbers of tasks.
        package let tasks: [Int]

        package init(offset: Int, tasks: [Int]) {
            self.offset = offset
            self.tasks = tasks
        }
    }

    /// The shards in arrays whose task numbers stay below a limit.
    ///
    /// - Parameter limit: what a scheduler calls the largest array, at least 1: task numbers are below it.
    package static func arrays(_ shards: [Int], limit: Int) -> [Array] {
        let size = max(1, limit)
        var arrays: [Int: [Int]] = [:]
        for shard in shards { arrays[shard / size, default: []].append(shard % size) }
        return arrays.sorted { $0.key < $1.key }.map { Array(offset: $0.key * size, tasks: $0.value.sorted()) }
    }
}
