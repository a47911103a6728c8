import Office
import Testing

@testable import Broadcast

@Suite struct BroadcastRoomTests {
    @Test func `the room has its name`() {
        #expect(BroadcastRoom.feature.name == "Broadcast")
    }
}
