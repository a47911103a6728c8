/// Letters of the encodings that Vietnamese offices used before Unicode. Read as Unicode they are
/// nonsense that nobody should publish unseen.
package enum LegacyLetters: String, Sendable {
    case tcvn3 = "TCVN3 (.VnTime)"
    case vni = "VNI"

    /// The encoding in which a text seems to be; nil for Unicode.
    package static func found(in text: String) -> LegacyLetters? {
        let scalars = Array(text.unicodeScalars.prefix(40_000))
        guard scalars.count >= 20 else { return nil }
        var (letters, tcvn, vni, unicode) = (0, 0, 0, 0)
        for (place, scalar) in scalars.enumerated() {
            let value = scalar.value
            let before = place > 0 ? scalars[place - 1] : " "
            let isAfterLetter = before.properties.isAlphabetic
            if scalar.properties.isAlphabetic { letters += 1 }
            switch value {
            // Letters that only Unicode has: ạ … ỹ, ă, đ, ơ, ư.
            case 0x1EA0...0x1EF9, 0x102...0x103, 0x110...0x111, 0x1A0...0x1A1, 0x1AF...0x1B0:
                unicode += 1
            // Signs that TCVN3 gave to letters stand inside words: ®, µ, ¸, ¶, ·, ¹, ¨, ©, ª, «, ¬, ­.
            case 0xA8...0xAC, 0xAE, 0xB5...0xB9, 0xBB...0xBE:
                let after = place + 1 < scalars.count ? scalars[place + 1] : " "
                if isAfterLetter || after.properties.isAlphabetic { tcvn += 1 }
            // VNI writes a letter and then a second one for its mark: aø, oâ, öï.
            case 0xD8, 0xF8, 0xD5, 0xF5, 0xCF, 0xEF, 0xDB, 0xFB, 0xC4, 0xE4, 0xC0, 0xC2, 0xE2,
                0xD9, 0xF9:
                if isVowel(before) { vni += 1 }
            default: break
            }
        }
        guard letters > 0, unicode * 50 < letters else { return nil }
        if tcvn * 20 > letters { return .tcvn3 }
        return vni * 20 > letters ? .vni : nil
    }

    private static func isVowel(_ scalar: Unicode.Scalar) -> Bool {
        "aeiouyAEIOUYöôÖÔ".unicodeScalars.contains(scalar)
    }
}
