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

    private static let capitals = [
        722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722,
        556, 667, 722, 722, 1000, 722, 722, 667,
    ]
    private static let small = [
        500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444,
        389, 333, 556, 500, 722, 500, 500, 444,
    ]
}
