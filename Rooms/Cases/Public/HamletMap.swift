import Markup
import Office

/// A circle for each hamlet, drawn from the hamlets' own positions without a map of others: the
/// same stands in the table beneath it.
struct HamletMap {
    let hamlets: [CaseSettings.Hamlet]
    /// By hamlet, in the same order.
    let cells: [Suppression.Cell]

    private static let width = 340.0
    private static let height = 260.0
    /// Room for the names beside and beneath.
    private static let side = 84.0
    private static let edge = 46.0

    var html: HTML {
        let placed = zip(hamlets, cells).compactMap { hamlet, cell in
            hamlet.position.map { (hamlet.name, $0, cell) }
        }
        guard placed.count > 1 else { return HTML() }
        let frame = Frame(placed.map(\.1))
        let most = Double(cells.compactMap(\.count).max() ?? 1)
        let circles: [HTML] = placed.map { name, position, cell in
            let (x, y) = frame.point(position)
            let radius = cell.count.map { 8 + Int(26 * (Double($0) / most).squareRoot()) } ?? 6
            let shape: HTML = cell.count == nil ? "spot-few" : "spot"
            return """
                <circle class="\(shape)" cx="\(x)" cy="\(y)" r="\(radius)"></circle><text x="\(x)" y="\(y + radius + 14)" text-anchor="middle">\(name): \(TopicWords.cell(cell))</text>

                """
        }
        let words = placed.map { "\($0.0): \(TopicWords.cell($0.2).text)" }.joined(separator: "; ")
        return """
            <svg class="chart hamlets" role="img" aria-label="\(TopicWords.map)" aria-describedby="map-words" width="340" height="280" viewBox="0 0 340 280"><desc id="map-words">\(words)</desc>
            \(circles)</svg>
            """
    }

    /// Where a place of the Earth is in the picture: north is up.
    private struct Frame {
        let south: Double, west: Double, scale: Double

        init(_ all: [ResidentCase.Position]) {
            south = all.map(\.latitude).min() ?? 0
            west = all.map(\.longitude).min() ?? 0
            let tall = max((all.map(\.latitude).max() ?? 0) - south, 0.0005)
            let wide = max((all.map(\.longitude).max() ?? 0) - west, 0.0005)
            scale = min(
                (HamletMap.width - 2 * HamletMap.side) / wide,
                (HamletMap.height - 2 * HamletMap.edge) / tall)
        }

        func point(_ place: ResidentCase.Position) -> (Int, Int) {
            (
                Int(HamletMap.side + (place.longitude - west) * scale),
                Int(HamletMap.height - HamletMap.edge - (place.latitude - south) * scale)
            )
        }
    }
}
