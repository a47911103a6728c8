import QRCode

/// A square code as a PNG of one bit a field (ISO/IEC 15948), small enough to be stored as it is.
enum CodePicture {
    /// Pixels of one field: sharp on paper at 300 dots an inch.
    private static let scale = 4
    /// Light fields around it; the standard asks for 4.
    private static let quiet = 4

    static func png(_ code: QRCode) -> [UInt8] {
        let side = (code.size + 2 * quiet) * scale
        var rows: [UInt8] = []
        for row in 0..<side {
            // Each row begins with its filter: none.
            rows.append(0)
            rows += line(code, row / scale - quiet, side)
        }
        var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        // Width, height, one bit a pixel, grey, and the standard's only methods.
        file += chunk("IHDR", number(side) + number(side) + [1, 0, 0, 0, 0])
        file += chunk("IDAT", stored(rows))
        return file + chunk("IEND", [])
    }

    private static func line(_ code: QRCode, _ row: Int, _ side: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0xFF, count: (side + 7) / 8)
        for column in 0..<side where code.isDark(row: row, column: column / scale - quiet) {
            bytes[column / 8] &= ~(0x80 >> UInt8(column % 8))
        }
        return bytes
    }

    /// A zlib stream without compression (RFC 1950, RFC 1951 §3.2.4); the ZIP around it
    /// compresses.
    private static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var stream: [UInt8] = [0x78, 0x01]
        var start = 0
        repeat {
            let end = min(start + 65_535, bytes.count)
            let length = UInt16(end - start)
            let isLast = end == bytes.count
            stream += [isLast ? 1 : 0, UInt8(length & 0xFF), UInt8(length >> 8)]
            stream += [UInt8(~length & 0xFF), UInt8(~length >> 8)]
            stream += bytes[start..<end]
            start = end
        } while start < bytes.count
        var (low, high) = (1, 0)
        for byte in bytes {
            low = (low + Int(byte)) % 65_521
            high = (high + low) % 65_521
        }
        return stream + number(high << 16 | low)
    }

    private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + content
        return number(content.count) + body + number(Int(checksum(body)))
    }

    private static func number(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(0xFFFF_FFFF) { sum, byte in
            table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8)
        }
    }

    private static let table: [UInt32] = (0..<256).map { number in
        (0..<8).reduce(UInt32(number)) { value, _ in
            value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
        }
    }
}
