import Testing

@testable import TestKit

struct PageFormTests {
    private let page = MarkupTree(
        """
        <form method="post" action="/office/x"><input type="hidden" name="csrf" value="p">
        <input name="title" value="Một &amp; hai"><textarea name="text">
        Dòng &lt;một&gt;</textarea>
        <select name="role"><option value="a">A</option><option value="b" selected>B</option></select>
        <select name="unit"><option value="">–</option><option value="u">U</option></select>
        <input type="checkbox" name="active" value="1" checked><input type="checkbox" name="box">
        <input type="radio" name="kind" value="x"><input type="radio" name="kind" value="y" checked>
        <input name="old" disabled value="z"><button name="act" value="save">Lưu</button></form>
        """)

    @Test func `a form is sent as a browser would send it`() throws {
        let form = try #require(PageForm.all(of: page).first)
        #expect(
            form.fields.map { "\($0.name)=\($0.value)" } == [
                "csrf=p", "title=Một & hai", "text=Dòng <một>", "role=b", "unit=", "active=1",
                "kind=y",
            ])
    }

    @Test func `what is filled in replaces what stood there`() throws {
        let form = try #require(PageForm.all(of: page).first)
        let fields = form.filled([("title", "Ba"), ("act", "save")])
        #expect(fields.contains { $0 == ("title", "Ba") })
        #expect(!fields.contains { $0.1 == "Một & hai" })
        #expect(fields.contains { $0 == ("act", "save") })
    }

    @Test func `a field the form does not have is an issue`() throws {
        let form = try #require(PageForm.all(of: page).first)
        withKnownIssue { _ = form.filled([("nowhere", "1")]) }
    }

    @Test func `blanks and marks survive the way`() {
        let sent = PageForm.encoded([("q", "lễ hội & tết=1+2")], files: [])
        #expect(
            String(decoding: sent.body, as: UTF8.self)
                == "q=l%E1%BB%85%20h%E1%BB%99i%20%26%20t%E1%BA%BFt%3D1%2B2")
    }
}
