import CAP
import Foundation
import Markup
import Office
import Storage
import Synchronization
import TestKit
import Testing
import WorkingTime

@testable import Alerts

/// A commune with a studio and loudspeakers that only pretend.
struct AlertKit {
    final class Pretended: Sendable {
        struct State {
            var airings: [Airing] = []
            var withdrawn: [String] = []
            var spoken: [String] = []
            var isSlow = false
        }

        let state = Mutex(State())

        var feature: Feature {
            var offers = Offers()
            offers.studio = SoundStudio(
                speak: { [self] _, order in
                    state.withLock { $0.spoken.append(order.words) }
                    return "sound-\(order.words.count)"
                },
                level: { _, hash in hash },
                sounds: { [self] _, ids in
                    let isSlow = state.withLock { $0.isSlow }
                    return Dictionary(
                        uniqueKeysWithValues: ids.map { id in
                            (
                                id,
                                isSlow
                                    ? SoundState.waiting(10)
                                    : .ready(
                                        KeptSound(
                                            mp3: "mp3-\(id)", opus: "opus-\(id)", mp3Bytes: 1,
                                            opusBytes: 1, seconds: 20))
                            )
                        })
                },
                estimate: { _, _ in 20 }, spelled: { _, words in words }, voices: { _ in [] })
            offers.loudspeakers = Loudspeakers(
                groups: { _ in
                    [
                        SpeakerGroup(id: "ha", name: "Thôn Hạ", speakers: 3),
                        SpeakerGroup(id: "trung", name: "Thôn Trung", speakers: 3),
                    ]
                },
                air: { [self] _, airing in state.withLock { $0.airings.append(airing) } },
                withdraw: { [self] _, id in state.withLock { $0.withdrawn.append(id) } },
                proof: { _, _ in [:] })
            return Feature(name: "Pretended", offers: offers)
        }

        var airings: [Airing] { state.withLock { $0.airings } }
    }

    let pretended = Pretended()
    let office: TestOffice

    init() async throws {
        office = try await TestOffice(
            house: House(features: [AlertsRoom.feature, pretended.feature]))
    }

    /// The editor proposes; returns the path.
    @discardableResult
    func propose(
        _ more: KeyValuePairs<String, String> = [:], update: String = "", expecting: Int = 303
    ) async throws -> String {
        let editor = try await office.visitor(.editor)
        let page = try await editor.get(
            "/office/alerts/new" + (update.isEmpty ? "" : "?update=\(update)"))
        let form = try page.form("/office/alerts")
        var fields = [
            ("event", "Lũ lên nhanh"), ("headline", "Nước sông lên trên báo động 2"),
            ("words", "Đê bao xóm Bãi còn 30 cm là tràn"),
            ("instruction", "Bà con xóm Bãi lên nhà văn hóa thôn!"),
        ]
        for (name, value) in more {
            fields.removeAll { $0.0 == name }
            fields.append((name, value))
        }
        let answer = try await editor.postUnproven(
            "/office/alerts", form.filled(fields), expecting: expecting)
        return answer.location ?? ""
    }

    func approve(_ path: String, by role: Role = .leader, expecting: Int = 303) async throws {
        let leader = try await office.visitor(role)
        let page = try await leader.get(path)
        try await leader.submit(
            page, to: "\(path)/approval", ["listened": "1"], expecting: expecting)
    }

    func alert(_ path: String) async throws -> Alert {
        let id = String(path.split(separator: "/").last ?? "")
        return try await office.read { try #require(try $0.alert(id: id)) }
    }

    func cap(_ path: String, _ tail: String = "") async throws -> CAPAlert {
        let id = String(path.split(separator: "/").last ?? "")
        let answer = try await office.anyone().get("/canh-bao/cap/\(id)\(tail).xml")
        return try CAPAlert(xml: Data(answer.text.utf8))
    }
}
