import PolityFigures
import TestSupport
import Testing

@Suite struct SparklineTests {
    @Test func heightsRunFromTheLeastToTheLargest() {
        let values = (0..<8).map(Double.init)
        #expect(Sparkline.render(values, width: 20, unicode: true) == "▁▂▃▄▅▆▇█")
        #expect(Sparkline.render([0, 1, 2, 3, 4], width: 5, unicode: false) == "_.-=^")
        #expect(Sparkline.render([-3, 5, 1], width: 5, unicode: false) == "_^-")
    }

    @Test func stretchesShowTheirMeans() {
        #expect(Sparkline.render([0, 2, 7, 9, 3, 5], width: 3, unicode: true) == "▁█▄")
        #expect(Sparkline.render([0, 0, .nan, 4, .nan, .nan, 8], width: 3, unicode: false) == "_-^")
    }

    @Test func gapsAreBlanksAndFlatSeriesAreInTheMiddle() {
        #expect(Sparkline.render([1, .nan, 2, .infinity], width: 9, unicode: true) == "▁ █ ")
        #expect(Sparkline.render([3, 3, 3], width: 9, unicode: true) == "▄▄▄")
        #expect(Sparkline.render([3, .nan], width: 9, unicode: false) == "- ")
        #expect(Sparkline.render([], width: 9, unicode: true) == "")
        #expect(Sparkline.render([1, 2], width: 0, unicode: true) == "")
        #expect(Sparkline.render([1, 2], width: .min, unicode: true) == "")
    }

    @Test func anyValuesFillTheirColumns() {
        var generator = TestGenerator(seed: 21)
        for _ in 0..<2_000 {
            let values = (0..<Int.random(in: 0...60, using: &generator)).map { _ in Double.hostile(using: &generator) }
            let width = Int.random(in: -2...80, using: &generator)
            let line = Sparkline.render(values, width: width, unicode: Bool.random(using: &generator))
            #expect(line.count == min(values.count, max(0, width)))
        }
        #expect(Sparkline.render([1, 2], width: .max, unicode: true).count == 2)
    }
}
