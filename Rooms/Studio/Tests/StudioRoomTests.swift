import Office
import Testing

@testable import Studio

@Suite struct StudioRoomTests {
    @Test func `the room has its name`() {
        #expect(StudioRoom.feature.name == "Studio")
    }
}
