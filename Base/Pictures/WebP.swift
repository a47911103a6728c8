/// WebP files as they are laid out (RFC 9649).
enum WebP {
    /// The file without EXIF and XMP. libvips 8.14 writes an EXIF block with its own defaults even
    /// where it is told to write none. A file that is laid out otherwise stays as it is.
    static func bare(_ file: [UInt8]) -> [UInt8] {
        guard file.count > 12 else { return file }
        var kept = Array(file.prefix(12))
        var place = 12
        while place + 8 <= file.count {
            let name = String(decoding: file[place..<(place + 4)], as: UTF8.self)
            let length = number(file, at: place + 4)
            // A chunk of odd length has one byte of padding.
            let end = place + 8 + length + length % 2
            guard length >= 0, end <= file.count else { return file }
            if name != "EXIF", name != "XMP " {
                let start = kept.count
                kept += file[place..<end]
                // Bits 3 and 2 of the flags say that the two blocks are there.
                if name == "VP8X", length > 0 { kept[start + 8] &= 0b1111_0011 }
            }
            place = end
        }
        let length = kept.count - 8
        for byte in 0..<4 { kept[4 + byte] = UInt8(length >> (8 * byte) & 255) }
        return kept
    }

    private static func number(_ file: [UInt8], at place: Int) -> Int {
        (0..<4).reduce(0) { $0 | Int(file[place + $1]) << (8 * $1) }
    }
}
