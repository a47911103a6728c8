/// A part of a file that strangers sent: every look past its end is nil.
struct FileBytes {
    private let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    var count: Int { bytes.count }

    /// A number of `length` bytes, 1 to 8; nil past the end and where it fits no `Int`.
    func number(at place: Int, _ length: Int, isLittle: Bool = false) -> Int? {
        guard place >= 0, (1...8).contains(length), place <= count - length else { return nil }
        let start = bytes.startIndex + place
        let part = bytes[start..<(start + length)]
        let number = (isLittle ? Array(part.reversed()) : Array(part))
            .reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Int(exactly: number)
    }

    /// The letters of a name, as files have them.
    func name(at place: Int, _ length: Int = 4) -> String? {
        part(place, length).map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    func part(_ place: Int, _ length: Int) -> FileBytes? {
        guard place >= 0, length >= 0, length <= count, place <= count - length else { return nil }
        let start = bytes.startIndex + place
        return FileBytes(bytes[start..<(start + length)])
    }

    func rest(from place: Int) -> FileBytes? { part(place, count - place) }

    /// Some writers put the mark of JPEG's block before it in other files too.
    var withoutExifMark: FileBytes {
        name(at: 0, 6) == "Exif\0\0" ? rest(from: 6) ?? self : self
    }

    // MARK: - Where the kinds of files keep the block

    /// ITU T.81, B.1.1; the block is in an APP1 segment before the picture.
    var exifOfJPEG: FileBytes? {
        var place = 2
        while number(at: place, 1) == 0xFF, let mark = number(at: place + 1, 1) {
            // Filling, and marks that stand alone.
            if mark == 0xFF || mark == 0x01 || (0xD0...0xD8).contains(mark) {
                place += mark == 0xFF ? 1 : 2
                continue
            }
            guard mark != 0xDA, mark != 0xD9, let length = number(at: place + 2, 2), length >= 2
            else { return nil }
            if mark == 0xE1, name(at: place + 4, 6) == "Exif\0\0" {
                return part(place + 4, length - 2)
            }
            place += 2 + length
        }
        return nil
    }

    /// RFC 9649, 2.3.
    var exifOfWebP: FileBytes? {
        var place = 12
        while let kind = name(at: place), let length = number(at: place + 4, 4, isLittle: true) {
            if kind == "EXIF" { return part(place + 8, length) }
            place += 8 + length + length % 2
        }
        return nil
    }

    /// PNG 3rd edition, 11.3.
    var exifOfPNG: FileBytes? {
        var place = 8
        while let length = number(at: place, 4), let kind = name(at: place + 4) {
            if kind == "eXIf" { return part(place + 8, length) }
            place += 12 + length
        }
        return nil
    }

    /// ISO/IEC 23008-12, A.2.1: an item of the kind Exif, whose place `iloc` tells.
    var exifOfHEIC: FileBytes? {
        guard let meta = box("meta", from: 0), let items = meta.box("iinf", from: 4),
            let places = meta.box("iloc", from: 4), let id = items.exifItem,
            let (start, length) = places.location(of: id), let item = part(start, length),
            let skipped = item.number(at: 0, 4)
        else { return nil }
        return item.rest(from: 4 + skipped)
    }

    /// The inside of the first box of that kind.
    private func box(_ kind: String, from start: Int) -> FileBytes? {
        var place = start
        while let short = number(at: place, 4), let name = name(at: place + 4) {
            var head = 8
            var length = short
            if short == 1 {
                guard let long = number(at: place + 8, 8) else { return nil }
                head = 16
                length = long
            } else if short == 0 {
                length = count - place
            }
            guard length >= head, length <= count - place else { return nil }
            if name == kind { return part(place + head, length - head) }
            place += length
        }
        return nil
    }

    /// Of `iinf`: the number of the first item of the kind Exif.
    private var exifItem: Int? {
        guard let version = number(at: 0, 1) else { return nil }
        var place = version == 0 ? 6 : 8
        while let length = number(at: place, 4), length >= 8, let kind = name(at: place + 4) {
            guard kind == "infe", let entry = part(place + 8, length - 8) else { return nil }
            if let version = entry.number(at: 0, 1), version >= 2 {
                let wide = version == 2 ? 2 : 4
                if entry.name(at: 6 + wide) == "Exif" { return entry.number(at: 4, wide) }
            }
            place += length
        }
        return nil
    }

    /// Of `iloc`: where an item lies, in bytes from the file's beginning.
    private func location(of item: Int) -> (start: Int, length: Int)? {
        guard let version = number(at: 0, 1), version <= 2, let sizes = number(at: 4, 2) else {
            return nil
        }
        let (offset, length, base) = (sizes >> 12 & 15, sizes >> 8 & 15, sizes >> 4 & 15)
        let index = version > 0 ? sizes & 15 : 0
        let wide = version == 2 ? 4 : 2
        guard let entries = number(at: 6, wide) else { return nil }
        var place = 6 + wide
        for _ in 0..<min(entries, 10_000) {
            guard let id = number(at: place, wide) else { return nil }
            place += wide + (version > 0 ? 2 : 0) + 2
            let from = base == 0 ? 0 : number(at: place, base)
            place += base
            guard let from, let extents = number(at: place, 2) else { return nil }
            place += 2
            if id == item, extents > 0 {
                let at = offset == 0 ? 0 : number(at: place + index, offset)
                guard let at, let long = number(at: place + index + offset, length) else {
                    return nil
                }
                let (start, isOver) = from.addingReportingOverflow(at)
                return isOver ? nil : (start, long)
            }
            place += extents * (index + offset + length)
        }
        return nil
    }
}
