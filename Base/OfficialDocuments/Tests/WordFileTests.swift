import OfficialDocuments
import Testing

@Suite struct WordFileTests {
    @Test(arguments: [OfficialDocument.Form.state, .party])
    func `every part of the file is well-formed`(form: OfficialDocument.Form) throws {
        let reader = try WordReader(try OfficialDocument.sample(form).wordFile())
        #expect(reader.parts.count == 10)
        try reader.parseAll()
    }

    @Test func `the page is A4 with the decree's margins, without a number on the first`() throws {
        let main = try WordReader(try OfficialDocument.sample().wordFile()).main
        #expect(main.contains("w:w=\"11906\" w:h=\"16838\""))
        #expect(
            main.contains(
                "<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1701\""))
        #expect(main.contains("<w:titlePg/>"))
    }

    @Test func `the state's head has the sizes of the decree`() throws {
        let main = try WordReader(try OfficialDocument.sample().wordFile()).main
        let bold = "<w:b/><w:bCs/>"
        for (words, properties) in [
            ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold + size(13)),
            ("Độc lập - Tự do - Hạnh phúc", bold + size(14)),
            ("Số:         /BC-UBND", size(13)),
            ("BÁO CÁO", bold + size(14)),
            ("tháng 11 năm 2026", bold + size(14)),
            ("Nơi nhận:", bold + "<w:i/><w:iCs/>" + size(12)),
            ("- Thường trực Đảng ủy xã;", size(11)),
            ("PHÓ CHỦ TỊCH", bold + size(14)),
        ] {
            let run = "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(words)</w:t>"
            #expect(main.contains(run), "\(words)")
        }
        #expect(main.contains("<w:i/><w:iCs/>\(size(14))</w:rPr><w:t xml:space=\"preserve\">Trúc"))
    }

    @Test func `the text is justified with an indented first line of 14 points`() throws {
        let file = try WordReader(try OfficialDocument.sample().wordFile())
        let styles = file.parts["word/styles.xml"] ?? ""
        #expect(styles.contains("w:firstLine=\"720\"/><w:jc w:val=\"both\"/>"))
        #expect(styles.contains("<w:sz w:val=\"28\"/>"))
        #expect(file.main.contains("<w:pStyle w:val=\"BodyText\"/>"))
    }

    @Test func `a table repeats its head and tears no row`() throws {
        let main = try WordReader(try OfficialDocument.sample().wordFile()).main
        #expect(main.components("<w:tblHeader/>") == 1)
        #expect(main.components("<w:tr>") == main.components("<w:cantSplit/>"))
    }

    @Test func `a short row is filled and a long one cut to the table's columns`() throws {
        let table = OfficialDocument.Table(
            columns: [.init("Một"), .init("Hai")], rows: [["a"], ["b", "c", "d"]])
        let main = try WordReader(
            try OfficialDocument.sample(blocks: [.table(table)]).wordFile()
        ).main
        #expect(!main.contains(">d<"))
        let cells = main.components("<w:vAlign")
        #expect(cells == 6)
    }

    @Test func `the Party's paper has its own head`() throws {
        let words = try WordReader(try OfficialDocument.sample(.party).wordFile()).words
        #expect(words.contains("ĐẢNG CỘNG SẢN VIỆT NAM"))
        #expect(words.contains("ĐẢNG BỘ TỈNH HÀ ĐÔNG"))
        #expect(words.contains("\n*\n"))
        #expect(words.contains("-BC/ĐU"))
        #expect(words.contains("T/M BAN THƯỜNG VỤ"))
        #expect(!words.contains("Độc lập"))
    }

    @Test func `the language is Vietnamese and the letter Times`() throws {
        let styles = try WordReader(try OfficialDocument.sample().wordFile()).parts[
            "word/styles.xml"]
        #expect(styles?.contains("<w:lang w:val=\"vi-VN\"") == true)
        #expect(styles?.contains("w:ascii=\"Times New Roman\"") == true)
    }

    @Test func `only a draft says so`() throws {
        let draft = try WordReader(try OfficialDocument.sample(isDraft: true).wordFile())
        let final = try WordReader(try OfficialDocument.sample().wordFile())
        #expect(try draft.words.contains("DỰ THẢO"))
        #expect(try !final.words.contains("DỰ THẢO"))
    }

    @Test func `the same paper gives the same bytes`() throws {
        #expect(
            try OfficialDocument.sample().wordFile() == OfficialDocument.sample().wordFile())
    }

    private func size(_ points: Int) -> String {
        "<w:sz w:val=\"\(points * 2)\"/><w:szCs w:val=\"\(points * 2)\"/>"
    }
}

@Suite struct HostileTextTests {
    @Test func `what people write stays words`() throws {
        let hostile =
            "</w:t></w:r> <script>&amp; \"x\" 'y' ]]> 🐉👩‍👩‍👧 \u{0}\u{7}\u{B}\u{FFFE}\u{1B}xong"
        let reader = try WordReader(
            try OfficialDocument.sample(blocks: [
                .paragraph(hostile), .bullet(hostile),
                .heading(level: 9, number: "<", words: hostile),
                .table(.init(columns: [.init(hostile)], rows: [[hostile]])),
            ]).wordFile())
        try reader.parseAll()
        let expected = "</w:t></w:r> <script>&amp; \"x\" 'y' ]]> 🐉👩‍👩‍👧 xong"
        #expect(try reader.words.components(expected) == 5)
    }

    @Test func `line breaks and tabs stay what they are`() throws {
        let main = try WordReader(
            try OfficialDocument.sample(blocks: [.paragraph("một\nhai\tba\r\nbốn")]).wordFile()
        ).main
        #expect(main.components("<w:br/>") == 2)
        #expect(main.components("<w:tab/>") == 1)
        #expect(!main.contains("\r"))
    }

    @Test func `two megabytes of text become a paper`() throws {
        let long = String(repeating: "Bà con thôn Đông & thôn Đoài <họp>. ", count: 40_000)
        #expect(long.utf8.count > 1_500_000)
        let bytes = try OfficialDocument.sample(blocks: [.paragraph(long)]).wordFile()
        let reader = try WordReader(bytes)
        #expect(try reader.words.contains(long.trimmingEnd()))
        #expect(bytes.count < 200_000)
    }

    @Test func `an empty paper is still a paper`() throws {
        let empty = OfficialDocument(
            form: .state, issuer: "", symbol: "", place: "", date: .init(year: 2026), kind: "",
            subject: [], blocks: [], recipients: [], signature: .init())
        try WordReader(try empty.wordFile()).parseAll()
    }
}

extension String {
    /// How often `part` occurs.
    func components(_ part: String) -> Int {
        split(separator: part, omittingEmptySubsequences: false).count - 1
    }

    fileprivate func trimmingEnd() -> String { last == " " ? String(dropLast()) : self }
}
