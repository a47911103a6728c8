import Testing

@testable import Channels

@Suite struct SMSPartsTests {
    @Test func `plain letters make parts of 160, then of 153`() {
        #expect(SMSParts(String(repeating: "a", count: 160)).parts == 1)
        #expect(SMSParts(String(repeating: "a", count: 161)).parts == 2)
        #expect(SMSParts(String(repeating: "a", count: 306)).parts == 2)
        #expect(SMSParts(String(repeating: "a", count: 307)).parts == 3)
        #expect(SMSParts(String(repeating: "[", count: 80)).parts == 1, "two septets each")
        #expect(SMSParts(String(repeating: "[", count: 81)).parts == 2)
    }

    @Test func `one Vietnamese mark makes parts of 70, then of 67`() {
        let marked = SMSParts("ạ" + String(repeating: "a", count: 69))
        #expect(marked == SMSParts(String(repeating: "ạ", count: 70)))
        #expect(marked.needsUCS2 && marked.parts == 1)
        #expect(SMSParts(String(repeating: "ạ", count: 71)).parts == 2)
        #expect(SMSParts(String(repeating: "ạ", count: 135)).parts == 3)
    }

    @Test func `plain words keep their letters and lose their marks`() {
        #expect(SMSParts.plain("Đường “Bờ Đê” – đã sửa…") == "Duong \"Bo De\" - da sua...")
        #expect(!SMSParts(SMSParts.plain("Ủy ban nhân dân xã Nghĩa Hưng")).needsUCS2)
        #expect(SMSParts.plain("好 🙂") == "? ?")
    }

    @Test func `numbers of Vietnamese mobiles are written with 84`() {
        #expect(SMSSender.vietnamese("0912 345 678") == "84912345678")
        #expect(SMSSender.vietnamese("+84912345678") == "84912345678")
        #expect(SMSSender.vietnamese("02253 123 456") == nil)
        #expect(SMSSender.vietnamese("+1 202 555 0100") == nil)
        #expect(SMSSender.vietnamese("") == nil)
    }
}
