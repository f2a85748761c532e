/// What a draw is for. Draws of different purposes are independent, and none depends on the order in which they are
/// made, so a mechanism that is switched off, replaced or added shifts nobody else's luck.
public struct DrawStream: Hashable, Sendable {
    public let code: UInt32

    private init(code: UInt32) {
        self.code = code
    }

    // The table of purposes. A code is never given to another purpose: that would change every published result.
    public static let skill = DrawStream(code: 1)
    public static let privacyConcern = DrawStream(code: 2)
    public static let literacy = DrawStream(code: 3)
    public static let vulnerability = DrawStream(code: 4)
    public static let access = DrawStream(code: 5)
    public static let equity = DrawStream(code: 6)
    public static let technology = DrawStream(code: 7)
    public static let initialPlatform = DrawStream(code: 8)
    public static let reconsideration = DrawStream(code: 9)
    public static let choice = DrawStream(code: 10)
    public static let detection = DrawStream(code: 11)
    public static let waveArrival = DrawStream(code: 12)
    public static let home = DrawStream(code: 13)
    public static let platformEntry = DrawStream(code: 14)
    public static let retaliation = DrawStream(code: 15)
    public static let entry = DrawStream(code: 16)
    public static let entrantTechnology = DrawStream(code: 17)
    public static let merger = DrawStream(code: 18)
    public static let innovation = DrawStream(code: 19)
    public static let application = DrawStream(code: 20)
    public static let applicationAssessment = DrawStream(code: 21)
    public static let orientation = DrawStream(code: 22)
    public static let stateAbuse = DrawStream(code: 23)
    public static let shock = DrawStream(code: 24)
    public static let breach = DrawStream(code: 25)
    public static let breachSize = DrawStream(code: 26)
    public static let institutions = DrawStream(code: 27)
    public static let ownershipForm = DrawStream(code: 28)
    public static let caseDelay = DrawStream(code: 29)
    public static let division = DrawStream(code: 40)
    public static let regionCapacity = DrawStream(code: 50)

    /// The stream of a purpose that is named elsewhere, in a script or an embedding program: a 32-bit FNV-1a hash of
    /// the name's UTF-8 with the top bit set, so that it never meets the table above. Two names share a stream
    /// with probability 2^-31.
    public static func named(_ name: String) -> DrawStream {
        var hash: UInt32 = 0x811C_9DC5
        for byte in name.utf8 {
            hash = (hash ^ UInt32(byte)) &* 0x0100_0193
        }
        return DrawStream(code: hash | 0x8000_0000)
    }
}
