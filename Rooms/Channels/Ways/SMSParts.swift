import Foundation

/// What an SMS costs: into how many parts it falls (3GPP TS 23.038 and 23.040).
struct SMSParts: Sendable, Equatable {
    /// Whether it has letters that only UCS-2 knows, as nearly every Vietnamese word with a mark.
    let needsUCS2: Bool
    /// Septets, or UTF-16 units.
    let units: Int
    let parts: Int

    init(_ text: String) {
        var septets = 0
        var isPlain = true
        for scalar in text.unicodeScalars {
            if SMSParts.basic.contains(scalar) {
                septets += 1
            } else if SMSParts.extended.contains(scalar) {
                septets += 2
            } else {
                isPlain = false
                break
            }
        }
        needsUCS2 = !isPlain
        units = isPlain ? septets : text.utf16.count
        let (one, several) = isPlain ? (160, 153) : (70, 67)
        parts = units <= one ? 1 : (units + several - 1) / several
    }

    /// The default alphabet of GSM, and what takes an escape before it.
    private static let basic = Set(
        """
        @£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWX\
        YZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà
        """.unicodeScalars)
    private static let extended = Set("^{}\\[~]|€".unicodeScalars)

    /// The words in plain letters: marks gone, đ as d, what GSM does not know as `?`.
    static func plain(_ text: String) -> String {
        var plain = ""
        for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case "đ": plain += "d"
            case "Đ": plain += "D"
            case "“", "”": plain += "\""
            case "‘", "’": plain += "'"
            case "–", "—": plain += "-"
            case "…": plain += "..."
            case _ where scalar.properties.canonicalCombiningClass != .notReordered: continue
            case _ where basic.contains(scalar) || extended.contains(scalar):
                plain.unicodeScalars.append(scalar)
            default: plain += "?"
            }
        }
        return plain
    }
}
