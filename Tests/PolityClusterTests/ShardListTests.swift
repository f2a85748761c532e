import PolityCluster
import Testing

@Suite struct ShardListTests {
    @Test(arguments: [
        ([], ""), ([4], "4"), ([2, 5, 6, 7], "2,5-7"), ([7, 6, 5, 2], "2,5-7"), ([0, 1], "0-1"), ([3, 3], "3"),
    ])
    func numbersAreRanges(shards: [Int], text: String) {
        #expect(ShardList.text(shards) == text)
    }

    @Test(arguments: ["", "a", "1-", "-1", "3-2", "1,,2", "1;2", "10", "5-10", "1-2-3", "99999999999999999999", "٣"])
    func whatIsNoListIsNone(text: String) {
        #expect(ShardList.parse(text, count: 10) == nil)
    }

    @Test func textsAndListsAreTheSame() {
        var state: UInt64 = 7
        for _ in 0..<200 {
            var shards: Set<Int> = []
            for shard in 0..<50 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                if state >> 62 == 0 { shards.insert(shard) }
            }
            guard !shards.isEmpty else { continue }
            #expect(ShardList.parse(ShardList.text(Array(shards)), count: 50) == shards.sorted())
        }
    }

    @Test func arraysStayBelowTheLimit() {
        let shards = [0, 3, 4, 5, 11, 12]
        let arrays = ShardList.arrays(shards, limit: 4)
        #expect(
            arrays == [
                .init(offset: 0, tasks: [0, 3]), .init(offset: 4, tasks: [0, 1]), .init(offset: 8, tasks: [3]),
                .init(offset: 12, tasks: [0]),
            ])
        #expect(arrays.flatMap { array in array.tasks.map { $0 + array.offset } } == shards)
        // A limit that is none still gives arrays.
        #expect(ShardList.arrays([2], limit: 0) == [.init(offset: 2, tasks: [0])])
    }
}
