import CQREncode
package import Markup

/// A text as a square of dark and light fields that a telephone's camera reads (ISO/IEC 18004).
/// For addresses on paper: the code on a receipt, the poster at the hamlet's house of culture.
package struct QRCode: Sendable, Equatable {
    /// How much of the square may be dirty or torn before it cannot be read any more.
    package enum Correction: Sendable, CaseIterable {
        /// 7, 15, 25 and 30 percent of the square.
        case low, medium, quartile, high
    }

    /// The fields along one side, without the quiet zone: 21 to 177.
    package let size: Int
    /// Row by row from the top left; true is dark.
    private let fields: [Bool]

    /// - Throws: ``QRCodeFailure`` when nothing or too much is to be written.
    package init(_ text: String, correction: Correction = .medium) throws {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty else { throw QRCodeFailure.empty }
        // The largest square holds 2953 bytes at the lowest correction.
        guard bytes.count <= 2_953 else { throw QRCodeFailure.tooLong }
        // Version 0: the smallest square that holds it.
        let made = QRcode_encodeData(Int32(bytes.count), bytes, 0, correction.level)
        guard let made else { throw QRCodeFailure.tooLong }
        defer { QRcode_free(made) }
        guard let data = made.pointee.data, made.pointee.width > 0 else {
            throw QRCodeFailure.tooLong
        }
        size = Int(made.pointee.width)
        // The lowest bit says dark; the others say what the field is for.
        fields = UnsafeBufferPointer(start: data, count: size * size).map { $0 & 1 == 1 }
    }

    /// Whether a field is dark. What lies outside the square is light.
    package func isDark(row: Int, column: Int) -> Bool {
        guard (0..<size).contains(row), (0..<size).contains(column) else { return false }
        return fields[row * size + column]
    }

    /// A drawing with one path, black on white whatever the page's colours are, since cameras
    /// want it so.
    /// - Parameters:
    ///   - name: what it leads to, for whoever does not see it; nil when the words stand beside it.
    ///   - quietZone: light fields around it; the standard asks for 4.
    ///   - scale: pixels of one field.
    package func svg(name: Phrase? = nil, quietZone: Int = 4, scale: Int = 4) -> HTML {
        let quiet = min(max(quietZone, 0), 20)
        let side = size + 2 * quiet
        let pixels = side * min(max(scale, 1), 64)
        let label: HTML =
            if let name { "role=\"img\" aria-label=\"\(name)\"" } else { "aria-hidden=\"true\"" }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" class="qr" viewBox="0 0 \(side) \(side)" \
            width="\(pixels)" height="\(pixels)" shape-rendering="crispEdges" \(label)>\
            <rect width="\(side)" height="\(side)" fill="#fff"/>\
            <path fill="#000" d="\(path(quiet))"/></svg>
            """
    }

    /// Each run of dark fields of a row as one rectangle.
    private func path(_ quiet: Int) -> String {
        var path = ""
        for row in 0..<size {
            var column = 0
            while column < size {
                let start = column
                while isDark(row: row, column: column) { column += 1 }
                if column > start {
                    path += "M\(start + quiet) \(row + quiet)h\(column - start)v1H\(start + quiet)z"
                }
                column += 1
            }
        }
        return path
    }
}

/// Why no code was made.
package enum QRCodeFailure: Error, Sendable, Equatable {
    case empty
    /// More than the largest square holds.
    case tooLong

    /// What a person reads.
    package var words: Phrase {
        switch self {
        case .empty: Phrase(vi: "Không có gì để tạo mã QR.", en: "There is nothing to encode.")
        case .tooLong:
            Phrase(
                vi: "Nội dung quá dài cho một mã QR. Mời rút ngắn.",
                en: "The text is too long for one QR code. Make it shorter.")
        }
    }
}

extension QRCode.Correction {
    fileprivate var level: QRecLevel {
        switch self {
        case .low: QR_ECLEVEL_L
        case .medium: QR_ECLEVEL_M
        case .quartile: QR_ECLEVEL_Q
        case .high: QR_ECLEVEL_H
        }
    }
}
