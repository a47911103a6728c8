import Foundation
import Testing

@testable import CAP

@Suite struct CAPTests {
    /// 10 September 2026, 14:05 in Việt Nam.
    private static let sent = Date(timeIntervalSince1970: 1_789_023_900)

    private static var flood: CAPAlert {
        var alert = CAPAlert(
            identifier: "truc-khe-1", sender: "truckhe.example.vn", sent: sent, status: .actual,
            message: .update)
        alert.references = [
            .init(sender: "phongchongthientai.vn", identifier: "TT-7", sent: sent)
        ]
        var info = CAPInfo(
            categories: [.met, .safety], event: "Lũ trên sông Nhuệ", urgency: .immediate,
            severity: .severe, certainty: .observed)
        info.language = "vi-VN"
        info.responses = [.evacuate]
        info.expires = sent.addingTimeInterval(7_200)
        info.headline = "Nước lên trên báo động 2 & còn lên"
        info.words = "Đê bao xóm Bãi < 30 cm nữa là tràn."
        info.instruction = "Bà con xóm Bãi lên nhà văn hóa thôn."
        var area = CAPInfo.Area("Xóm Bãi, thôn Hạ")
        area.polygons = ["21.1,105.1 21.2,105.1 21.2,105.2 21.1,105.1"]
        info.areas = [area]
        alert.infos = [info]
        return alert
    }

    @Test func `what is written is read back`() throws {
        #expect(try CAPAlert(xml: Data(Self.flood.xml.utf8)) == Self.flood)
    }

    @Test func `moments have the office's offset and whole seconds`() {
        #expect(CAPMoment.written(Self.sent) == "2026-09-10T14:05:00+07:00")
        #expect(CAPMoment.read("2026-09-10T14:05:00+07:00") == Self.sent)
        #expect(CAPMoment.read("2026-09-10T07:05:00-00:00") == Self.sent)
        for year in stride(from: 1972, through: 2096, by: 4) {
            let leap = "\(year)-02-29T00:00:00+07:00"
            #expect(CAPMoment.read(leap).map(CAPMoment.written) == leap)
        }
    }

    @Test(arguments: [
        "2026-09-10T14:05:00Z", "2026-09-10T14:05:00", "2026-09-10 14:05:00+07:00",
        "2026-02-30T14:05:00+07:00", "2026-13-01T14:05:00+07:00", "2026-09-10T25:05:00+07:00",
        "2026-09-10T14:05:00.5+07:00", "",
    ])
    func `what is no moment of CAP is none`(text: String) {
        #expect(CAPMoment.read(text) == nil)
    }

    @Test(arguments: [
        ("<status>Actual</status>", "", CAPTrouble.missing("status")),
        (
            "<status>Actual</status>", "<status>Real</status>",
            .unknown("status", value: "Real")
        ),
        (
            "<sent>2026-09-10T14:05:00+07:00</sent>", "<sent>2026-09-10T07:05:00Z</sent>",
            .badMoment("sent", value: "2026-09-10T07:05:00Z")
        ),
        (
            "<expires>2026-09-10T16:05:00+07:00</expires>",
            "<expires>2026-09-10T12:05:00+07:00</expires>", .beforeSent("expires")
        ),
        (
            "<identifier>truc-khe-1<", "<identifier>truc khe<",
            .unknown(
                "identifier", value: "truc khe")
        ),
        ("cap:1.2", "cap:1.1", .notAnAlert),
        ("<urgency>Immediate</urgency>", "", .missing("urgency")),
        ("<areaDesc>Xóm Bãi, thôn Hạ</areaDesc>", "", .missing("areaDesc")),
        ("</alert>", "", .notXML),
    ])
    func `what is wrong is named`(found: String, instead: String, trouble: CAPTrouble) {
        let xml = Self.flood.xml
        #expect(xml.contains(found))
        #expect(throws: trouble) {
            try CAPAlert(xml: Data(xml.replacingOccurrences(of: found, with: instead).utf8))
        }
    }

    @Test func `hostile files are refused`() {
        let bomb = """
            <?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>
            <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>&b;</identifier></alert>
            """
        #expect(throws: CAPTrouble.notXML) { try CAPAlert(xml: Data(bomb.utf8)) }
        let deep = String(repeating: "<a>", count: 10_000)
        #expect(throws: CAPTrouble.notXML) { try CAPAlert(xml: Data(deep.utf8)) }
        #expect(throws: CAPTrouble.tooLarge) {
            try CAPAlert(xml: Data(count: CAPAlert.mostBytes + 1))
        }
        for bytes in [Data(), Data([0, 255, 254]), Data("{}".utf8)] {
            #expect(throws: CAPTrouble.notXML) { try CAPAlert(xml: bytes) }
        }
    }

    @Test func `a value that would end its element is text`() throws {
        var alert = Self.flood
        alert.note = "</note><status>Test</status>\u{1}]]>"
        let read = try CAPAlert(xml: Data(alert.xml.utf8))
        #expect(read.note == "</note><status>Test</status>]]>" && read.status == .actual)
    }
}
