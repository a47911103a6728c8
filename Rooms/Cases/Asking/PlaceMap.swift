import Foundation
import Markup
import Office
import Web

/// A plain map of the commune from the hamlets' own positions, in the projection of map tiles, so
/// that those of a server that the commune chose can lie under it; it needs none.
struct PlaceMap {
    let hamlets: [CaseSettings.Hamlet]
    let tiles: MapTiles?
    private let zoom: Int
    private let left: Double
    private let top: Double

    static let width = 480
    static let height = 360
    private static let zooms = 9...16
    /// Room around the outermost hamlets, in pixels.
    private static let edge = 60.0

    /// Nil where nothing is known of any place.
    init?(
        hamlets: [CaseSettings.Hamlet], tiles: MapTiles?, pin: ResidentCase.Position? = nil
    ) {
        self.hamlets = hamlets.filter { $0.position != nil }
        self.tiles = tiles
        let places = self.hamlets.compactMap(\.position) + [pin].compactMap { $0 }
        guard !places.isEmpty else { return nil }
        let fits = PlaceMap.zooms.last { zoom in
            let box = Box(places, zoom)
            return box.width <= Double(PlaceMap.width) - 2 * PlaceMap.edge
                && box.height <= Double(PlaceMap.height) - 2 * PlaceMap.edge
        }
        zoom = fits ?? PlaceMap.zooms.lowerBound
        let box = Box(places, zoom)
        left = (box.left + box.width / 2 - Double(PlaceMap.width) / 2).rounded()
        top = (box.top + box.height / 2 - Double(PlaceMap.height) / 2).rounded()
    }

    /// What some places take at a zoom, in pixels of the whole world.
    private struct Box {
        let left: Double, top: Double, width: Double, height: Double

        init(_ places: [ResidentCase.Position], _ zoom: Int) {
            let points = places.map { PlaceMap.point($0, zoom) }
            left = points.map(\.x).min() ?? 0
            top = points.map(\.y).min() ?? 0
            width = (points.map(\.x).max() ?? 0) - left
            height = (points.map(\.y).max() ?? 0) - top
        }
    }

    /// Web Mercator (EPSG:3857) with tiles of 256 pixels.
    static func point(_ place: ResidentCase.Position, _ zoom: Int) -> (x: Double, y: Double) {
        let size = 256 * exp2(Double(zoom))
        // The projection ends short of the poles.
        let latitude = min(max(place.latitude, -85), 85) * .pi / 180
        return (
            (place.longitude + 180) / 360 * size,
            (1 - log(tan(latitude) + 1 / cos(latitude)) / .pi) / 2 * size
        )
    }

    // MARK: - Drawn

    /// The map on which somebody points, for `map.js`; without the script it shows where the
    /// hamlets of the list are.
    var asked: HTML {
        """
        <details class="fold place-map" data-map data-zoom="\(zoom)" data-left="\(Int(left))" data-top="\(Int(top))" data-tiles="\(tiles?.address ?? "")" data-hamlets="\(hamletsJSON)" data-words="\(MapWords.ofScript)"><summary>\(MapWords.choose)</summary>
        <p class="hint" data-how hidden>\(MapWords.how)</p>\(drawing(pin: nil))\(credit)</details>
        """
    }

    /// The map with a pin, for officers.
    func shown(pin: ResidentCase.Position) -> HTML {
        "<figure class=\"place-map\">\(drawing(pin: pin))\(credit)</figure>"
    }

    private var credit: HTML {
        guard let tiles, !tiles.credit.isEmpty else { return HTML() }
        return "<p class=\"soft map-credit\">\(tiles.credit)</p>"
    }

    private func drawing(pin: ResidentCase.Position?) -> HTML {
        let spots: [HTML] = hamlets.compactMap { hamlet in
            guard let position = hamlet.position else { return nil }
            let (x, y) = local(position)
            return """
                <circle class="spot" cx="\(x)" cy="\(y)" r="7"></circle><text x="\(x)" y="\(y + 24)" text-anchor="middle">\(hamlet.name)</text>

                """
        }
        var mark = HTML()
        if let pin {
            let (x, y) = local(pin)
            mark = """
                <path class="pin" d="M \(x) \(y) l -12 -22 a 14 14 0 1 1 24 0 z"></path>
                """
        }
        let words = pin == nil ? MapWords.ofHamlets : MapWords.withPin
        return """
            <svg class="chart" role="img" aria-label="\(words)" viewBox="0 0 \(PlaceMap.width) \(PlaceMap.height)" width="\(PlaceMap.width)" height="\(PlaceMap.height)"><g class="ground">\(ground)</g><g class="spots">\(spots)</g>\(mark)\(scale)</svg>
            """
    }

    private func local(_ place: ResidentCase.Position) -> (Int, Int) {
        let point = PlaceMap.point(place, zoom)
        return (Int((point.x - left).rounded()), Int((point.y - top).rounded()))
    }

    /// The tiles that lie under the map.
    private var ground: [HTML] {
        guard let tiles else { return [] }
        let columns = Int(left) / 256...(Int(left) + PlaceMap.width - 1) / 256
        let rows = Int(top) / 256...(Int(top) + PlaceMap.height - 1) / 256
        return rows.flatMap { row in
            columns.map { column -> HTML in
                """
                <image href="\(tiles.address(zoom, column, row))" x="\(column * 256 - Int(left))" y="\(row * 256 - Int(top))" width="256" height="256"></image>

                """
            }
        }
    }

    /// How long half a kilometre, or a round part of it, is here.
    private var scale: HTML {
        guard let place = hamlets.first?.position else { return HTML() }
        let metresOfPixel =
            40_075_016.7 * cos(place.latitude * .pi / 180) / (256 * exp2(Double(zoom)))
        let metres =
            [100, 200, 500, 1_000, 2_000, 5_000, 10_000]
            .last { Double($0) / metresOfPixel <= 180 } ?? 100
        let length = Int((Double(metres) / metresOfPixel).rounded())
        let words = metres < 1_000 ? "\(metres) m" : "\(metres / 1_000) km"
        let y = PlaceMap.height - 16
        return """
            <g class="scale"><path d="M 16 \(y - 6) v 6 h \(length) v -6"></path><text x="\(22 + length)" y="\(y + 2)">\(words)</text></g>
            """
    }

    private var hamletsJSON: String {
        struct Spot: Encodable {
            let name: String
            let latitude: Double
            let longitude: Double
        }
        let spots = hamlets.compactMap { hamlet in
            hamlet.position.map {
                Spot(name: hamlet.name, latitude: $0.latitude, longitude: $0.longitude)
            }
        }
        let data = try? JSONEncoder().encode(spots)  // names and numbers always encode
        return String(decoding: data ?? Data("[]".utf8), as: UTF8.self)
    }
}

/// Map pictures of a server that the commune chose; browsers ask it for them only where a map is
/// opened.
struct MapTiles: Sendable, Equatable {
    /// `https://…/{z}/{x}/{y}.png`
    let address: String
    /// Whose map it is, as its licence asks.
    let credit: String
    /// `https://tiles.example.vn`, for the page's policy.
    let origin: String

    /// Nil for what is no such address.
    init?(_ address: String, credit: String) {
        guard
            let parts = URLComponents(
                string: address.replacing("{", with: "").replacing("}", with: "")),
            parts.scheme == "https", let host = parts.host, !host.isEmpty, parts.user == nil,
            host.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || ".-".contains($0)) })
        else { return nil }
        self.address = address
        self.credit = credit
        origin = "https://\(host)" + (parts.port.map { ":\($0)" } ?? "")
    }

    func address(_ zoom: Int, _ column: Int, _ row: Int) -> String {
        address.replacing("{z}", with: "\(zoom)").replacing("{x}", with: "\(column)")
            .replacing("{y}", with: "\(row)")
    }
}

extension CaseSettings {
    var mapTiles: MapTiles? { tiles.isEmpty ? nil : MapTiles(tiles, credit: tilesCredit) }
}

extension Reply {
    /// Lets this page, and no other, show the pictures of the map's server.
    func allowing(_ tiles: MapTiles?) -> Reply {
        guard let tiles else { return self }
        var reply = self
        reply.headers.append(
            (
                "Content-Security-Policy",
                SecurityHeaders.policy.replacing(
                    "img-src 'self' data:", with: "img-src 'self' data: \(tiles.origin)")
            ))
        return reply
    }
}

/// Words of the map.
enum MapWords {
    static let choose = Phrase(vi: "Chỉ nơi xảy ra trên bản đồ", en: "Point at the place on a map")
    static let how = Phrase(
        vi:
            "Bấm vào bản đồ để ghim. Dùng bàn phím: phím mũi tên dời ghim, + và − phóng to, thu nhỏ.",
        en: "Tap the map to set the pin. With a keyboard: arrow keys move it, + and − zoom.")
    static let ofHamlets = Phrase(vi: "Bản đồ các thôn", en: "Map of the hamlets")
    static let withPin = Phrase(
        vi: "Nơi xảy ra trên bản đồ các thôn", en: "The place on a map of the hamlets")

    /// What the script says, as JSON.
    static var ofScript: String {
        let all: [String: Phrase] = [
            "map": Phrase(
                vi: "Bản đồ các thôn; phím mũi tên dời ghim",
                en: "Map of the hamlets; arrow keys move the pin"),
            "closer": Phrase(vi: "Phóng to", en: "Closer"),
            "further": Phrase(vi: "Thu nhỏ", en: "Further away"),
            "near": Phrase(
                vi: "Đã ghim, cách % chừng # m.", en: "Pinned, about # m from %."),
            "pinned": Phrase(vi: "Đã ghim.", en: "Pinned."),
        ]
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let data = try? encoder.encode(all.mapValues(\.text))  // texts always encode
        return String(decoding: data ?? Data("{}".utf8), as: UTF8.self)
    }
}
