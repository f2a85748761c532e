import Polity
import PolityLab

/// Random samples for tests, drawn by key.
struct KeyedSamples {
    let seed: UInt64
    var replication = 0

    func uniforms(_ count: Int, stream: String = "a") -> [Double] {
        let draws = Draws(seed: seed, replication: replication)
        return (0..<count).map { draws.uniform(.named("test.\(stream)"), index: $0) }
    }

    func normals(_ count: Int, stream: String = "a") -> [Double] {
        let draws = Draws(seed: seed, replication: replication)
        return (0..<count).map { draws.normal(.named("test.\(stream)"), index: $0) }
    }
}
