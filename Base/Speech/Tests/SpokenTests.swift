import Testing

@testable import Speech

@Suite struct SpokenTests {
    private func list(_ pairs: (String, String)...) -> Pronunciations {
        Pronunciations(pairs.map { Pronunciation(written: $0.0, said: $0.1) })
    }

    // MARK: - The commune's own list

    @Test func `the commune's own list wins over every rule`() {
        let own = list(("UBND", "ủy ban"), ("29/KH-UBND", "kế hoạch hai chín"), ("5%", "ít thôi"))
        let said = Spoken("UBND, 29/KH-UBND, 5%", pronunciations: own)
        #expect(said.text == "ủy ban, kế hoạch hai chín, ít thôi")
        #expect(said.replacements.allSatisfy { $0.rule == .ownList })
    }

    @Test func `the longest entry wins`() {
        let own = list(("Lý Thái", "sai"), ("Lý Thái Tổ", "Lí Thái Tổ"), ("Lý", "sai"))
        #expect(Spoken("đền Lý Thái Tổ", pronunciations: own).text == "đền Lí Thái Tổ")
        #expect(Spoken("Lý Thái Bạch", pronunciations: own).text == "sai Bạch")
    }

    @Test func `an entry is found as whole words only`() {
        let own = list(("an", "sai"), ("B1", "bê một"))
        #expect(Spoken("bản làng, 5an", pronunciations: own).text.contains("bản làng"))
        #expect(!Spoken("ban bann", pronunciations: own).text.contains("sai"))
        #expect(Spoken("nhà B12", pronunciations: own).text != "nhà bê một2")
    }

    @Test func `an entry in capitals is for capitals only, any other for every case`() {
        let own = list(("CA", "xê a"), ("Zalo", "gia lô"), ("hoà", "hoa"))
        #expect(Spoken("CA và ca", pronunciations: own).text == "xê a và ca")
        #expect(Spoken("ZALO zalo Zalo", pronunciations: own).text == "gia lô gia lô gia lô")
        #expect(Spoken("HÒA hoà", pronunciations: own).text == "hoa hoa")
    }

    @Test func `an entry is found over blanks, and composed or not`() {
        let own = list(("Chol Chnam Thmay", "chôn chơ nam thơ mây"), ("Đắk", "đắc"))
        #expect(
            Spoken("Tết Chol  Chnam\u{A0}Thmay", pronunciations: own).text
                == "Tết chôn chơ nam thơ mây")
        #expect(Spoken("Đa\u{306}\u{301}k Lắk", pronunciations: own).text == "đắc Lắk")
    }

    @Test func `an empty saying silences, and an entry without a word is left out`() {
        let own = list(("(mật)", ""), ("!!!", "x"), ("", "y"), (" ", "z"))
        #expect(own.count == 1)
        #expect(Spoken("tin (mật) đây", pronunciations: own).text == "tin đây")
    }

    @Test func `of two entries for one word the later counts`() {
        #expect(Spoken("a b", pronunciations: list(("b", "x"), ("b", "y"))).text == "a y")
    }

    // MARK: - Sentences

    @Test func `sentences end at full stops and lines, not at dots inside`() {
        let spoken = Spoken(
            "Mức 1.500 đồng, TP. Huế. Gọi dichvucong.gov.vn! Hỏi ai?\nHết")
        #expect(spoken.sentences.count == 4)
        #expect(spoken.sentences.map(\.endsParagraph) == [false, false, true, true])
        #expect(spoken.sentences[0].text.hasSuffix("thành phố Huế."))
    }

    @Test func `a long sentence is cut where there is a comma`() {
        let clause = "bà con trong toàn xã chú ý giữ gìn vệ sinh chung, "
        let spoken = Spoken(String(repeating: clause, count: 60))
        #expect(spoken.sentences.count > 5)
        #expect(spoken.sentences.allSatisfy { $0.text.count < Spoken.longestSentence * 2 + 100 })
    }

    @Test func `words without any mark are cut too`() {
        let spoken = Spoken(String(repeating: "làng ", count: 5_000))
        #expect(spoken.sentences.allSatisfy { $0.text.count < 1_000 })
    }

    @Test func `each replacement tells its rule, its place, and both words`() throws {
        let spoken = Spoken("Lúc 7h30 ngày 5/9, 500.000đ")
        #expect(spoken.replacements.map(\.rule) == [.hour, .day, .money])
        let first = try #require(spoken.replacements.first)
        #expect(first.written == "7h30")
        #expect(first.spoken == "bảy giờ ba mươi phút")
        #expect(first.range == 4..<8)
    }

    @Test func `a text without words says nothing`() {
        for text in ["", " ", "\n\n", "...", "🎉🎉", "()[]", "\u{200B}\u{FEFF}", "--- *** ___"] {
            #expect(Spoken(text).sentences.isEmpty, "\(text.debugDescription)")
            #expect(Spoken(text).text.isEmpty)
        }
    }

    @Test func `the time grows with the words`() {
        let short = Spoken("Mời bà con họp.").seconds(syllablesPerSecond: 4)
        let long = Spoken("Mời bà con họp. Mời bà con họp.").seconds(syllablesPerSecond: 4)
        #expect(short > 1 && short < 3)
        #expect(long > short * 1.5)
    }

    // MARK: - Bad input

    static let hostile: [(String, String)] = [
        ("a million digits", String(repeating: "7", count: 1_000_000)),
        ("digits and dots", String(repeating: "1.", count: 50_000)),
        ("digits and slashes", String(repeating: "1/2/", count: 25_000)),
        ("digits and dashes", String(repeating: "5-", count: 50_000)),
        ("marks of markup", String(repeating: "<a", count: 50_000)),
        ("nested marks", String(repeating: "((((**__", count: 12_500)),
        ("one long word", String(repeating: "x", count: 100_000)),
        ("capitals", String(repeating: "UBND-", count: 20_000)),
        ("blank lines", String(repeating: "\n", count: 100_000)),
        ("combining marks", "a" + String(repeating: "\u{301}", count: 100_000)),
        ("mixed marks", String(repeating: "\u{301}\u{323}", count: 50_000)),
        ("addresses", String(repeating: "a.b@c.vn/", count: 11_000)),
        ("emoji", String(repeating: "👨‍👩‍👧‍👦", count: 10_000)),
        ("phones", String(repeating: "0912 345 678 ", count: 8_000)),
        ("entries", String(repeating: "an an ", count: 16_000)),
        ("null bytes", String(repeating: "\0\u{1}", count: 50_000)),
        ("roman", String(repeating: "XIVXIV I II ", count: 8_000)),
        ("ampersands", String(repeating: "&nbsp;&", count: 14_000)),
    ]

    @Test(arguments: hostile.map(\.0))
    func `no text makes it fail or wait`(name: String) throws {
        let text = try #require(Self.hostile.first { $0.0 == name }?.1)
        let own = Pronunciations(
            (0..<500).map {
                Pronunciation(
                    written: String(repeating: "an ", count: $0 % 40 + 1) + "x\($0)", said: "y")
            })
        let clock = ContinuousClock()
        let time = clock.measure { _ = Spoken(text, pronunciations: own).text }
        // Unoptimised and beside other tests; a quadratic way takes minutes.
        #expect(time < .seconds(15), "\(name): \(time)")
    }

    @Test func `twice the text takes about twice the time`() {
        let page = "UBND xã thông báo: 7h30 ngày 25/11/2026 họp tại NVH, mức 500.000đ/hộ. "
        func time(_ count: Int) -> Duration {
            let text = String(repeating: page, count: count)
            return ContinuousClock().measure { _ = Spoken(text) }
        }
        _ = time(50)
        #expect(time(1_200) < time(300) * 12)
    }
}
