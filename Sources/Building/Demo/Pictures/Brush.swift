/// Draws the pictures of the demonstration commune: flat shapes in the colours of Đông Hồ prints,
/// as SVG of 1600 × 900. Nothing in them was photographed, so nobody's picture is shown without
/// asking them.
struct Brush {
    static let width = 1_600
    static let height = 900

    enum Colour {
        static let paper = "#F4E7CC", ink = "#2E2622", red = "#B4382C", brick = "#8E3B2A"
        static let ochre = "#D8A23C", straw = "#EBCB84", moss = "#5B7C4B", leaf = "#86A365"
        static let pale = "#C2CFA0", indigo = "#3A527C", water = "#9FBFC2", sky = "#DDE7DF"
        static let wood = "#7B5537", skin = "#DDB08A", white = "#FFFAEE", night = "#27304D"
    }

    private(set) var shapes: [String] = []

    var svg: String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900" viewBox="0 0 1600 900">
        \(shapes.joined(separator: "\n"))
        </svg>
        """
    }

    mutating func shape(_ path: String, _ colour: String, _ more: String = "") {
        shapes.append("<path d=\"\(path)\" fill=\"\(colour)\" \(more)/>")
    }

    mutating func box(_ x: Int, _ y: Int, _ w: Int, _ h: Int, _ colour: String, round: Int = 0) {
        shapes.append(
            "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(w)\" height=\"\(h)\" rx=\"\(round)\" fill=\"\(colour)\"/>"
        )
    }

    mutating func disc(_ x: Int, _ y: Int, _ r: Int, _ colour: String, _ more: String = "") {
        shapes.append("<circle cx=\"\(x)\" cy=\"\(y)\" r=\"\(r)\" fill=\"\(colour)\" \(more)/>")
    }

    mutating func line(_ path: String, _ colour: String, _ width: Int) {
        shape(
            path, "none", "stroke=\"\(colour)\" stroke-width=\"\(width)\" stroke-linecap=\"round\"")
    }

    mutating func text(
        _ words: String, _ x: Int, _ y: Int, size: Int, _ colour: String, bold: Bool = false,
        middle: Bool = false
    ) {
        let anchor = middle ? "middle" : "start"
        shapes.append(
            "<text x=\"\(x)\" y=\"\(y)\" font-family=\"Noto Sans, sans-serif\" font-size=\"\(size)\" font-weight=\"\(bold ? 700 : 400)\" text-anchor=\"\(anchor)\" fill=\"\(colour)\">\(words)</text>"
        )
    }

    // MARK: - Land

    /// Sky, sun and two ranges of hills down to `ground`.
    mutating func land(
        sky: String = Colour.sky, sun: String = Colour.ochre, ground: Int, _ colour: String
    ) {
        box(0, 0, Brush.width, Brush.height, sky)
        disc(1_240, 190, 86, sun)
        shape(
            "M0 \(ground - 60) Q 220 \(ground - 250) 470 \(ground - 90) T 960 \(ground - 130) T 1600 \(ground - 100) V 900 H 0 Z",
            Colour.pale)
        shape(
            "M0 \(ground - 20) Q 330 \(ground - 150) 720 \(ground - 30) T 1600 \(ground - 50) V 900 H 0 Z",
            Colour.leaf)
        box(0, ground, Brush.width, Brush.height - ground, colour)
    }

    mutating func river(_ y: Int, _ deep: Int) {
        shape(
            "M0 \(y) Q 400 \(y - 34) 800 \(y) T 1600 \(y) V \(y + deep) Q 1200 \(y + deep + 30) 800 \(y + deep) T 0 \(y + deep) Z",
            Colour.water)
        for x in [120, 520, 940, 1_330] {
            line("M\(x) \(y + deep / 2) q 40 -14 80 0 t 80 0", Colour.white, 5)
        }
    }

    mutating func tree(_ x: Int, _ y: Int, _ size: Int, fruit: String? = nil) {
        box(x - size / 16, y - size / 2, size / 8, size / 2, Colour.wood)
        for (dx, dy, r) in [(-26, -62, 30), (26, -62, 30), (0, -84, 34), (0, -52, 34)] {
            disc(x + dx * size / 100, y + dy * size / 100, r * size / 100, Colour.moss)
        }
        guard let fruit else { return }
        for (dx, dy) in [(-34, -50), (-12, -40), (16, -46), (38, -58), (-8, -78), (22, -82)] {
            disc(x + dx * size / 100, y + dy * size / 100, size / 14, fruit)
        }
    }

    mutating func bamboo(_ x: Int, _ y: Int, _ high: Int) {
        for place in 0..<5 {
            let foot = x + place * high / 16, lean = (place - 2) * high / 9
            line(
                "M\(foot) \(y) Q \(foot) \(y - high / 2) \(foot + lean) \(y - high)", Colour.leaf,
                max(6, high / 48))
            for part in 1..<5 {
                let leafY = y - high * part / 5, leafX = foot + lean * part * part / 25
                shape("M\(leafX) \(leafY) q 34 -26 74 -8 q -36 20 -74 8", Colour.moss)
                shape("M\(leafX) \(leafY - 24) q -34 -22 -70 0 q 36 14 70 0", Colour.moss)
            }
        }
    }

    // MARK: - Houses

    /// The communal house with its upturned roof, `w` wide, standing on `y`.
    mutating func hall(_ x: Int, _ y: Int, _ w: Int) {
        let h = w * 5 / 12
        box(x - w * 46 / 100, y - 14, w * 92 / 100, 14, Colour.paper)
        box(x - w * 40 / 100, y - h * 54 / 100, w * 80 / 100, h * 50 / 100, Colour.brick)
        for part in 0..<6 {
            box(
                x - w * 40 / 100 + w * part * 155 / 1_000, y - h * 54 / 100, w / 40, h * 52 / 100,
                Colour.ochre)
        }
        for part in [0, 1, 3, 4] {
            box(
                x - w * 345 / 1_000 + w * part * 155 / 1_000, y - h * 42 / 100, w * 10 / 100,
                h * 40 / 100, Colour.ink)
        }
        box(x - w * 6 / 100, y - h * 44 / 100, w * 12 / 100, h * 43 / 100, Colour.red)
        shape(
            "M\(x - w * 56 / 100) \(y - h * 62 / 100) Q \(x - w * 44 / 100) \(y - h * 50 / 100) \(x - w * 36 / 100) \(y - h * 50 / 100) H \(x + w * 36 / 100) Q \(x + w * 44 / 100) \(y - h * 50 / 100) \(x + w * 56 / 100) \(y - h * 62 / 100) Q \(x + w * 40 / 100) \(y - h * 72 / 100) \(x + w * 30 / 100) \(y - h) H \(x - w * 30 / 100) Q \(x - w * 40 / 100) \(y - h * 72 / 100) \(x - w * 56 / 100) \(y - h * 62 / 100) Z",
            Colour.red)
        for row in 1..<4 {
            line(
                "M\(x - w * (30 + row * 4) / 100) \(y - h + h * row * 12 / 100) H \(x + w * (30 + row * 4) / 100)",
                Colour.brick, 5)
        }
        line(
            "M\(x - w * 34 / 100) \(y - h * 106 / 100) Q \(x - w * 28 / 100) \(y - h) \(x) \(y - h) T \(x + w * 34 / 100) \(y - h * 106 / 100)",
            Colour.ink, 12)
        disc(x, y - h * 104 / 100, w / 40, Colour.ochre)
    }

    mutating func house(_ x: Int, _ y: Int, _ w: Int, roof: String = Colour.brick) {
        box(x - w / 2, y - w * 2 / 5, w, w * 2 / 5, Colour.white)
        shape(
            "M\(x - w * 3 / 5) \(y - w * 2 / 5) L \(x - w * 2 / 5) \(y - w * 7 / 10) H \(x + w * 2 / 5) L \(x + w * 3 / 5) \(y - w * 2 / 5) Z",
            roof)
        box(x - w / 12, y - w * 3 / 10, w / 6, w * 3 / 10, Colour.wood)
        box(x - w * 2 / 5, y - w * 3 / 10, w / 6, w / 8, Colour.indigo)
        box(x + w / 4, y - w * 3 / 10, w / 6, w / 8, Colour.indigo)
    }

    /// A festival flag: squares within squares.
    mutating func flag(_ x: Int, _ y: Int, _ high: Int) {
        line("M\(x) \(y) V \(y - high)", Colour.wood, 8)
        let colours = [Colour.moss, Colour.ochre, Colour.white, Colour.indigo, Colour.red]
        let side = high * 2 / 5
        for (place, colour) in colours.enumerated() {
            let inset = side * place / 11
            box(x + 4 + inset, y - high + inset, side - 2 * inset, side - 2 * inset, colour)
        }
    }

    // MARK: - People and things

    /// Somebody `high` tall, standing on `y`; with a palm-leaf hat or without.
    mutating func person(
        _ x: Int, _ y: Int, _ high: Int, _ cloth: String, hat: Bool = false, bare: Bool = false
    ) {
        let head = high / 9
        box(x - high / 9, y - high * 40 / 100, high / 11, high * 40 / 100, Colour.ink, round: 8)
        box(x + high / 50, y - high * 40 / 100, high / 11, high * 40 / 100, Colour.ink, round: 8)
        shape(
            "M\(x - high / 8) \(y - high * 38 / 100) L \(x - high / 7) \(y - high * 74 / 100) Q \(x) \(y - high * 82 / 100) \(x + high / 7) \(y - high * 74 / 100) L \(x + high / 8) \(y - high * 38 / 100) Z",
            bare ? Colour.skin : cloth)
        if bare { box(x - high / 8, y - high * 46 / 100, high / 4, high / 10, cloth) }
        disc(x, y - high * 87 / 100, head, Colour.skin)
        if hat {
            shape(
                "M\(x - high / 5) \(y - high * 88 / 100) L \(x) \(y - high * 108 / 100) L \(x + high / 5) \(y - high * 88 / 100) Z",
                Colour.straw, "stroke=\"\(Colour.wood)\" stroke-width=\"3\"")
        } else {
            shape(
                "M\(x - head) \(y - high * 88 / 100) A \(head) \(head) 0 0 1 \(x + head) \(y - high * 88 / 100) Z",
                Colour.ink)
        }
    }

    mutating func arm(_ path: String, _ colour: String = Colour.skin, _ width: Int = 20) {
        line(path, colour, width)
    }

    mutating func basket(_ x: Int, _ y: Int, _ w: Int, fruit: String? = nil) {
        if let fruit {
            for (dx, dy) in [(-30, -44), (0, -52), (30, -44), (-14, -60), (16, -62)] {
                disc(x + dx * w / 100, y + dy * w / 100, w / 6, fruit)
            }
        }
        let low = w * 35 / 100, h = w * 45 / 100
        shape(
            "M\(x - w / 2) \(y - h) L \(x - low) \(y) H \(x + low) L \(x + w / 2) \(y - h) Z",
            Colour.straw)
        for row in 1..<4 {
            line("M\(x - w * 44 / 100) \(y - h * row / 4) H \(x + w * 44 / 100)", Colour.wood, 3)
        }
        line("M\(x - w / 2) \(y - h) H \(x + w / 2)", Colour.wood, 9)
    }

    mutating func lantern(_ x: Int, _ y: Int, _ r: Int, _ colour: String) {
        line("M\(x) \(y - r * 2) V \(y - r)", Colour.wood, 4)
        disc(x, y, r * 3 / 2, colour, "opacity=\"0.25\"")
        shapes.append(
            "<ellipse cx=\"\(x)\" cy=\"\(y)\" rx=\"\(r)\" ry=\"\(r * 5 / 6)\" fill=\"\(colour)\"/>")
        box(x - r / 3, y - r, r * 2 / 3, r / 5, Colour.ochre)
        box(x - r / 3, y + r * 4 / 5, r * 2 / 3, r / 5, Colour.ochre)
        line("M\(x) \(y + r) v \(r / 2)", Colour.ochre, 5)
    }
}
