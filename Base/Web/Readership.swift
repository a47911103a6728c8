/// Tells people from robots, coarsely and cheaply, by what a program calls itself. Nothing of it is
/// kept: it only decides whether a page's total grows by one.
package enum Readership {
    /// Browsers begin with `Mozilla/`; robots say so somewhere in their name.
    package static func isPerson(_ userAgent: String) -> Bool {
        Array(userAgent.utf8).withUnsafeBytes { isPerson($0[...]) }
    }

    static func isPerson(_ name: Slice<UnsafeRawBufferPointer>) -> Bool {
        guard name.count > 16, starts(name, "Mozilla/") else { return false }
        var place = name.startIndex
        let end = name.endIndex - 5
        while place < end {
            // Only words of these three first letters need a closer look.
            switch name[place] | 0x20 {
            case UInt8(ascii: "b") where has(name, "bot", at: place): return false
            case UInt8(ascii: "s") where has(name, "spider", at: place): return false
            case UInt8(ascii: "c") where has(name, "crawl", at: place): return false
            default: place += 1
            }
        }
        return !has(name, "bot", at: name.endIndex - 3)
    }

    private static func starts(
        _ name: Slice<UnsafeRawBufferPointer>, _ word: StaticString
    ) -> Bool {
        has(name, word, at: name.startIndex)
    }

    /// Whether a word of letters stands there, in any case.
    private static func has(
        _ name: Slice<UnsafeRawBufferPointer>, _ word: StaticString, at place: Int
    ) -> Bool {
        guard place + word.utf8CodeUnitCount <= name.endIndex else { return false }
        for offset in 0..<word.utf8CodeUnitCount
        where name[place + offset] | 0x20 != word.utf8Start[offset] | 0x20 {
            return false
        }
        return true
    }
}
