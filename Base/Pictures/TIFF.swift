/// The block in which telephones write about a photo (TIFF 6.0; Exif 2.32, 4.6.6).
struct TIFF {
    private let block: FileBytes
    private let isLittle: Bool

    init?(_ block: FileBytes) {
        switch block.name(at: 0, 2) {
        case "II": isLittle = true
        case "MM": isLittle = false
        default: return nil
        }
        self.block = block
        guard number(2, 2) == 42 else { return nil }
    }

    /// The place of the GPS block.
    var place: PicturePlace? {
        guard let first = number(4, 4), let pointer = entry(0x8825, of: first),
            let gps = number(pointer + 8, 4),
            let latitude = degrees(2, signed: 1, "S", of: gps),
            let longitude = degrees(4, signed: 3, "W", of: gps)
        else { return nil }
        return PicturePlace(latitude: latitude, longitude: longitude)
    }

    private func number(_ place: Int, _ length: Int) -> Int? {
        block.number(at: place, length, isLittle: isLittle)
    }

    /// Where the entry with that tag begins in the directory at a place.
    private func entry(_ tag: Int, of directory: Int) -> Int? {
        guard let count = number(directory, 2) else { return nil }
        return (0..<count).lazy.map { directory + 2 + 12 * $0 }.first { number($0, 2) == tag }
    }

    /// Degrees, minutes and seconds, each a fraction.
    private func degrees(_ tag: Int, signed: Int, _ minus: String, of directory: Int) -> Double? {
        guard let entry = entry(tag, of: directory), number(entry + 2, 2) == 5,
            let count = number(entry + 4, 4), (1...3).contains(count),
            let start = number(entry + 8, 4)
        else { return nil }
        var degrees = 0.0
        for (step, unit) in [1.0, 60, 3_600].prefix(count).enumerated() {
            guard let above = number(start + 8 * step, 4),
                let below = number(start + 8 * step + 4, 4)
            else { return nil }
            // Seconds that nobody measured are written as 0/0.
            if below == 0, above == 0, step > 0 { continue }
            guard below > 0 else { return nil }
            degrees += Double(above) / Double(below) / unit
        }
        let sign = self.entry(signed, of: directory).flatMap { block.name(at: $0 + 8, 1) }
        return sign == minus ? -degrees : degrees
    }
}
