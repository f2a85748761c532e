import Polity
import Testing

@Suite struct DrawsTests {
    private let draws = Draws(seed: 7, replication: 3)

    @Test func everyPartOfTheKeyMatters() {
        let reference = draws.uniform(.skill, index: 5, month: 2, jurisdiction: 1)
        #expect(reference == draws.uniform(.skill, index: 5, month: 2, jurisdiction: 1))
        let others = [
            Draws(seed: 8, replication: 3).uniform(.skill, index: 5, month: 2, jurisdiction: 1),
            Draws(seed: 7 | 1 << 32, replication: 3).uniform(.skill, index: 5, month: 2, jurisdiction: 1),
            Draws(seed: 7, replication: 4).uniform(.skill, index: 5, month: 2, jurisdiction: 1),
            draws.uniform(.access, index: 5, month: 2, jurisdiction: 1),
            draws.uniform(.skill, index: 6, month: 2, jurisdiction: 1),
            draws.uniform(.skill, index: 5, month: 3, jurisdiction: 1),
            draws.uniform(.skill, index: 5, month: 2 + 256, jurisdiction: 1),
            draws.uniform(.skill, index: 5 + 1 << 16, month: 2, jurisdiction: 1),
            draws.uniform(.skill, index: 5, month: 2 + Draws.lastMonth / 2, jurisdiction: 1),
            draws.uniform(.skill, index: 5, month: 2, jurisdiction: 0),
        ]
        for other in others {
            #expect(other != reference)
        }
        let (a, b) = (draws.words(.skill, index: 5), draws.words(.skill, index: 5, attempt: 1))
        #expect(a.0 != b.0)
    }

    @Test func seedZeroIsASeed() {
        let zero = Draws(seed: 0, replication: 0)
        #expect(zero.uniform(.skill, index: 0) == Draws(seed: 0, replication: 0).uniform(.skill, index: 0))
        #expect(zero.uniform(.skill, index: 0) != Draws(seed: 1, replication: 0).uniform(.skill, index: 0))
    }

    @Test func streamsDoNotMeet() {
        let table: [DrawStream] = [
            .skill, .privacyConcern, .literacy, .vulnerability, .access, .equity, .technology, .initialPlatform,
            .reconsideration, .choice, .detection,
        ]
        let named = ["skill", "audit", "lottery", ""].map { DrawStream.named($0) }
        #expect(Set((table + named).map(\.code)).count == table.count + named.count)
        for stream in named {
            #expect(stream.code >= 0x8000_0000)
        }
        #expect(DrawStream.named("audit") == DrawStream.named("audit"))
    }

    @Test func uniformAndNormalHaveTheirMoments() {
        let n = 40_000
        var (sum, square, z, zSquare, zFourth) = (0.0, 0.0, 0.0, 0.0, 0.0)
        for i in 0..<n {
            let u = draws.uniform(.named("uniform"), index: i)
            #expect(u > 0 && u < 1)
            sum += u
            square += u * u
            let x = draws.normal(.named("normal"), index: i)
            z += x
            zSquare += x * x
            zFourth += x * x * x * x
        }
        // Four standard errors: of the mean sqrt(1/12/n) and sqrt(1/n), of the squares sqrt(4/45/n), sqrt(2/n), sqrt(96/n).
        let root = Double(n).squareRoot()
        #expect(abs(sum / Double(n) - 0.5) < 4 * 0.2887 / root)
        #expect(abs(square / Double(n) - 1.0 / 3) < 4 * 0.2981 / root)
        #expect(abs(z / Double(n)) < 4 / root)
        #expect(abs(zSquare / Double(n) - 1) < 4 * 1.4142 / root)
        #expect(abs(zFourth / Double(n) - 3) < 4 * 9.798 / root)
    }
}
