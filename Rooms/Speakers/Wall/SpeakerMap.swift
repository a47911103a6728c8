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
                <circle class="\(isHeard ? "spot" : "spot-few")" cx="\(spot.x)" cy="\(spot.y)" r="8"></circle>

                """
        }
        let wholeWidth = Int(SpeakerMap.width)
        let wholeHeight = Int(SpeakerMap.height)
        return """
            <figure class="place-map measure"><svg class="chart" role="img" aria-label="\(WallWords.map)" viewBox="0 0 \(wholeWidth) \(wholeHeight)" width="\(wholeWidth)" height="\(wholeHeight)">\(drawn)\(names)\(scale)</svg><figcaption class="soft">\(WallWords.mapHow)</figcaption></figure>
            """
    }

    /// The groups' names below their lowest spot; those of single loudspeakers would cover each
    /// other, and the list has them.
    private var names: [HTML] {
        let groups = Dictionary(grouping: spots) { $0.line.group }
        return groups.sorted { $0.key < $1.key }.map { name, spots in
            let middle = spots.map(\.x).reduce(0, +) / max(spots.count, 1)
            let lowest = spots.map(\.y).max() ?? 0
            // About ten pixels a letter: a name stays within the map.
            let half = min(name.count * 5, Int(SpeakerMap.width) / 2)
            let x = min(max(middle, half), Int(SpeakerMap.width) - half)
            return """
                <text x="\(x)" y="\(lowest + 28)" text-anchor="middle">\(name)</text>

                """
        }
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
