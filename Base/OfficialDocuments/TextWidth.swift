import Foundation

/// How wide a line of bold Times is, so that the rules under the head are as long as the decree
/// says. Marks above and below letters do not widen them.
enum TextWidth {
    /// In points, from the widths of Times Bold in thousandths of its size.
    static func points(_ text: String, size: Int) -> Double {
        var sum = 0
        for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case "A"..."Z": sum += capitals[Int(scalar.value) - 65]
            case "a"..."z": sum += small[Int(scalar.value) - 97]
            case "Đ": sum += 722
            case "đ": sum += 556
            case " ", ".", ",": sum += 250
            case "-", "(", ")", ":", ";": sum += 333
            case _ where scalar.properties.canonicalCombiningClass != .notReordered: continue
            default: sum += 500
            }
        }
        return Double(sum * size) / 1000
    }

    /// `text` on as few lines as fit into `width` points, each about as long as the others.
    static func balanced(_ text: String, size: Int, width: Double) -> [String] {
        let whole = points(text, size: size)
        guard whole > width else { return [text] }
        let aim = whole / (whole / (width * 0.96)).rounded(.up)
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            let longer = line.isEmpty ? String(word) : "\(line) \(word)"
            let before = points(line, size: size)
            let after = points(longer, size: size)
            // The word goes where the line's end comes nearer to the aim.
            if !line.isEmpty, after > width || (after > aim && after - aim > aim - before) {
                lines.append(line)
                line = String(word)
            } else {
                line = longer
            }
        }
        return line.isEmpty ? lines : lines + [line]
    }

    private static let capitals = [
        722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722,
        556, 667, 722, 722, 1000, 722, 722, 667,
    ]
    private static let small = [
        500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444,
        389, 333, 556, 500, 722, 500, 500, 444,
    ]
}
