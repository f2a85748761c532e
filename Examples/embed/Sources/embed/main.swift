import Polity

// A world is a value: the past is kept by copying it, and two futures of one past differ by nothing but the levers.

var economy = Economy()
economy[.citizens] = 500
let simulation = Simulation()

var world = try World(economy: economy, seed: 7)
try simulation.run(&world, months: 60)

var reformed = world
reformed.jurisdictions[0].levers[.dataSocialShare] = 0.6
reformed.jurisdictions[0].levers[.dataInteroperability] = 0.8

try simulation.run(&world, months: 120)
try simulation.run(&reformed, months: 120)

if let concentration = Measure.named("hhi") {
    print("Concentration (HHI) after 15 years: \(concentration.observe(world, 0))")
    print("The same with data shared from year 5 on: \(concentration.observe(reformed, 0))")
}

// A mechanism of one's own in the place of the model's: here nobody captures the regulator.
struct Incorruptible: Mechanism {
    let name = "capture"

    func step(_ world: inout World, using executor: any ChunkExecutor) {
        for index in world.jurisdictions.indices {
            world.jurisdictions[index].capture = 0
        }
    }
}

var other = try World(economy: economy, seed: 7)
try Simulation(schedule: .standard.replacing("capture", with: Incorruptible())).run(&other, months: 60)
print("Capture after 5 years: \(world.jurisdictions[0].capture), without: \(other.jurisdictions[0].capture)")
