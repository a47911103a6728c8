import Testing

@testable import Cases

@Suite struct CaseKeyTests {
    @Test func `a code is read as people type it`() {
        #expect(CaseKeys.typedCode("pa-48k7-2m9q") == "PA-48K7-2M9Q")
        #expect(CaseKeys.typedCode(" PA 48k7 2m9q ") == "PA-48K7-2M9Q")
        #expect(CaseKeys.typedCode("48K72M9Q") == "PA-48K7-2M9Q")
        #expect(CaseKeys.typedCode("PA-O8KI-2M9L") == "PA-08K1-2M91")
        #expect(CaseKeys.typedCode("đèn đường tắt") == nil)
    }
}
