import Testing

@testable import SpeakerProtocol

@Suite struct SpeakerProtocolTests {
    @Test func `the first version is spoken`() {
        #expect(SpeakerProtocol.version == 1)
    }
}
