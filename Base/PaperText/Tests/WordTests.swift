import Foundation
import PaperText
import Testing

@Suite struct `Papers of Word` {
    @Test func `automatic numbers are counted as Word shows them`() async throws {
        let roman = PaperKit.levels(1, [("upperRoman", "%1.")])
        let nested = PaperKit.levels(
            2, [("decimal", "%1."), ("decimal", "%1.%2."), ("lowerLetter", "%3)")])
        let dashes = PaperKit.levels(3, [("bullet", "")])
        let body = [
            PaperKit.p("MỤC ĐÍCH", list: 1), PaperKit.p("Nội dung", list: 2),
            PaperKit.p("Tuyên truyền", list: 2, level: 1), PaperKit.p("Xen giữa"),
            PaperKit.p("Quảng bá", list: 2, level: 1), PaperKit.p("Trên mạng", list: 2, level: 2),
            PaperKit.p("Việc", list: 3), PaperKit.p("Kinh phí", list: 2),
            PaperKit.p("Mục con", list: 2, level: 1), PaperKit.p("TỔ CHỨC", list: 1),
        ].joined()
        let words = try await PaperKit.words(
            PaperKit.docx(body, numbering: roman + nested + dashes))
        #expect(
            words == [
                "I. MỤC ĐÍCH", "1. Nội dung", "1.1. Tuyên truyền", "Xen giữa", "1.2. Quảng bá",
                "a) Trên mạng", "- Việc", "2. Kinh phí", "2.1. Mục con", "II. TỔ CHỨC",
            ])
    }

    @Test func `a style brings its number, and a list that starts anew does`() async throws {
        let list = PaperKit.levels(1, [("upperRoman", "%1.")])
        let again =
            "<w:num w:numId=\"9\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>"
        let style =
            "<w:style w:styleId=\"Muc\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style><w:style w:styleId=\"Con\"><w:basedOn w:val=\"Muc\"/><w:rPr><w:caps/></w:rPr></w:style>"
        let body =
            PaperKit.p("Một", style: "Muc") + PaperKit.p("hai", style: "Con")
            + PaperKit.p("Năm", list: 9) + PaperKit.p("Không số", list: 0, style: "Muc")
        let words = try await PaperKit.words(
            PaperKit.docx(body, numbering: list + again, styles: style))
        #expect(words == ["I. Một", "II. HAI", "V. Năm", "Không số"])
    }

    @Test func `head and foot in tables become lines, other tables rows of bars`() async throws {
        let head = PaperKit.table([
            [
                ["ỦY BAN NHÂN DÂN", "XÃ AN LÃO", "Số: 18/KH-UBND"],
                [
                    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
                    "An Lão, ngày 15 tháng 01 năm 2026",
                ],
            ]
        ])
        let plan = PaperKit.table([
            [["TT"], ["Việc"]], [["1"], ["Đặt mã QR", "tại đình"]], [["2"], []],
        ])
        let foot = PaperKit.table([
            [["Nơi nhận:", "- Như trên;"], ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Văn Huy"]]
        ])
        let words = try await PaperKit.words(
            PaperKit.docx(head + PaperKit.p("KẾ HOẠCH") + plan + foot))
        #expect(
            words == [
                "ỦY BAN NHÂN DÂN", "XÃ AN LÃO", "Số: 18/KH-UBND",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
                "An Lão, ngày 15 tháng 01 năm 2026", "KẾ HOẠCH", "| TT | Việc |",
                "| 1 | Đặt mã QR ⏎ tại đình |", "| 2 |  |", "Nơi nhận:", "- Như trên;",
                "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Văn Huy",
            ])
    }

    @Test func `struck words stay out, added ones and words in frames come in`() async throws {
        let body = """
            <w:p><w:r><w:t>Giữ </w:t></w:r><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>\
            <w:ins><w:r><w:t>thêm</w:t></w:r></w:ins></w:p>\
            <w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>\
            <w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice>\
            <mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p>\
            </w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>\
            <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>
            """
        let paper = try await PaperKit.read(PaperKit.docx(body))
        #expect(paper.texts.filter { !$0.isEmpty } == ["Giữ thêm", "Trong khung"])
        #expect(paper.remarks == [.trackedChanges])
    }

    @Test func `letters of TCVN3 become Unicode, and it is said`() async throws {
        let body =
            PaperKit.p("KÕ HO¹CH th«ng tin ®èi ngo¹i cña ñy ban nh©n d©n x· An L·o n¨m 2026")
            + PaperKit.p("§Èy m¹nh tuyªn truyÒn, qu¶ng b¸ h×nh ¶nh ®Þa ph­¬ng")
        let paper = try await PaperKit.read(PaperKit.docx(body))
        #expect(
            paper.texts.filter { !$0.isEmpty } == [
                "KẾ HOẠCH thông tin đối ngoại của ủy ban nhân dân xã An Lão năm 2026",
                "Đẩy mạnh tuyên truyền, quảng bá hình ảnh địa phương",
            ])
        #expect(paper.remarks == [.converted(.tcvn3)])
    }

    @Test func `old Word files and OpenDocument are opened with their numbers`() async throws {
        let list = PaperKit.levels(1, [("upperRoman", "%1."), ("decimal", "%1.%2.")])
        let word = PaperKit.docx(
            PaperKit.p("MỤC ĐÍCH", list: 1) + PaperKit.p("Việc", list: 1, level: 1),
            numbering: list)
        for form in ["doc", "odt"] {
            let bytes = try await PaperKit.made(
                "soffice", ["--headless", "--convert-to", form, "a.docx"], ["a.docx": word],
                "a.\(form)")
            let words = try await PaperKit.words(bytes, name: "a.\(form)")
            #expect(words.first == "I. MỤC ĐÍCH", "\(form)")
            #expect(words.last?.hasSuffix("1. Việc") == true, "\(form)")
        }
    }

    @Test func `a page of the web keeps its lists`() async throws {
        let page =
            "<!doctype html><html><body><p>KẾ HOẠCH</p><ol type=\"I\"><li>Mục đích<ol type=\"a\"><li>Việc</li></ol></li><li>Chỉ tiêu</li></ol><table><tr><th>TT</th><th>Việc</th></tr><tr><td>1</td><td>Viết</td></tr></table></body></html>"
        let words = try await PaperKit.words(Array(page.utf8), name: "a.html")
        #expect(
            words == [
                "KẾ HOẠCH", "I. Mục đích", "a) Việc", "II. Chỉ tiêu", "| TT | Việc |",
                "| 1 | Viết |",
            ])
    }
}
