#if Tools
    import PolityReport
    import Testing

    /// The page's policy names the style and the script that it has.
    @Suite struct PolicyTests {
        @Test func hashesAreThoseOfTheStyleAndTheScript() throws {
            let page = try #require(ParsedPage(HTMLReport.render(Report(title: "t"))))
            let policy = try #require(
                page.all("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" }?.attributes[
                    "content"])
            let rules = policy.split(separator: ";").map { $0.drop { $0 == " " } }
            #expect(rules.first == "default-src 'none'")
            for name in ["style", "script"] {
                let code = try #require(page.texts(name).first)
                #expect(
                    rules.contains("\(name)-src 'sha256-\(base64(sha256(Array(code.utf8))))'"),
                    "put it into PagePolicy.swift")
            }
            #expect(rules.contains("img-src data:") && !rules.contains { $0.hasSuffix("'unsafe-inline'") })
        }

        /// The published example of FIPS 180, `abc`.
        @Test func theHashIsRight() {
            #expect(base64(sha256(Array("abc".utf8))) == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
        }

        /// SHA-256 (FIPS 180-4), its constants from their definition: the first bits of the fractional parts of roots of
        /// primes.
        private func sha256(_ message: [UInt8]) -> [UInt8] {
            let primes = (2...311).filter { number in !(2..<number).contains { number % $0 == 0 } }
            let constants = primes.map { fraction(root: 3, of: $0) }
            var state = primes.prefix(8).map { fraction(root: 2, of: $0) }
            var padded = message + [0x80]
            while padded.count % 64 != 56 { padded.append(0) }
            padded += (0..<8).map { UInt8(truncatingIfNeeded: (message.count * 8) >> (56 - 8 * $0)) }
            for block in stride(from: 0, to: padded.count, by: 64) {
                var words = (0..<16).map { word in
                    padded[(block + 4 * word)..<(block + 4 * word + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
                }
                for t in 16..<64 {
                    let (early, late) = (words[t - 15], words[t - 2])
                    let first = rotated(early, 7) ^ rotated(early, 18) ^ early >> 3
                    let second = rotated(late, 17) ^ rotated(late, 19) ^ late >> 10
                    words.append(words[t - 16] &+ first &+ words[t - 7] &+ second)
                }
                var v = state
                for t in 0..<64 {
                    let sum = rotated(v[4], 6) ^ rotated(v[4], 11) ^ rotated(v[4], 25)
                    let choice = v[4] & v[5] ^ ~v[4] & v[6]
                    let one = v[7] &+ sum &+ choice &+ constants[t] &+ words[t]
                    let other = rotated(v[0], 2) ^ rotated(v[0], 13) ^ rotated(v[0], 22)
                    let majority = v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2]
                    v = [one &+ other &+ majority, v[0], v[1], v[2], v[3] &+ one, v[4], v[5], v[6]]
                }
                for index in 0..<8 { state[index] &+= v[index] }
            }
            return state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (24 - 8 * $0)) } }
        }

        private func rotated(_ word: UInt32, _ by: UInt32) -> UInt32 { word >> by | word << (32 - by) }

        /// The first 32 bits after the binary point of a root of a number, found bit by bit in whole numbers.
        private func fraction(root: Int, of number: Int) -> UInt32 {
            let target = UInt128(number) << UInt128(32 * root)
            var result: UInt128 = 0
            for bit in (0..<40).reversed() {
                let trial = result | 1 << UInt128(bit)
                if (1..<root).reduce(trial, { power, _ in power * trial }) <= target { result = trial }
            }
            return UInt32(truncatingIfNeeded: result)
        }

        private func base64(_ bytes: [UInt8]) -> String {
            let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
            var result = ""
            for start in stride(from: 0, to: bytes.count, by: 3) {
                let group = Array(bytes[start..<min(start + 3, bytes.count)])
                let bits = (0..<3).reduce(0) { $0 << 8 | (group.indices.contains($1) ? Int(group[$1]) : 0) }
                for place in 0...group.count { result.append(signs[bits >> (18 - 6 * place) & 63]) }
                for _ in group.count..<3 { result += "=" }
            }
            return result
        }
    }
#endif
