import Foundation
import Markup
import Office
import Storage
import Web

/// What is done to a message, each as one act.
extension Act {
    func proposeAlert(_ content: Alert.Content) throws -> String {
        guard let studio else { throw Refusal(Phrases.noStudio, .unavailable) }
        if let replaces = content.replaces {
            guard let known = try connection.alert(id: replaces), known.isInForce(at: now) else {
                throw Refusal(Phrases.nothingToReplace)
            }
        }
        let id = newID()
        let soundID = try studio.speak(self, SpeechOrder(words: Alert.spoken(content)))
        try addAlert(id, content, soundID: soundID)
        note(Alert.ref(id), content.headline)
        return id
    }

    /// The second person lets it out: it airs at once, and stands on top of the portal.
    func approveAlert(_ id: String, heard: String, sender: String) throws {
        let alert = try proposed(id)
        guard let officer, officer.id != alert.proposedBy else {
            throw Refusal(Phrases.secondPerson, .forbidden)
        }
        guard let sound = try studio?.sounds(connection, [alert.soundID])[alert.soundID]?.sound
        else { throw Refusal(Phrases.soundMissing) }
        guard sound.mp3 == heard else { throw Refusal(Phrases.otherSound) }
        let end = now.addingTimeInterval(Double(alert.content.minutes) * 60)
        let known = try house.speakerGroups(connection).map(\.id)
        let groups =
            alert.content.groupIDs.isEmpty
            ? known : alert.content.groupIDs.filter(known.contains)
        let airings = Alert.airings(
            id, alert.content, sound: sound, groups: groups, from: now, until: end)
        if !groups.isEmpty { for airing in airings { try air(airing) } }
        try letOut(alert, until: end, sender: sender, times: groups.isEmpty ? 0 : airings.count)
        if let replaces = alert.content.replaces,
            let old = try connection.alert(id: replaces), old.isInForce(at: now)
        {
            try close(old, because: Phrases.replaced.vi)
        }
        note(alert.ref, alert.content.headline)
        try turnPages(alert, at: end)
    }

    func refuseAlert(_ id: String, because reason: String) throws {
        let alert = try proposed(id)
        guard !reason.isEmpty else { throw Refusal(Phrases.reasonNeeded) }
        try endAlert(alert, as: .refused, because: reason)
        note(alert.ref, alert.content.headline)
    }

    /// Over before its time: nothing of it is begun any more, and what sounds stops.
    func cancelAlert(_ id: String, because reason: String) throws {
        guard let alert = try connection.alert(id: id) else { throw Refusal.notFound }
        guard alert.isInForce(at: now) else { throw Refusal(Phrases.notInForce, .conflict) }
        try close(alert, because: reason.isEmpty ? Phrases.allClear.vi : reason)
        note(alert.ref, alert.content.headline)
        try turnPages(alert, at: nil)
    }

    private func close(_ alert: Alert, because reason: String) throws {
        for number in 0..<alert.times { try withdrawAiring(alert.airingID(number)) }
        try endAlert(alert, as: .cancelled, because: reason)
    }

    private func proposed(_ id: String) throws -> Alert {
        guard let alert = try connection.alert(id: id) else { throw Refusal.notFound }
        guard alert.state == .proposed else { throw Refusal(Phrases.alreadyOn, .conflict) }
        return alert
    }

    /// Pages kept for readers are made anew now, and when the message is over.
    private func turnPages(_ alert: Alert, at end: Date?) throws {
        try state(.portalArranged(alert.ref))
        guard let end else { return }
        try connection.enqueue(
            kind: AlertTurn.job, key: alert.id, payload: [String: String](), runAt: end, now: now)
    }
}

/// Lets the kept pages go when a message is over.
enum AlertTurn {
    static let job = "alerts.turn"

    @Sendable static func turn(_ office: Office, _ job: Job) async throws {
        let id = job.key
        try await office.act("alert.over", by: nil) { act in
            act.note(Alert.ref(id), "")
            try act.state(.portalArranged(Alert.ref(id)))
        }
    }
}
