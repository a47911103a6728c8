/// What the demonstration's pictures show.
enum Scene {
    private typealias Colour = Brush.Colour

    /// A garden of pomelos at harvest.
    static func orchard() -> String {
        var brush = Brush()
        brush.land(ground: 560, Colour.leaf)
        brush.house(1_280, 560, 220)
        for (x, y, size) in [
            (120, 620, 250), (420, 600, 230), (1_010, 610, 240), (1_500, 640, 270),
        ] {
            brush.tree(x, y, size, fruit: Colour.ochre)
        }
        brush.tree(700, 760, 460, fruit: Colour.ochre)
        brush.person(960, 800, 300, Colour.indigo, hat: true)
        brush.arm("M930 590 L 850 520", Colour.indigo, 26)
        brush.person(300, 840, 280, Colour.brick, hat: true)
        brush.basket(500, 850, 210, fruit: Colour.ochre)
        brush.basket(1_180, 850, 230, fruit: Colour.ochre)
        brush.basket(1_420, 870, 190, fruit: Colour.straw)
        return brush.svg
    }

    /// Wrestling on the yard of the communal house.
    static func wrestling() -> String {
        var brush = Brush()
        brush.land(ground: 520, Colour.straw)
        brush.bamboo(90, 540, 420)
        brush.bamboo(1_440, 540, 400)
        brush.hall(800, 540, 820)
        for x in [250, 1_340] { brush.flag(x, 600, 380) }
        crowd(&brush, y: 640, from: 60, to: 1_560)
        brush.shapes(ellipse: (800, 770, 460, 110), Colour.white)
        brush.person(690, 830, 280, Colour.red, bare: true)
        brush.person(910, 830, 280, Colour.indigo, bare: true)
        brush.arm("M722 630 Q 800 590 880 640", Colour.skin, 30)
        brush.arm("M880 620 Q 800 690 722 660", Colour.skin, 30)
        return brush.svg
    }

    /// The drum that opens the festival.
    static func drum() -> String {
        var brush = Brush()
        brush.land(sky: Colour.paper, sun: Colour.red, ground: 600, Colour.straw)
        brush.hall(1_060, 620, 760)
        brush.flag(110, 700, 460)
        crowd(&brush, y: 720, from: 700, to: 1_560)
        brush.box(360, 600, 40, 220, Colour.wood)
        brush.box(600, 600, 40, 220, Colour.wood)
        brush.disc(500, 560, 170, Colour.red)
        brush.disc(500, 560, 138, Colour.straw)
        brush.disc(500, 560, 50, Colour.ochre)
        brush.person(260, 860, 360, Colour.indigo)
        brush.arm("M290 620 L 420 560", Colour.indigo, 30)
        brush.line("M410 570 L 470 520", Colour.wood, 14)
        return brush.svg
    }

    /// The procession on the village road.
    static func procession() -> String {
        var brush = Brush()
        brush.land(ground: 540, Colour.leaf)
        brush.house(160, 550, 220)
        brush.house(1_420, 550, 240)
        brush.bamboo(380, 560, 360)
        brush.shape("M0 740 Q 800 640 1600 740 V 900 H 0 Z", Colour.straw)
        let cloths = [Colour.red, Colour.indigo, Colour.ochre, Colour.brick, Colour.moss]
        for place in 0..<8 {
            let x = 140 + place * 190, y = 840 - (place % 2) * 24
            if place % 3 == 0 { brush.flag(x + 40, y - 60, 420) }
            brush.person(x, y, 290, cloths[place % 5], hat: place % 2 == 1)
        }
        return brush.svg
    }

    /// The prize: a red ribbon and much clapping.
    static func prize() -> String {
        var brush = Brush()
        brush.box(0, 0, 1_600, 900, Colour.paper)
        brush.box(0, 640, 1_600, 260, Colour.straw)
        brush.hall(800, 650, 1_100)
        for x in [120, 1_380] { brush.flag(x, 760, 480) }
        brush.person(640, 860, 340, Colour.indigo)
        brush.person(960, 860, 340, Colour.red, bare: true)
        brush.arm("M690 640 L 800 620", Colour.indigo, 28)
        brush.arm("M915 640 L 820 620", Colour.skin, 28)
        brush.box(770, 560, 66, 92, Colour.ochre, round: 10)
        brush.disc(803, 606, 22, Colour.red)
        crowd(&brush, y: 900, from: 40, to: 500)
        crowd(&brush, y: 900, from: 1_120, to: 1_580)
        return brush.svg
    }

    /// A craftswoman with her baskets.
    static func weaving() -> String {
        var brush = Brush()
        brush.land(ground: 600, Colour.leaf)
        brush.bamboo(60, 640, 560)
        brush.bamboo(1_380, 640, 560)
        brush.house(800, 620, 520)
        brush.basket(240, 850, 300)
        brush.basket(470, 870, 220)
        brush.basket(1_300, 860, 320)
        brush.basket(1_080, 880, 220)
        brush.person(760, 860, 330, Colour.brick)
        brush.arm("M720 640 Q 640 700 700 760", Colour.brick, 30)
        brush.arm("M800 640 Q 880 700 820 760", Colour.brick, 30)
        brush.basket(762, 850, 260)
        for x in [640, 700, 830, 890] { brush.line("M\(x) 760 q 20 -90 60 -150", Colour.ochre, 7) }
        return brush.svg
    }

    /// Hives among blossoming trees, and what comes of them.
    static func honey() -> String {
        var brush = Brush()
        brush.land(ground: 580, Colour.leaf)
        for (x, y, size) in [
            (150, 650, 300), (520, 630, 260), (1_080, 640, 280), (1_460, 660, 320),
        ] {
            brush.tree(x, y, size, fruit: Colour.white)
        }
        for x in [300, 560, 1_300] {
            brush.box(x, 690, 170, 120, Colour.ochre, round: 8)
            brush.box(x - 12, 672, 194, 24, Colour.wood, round: 6)
            brush.box(x + 50, 770, 70, 14, Colour.ink, round: 6)
        }
        brush.box(820, 610, 230, 250, Colour.ochre, round: 40)
        brush.box(845, 560, 180, 62, Colour.red, round: 12)
        brush.box(850, 690, 170, 100, Colour.white, round: 8)
        brush.text("Mật ong", 935, 735, size: 34, Colour.ink, bold: true, middle: true)
        brush.text("hoa vải", 935, 772, size: 30, Colour.ink, middle: true)
        for (x, y) in [(700, 560), (780, 500), (1_140, 540), (420, 600), (1_220, 600)] {
            brush.disc(x, y, 12, Colour.ochre)
            brush.disc(x + 14, y, 9, Colour.ink)
            brush.disc(x + 4, y - 12, 9, Colour.white)
        }
        return brush.svg
    }

    /// The bridge over the canal, with people on it.
    static func bridge() -> String {
        var brush = Brush()
        brush.land(ground: 540, Colour.leaf)
        brush.house(240, 550, 200)
        brush.house(470, 545, 160, roof: Colour.red)
        brush.tree(1_420, 570, 260)
        brush.river(640, 260)
        brush.line("M120 690 Q 800 470 1480 690", Colour.wood, 44)
        brush.line("M120 640 Q 800 410 1480 640", Colour.wood, 12)
        for x in stride(from: 260, through: 1_340, by: 180) {
            let bend = (x - 800) * (x - 800) / 4_200
            brush.box(x, 490 + bend, 18, 360 - bend, Colour.wood)
        }
        brush.person(560, 585, 180, Colour.red, hat: true)
        brush.person(760, 572, 190, Colour.indigo)
        brush.person(1_010, 582, 180, Colour.ochre, hat: true)
        brush.boat(1_180, 820)
        return brush.svg
    }

    /// Children with lanterns on the night of the full moon.
    static func lanterns() -> String {
        var brush = Brush()
        brush.box(0, 0, 1_600, 900, Colour.night)
        brush.disc(1_220, 220, 130, Colour.straw)
        for (x, y) in [(120, 110), (380, 210), (620, 90), (900, 180), (1_480, 120), (760, 320)] {
            brush.disc(x, y, 5, Colour.white)
        }
        brush.hall(560, 660, 720)
        brush.box(0, 650, 1_600, 250, "#1C2238")
        let colours = [
            Colour.red, Colour.ochre, Colour.moss, Colour.red, Colour.ochre, Colour.brick,
        ]
        for place in 0..<6 {
            let x = 190 + place * 245, y = 850 - (place % 2) * 20
            brush.person(x, y, 230, colours[(place + 2) % 6])
            brush.line("M\(x + 20) \(y - 150) L \(x + 90) \(y - 210)", Colour.wood, 7)
            brush.lantern(x + 96, y - 130, 42, colours[place])
        }
        return brush.svg
    }

    /// The village by its river: for the page about the commune.
    static func village() -> String {
        var brush = Brush()
        brush.land(sky: Colour.paper, ground: 520, Colour.leaf)
        brush.bamboo(60, 560, 380)
        brush.hall(720, 570, 520)
        brush.house(310, 570, 190)
        brush.house(1_130, 575, 200)
        brush.house(1_350, 585, 170, roof: Colour.red)
        brush.tree(1_510, 610, 230)
        brush.tree(450, 600, 180, fruit: Colour.ochre)
        brush.river(690, 210)
        brush.boat(480, 800)
        brush.boat(1_150, 850)
        brush.person(900, 680, 130, Colour.red, hat: true)
        brush.person(960, 686, 120, Colour.indigo, hat: true)
        return brush.svg
    }

    /// Four steps to register a birth: every word of it is in the story's text too.
    static func steps() -> String {
        var brush = Brush()
        brush.box(0, 0, 1_600, 900, Colour.paper)
        brush.box(0, 0, 1_600, 150, Colour.red)
        brush.text(
            "Đăng ký khai sinh: bốn bước", 800, 98, size: 62, Colour.white, bold: true, middle: true
        )
        let steps: [(String, String, String)] = [
            ("Chụp giấy", "chứng sinh, giấy tờ", "của cha mẹ"),
            ("Nộp hồ sơ", "trên Cổng dịch vụ", "công quốc gia"),
            ("Nhận tin nhắn", "hẹn ngày", "trong 1 ngày"),
            ("Nhận bản", "khai sinh ở một cửa", "hoặc bưu chính"),
        ]
        for (place, step) in steps.enumerated() {
            let x = 60 + place * 380
            brush.box(x, 220, 340, 470, Colour.white, round: 18)
            brush.disc(
                x + 170, 320, 72, [Colour.indigo, Colour.moss, Colour.ochre, Colour.red][place])
            brush.text(
                "\(place + 1)", x + 170, 346, size: 76, Colour.white, bold: true, middle: true)
            brush.text(step.0, x + 170, 480, size: 42, Colour.ink, bold: true, middle: true)
            brush.text(step.1, x + 170, 550, size: 32, Colour.ink, middle: true)
            brush.text(step.2, x + 170, 600, size: 32, Colour.ink, middle: true)
            if place < 3 {
                brush.shape("M\(x + 346) 430 l 28 25 l -28 25 Z", Colour.brick)
            }
        }
        brush.text(
            "Không mất tiền · Cần giúp, mời đến bộ phận một cửa", 800, 800, size: 40, Colour.ink,
            middle: true)
        return brush.svg
    }

    // MARK: - Parts

    private static func crowd(_ brush: inout Brush, y: Int, from: Int, to: Int) {
        let cloths = [Colour.indigo, Colour.brick, Colour.moss, Colour.ochre, Colour.red]
        for (place, x) in stride(from: from, through: to, by: 74).enumerated() {
            brush.person(
                x, y + (place % 3) * 10, 150, cloths[(place * 3) % 5], hat: place % 4 == 1)
        }
    }
}

extension Brush {
    fileprivate mutating func shapes(
        ellipse: (x: Int, y: Int, rx: Int, ry: Int), _ colour: String
    ) {
        let (x, y, rx, ry) = ellipse
        shape(
            "M\(x - rx) \(y) a \(rx) \(ry) 0 1 0 \(2 * rx) 0 a \(rx) \(ry) 0 1 0 \(-2 * rx) 0",
            colour)
    }

    fileprivate mutating func boat(_ x: Int, _ y: Int) {
        shape(
            "M\(x - 130) \(y - 26) Q \(x) \(y + 40) \(x + 130) \(y - 26) Q \(x) \(y + 4) \(x - 130) \(y - 26) Z",
            Colour.wood)
        person(x + 30, y, 120, Colour.indigo, hat: true)
        line("M\(x + 56) \(y - 60) L \(x + 110) \(y + 46)", Colour.wood, 7)
    }
}
