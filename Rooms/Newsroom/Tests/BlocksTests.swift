import Foundation
import Markdown
import Markup
import Office
import Testing

@testable import Newsroom

/// Texts made of everything that Markdown has, from a number.
private struct Texts {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func number(below limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(limit))
    }

    static let pieces = [
        "Hội vật đầu xuân.", "## Đề mục", "- một\n- hai", "- một\n\n- hai", "1. a\n2. b\n   c",
        "| a | b |\n|---|---|\n| c | d |", "> Lời nói\n> tiếp", "```\nmã\n\nmã\n```", "---",
        "    thụt vào\n\n    nữa", "![ảnh](/media/1)", "Dòng một\ndòng hai", "* a\n\n  đoạn trong",
        "# Một\nliền sau", "<b>thẻ</b>", "~~~\n# không\n~~~", "Tên\n===",
    ]

    mutating func text() -> String {
        let breaks = ["\n\n", "\n\n\n", "\n\n", "\r\n\r\n"]
        return (0..<number(below: 9)).map { _ in
            Texts.pieces[number(below: Texts.pieces.count)] + breaks[number(below: 4)]
        }.joined()
    }
}

/// Cutting a text into what is translated one by one.
struct BlocksTests {
    @Test func `paragraphs, headings, whole lists, tables and code are blocks`() {
        let blocks = Blocks.split(
            """
            # Một
            Đoạn
            hai dòng

            - a

            - b
              c

            | x | y |
            |---|---|

            ```
            mã

            # mã
            ```
            """)
        #expect(
            blocks == [
                "# Một", "Đoạn\nhai dòng", "- a\n\n- b\n  c", "| x | y |\n|---|---|",
                "```\nmã\n\n# mã\n```",
            ])
        #expect(blocks.map(Blocks.kind) == [.heading, .paragraph, .list, .table, .code])
        #expect(Blocks.split("").isEmpty && Blocks.split(" \n\t\n").isEmpty)
    }

    @Test func `what has no words needs no translating`() {
        for block in ["---", "```\nmã\n```", "1.500 – 2.000", "https://a.vn/b", "![](/media/1)"] {
            #expect(Blocks.isWordless(block), "\(block)")
        }
        #expect(!Blocks.isWordless("![Đình](/media/1)"))
        #expect(
            Blocks.untranslated("![Đình](/media/1) ![](/media/2)") == "![](/media/1) ![](/media/2)")
        #expect(Blocks.untranslated("---") == "---")
        #expect(Blocks.untranslated("![Đình](https://a.example/1)").isEmpty)
        #expect(Blocks.untranslated("![Đình](/media/1) Đình làng").isEmpty)
    }

    @Test(arguments: 0..<300)
    func `blocks put together again draw the same page and are cut the same`(seed: Int) {
        var texts = Texts(seed)
        let text = texts.text()
        let blocks = Blocks.split(text)
        let joined = Blocks.join(blocks)
        #expect(Markdown(joined).rich == Markdown(text).rich)
        #expect(Blocks.split(joined) == blocks)
    }

    @Test(arguments: 0..<200)
    func `an alignment holds every block of both sides once and in order`(seed: Int) {
        var texts = Texts(seed)
        let source = Blocks.split(texts.text())
        let target = Blocks.split(texts.text())
        let pairs = Alignment.pairs(source, target)
        #expect(pairs.flatMap { Array($0.source) } == Array(source.indices))
        #expect(pairs.flatMap { Array($0.target) } == Array(target.indices))
        #expect(Alignment.pairs(source, source).allSatisfy { $0.source == $0.target })
    }

    @Test func `a very long text is aligned in bounded time`() {
        let many = (0..<3_000).map { "Đoạn \($0)" }
        #expect(Alignment.pairs(many, Array(many.dropLast(500))).count == 3_000)
    }

    @Test func `a heading stands against a heading, and two paragraphs against one`() {
        let pairs = Alignment.pairs(
            ["## Giờ mở cửa", "Mở lúc bảy giờ.", "Đóng lúc năm giờ.", "- vé"],
            ["## Hours", "It opens at seven and closes at five.", "- tickets"])
        #expect(pairs.map(\.source) == [0..<1, 1..<3, 3..<4])
        #expect(pairs.map(\.target) == [0..<1, 1..<2, 2..<3])
    }
}

/// What of a translation still renders its source.
struct CollationTests {
    private let vi = StoryText(
        title: "Hội vật", summary: "Sáng mai.",
        body: "Hội mở lúc bảy giờ sáng ở sân đình.\n\nVé vào cửa miễn phí cho mọi người.\n\n---")
    private let en = StoryText(
        title: "Wrestling", summary: "Tomorrow.",
        body: "It begins at seven in the yard.\n\nEntry is free for all.\n\n---")

    private func freshness(_ source: StoryText, _ translation: Translation) -> [Freshness] {
        Collation(source, translation).rows.map(\.freshness)
    }

    @Test func `a whole text is taken to render the source it came with`() {
        let translation = Translation(of: en, rendering: vi)
        #expect(translation.text == en)
        #expect(freshness(vi, translation).allSatisfy { $0 == .upToDate })
    }

    @Test func `a changed paragraph is stale, a new one missing, a moved one neither`() {
        let translation = Translation(of: en, rendering: vi)
        var changed = vi
        changed.body =
            "Vé vào cửa miễn phí cho mọi người.\n\nHội mở lúc tám giờ sáng ở sân đình.\n\n"
            + "Xe gửi tại trường tiểu học, có người trông.\n\n---"
        let collation = Collation(changed, translation)
        #expect(
            collation.rows.map(\.freshness) == [
                .upToDate, .upToDate, .upToDate, .stale, .missing, .upToDate,
            ])
        #expect(collation.rows[3].part?.text == "It begins at seven in the yard.")
        #expect(collation.lags && collation.standing == .stale)
        changed.body = "---"
        #expect(Collation(changed, translation).leftover.count == 2)
    }

    @Test func `nothing is published of a translation with words that nobody has read`() {
        var translation = Translation(of: en, rendering: vi)
        #expect(translation.ready == en)
        translation.parts[3].origin = .machine
        #expect(translation.ready == nil)
        #expect(translation.unread == 1)
        translation.parts[3].origin = .machineRead
        #expect(translation.ready == en)
        #expect(translation.isMachineAided)
    }

    @Test func `a written text binds its languages once and for all`() {
        var written = Written(
            kind: .article, texts: [.vi: vi, .en: en], topic: "", source: "")
        written = written.bound
        #expect(written.bound == written)
        let before = written
        written.vi.body = "Hội mở lúc chín giờ sáng ở sân đình.\n\n---"
        #expect(written.bound.translations == before.translations, "it keeps what it renders")
        written.texts[.en] = nil
        #expect(written.bound.translations[.en] == nil, "an emptied language is gone")
    }

    @Test(arguments: 0..<150)
    func `every part is in a row or left over, whatever was changed`(seed: Int) {
        var texts = Texts(seed)
        let old = StoryText(title: "a", summary: "", body: texts.text())
        let new = StoryText(title: "a", summary: "", body: texts.text())
        let translation = Translation(of: old, rendering: old)
        let collation = Collation(new, translation)
        let bodies = translation.parts.filter { $0.place == .body }.map(\.text).sorted()
        let found = collation.rows.filter { $0.place == .body }.compactMap { $0.part?.text }
        #expect((found + collation.leftover.map(\.text)).sorted() == bodies)
        #expect(
            Collation(old, translation).rows.allSatisfy {
                $0.part?.source == $0.source || $0.source.isEmpty
            })
    }
}

/// What a machine may not touch.
struct SkeletonTests {
    private let glossary = Glossary([
        Term(
            id: "1", words: "đình Trúc Khê", kind: .place, note: "",
            names: [.en: "communal house of Trúc Khê"]),
        Term(id: "2", words: "Trúc Khê", kind: .place, note: "", names: [.en: "Truc Khe"]),
    ])

    private func skeleton(_ block: String) -> Skeleton {
        Skeleton(block) { glossary.places(in: $0, for: .en) }
    }

    /// A machine that shouts and turns the words around its marks.
    private func shout(_ block: String) -> String {
        let skeleton = skeleton(block)
        return skeleton.filled(
            with: skeleton.sentences.map { $0.restored($0.marked.uppercased()) ?? "?" })
    }

    @Test(arguments: [
        ("- một\n- hai **ba**", "- MỘT\n- HAI **BA**"),
        ("## Giờ mở cửa", "## GIỜ MỞ CỬA"),
        (
            "| Tên | Giá |\n|---|---|\n| bưởi | 1.500 |",
            "| TÊN | GIÁ |\n|---|---|\n| BƯỞI | 1.500 |"
        ),
        ("Xem [trang này](/tin/a?b=c) nhé", "XEM [TRANG NÀY](/tin/a?b=c) NHÉ"),
        ("![Ảnh đình](/media/12)", "![ẢNH ĐÌNH](/media/12)"),
        ("> Lời\n> hai", "> LỜI\n> HAI"), ("gọi `lệnh x` ngay", "GỌI `lệnh x` NGAY"),
        ("một dòng\nnối tiếp", "MỘT DÒNG NỐI TIẾP"), ("thư a.b@c.vn", "THƯ a.b@c.vn"),
        ("Đến Đình Trúc Khê chơi", "ĐẾN communal house of Trúc Khê CHƠI"),
        ("giữ [[7]] này", "GIỮ [[7]] NÀY"),
    ])
    func `marks, links, figures and names come through`(block: String, wanted: String) {
        #expect(shout(block) == wanted)
    }

    @Test func `a sentence whose marks were lost, doubled or turned is not taken`() {
        let sentence = Guarded("Xem [trang](/a) và 1.500") { _ in [] }
        #expect(sentence.held == ["[", "](/a)", "1.500"])
        #expect(sentence.restored("See [[0]]page[[1]]") == nil)
        #expect(sentence.restored("[[0]]a[[0]]b[[1]][[2]]") == nil)
        #expect(sentence.restored("[[1]]a[[0]] [[2]]") == nil)
        #expect(sentence.restored("[[9]][[0]]a[[1]] [[2]]") == nil)
        #expect(sentence.restored("[[2]]: see [ [0] ]page[[1]]") == "1.500: see [page](/a)")
        let pieces = sentence.between.map { $0.replacing("Xem", with: "See") }
        #expect(sentence.joined(pieces) == "See [trang](/a) và 1.500")
    }

    @Test func `names are whole words, the longest first`() {
        #expect(
            glossary.names(in: "Ở đình Trúc Khê, xã Trúc Khêu, TRÚC KHÊ", for: .en).map(\.name)
                == ["communal house of Trúc Khê", "Truc Khe"])
        #expect(glossary.names(in: "đình Trúc Khê", for: .ko).isEmpty)
        #expect(
            glossary.unused(source: "đình Trúc Khê", text: "The temple", language: .en).count == 1)
        #expect(
            glossary.unused(
                source: "đình Trúc Khê", text: "The Communal House of Trúc Khê", language: .en
            ).isEmpty)
    }

    @Test(arguments: 0..<150)
    func `a machine that changes nothing gives back the same page`(seed: Int) {
        var texts = Texts(seed)
        for block in Blocks.split(texts.text()) {
            let skeleton = skeleton(block)
            let same = skeleton.filled(
                with: skeleton.sentences.map { $0.restored($0.marked) ?? "?" })
            func drawn(_ text: String) -> String {
                Markdown(text).html.text.split(whereSeparator: \.isWhitespace)
                    .joined(separator: " ")
            }
            #expect(drawn(same) == drawn(block), "\(block)")
        }
    }
}
