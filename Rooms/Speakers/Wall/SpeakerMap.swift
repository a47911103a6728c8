import Foundation
import Markup
import Office

/// A plain map of the loudspeakers from their own positions; the list beside it says the same.
struct SpeakerMap {
    static let width = 480.0
    static let height = 360.0
    /// Room around the outermost, in pixels.
    private static let edge = 60.0
    /// Metres of a degree of latitude.
    private static let degree = 111_320.0

    private let spots: [(x: Int, y: Int, line: SpeakerLine)]
    private let metresOfPixel: Double

    /// Nil where nothing is known of any place.
    init?(_ lines: [SpeakerLine]) {
        let placed = lines.compactMap { line in line.position.map { (line, $0) } }
        guard let first = placed.first?.1 else { return nil }
        let shrink = max(cos(first.latitude * .pi / 180), 0.01)
        let points = placed.map { line, place in
            (
                x: place.longitude * SpeakerMap.degree * shrink,
                y: -place.latitude * SpeakerMap.degree, line: line
            )
        }
        let (left, right) = (points.map(\.x).min() ?? 0, points.map(\.x).max() ?? 0)
        let (top, bottom) = (points.map(\.y).min() ?? 0, points.map(\.y).max() ?? 0)
        let metres = max(
            (right - left) / (SpeakerMap.width - 2 * SpeakerMap.edge),
            (bottom - top) / (SpeakerMap.height - 2 * SpeakerMap.edge), 1)
        metresOfPixel = metres
        spots = points.map { point in
            (
                x: Int((SpeakerMap.width / 2 + (point.x - (left + right) / 2) / metres).rounded()),
                y: Int((SpeakerMap.height / 2 + (point.y - (top + bottom) / 2) / metres).rounded()),
                line: point.line
            )
        }
    }

    var html: HTML {
        let drawn: [HTML] = spots.map { spot in
            let isHeard = spot.line.condition != .silent && spot.line.condition != .waiting
            return """
                <circle class="\(isHeard ? "spot" : "spot-few")" cx="\(spot.x)" cy="\(spot.y)" r="9"></circle><text x="\(spot.x)" y="\(spot.y + 26)" text-anchor="middle">\(spot.line.name)</text>

                """
        }
        let wholeWidth = Int(SpeakerMap.width)
        let wholeHeight = Int(SpeakerMap.height)
        return """
            <figure class="place-map"><svg class="chart" role="img" aria-label="\(WallWords.map)" viewBox="0 0 \(wholeWidth) \(wholeHeight)" width="\(wholeWidth)" height="\(wholeHeight)">\(drawn)\(scale)</svg></figure>
            """
    }

    private var scale: HTML {
        let metres =
            [50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000]
            .last { Double($0) / metresOfPixel <= 180 } ?? 50
        let length = Int((Double(metres) / metresOfPixel).rounded())
        let words = metres < 1_000 ? "\(metres) m" : "\(metres / 1_000) km"
        let y = Int(SpeakerMap.height) - 16
        return """
            <g class="scale"><path d="M 16 \(y - 6) v 6 h \(length) v -6"></path><text x="\(22 + length)" y="\(y + 2)">\(words)</text></g>
            """
    }
}
