import Foundation

/// The letters of a plain text, whatever wrote them.
enum Letters {
    /// UTF-8, or UTF-16 with its mark, as Notepad writes them; nil when it is neither.
    static func decoded(_ bytes: [UInt8]) -> String? {
        let text: String?
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            guard bytes.count.isMultiple(of: 2) else { return nil }
            let isLittle = bytes[0] == 0xFF
            let units = stride(from: 2, to: bytes.count, by: 2).map { place in
                let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
                return isLittle ? second << 8 | first : first << 8 | second
            }
            text = String(validating: units, as: UTF16.self)
        } else {
            text = String(validating: bytes, as: UTF8.self)
        }
        guard let text, !text.unicodeScalars.contains("\0") else { return nil }
        return text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
    }

    /// A text of single bytes as Vietnamese offices wrote it before Unicode; nil when it is not.
    static func old(_ bytes: [UInt8]) -> String? {
        guard !bytes.contains(0) else { return nil }
        let text = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        return LegacyLetters.found(in: text) == .tcvn3 ? unicode(fromTCVN3: text) : nil
    }

    /// The first byte at which a text stops being UTF-8.
    static func firstFault(_ bytes: [UInt8]) -> Int {
        var decoder = UTF8()
        var source = bytes.makeIterator()
        var place = 0
        while true {
            switch decoder.decode(&source) {
            case .scalarValue(let scalar): place += UTF8.width(scalar)
            case .emptyInput, .error: return min(place, max(0, bytes.count - 1))
            }
        }
    }

    /// TCVN 5712:1993 (VN3, the fonts `.VnTime`) to Unicode. Its fonts of capitals have the codes
    /// of small letters, so a word written in capitals is raised whole.
    static func unicode(fromTCVN3 text: String) -> String {
        var result = ""
        var word = String.UnicodeScalarView()
        var hasSmall = false
        var hasCapital = false
        func close() {
            result += hasCapital && !hasSmall ? String(word).uppercased() : String(word)
            word.removeAll()
            (hasSmall, hasCapital) = (false, false)
        }
        for scalar in text.unicodeScalars {
            if let letter = tcvn3[scalar.value] {
                word.append(letter)
            } else if scalar.properties.isAlphabetic {
                word.append(scalar)
                if scalar.properties.isUppercase { hasCapital = true } else { hasSmall = true }
            } else {
                close()
                result.unicodeScalars.append(scalar)
            }
        }
        close()
        return result
    }

    private static let tcvn3: [UInt32: Unicode.Scalar] = {
        let codes = Array(
            ("¡¢§£¤¥¦" + "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u{AD}õøö÷ùúýûüþ")
                .unicodeScalars)
        let letters = Array(
            ("ĂÂĐÊÔƠƯ" + "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ")
                .unicodeScalars)
        return Dictionary(
            zip(codes, letters).map { ($0.value, $1) }, uniquingKeysWith: { first, _ in first })
    }()

    /// Composed, without what is not seen; blanks that do not break are blanks.
    static func tidy(_ text: some StringProtocol) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in String(text).precomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar.value {
            case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: continue
            case 0xA0, 0x202F, 0x2000...0x200A, 0x3000: scalars.append(" ")
            case 0x00..<0x09, 0x0B..<0x20, 0x7F..<0xA0: continue
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }

    /// Small letters without marks: `Nơi nhận` is `noi nhan`.
    static func folded(_ text: some StringProtocol) -> String {
        text.lowercased().replacing("đ", with: "d")
            .folding(options: .diacriticInsensitive, locale: nil)
    }
}
