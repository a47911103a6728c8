import Foundation
import Markup
import Office
import Storage
import TestKit
import Testing
import Web
import WorkingTime

@testable import Newsroom

/// What each kind asks for, and what is looked at before submitting.
struct KindTests {
    private func written(
        _ kind: Story.Kind, body: String = "Chữ", mediaID: String? = nil,
        document: DocumentFacts? = nil
    ) -> Written {
        Written(
            kind: kind, texts: [.vi: StoryText(title: "a", summary: "b", body: body)],
            topic: "c", source: "", mediaID: mediaID, document: document)
    }

    private func item(
        _ kind: MediaItem.Kind, alt: String = "", isReady: Bool = true
    ) -> MediaItem {
        MediaItem(
            id: "m1", kind: kind, name: "tep", alt: alt.isEmpty ? [:] : [.vi: alt],
            renditions: isReady
                ? [.init(path: "/files/a", type: "image/webp", width: 1, height: 1, bytes: 1)] : [])
    }

    private func reasons(_ written: Written, _ media: [MediaItem] = []) -> [Phrase] {
        Checklist(written, media: media).reasonsNotToSubmit
    }

    @Test func `each kind asks for what it shows`() {
        #expect(reasons(written(.article)).isEmpty)
        #expect(reasons(written(.notice)).isEmpty)
        #expect(reasons(written(.page)).isEmpty)
        #expect(reasons(written(.photos)) == [Phrases.photosNeeded])
        #expect(reasons(written(.infographic)) == [Phrases.infographicNeeded])
        #expect(reasons(written(.video)) == [Phrases.videoNeeded])
        #expect(reasons(written(.audio)) == [Phrases.soundNeeded])
        #expect(reasons(written(.document)) == [Phrases.documentFactsNeeded])
    }

    @Test func `a picture needs words for who cannot see it, in the library or in the text`() {
        let led = written(.photos, mediaID: "m1")
        #expect(reasons(led, [item(.picture)]) == [Phrases.altMissing("tep")])
        #expect(reasons(led, [item(.picture, alt: "Sân đình")]).isEmpty)
        let described = written(.photos, body: "![Sân đình](/media/m1)")
        #expect(reasons(described, [item(.picture)]).isEmpty)
        let silent = written(.photos, body: "![](/media/m1)")
        #expect(reasons(silent, [item(.picture)]) == [Phrases.altMissing("tep")])
    }

    @Test func `a file that is gone or not ready stops it`() {
        let text = written(.article, body: "![Ảnh](/media/m1)")
        #expect(reasons(text) == [Phrases.mediaGone])
        #expect(
            reasons(text, [item(.picture, isReady: false)]) == [Phrases.mediaNotReady("tep")])
    }

    @Test func `a video without captions is asked about and not stopped`() {
        let list = Checklist(written(.video, mediaID: "m1"), media: [item(.video)])
        #expect(list.reasonsNotToSubmit.isEmpty)
        #expect(list.lines.contains { $0.words == Phrases.captionsMissing("tep") })
    }

    @Test func `a document needs number, type, issuer and day`() {
        let list = reasons(written(.document, document: DocumentFacts(number: "")))
        #expect(
            list == [
                Phrases.numberNeeded, Phrases.typeNeeded, Phrases.issuerNeeded,
                Phrases.signedOnNeeded,
            ])
    }

    @Test(arguments: [
        ("Gọi 0912 345 678 để hỏi.", ["0912 345 678"]),
        ("Gọi 0912.345.678 hoặc +84912345678", ["0912.345.678", "84912345678"]),
        ("Căn cước 001090012345 của ông A", ["001090012345"]),
        ("Tài khoản số 123456789 tại ngân hàng", ["123456789"]),
        ("Ủng hộ STK: 0123 4567 8901 234", ["0123 4567 8901 234"]),
        ("Hai số 0912345678 0987654321", ["0912345678", "0987654321"]),
        ("Kinh phí 1.500.000.000 đồng, ngày 20-11-2026", []),
        ("Xem /media/0190f3c2-1234 và https://a.vn/tin/0912345678", []),
        ("Điện thoại văn phòng 0222 3838 383", []),
        ("", []), ("000000000000000000000000000000000000", []),
    ])
    func `numbers that may be somebody's own are found`(text: String, digits: [String]) {
        #expect(PersonalNumbers.found(in: text).map(\.digits) == digits)
    }

    @Test func `a very long text of digits is looked through quickly`() {
        let text = String(repeating: "0912345678, ", count: 15_000)
        let clock = ContinuousClock()
        let time = clock.measure { #expect(PersonalNumbers.found(in: text).count == 1) }
        #expect(time < .seconds(10))
    }

    @Test func `numbers have to be declared public before submitting`() async throws {
        let office = try await TestOffice(NewsroomRoom.feature)
        let path = try await office.submitted([("body", "Gọi ông Bảy 0912 345 678")])
        let writer = try await office.visitor(.unitOfficer)
        let page = try await writer.get(path)
        #expect(page.words.contains("0912 345 678"), "asked before the button")
        try await writer.post(path + "/submission", expecting: 422)
        try await writer.submit(page, to: path + "/submission", ["numbersArePublic": "1"])
        #expect(try await writer.get(path).words.contains("Chờ duyệt"))
    }

    @Test func `what is not ready stays a draft and says why`() async throws {
        let office = try await TestOffice(NewsroomRoom.feature)
        let path = try await office.submitted([("kind", "video")])
        let writer = try await office.visitor(.unitOfficer)
        let page = try await writer.get(path)
        #expect(page.words.contains("Chưa chọn video."))
        #expect(page.words.contains("Nháp"))
        try await writer.post(path + "/submission", expecting: 422)
    }

    // MARK: - The fields

    private func read(_ fields: [(String, String)]) -> (written: Written, troubles: Troubles) {
        FormReader(book: nil, units: [], before: nil).read(
            Form(fields: fields.map { (name: $0.0, value: $0.1) }))
    }

    private let document = [
        ("title", "Quyết định về chợ"), ("body", "Toàn văn"), ("kind", "document"),
        ("docNumber", " 12/QĐ-UBND "), ("docType", "Quyết định"), ("docIssuer", "UBND xã"),
        ("docSigner", "Nguyễn Văn Bình"), ("docSignedOn", "2026-11-20"),
        ("docFrom", "01/12/2026"), ("docUntil", ""), ("attachments", "/media/ab-12\nab-12 cd"),
        ("docReplacedBy", "https://xa.vn/en/van-ban/quyet-dinh-moi?x=1"),
    ]

    @Test func `a document's fields are read, whatever way a day is written`() throws {
        let (written, troubles) = read(document)
        #expect(troubles.isEmpty)
        let facts = try #require(written.document)
        #expect(facts.number == "12/QĐ-UBND")
        #expect(facts.signedOn == Day(year: 2026, month: 11, day: 20))
        #expect(facts.inForceFrom == Day(year: 2026, month: 12, day: 1))
        #expect(facts.replacedBy == "/van-ban/quyet-dinh-moi")
        #expect(facts.attachments == ["ab-12", "cd"])
    }

    @Test func `a list of news is everything but documents and pages, as its index has it`() {
        let others = Set(PublicationKind.allCases).subtracting(PublicationKind.news)
        #expect(others == [.document, .page])
    }

    @Test func `other kinds pass over a document's fields`() {
        let fields = document.map { $0.0 == "kind" ? ("kind", "article") : $0 }
        #expect(read(fields).written.document == nil)
    }

    @Test(arguments: [
        ("docSignedOn", "30/02/2026"), ("docUntil", "2020-01-01"), ("docReplacedBy", "/tin/a"),
        ("docReplacedBy", "/van-ban/<script>"), ("docNumber", String(repeating: "1", count: 81)),
        ("attachments", "javascript:alert(1)"), ("media", "../../etc/passwd"),
    ])
    func `what makes no sense is named`(field: String, value: String) {
        let fields = document.filter { $0.0 != field } + [(field, value)]
        #expect(read(fields).troubles[field] != nil)
    }

    @Test func `a document keeps its own address, is listed by its facts and counts nothing`()
        async throws
    {
        let office = try await TestOffice(NewsroomRoom.feature)
        let path = try await office.submitted(document.filter { $0.0 != "attachments" })
        let leader = try await office.visitor(.leader)
        try await leader.post(path + "/publication")
        let house = office.office.house
        func numbers(_ query: DocumentQuery) async throws -> [String] {
            try await office.read { try house.documents($0, query).map(\.facts.number) }
        }
        let all = try await office.read { try house.documents($0, DocumentQuery()) }
        #expect(all.map(\.path) == ["/van-ban/quyet-dinh-ve-cho"])
        #expect(try await numbers(DocumentQuery(year: 2026)) == ["12/QĐ-UBND"])
        #expect(try await numbers(DocumentQuery(year: 2025)).isEmpty)
        #expect(try await numbers(DocumentQuery(type: "Thông báo")).isEmpty)
        #expect(try await numbers(DocumentQuery(words: "12 qd")) == ["12/QĐ-UBND"])
        #expect(try await numbers(DocumentQuery(words: "%")).isEmpty)
        let day = Day(year: 2026, month: 11, day: 30)
        #expect(try await numbers(DocumentQuery(inForceOn: day)).isEmpty)
        #expect(try await numbers(DocumentQuery(inForceOn: day?.adding(days: 1))).count == 1)
        let choices = try await office.read { try house.documentChoices($0) }
        #expect(choices.years == [2026])
        #expect(choices.types == ["Quyết định"])
        #expect(try await office.sum(.articlesPublished).rows == 0)
        let found = try await office.read {
            try house.article($0, slug: "quyet-dinh-ve-cho", in: .vi)
        }
        guard case .article(let article) = found else {
            Issue.record("the document is not there")
            return
        }
        #expect(article.document?.signer == "Nguyễn Văn Bình")
    }
}
