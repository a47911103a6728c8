import Markup
import Testing

@Suite struct HTMLTests {
    @Test func `what people wrote is text, never a tag`() {
        let hostile = "<script>alert('x')</script> & \"quotes\""
        let html: HTML = "<p title=\"\(hostile)\">\(hostile)</p>"
        let escaped =
            "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;quotes&quot;"
        #expect(html.text == "<p title=\"\(escaped)\">\(escaped)</p>")
    }

    @Test func `markup inside markup stays as it is`() {
        let inner: HTML = "<b>\("a < b")</b>"
        let outer: HTML = "<p>\(inner)\([inner, inner])</p>"
        #expect(outer.text == "<p><b>a &lt; b</b><b>a &lt; b</b><b>a &lt; b</b></p>")
    }

    @Test func `an attribute without value comes and goes`() {
        let box: HTML = "<input\(if: true, " checked")\(if: false, " disabled")>"
        #expect(box.text == "<input checked>")
    }

    @Test func `nothing is shown for nothing`() {
        let none: String? = nil
        let html: HTML = "<p>\(none)</p>"
        #expect(html.text == "<p></p>")
    }

    @Test func `a phrase speaks the reader's language`() {
        let phrase = Phrase(vi: "Quá hạn", en: "Overdue")
        let vi: HTML = "\(phrase)"
        let en: HTML = Language.$current.withValue(.en) { "\(phrase)" }
        #expect(vi.text == "Quá hạn")
        #expect(en.text == "Overdue")
    }

    @Test func `a further language reads its own words, else english`() {
        let phrase = Phrase(vi: "Trang đầu", en: "Home", more: [.ko: "홈"])
        #expect(
            [Language.vi, .en, .ko, .ja].map { phrase[$0] } == ["Trang đầu", "Home", "홈", "Home"])
    }

    @Test(arguments: ["", "v", "VI", "vi ", "vi-", "en/..", "english", "zh-a", "đđ", "en\u{0}"])
    func `what is no code of a language is none`(code: String) {
        #expect(Language(rawValue: code) == nil)
    }

    @Test func `languages stand in the order in which they are offered`() throws {
        let thai = try #require(Language(rawValue: "th"))
        let mixed: Set<Language> = [thai, .fr, .en, .vi]
        #expect(Language.sorted(mixed) == [.vi, .en, .fr, thai])
        #expect(thai.ownName == "ไทย")
        #expect(Set(Language.known).count == Language.known.count)
    }
}

@Suite struct ReadingTests {
    @Test(arguments: [
        (0, "0"), (7, "7"), (999, "999"), (1_000, "1.000"), (1_500_000, "1.500.000"),
        (-12_345, "-12.345"),
    ])
    func `a number has a dot every three digits`(value: Int, written: String) {
        #expect(Reading.number(value) == written)
    }

    @Test(arguments: [
        (0.0, "0"), (12.5, "12,5"), (99.96, "100"), (1234.04, "1.234"), (-0.5, "-0,5"),
        (Double.nan, "–"), (Double.infinity, "–"),
    ])
    func `a quantity has a comma before its one decimal`(value: Double, written: String) {
        #expect(Reading.quantity(value) == written)
    }

    @Test func `counts agree in English and need not in Vietnamese`() {
        let one = Phrase.count(1, vi: "tin", one: "article", many: "articles")
        let many = Phrase.count(2_000, vi: "tin", one: "article", many: "articles")
        #expect(one.en == "1 article")
        #expect(many.en == "2.000 articles")
        #expect(many.vi == "2.000 tin")
    }
}

@Suite struct SlugTests {
    @Test(arguments: [
        ("Lễ hội Đền Vẹt 2026", "le-hoi-den-vet-2026"),
        ("ĐƯỜNG trục thôn Trung", "duong-truc-thon-trung"),
        ("  a  --  b ", "a-b"), ("***", ""), ("Ｆｕｌｌ", ""),
    ])
    func `a title becomes an address`(title: String, slug: String) {
        #expect(Slug.make(from: title) == slug)
    }

    @Test func `a long title is cut between words`() {
        let slug = Slug.make(from: "mot hai ba bon nam sau bay", limit: 12)
        #expect(slug == "mot-hai-ba")
    }

    @Test func `composed and decomposed marks fold alike, and đ is d`() {
        #expect(Slug.fold("Điện BIÊN") == "dien bien")
        #expect(Slug.fold("Đi\u{0065}\u{0323}\u{0302}n") == "dien")
    }
}
