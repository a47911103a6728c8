package import Office
import SpeakerProtocol
import Web

/// The room with the loudspeakers: who they are, what they hold, what they played. They come to it
/// by the protocol of `docs/loudspeakers.md`; other rooms give it airings and ask for proof.
package enum SpeakersRoom {
    package static let feature = feature(icecast: nil)

    /// - Parameter icecast: `http://source:password@host:8000`, to which groups' sound may be sent.
    package static func feature(icecast: String?) -> Feature {
        Feature(
            name: "Speakers", migrations: Schema.migrations, routes: machineRoutes + deskRoutes,
            menu: [
                MenuEntry(
                    Phrases.title, path: WallDesk.path, for: .readOffice, in: .radio, place: 46)
            ],
            offers: offers, jobs: [Watch.job: Watch.run], dailyJobs: [Watch.job],
            companions: [{ await $0.streamHub.keep($0, icecast: icecast) }])
    }

    /// Where devices come.
    private static let machineRoutes: [Route] = [
        .open(.get, SpeakerProtocol.Path.time, bodyLimit: 0, RegistrationDoor.time),
        .program(
            SpeakerProtocol.Path.registration, bodyLimit: SpeakerProtocol.bodyBytes,
            RegistrationDoor.register),
        .program(
            SpeakerProtocol.Path.heartbeat, bodyLimit: SpeakerProtocol.bodyBytes,
            HeartbeatDoor.hear),
        .open(
            .get, SpeakerProtocol.Path.changes + "/:number", bodyLimit: 0, HeartbeatDoor.changes),
        .open(.get, SpeakerProtocol.Path.schedule, bodyLimit: 0, ScheduleDoor.schedule),
        .open(.get, SpeakerProtocol.Path.sounds + "/:hash", bodyLimit: 0, ScheduleDoor.sound),
        .program(
            SpeakerProtocol.Path.log, bodyLimit: SpeakerProtocol.bodyBytes, LogDoor.keep),
        .open(.get, StreamDoor.path + "/:group/:name", bodyLimit: 0, StreamDoor.file),
    ]

    /// The operator's pages.
    private static let deskRoutes: [Route] = [
        .get(WallDesk.path, for: .readOffice, WallDesk.page),
        .post("/office/speakers/settings", for: .administer, WallDesk.settings),
        .get("/office/speakers/schedule.csv", for: .readOffice, AiringDesk.scheduleCSV),
        .get("/office/speakers/schedule.json", for: .readOffice, AiringDesk.scheduleJSON),
        .get("/office/speakers/logs.csv", for: .readOffice, AiringDesk.logsCSV),
        .get("/office/speakers/logs.json", for: .readOffice, AiringDesk.logsJSON),
        .get("/office/speakers/airings/:id", for: .readOffice, AiringDesk.page),
        .post("/office/speakers/groups", for: .keepSpeakers, WallDesk.addGroup),
        .get("/office/speakers/groups/:id", for: .readOffice, SpeakerDesk.group),
        .post("/office/speakers/groups/:id/stream", for: .keepSpeakers, StreamDesk.change),
        .post("/office/speakers/groups/:id", for: .keepSpeakers, SpeakerDesk.changeGroup),
        .post("/office/speakers/groups/:id/speakers", for: .keepSpeakers, SpeakerDesk.add),
        .get("/office/speakers/:id", for: .readOffice, SpeakerDesk.page),
        .post("/office/speakers/:id", for: .keepSpeakers, SpeakerDesk.change),
        .post("/office/speakers/:id/code", for: .keepSpeakers, SpeakerDesk.newCode),
        .post("/office/speakers/:id/commands", for: .keepSpeakers, SpeakerDesk.command),
        .post("/office/speakers/:id/revoke", for: .keepSpeakers, SpeakerDesk.revoke),
    ]

    private static var offers: Offers {
        var offers = Offers(today: WallDesk.today)
        offers.loudspeakers = Giving.offer
        offers.liveStreams = StreamDesk.live
        return offers
    }
}

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
