#if Store
    #if canImport(FoundationEssentials)
        import FoundationEssentials
    #else
        import Foundation
    #endif

    /// Stretches as the database keeps them.
    extension SeriesStretch {
        var data: Data { Data(littleEndianBytes(bits)) }

        init(first: Int, data: Data) {
            self.first = first
            bits = data.withUnsafeBytes { bytes in
                (0..<bytes.count / 8).map {
                    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8 * $0, as: UInt64.self))
                }
            }
        }

        private func littleEndianBytes(_ bits: [UInt64]) -> [UInt8] {
            [UInt8](unsafeUninitializedCapacity: 8 * bits.count) { buffer, count in
                for (index, word) in bits.enumerated() {
                    UnsafeMutableRawBufferPointer(buffer).storeBytes(
                        of: word.littleEndian, toByteOffset: 8 * index, as: UInt64.self)
                }
                count = 8 * bits.count
            }
        }
    }

    extension Data {
        /// A number of 8 bytes.
        func bits(at offset: Int) -> UInt64 {
            withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) }
        }
    }
#endif
