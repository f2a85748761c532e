/// The values of one quantity over the rounds of a measurement.
struct Sample {
    private let sorted: [Double]

    init(_ values: [Double]) {
        sorted = values.sorted()
    }

    var median: Double {
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }

    var low: Double { sorted[0] }
    var high: Double { sorted[sorted.count - 1] }

    /// Range over median.
    var spread: Double { (high - low) / median }
}

/// Rounds in which several things are measured in turn, so that a slow moment of the machine meets all of them, and the
/// load that other programs put on it meanwhile.
struct Rounds {
    /// Values by quantity, then by round.
    private(set) var values: [[Double]]
    /// Processors that other programs kept busy on average; 0 where that cannot be known.
    let foreignLoad: Double

    /// - Parameter round: returns one value per quantity. It is called once more at the start, to warm up.
    init(_ count: Int, _ round: () throws -> [Double]) rethrows {
        _ = try round()
        let start = (wall: Clock.wall(), own: Clock.process(), busy: Machine.busy())
        var rows: [[Double]] = []
        for _ in 0..<count {
            rows.append(try round())
        }
        values = rows[0].indices.map { quantity in rows.map { $0[quantity] } }
        let wall = Clock.wall() - start.wall
        // The system counts in hundredths of a second; less than a second of measuring tells nothing.
        if let before = start.busy, let after = Machine.busy(), wall > 1 {
            foreignLoad = max(0, (after - before - (Clock.process() - start.own)) / wall)
        } else {
            foreignLoad = 0
        }
    }

    func sample(_ quantity: Int, times scale: Double = 1) -> Sample {
        Sample(values[quantity].map { $0 * scale })
    }

    /// One quantity over another, round by round.
    func ratio(_ quantity: Int, over other: Int) -> Sample {
        Sample(zip(values[quantity], values[other]).map { $0 / $1 })
    }
}
