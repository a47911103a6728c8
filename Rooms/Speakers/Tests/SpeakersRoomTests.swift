import Office
import Testing

@testable import Speakers

@Suite struct SpeakersRoomTests {
    @Test func `the room has its name`() {
        #expect(SpeakersRoom.feature.name == "Speakers")
    }
}
