import Polity
import PolityLab
import PolityNumerics

/// Runs compiled code for many agents at once: every operation goes over a column of some hundred agents, which stays in
/// the first-level cache, instead of one agent after the other.
///
/// Code for agents has no jumps. A result that is no finite number is not an error by itself, because the other branch of
/// an `if` may be the one that counts.
struct ColumnMachine {
    /// Agents of one pass.
    static let width = 512

    private let code: Code
    /// Attributes and draws to read, with their registers.
    private let reads: [(slot: Slot, register: Int)]
    private var registers: [Double]

    /// - Parameter scalars: a value for every slot; those of agents' slots are not read.
    init(_ code: Code, scalars: [Double]) {
        self.code = code
        reads = code.slots.enumerated().filter { $0.element.isOfAgents }.map { ($0.element, $0.offset) }
        registers = [Double](repeating: 0, count: max(1, code.registerCount) * Self.width)
        for (register, value) in (scalars + code.constants).enumerated() {
            for place in register * Self.width..<(register + 1) * Self.width { registers[place] = value }
        }
    }

    /// Runs the code for the agents in `range`, at most ``width`` of them, and lends the results.
    mutating func run<Result>(
        _ world: borrowing World, _ agents: Agents, jurisdiction: Int, range: Range<Int>,
        _ body: (UnsafeBufferPointer<Double>) -> Result
    ) -> Result {
        precondition(range.count <= Self.width, "a pass has room for \(Self.width) agents")
        let (code, reads) = (code, reads)
        return registers.withUnsafeMutableBufferPointer { registers in
            guard let base = registers.baseAddress else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
            for (slot, register) in reads {
                // Read where it is needed: copying from a buffer took a third of a short aggregate's time.
                let place = UnsafeMutableBufferPointer(start: base + register * Self.width, count: range.count)
                var target = place.mutableSpan
                switch slot {
                case .attribute(let index):
                    world.read(
                        AgentAttribute.catalogue[index], jurisdiction: jurisdiction, range: range, into: &target)
                case .ownAttribute(let name):
                    world.readOwn(name, of: agents, jurisdiction: jurisdiction, range: range, into: &target)
                case .draw(let draw): Self.fill(&target, with: draw, world, agents, jurisdiction, range)
                default: break
                }
            }
            for instruction in code.instructions {
                Self.execute(instruction, base, range.count)
            }
            return body(UnsafeBufferPointer(start: base + Int(code.result) * Self.width, count: range.count))
        }
    }

    private static func fill(
        _ target: inout MutableSpan<Double>, with draw: AgentDraw, _ world: borrowing World, _ agents: Agents,
        _ jurisdiction: Int, _ range: Range<Int>
    ) {
        let stream = DrawStream.named("script " + draw.purpose)
        for i in 0..<range.count {
            let agent = range.lowerBound + i
            // The place of a closed enterprise may be a newcomer's, whose luck is its own.
            let index = agents == .citizens ? agent : world.luck(of: agent)
            let luck = world.draws.uniform(stream, index: index, month: world.month, jurisdiction: jurisdiction)
            target[i] = draw.distribution.quantile(luck)
        }
    }

    /// One operation for all agents of the pass.
    private static func execute(
        _ instruction: Instruction, _ registers: UnsafeMutablePointer<Double>, _ count: Int
    ) {
        let a = registers + Int(instruction.a) * width
        let b = UnsafePointer(registers + Int(instruction.b) * width)
        let c = UnsafePointer(registers + Int(instruction.c) * width)
        switch instruction.op {
        case .add: for i in 0..<count { a[i] = b[i] + c[i] }
        case .subtract: for i in 0..<count { a[i] = b[i] - c[i] }
        case .multiply: for i in 0..<count { a[i] = b[i] * c[i] }
        case .divide: for i in 0..<count { a[i] = b[i] / c[i] }
        case .power: for i in 0..<count { a[i] = Elementary.pow(b[i], c[i]) }
        case .less: for i in 0..<count { a[i] = b[i] < c[i] ? 1 : 0 }
        case .lessOrEqual: for i in 0..<count { a[i] = b[i] <= c[i] ? 1 : 0 }
        case .equal: for i in 0..<count { a[i] = b[i] == c[i] ? 1 : 0 }
        case .notEqual: for i in 0..<count { a[i] = b[i] != c[i] ? 1 : 0 }
        case .minimum: for i in 0..<count { a[i] = b[i] < c[i] ? b[i] : c[i] }
        case .maximum: for i in 0..<count { a[i] = b[i] > c[i] ? b[i] : c[i] }
        case .negate: for i in 0..<count { a[i] = -b[i] }
        case .not: for i in 0..<count { a[i] = b[i] == 0 ? 1 : 0 }
        case .absolute: for i in 0..<count { a[i] = b[i].magnitude }
        case .squareRoot: for i in 0..<count { a[i] = b[i].squareRoot() }
        case .logarithm: for i in 0..<count { a[i] = Elementary.log(b[i]) }
        case .exponential: for i in 0..<count { a[i] = Elementary.exp(b[i]) }
        case .move: for i in 0..<count { a[i] = b[i] }
        case .select: for i in 0..<count { a[i] = b[i] != 0 ? c[i] : a[i] }
        case .jump, .jumpUnless, .jumpIf, .jumpUnlessLess, .jumpUnlessLessOrEqual, .multiplyAdd, .multiplyMultiply,
            .subtractMultiply, .excess, .give:
            preconditionFailure("code for agents has no jumps, and nothing of it is joined")
        }
    }
}
