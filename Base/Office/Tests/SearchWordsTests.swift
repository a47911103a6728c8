import Foundation
import Markup
import Testing

@testable import Office

/// How texts and questions are read.
struct SearchWordsTests {
    @Test(arguments: [
        ("Lễ hội Đền Vẹt", ["le", "hoi", "den", "vet"]),
        ("VH-XH, 21/11/2026", ["vh", "xh", "21", "11", "2026"]),
        ("Đ đ ĐỒNG", ["d", "d", "dong"]), ("", []), ("…–'\"*", []),
        ("节日 festival 축제", ["节", "日", "festival", "축", "제"]),
    ])
    func `texts are cut into folded words`(text: String, words: [String]) {
        #expect(SearchWords.split(text).map(\.folded) == words)
    }

    @Test func `composed and decomposed texts have the same words`() {
        let text = "Đường làng Thuỷ Nguyên rực rỡ"
        let decomposed = text.decomposedStringWithCanonicalMapping
        #expect(SearchWords.split(text) == SearchWords.split(decomposed))
        var scanned: [String] = []
        Array(decomposed.utf8).withUnsafeBufferPointer { bytes in
            SearchWords.scan(bytes) { range, folded in
                scanned.append(String(decoding: folded, as: UTF8.self))
                return !range.isEmpty
            }
        }
        #expect(scanned == SearchWords.split(text).map(\.folded))
    }

    @Test(arguments: [("hoà", "hòa"), ("thuỷ", "thủy"), ("quý", "quý"), ("hoàn", "hoàn")])
    func `both ways to set a tone are one word`(new: String, old: String) {
        #expect(SearchWords.split(new).map(\.exact) == [old])
    }

    @Test func `a question knows phrases, beginnings and what must not be there`() {
        let question = SearchQuestion("\"lễ hội\" đền* -vẹt bưởi", synonyms: Synonyms([]))
        #expect(
            question.terms.map { $0.words.map(\.exact) } == [["lễ", "hội"], ["đền"], ["bưởi"]])
        #expect(question.terms.map(\.isBeginning) == [false, true, true])
        #expect(question.without.map { $0.words.map(\.folded) } == [["vet"]])
        #expect(SearchQuestion("le hoi ", synonyms: Synonyms([])).terms.last?.isBeginning == false)
    }

    @Test func `a short form is the long one and the other way round`() {
        let short = SearchQuestion("UBND xã").terms
        #expect(short[0].others == [SearchWords.split("ủy ban nhân dân")])
        let long = SearchQuestion("uy ban nhan dan xa").terms
        #expect(long.map { $0.words.count } == [4, 1])
        #expect(long[0].others.map { $0.map(\.folded) } == [["ubnd"]])
        #expect(SearchQuestion("\"uy ban nhan dan\"").terms[0].others.isEmpty)
    }

    @Test(arguments: [
        "\"", "\"\"", "-", "--", "*", "\"* AND", "a OR b NOT c NEAR(d)", "words : x", "^a",
        "{a b}:c",
        "a\u{0}b", "';DROP TABLE story;--", "-\"a b", String(repeating: "a", count: 10_000),
        String(repeating: "\" - ", count: 3_000), "\u{FE0F}\u{200D}\u{301}", "(((((", "\\", "%_",
    ])
    func `whatever is typed is a question of letters and digits`(typed: String) {
        let question = SearchQuestion(typed)
        let words = (question.terms + question.without).flatMap(\.words)
        #expect(words.count <= SearchQuestion.Limits.words)
        for word in words {
            #expect(!word.folded.isEmpty && word.folded.count <= 40)
            #expect(word.folded.allSatisfy { $0.isLetter || $0.isNumber })
        }
    }

    @Test func `words are marked in the text as it is written`() {
        let marks = SearchMarks(SearchQuestion("duong la"))
        #expect(marks.marked("Đường làng <b>") == "<mark>Đường</mark> <mark>làng</mark> &lt;b&gt;")
        let decomposed = "Đường".decomposedStringWithCanonicalMapping
        #expect(marks.marked(decomposed).text == "<mark>\(decomposed)</mark>")
        let far = String(repeating: "nội dung ", count: 100) + "đường về " + "nhà "
        let passage = marks.passage(of: far, limit: 60) ?? ""
        #expect(passage.hasPrefix("… ") && passage.contains("đường"))
        #expect(passage.count < 80)
        #expect(marks.passage(of: "không có gì") == nil)
    }

    @Test(arguments: [("hio", "hoi", 1), ("buoi", "bui", 1), ("truong", "trung", 1)])
    func `misspelt words are near`(a: String, b: String, distance: Int) {
        let (a, b) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
        #expect(EditDistance.between(a, b, most: 2) == distance)
        #expect(EditDistance.between(a, Array("xyzw".unicodeScalars), most: 1) == nil)
    }
}
