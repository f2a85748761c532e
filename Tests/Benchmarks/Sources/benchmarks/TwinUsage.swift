import Polity
import UsageTwin

/// The twin in C of the usage kernel, with the inputs of one world. It makes its tables, common utilities included, by
/// itself; quality, prices and surveillance stay as they are in the world.
final class TwinUsage {
    private var twin = usage_twin()
    private let world: World
    private let platforms: [UInt8]
    private let tally: [Int64]
    /// Copies of the columns that the twin has pointers to.
    private var loans: [UnsafeMutableRawPointer] = []

    init(_ world: World) {
        self.world = world
        let citizens = world.jurisdictions[0].citizens
        platforms = citizens.platform.array
        tally = citizens.tally.map { Int64($0) }
        setParameters()
        let markets = world.enterprises.map { $0.markets[0] }
        twin.citizens = Int64(citizens.count)
        twin.enterprises = Int32(markets.count)
        twin.classes = Int32(citizens.tasteClasses.count)
        twin.taste_class = UnsafePointer(lend(citizens.tasteClass.array))
        twin.privacy_concern = UnsafePointer(lend(citizens.privacyConcern.array))
        twin.literacy = UnsafePointer(lend(citizens.literacy.array))
        twin.lowest_harm = UnsafePointer(lend(citizens.tasteClasses.map(\.lowestHarm)))
        twin.highest_gap = UnsafePointer(lend(citizens.tasteClasses.map(\.highestGap)))
        twin.is_active = UnsafePointer(lend(world.enterprises.map { UInt8($0.serves(0) ? 1 : 0) }))
        twin.interoperates = UnsafePointer(lend(markets.map { UInt8($0.interoperates ? 1 : 0) }))
        twin.quality = UnsafePointer(lend(markets.map(\.quality)))
        twin.price = UnsafePointer(lend(markets.map(\.price)))
        twin.surveillance = UnsafePointer(lend(markets.map(\.surveillance)))
        twin.platform = lend(platforms)
        twin.tally = lend(tally)
    }

    deinit {
        for loan in loans {
            loan.deallocate()
        }
    }

    private func setParameters() {
        let economy = world.economy
        let levers = world.jurisdictions[0].levers
        twin.base_utility = economy[.baseUtility]
        twin.quality_taste = economy[.qualityTaste]
        twin.network_effect = economy[.networkEffect]
        twin.network_floor = economy[.networkFloor]
        twin.price_sensitivity = economy[.priceSensitivity]
        twin.switching_cost = economy[.switchingCost]
        twin.reconsideration = economy[.reconsideration]
        twin.manipulation_power = economy[.manipulationPower]
        twin.manipulation_factor = world.technology.effects.manipulation
        twin.portability = levers[.dataPortability]
        twin.interoperability = levers[.dataInteroperability]
        twin.safeguard = levers[.manipulationSafeguard]
        twin.nominal_index = world.jurisdictions[0].nominalIndex
        twin.seed = world.draws.seed
        twin.replication = world.draws.replication
    }

    private func lend<Element: BitwiseCopyable>(_ values: [Element]) -> UnsafeMutablePointer<Element> {
        // By cache line, as is usual for columns.
        let bytes = UnsafeMutableRawPointer.allocate(
            byteCount: max(1, values.count * MemoryLayout<Element>.stride), alignment: 64)
        loans.append(bytes)
        let copy = bytes.bindMemory(to: Element.self, capacity: values.count)
        copy.initialize(from: values, count: values.count)
        return copy
    }

    /// Goes back to the world's state and does the months that follow; returns their seconds on the thread's clock.
    func run(months: Int) -> Double {
        twin.platform.update(from: platforms, count: platforms.count)
        twin.tally.update(from: tally, count: tally.count)
        twin.has_orphans = platforms.contains(UInt8(usage_twin_orphaned)) ? 1 : 0
        return Clock.time(Clock.thread) {
            for month in 1...months {
                guard usage_twin_month(&twin, UInt32(world.month + month)) == 1 else {
                    fatalError("no memory for the twin's tables")
                }
            }
        }
    }

    var fingerprint: Fingerprint {
        Fingerprint(
            platforms: Array(UnsafeBufferPointer(start: twin.platform, count: platforms.count)),
            tally: UnsafeBufferPointer(start: twin.tally, count: tally.count).map { Int($0) },
            switches: Int(twin.switches))
    }
}
