import Foundation
package import Office
import SpeakerProtocol

/// A loudspeaker that registered in no time, and what it seals with.
package struct EnrolledSpeaker: Sendable {
    package let id: String
    /// As registering gives it: 32 bytes in base64.
    package let key: String
}

extension SpeakersRoom {
    /// Makes a group of loudspeakers that have registered already, all in one act: for measuring
    /// what many of them ask.
    package static func enrol(
        _ count: Int, in groupName: String, of office: Office
    ) async throws -> (groupID: String, speakers: [EnrolledSpeaker]) {
        try await office.act("speaker.enrol", by: nil) { act in
            act.note(Ref("speaker-group", groupName), "\(count)")
            let group = try act.addGroup(name: groupName, place: "", at: nil)
            var generator = SystemRandomNumberGenerator()
            let speakers = try (0..<count).map { number in
                let id = try act.addSpeaker(
                    name: "Loa \(number + 1)", place: "", at: nil, groupID: group, volume: 60)
                let key = SpeakerSeal.newKey(using: &generator)
                try act.activate(id, key: key, hardware: "", version: "1.0")
                return EnrolledSpeaker(id: id, key: key)
            }
            _ = try act.scheduleKeys()
            try act.renewSchedule()
            return (group, speakers)
        }
    }
}
