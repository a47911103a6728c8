import Markup
import Testing

/// Words as a search compares and shows them.
struct FoldedWordsTests {
    @Test(arguments: [
        ("Hội vật, Đền Vẹt 2026!", ["hoi", "vat", "den", "vet", "2026"]),
        ("ĐÌNH-LÀNG", ["dinh", "lang"]), ("", []), (" – … ", []),
        ("ho\u{302}\u{323}i", ["hoi"]),
    ])
    func `words lose marks and case`(text: String, words: [String]) {
        #expect(FoldedWords.split(text) == words)
    }

    @Test func `a line of words can be asked for beginnings`() {
        #expect(FoldedWords.line("Lễ hội") == " le hoi ")
        #expect(FoldedWords.line("…").isEmpty)
    }

    @Test func `words are marked where they stand, and the rest is escaped`() {
        #expect(
            FoldedWords.marked("Bưởi <b> & buổi hội", ["buoi"])
                == "<mark>Bưởi</mark> &lt;b&gt; &amp; <mark>buổi</mark> hội")
        #expect(FoldedWords.marked("a & b", []) == "a &amp; b")
        #expect(FoldedWords.marked("thuoi", ["hoi"]) == "thuoi")
    }

    @Test func `a passage shows the first word found, whole words around it`() {
        let text = String(repeating: "một hai ba ", count: 40) + "bưởi " + "bốn năm "
        let passage = FoldedWords.passage(of: text, around: ["buoi"], limit: 60) ?? ""
        #expect(passage.hasPrefix("… "))
        #expect(passage.contains("bưởi"))
        #expect(passage.count <= 66)
        for word in passage.split(separator: " ") {
            #expect(["…", "một", "hai", "ba", "bưởi", "bốn", "năm"].contains(word))
        }
        #expect(FoldedWords.passage(of: text, around: ["cam"]) == nil)
        #expect(FoldedWords.passage(of: "Bưởi", around: ["b"]) == "Bưởi")
    }
}
